// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/standings.h"
#include "ui/session/coding_desk.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace marginalia::ui {

/// What the other coders gave to the answer on the desk: an outlined chip for each code, with their initials;
/// a code that coders differ about is marked. Hidden when nobody else coded the answer.
class OtherCodings : public QWidget {
    Q_OBJECT

public:
    explicit OtherCodings(CodingDesk& desk, QWidget* parent = nullptr);

    void refresh();
    /// Whether the coders differ about this code on the answer.
    [[nodiscard]] bool isDisputed(core::CodeId code) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString initials(const core::coding::CodeStanding& standing) const;
    [[nodiscard]] QString whoText(const core::coding::CodeStanding& standing) const;
    [[nodiscard]] QStringList names(const std::vector<core::CoderId>& coders) const;

    CodingDesk& m_desk;
    std::vector<core::coding::CodeStanding> m_standings;
    QLabel* m_caption;
    QList<QWidget*> m_chips;
};

} // namespace marginalia::ui
