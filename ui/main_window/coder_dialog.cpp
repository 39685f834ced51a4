// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/coder_dialog.h"

#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPixmap>

namespace marginalia::ui {

using namespace core;

CoderDialog::CoderDialog(ProjectSession& session, QWidget* parent)
    : FormDialog("coderDialog", tr("Initials and colour"), tr("Save"), parent)
    , m_session(session)
    , m_initials(new QLineEdit(this))
    , m_colour(new QComboBox(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    for (const coding::Coder& each : session.coders())
        if (each.id == session.coder())
            m_coder = each;
    m_initials->setMaxLength(4);
    m_initials->setText(toQ(m_coder.initials));
    addField(tr("&Initials"), m_initials, "coderInitials");
    const QStringList names{tr("Colour 1"), tr("Colour 2"),  tr("Colour 3"),  tr("Colour 4"),
                            tr("Colour 5"), tr("Colour 6"),  tr("Colour 7"),  tr("Colour 8"),
                            tr("Colour 9"), tr("Colour 10"), tr("Colour 11"), tr("Colour 12")};
    m_colour->addItem(tr("By itself"), QString());
    for (int at = 0; at < theme::hueCount; ++at) {
        QPixmap swatch(theme::unit * 2, theme::unit * 2);
        swatch.fill(theme::hue(at));
        // Kept as in light: the same file is read in both.
        m_colour->addItem(QIcon(swatch), names.at(at), theme::hue(at, false).name());
    }
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(toQ(m_coder.colour))));
    addField(tr("&Colour"), m_colour, "coderColour");
    addHint(tr("They mark %1 in lists and in the margin.").arg(toQ(m_coder.name)));
}

bool CoderDialog::apply() {
    return m_session.edit({msg("Change initials and colour of “{1}”"), {m_coder.name}},
                          [this](store::Edit& edit) {
                              coding::setCoderMarks(edit, m_coder.id, fromQ(m_initials->text().trimmed()),
                                                    fromQ(m_colour->currentData().toString()));
                          });
}

} // namespace marginalia::ui
