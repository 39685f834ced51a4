// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_view/codes_dialog.h"

#include "core/text/fold.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int codeRole = Qt::UserRole;
constexpr int findRole = Qt::UserRole + 1;
} // namespace

CodesDialog::CodesDialog(CodingDesk& desk, QWidget* parent)
    : FormDialog("codesDialog", tr("Give several codes"), tr("Give codes"), parent)
    , m_desk(desk)
    , m_place(desk.place())
    , m_passage(desk.passage())
    , m_find(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    resize(theme::unit * 64, theme::unit * 60);
    addHint(
        tr("Type a part of a name and press Enter to tick the code; Enter on an empty line gives all that "
           "are ticked."));
    addWide(m_find, "codesFind", tr("Find a code"));
    m_find->setPlaceholderText(tr("Find a code"));
    addWide(m_list, "codesList", tr("Codes"), true);
    m_list->setProperty("paper", true);
    const codebook::Codebook& codebook = desk.session().codebook();
    for (const codebook::Code& each : codebook.codes()) {
        auto* item = new QListWidgetItem(shownPath(codebook, each.id), m_list);
        item->setSizeHint(QSize(0, theme::unit * 4));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(codeRole, QVariant::fromValue<qint64>(each.id.value));
        item->setData(findRole, findKey(each));
        QPixmap swatch(12, 12);
        swatch.fill(codeHue(codebook, each.id));
        item->setIcon(QIcon(swatch));
    }
    connect(m_find, &QLineEdit::textChanged, this, &CodesDialog::find);
    connect(m_list, &QListWidget::itemChanged, this, &CodesDialog::refresh);
    m_find->installEventFilter(this);
    m_find->setFocus();
    find({});
    refresh();
}

void CodesDialog::find(const QString& words) {
    const QString key = toQ(text::looseKey(fromQ(words.trimmed())));
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->data(findRole).toString().contains(key);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void CodesDialog::entered() {
    if (m_find->text().trimmed().isEmpty()) {
        accept();
        return;
    }
    if (QListWidgetItem* item = m_list->currentItem(); item && !item->isHidden())
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_find->clear();
}

bool CodesDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            entered();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step)
                if (!m_list->item(row)->isHidden()) {
                    m_list->setCurrentRow(row);
                    break;
                }
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

QList<CodeId> CodesDialog::ticked() const {
    QList<CodeId> codes;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            codes.append(CodeId{m_list->item(row)->data(codeRole).toLongLong()});
    return codes;
}

void CodesDialog::refresh() {
    acceptButton()->setEnabled(!ticked().isEmpty());
}

bool CodesDialog::apply() {
    const QList<CodeId> codes = ticked();
    return !codes.isEmpty() && m_desk.place() == m_place && m_desk.applyAll(codes, m_passage);
}

} // namespace marginalia::ui
