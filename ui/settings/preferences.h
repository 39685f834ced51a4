// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/theme.h"

#include <QObject>
#include <QString>

namespace marginalia::ui {

/// What a person has chosen for the program, kept on this machine and not in projects. Every change takes
/// effect at once.
class Preferences : public QObject {
    Q_OBJECT

public:
    static Preferences& instance();

    /// Language, looks and reading face as they were; once at the start of the program.
    void restore();

    [[nodiscard]] QString language() const; ///< "" is the system's
    void setLanguage(const QString& language);
    [[nodiscard]] theme::Appearance appearance() const;
    void setAppearance(theme::Appearance appearance);
    [[nodiscard]] theme::ReadingFace readingFace() const;
    [[nodiscard]] double readingSize() const; ///< points
    void setReading(theme::ReadingFace face, double points);
    /// The name that new projects and edits carry; empty: the login name.
    [[nodiscard]] QString coderName() const;
    void setCoderName(const QString& name);

    /// Whether the person has asked the system for less motion.
    [[nodiscard]] static bool reducedMotion();

Q_SIGNALS:
    void languageChanged();
    void appearanceChanged();
    void readingChanged();
    void coderNameChanged(const QString& name);

private:
    Preferences() = default;
};

} // namespace marginalia::ui
