// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/code_editor.h"

#include "core/codebook/codebook_edit.h"
#include "core/team/adjudicate.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/settings/theme.h"
#include "ui/widgets/physical_keys.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace marginalia::ui {

using namespace core;

namespace {
bool saysOtherwise(const codebook::Code& now, const codebook::Code& before) {
    return now.definition != before.definition || now.includeWhen != before.includeWhen ||
           now.excludeWhen != before.excludeWhen || now.example != before.example ||
           now.boundary != before.boundary;
}
} // namespace

CodeEditor::CodeEditor(ProjectSession& session, const codebook::Code& code, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_code(code) {
    setObjectName(QStringLiteral("code-editor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Code “%1”").arg(shownName(code)));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, theme::unit * 2);
    auto* area = new QScrollArea(this);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget(area);
    auto* form = new QFormLayout(body);
    form->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit);
    form->setHorizontalSpacing(theme::unit * 2);
    form->setVerticalSpacing(theme::unit);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    area->setWidget(body);

    const auto line = [&](const QString& label, const std::string& text) {
        auto* edit = new QLineEdit(toQ(text), body);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        return edit;
    };
    const auto lines = [&](const QString& label, const std::string& text, int rows) {
        auto* edit = new QPlainTextEdit(toQ(text), body);
        edit->setProperty("framed", true);
        edit->setTabChangesFocus(true);
        edit->setAccessibleName(label);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * rows + theme::unit * 3);
        form->addRow(label, edit);
        return edit;
    };
    m_name = line(tr("Name"), code.name);
    m_number = line(tr("Number"), code.number);
    m_definition = lines(tr("Definition"), code.definition, 3);
    m_include = lines(tr("Include when"), code.includeWhen, 2);
    m_exclude = lines(tr("Exclude when"), code.excludeWhen, 2);
    m_example = lines(tr("Example"), code.example, 2);
    m_boundary = lines(tr("Boundary case"), code.boundary, 2);
    m_english = line(tr("Label in English"), code.nameEn);
    m_russian = line(tr("Label in Russian"), code.nameRu);
    m_kazakh = line(tr("Label in Kazakh"), code.nameKk);
    m_kind = new QComboBox(body);
    m_kind->addItem(tr("Substantive"));
    m_kind->addItem(tr("Residual, such as Other: listed last"));
    m_kind->setCurrentIndex(code.kind == codebook::CodeKind::Residual ? 1 : 0);
    m_kind->setAccessibleName(tr("Kind"));
    form->addRow(tr("Kind"), m_kind);

    m_key = new QLineEdit(toQ(code.shortcut).toUpper(), body);
    m_key->setObjectName(QStringLiteral("code-key"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setPlaceholderText(tr("Press a digit or letter; Backspace clears"));
    m_key->installEventFilter(this);
    form->addRow(tr("Key"), m_key);

    auto* swatches = new QWidget(body);
    auto* row = new QHBoxLayout(swatches);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* group = new QButtonGroup(this);
    const auto addSwatch = [&](const QString& name, const QColor& shown, const QString& said) {
        auto* button = new QToolButton(swatches);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setIcon(shown.isValid() ? swatchIcon(shown) : QIcon());
        button->setText(shown.isValid() ? QString() : said);
        button->setAccessibleName(said);
        button->setToolTip(said);
        button->setProperty("colour", name);
        button->setChecked(toQ(code.colour).compare(name, Qt::CaseInsensitive) == 0);
        group->addButton(button);
        row->addWidget(button);
        m_colours.append(button);
    };
    addSwatch(QString(), {}, tr("As its category"));
    for (int hue = 0; hue < theme::hueCount; ++hue)
        addSwatch(theme::hue(hue, false).name(), theme::hue(hue), tr("Colour %1").arg(hue + 1));
    if (!group->checkedButton() && !code.colour.empty())
        addSwatch(toQ(code.colour), QColor(toQ(code.colour)), tr("Its own colour"));
    row->addStretch();
    form->addRow(tr("Colour"), swatches);
    m_memo = lines(tr("Memo"), code.memo, 2);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setProperty("primary", true);
    // The box has given it its looks already.
    save->style()->unpolish(save);
    save->style()->polish(save);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outer->addWidget(area, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme::unit * 3, 0, theme::unit * 3, 0);
    foot->addWidget(buttons);
    outer->addLayout(foot);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As high as its fields, where the screen has room for them.
    const int wanted = body->sizeHint().height() + buttons->sizeHint().height() + theme::unit * 4;
    area->setMinimumWidth(body->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    resize(std::max(theme::unit * 84, area->minimumWidth()),
           std::min(wanted, screen()->availableGeometry().height() - theme::unit * 8));
    m_name->setFocus();
}

bool CodeEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_key && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->key() == Qt::Key_Backspace || press->key() == Qt::Key_Delete) {
            m_key->clear();
            return true;
        }
        if (const std::optional<QChar> key = keys::physicalKey(*press); key && key->isLetterOrNumber()) {
            m_key->setText(QString(*key).toUpper());
            return true;
        }
        return press->key() != Qt::Key_Tab && press->key() != Qt::Key_Backtab &&
               press->key() != Qt::Key_Escape && press->key() != Qt::Key_Return &&
               press->key() != Qt::Key_Enter;
    }
    return QDialog::eventFilter(watched, event);
}

void CodeEditor::accept() {
    codebook::Code code = m_code;
    code.name = fromQ(m_name->text().trimmed());
    code.number = fromQ(m_number->text().trimmed());
    code.nameEn = fromQ(m_english->text().trimmed());
    code.nameRu = fromQ(m_russian->text().trimmed());
    code.nameKk = fromQ(m_kazakh->text().trimmed());
    code.kind = m_kind->currentIndex() == 1 ? codebook::CodeKind::Residual : codebook::CodeKind::Substantive;
    code.definition = fromQ(m_definition->toPlainText().trimmed());
    code.includeWhen = fromQ(m_include->toPlainText().trimmed());
    code.excludeWhen = fromQ(m_exclude->toPlainText().trimmed());
    code.example = fromQ(m_example->toPlainText().trimmed());
    code.boundary = fromQ(m_boundary->toPlainText().trimmed());
    code.memo = fromQ(m_memo->toPlainText().trimmed());
    code.shortcut = fromQ(m_key->text().toLower());
    for (const QToolButton* each : std::as_const(m_colours))
        if (each->isChecked())
            code.colour = fromQ(each->property("colour").toString());
    const bool ok = m_session.edit({msg("Change “{1}”"), {code.name}}, [&](store::Edit& edit) {
        // A key belongs to one code: whoever had it gives it up in the same step.
        if (!code.shortcut.empty())
            for (codebook::Code other : m_session.codebook().codes())
                if (other.id != code.id && other.shortcut == code.shortcut) {
                    other.shortcut.clear();
                    codebook::update(edit, other);
                }
        codebook::update(edit, code);
        // Disputes that waited for a clearer definition remember this step.
        if (saysOtherwise(code, m_code))
            team::linkToThisStep(edit, code.id);
    });
    if (ok)
        QDialog::accept();
}

} // namespace marginalia::ui
