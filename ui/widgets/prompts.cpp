// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompts.h"

#include "core/text/fold.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace marginalia::ui {

Prompts::~Prompts() = default;

namespace {

/// A small dialog with a label, a body and two buttons; deletes itself.
class Sheet : public QDialog {
public:
    Sheet(QWidget* parent, const QString& title, const QString& label, const QString& accept)
        : QDialog(parent) {
        setWindowTitle(title);
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        m_layout = new QVBoxLayout(this);
        m_layout->setContentsMargins(theme::unit * 3, theme::unit * 3, theme::unit * 3, theme::unit * 2);
        m_layout->setSpacing(theme::unit);
        m_label = new QLabel(label, this);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_layout->addWidget(m_label);
        m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        if (!accept.isEmpty())
            m_buttons->button(QDialogButtonBox::Ok)->setText(accept);
        QPushButton* primary = m_buttons->button(QDialogButtonBox::Ok);
        primary->setProperty("primary", true);
        // The box has given it its looks already.
        primary->style()->unpolish(primary);
        primary->style()->polish(primary);
        connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    }
    /// Esc and the window's own button keep what was written; only the button that says so discards it.
    void keepOnEscape(std::function<bool()> isChanged) {
        m_isChanged = std::move(isChanged);
        QPushButton* discard = m_buttons->button(QDialogButtonBox::Cancel);
        discard->setObjectName(QStringLiteral("discard"));
        discard->setText(QCoreApplication::translate("Prompts", "Discard"));
        disconnect(m_buttons, &QDialogButtonBox::rejected, this, nullptr);
        connect(m_buttons, &QDialogButtonBox::rejected, this, [this] { QDialog::reject(); });
    }
    void reject() override {
        if (m_isChanged && m_isChanged())
            accept();
        else
            QDialog::reject();
    }
    void setBody(QWidget* body) {
        m_label->setBuddy(body);
        body->setAccessibleName(m_label->text());
        m_layout->addWidget(body, 1);
        m_layout->addSpacing(theme::unit);
        m_layout->addWidget(m_buttons);
        body->setFocus();
    }
    [[nodiscard]] QPushButton* acceptButton() const { return m_buttons->button(QDialogButtonBox::Ok); }

private:
    QVBoxLayout* m_layout;
    QLabel* m_label;
    QDialogButtonBox* m_buttons;
    std::function<bool()> m_isChanged;
};

/// A list to choose from, with a field above it that leaves what has all the words typed.
class ChoiceList : public QWidget {
public:
    ChoiceList(const QStringList& choices, Sheet* sheet)
        : QWidget(sheet)
        , m_find(new QLineEdit(this))
        , m_list(new QListWidget(this)) {
        constexpr int seenAtOnce = 8;
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme::unit);
        column->addWidget(m_find);
        column->addWidget(m_list, 1);
        m_find->setObjectName(QStringLiteral("choice-find"));
        m_find->setPlaceholderText(QCoreApplication::translate("Prompts", "Find"));
        m_find->setAccessibleName(QCoreApplication::translate("Prompts", "Find"));
        m_find->setVisible(choices.size() > seenAtOnce);
        m_find->installEventFilter(this);
        m_list->setObjectName(QStringLiteral("choice-list"));
        m_list->setProperty("paper", true);
        m_list->addItems(choices);
        m_list->setCurrentRow(0);
        m_list->setMinimumSize(400, 240);
        for (const QString& choice : choices)
            m_keys << toQ(core::text::looseKey(fromQ(choice)));
        setFocusProxy(choices.size() > seenAtOnce ? static_cast<QWidget*>(m_find) : m_list);
        connect(m_find, &QLineEdit::textChanged, this, [this, sheet] {
            leave(toQ(core::text::looseKey(fromQ(m_find->text()))).split(u' ', Qt::SkipEmptyParts));
            sheet->acceptButton()->setEnabled(chosen() >= 0);
        });
        connect(m_list, &QListWidget::itemDoubleClicked, sheet, &QDialog::accept);
    }

    [[nodiscard]] int chosen() const {
        const int row = m_list->currentRow();
        return row >= 0 && !m_list->isRowHidden(row) ? row : -1;
    }
    void name(const QString& words) { m_list->setAccessibleName(words); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_find && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Down || key == Qt::Key_Up) {
                move(key == Qt::Key_Down ? 1 : -1);
                return true;
            }
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    void leave(const QStringList& words) {
        int first = -1;
        for (int row = 0; row < m_list->count(); ++row) {
            const bool fits = std::all_of(words.begin(), words.end(), [this, row](const QString& word) {
                return m_keys[row].contains(word);
            });
            m_list->setRowHidden(row, !fits);
            if (fits && first < 0)
                first = row;
        }
        if (chosen() < 0)
            m_list->setCurrentRow(first);
    }
    void move(int step) {
        for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step)
            if (!m_list->isRowHidden(row)) {
                m_list->setCurrentRow(row);
                return;
            }
    }

    QLineEdit* m_find;
    QListWidget* m_list;
    QStringList m_keys;
};

class Dialogs : public Prompts {
public:
    void openFile(QWidget* parent, const File& file, Text then) override {
        QFileDialog* dialog = fileDialog(parent, file, QFileDialog::AcceptOpen, QFileDialog::ExistingFile);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
        dialog->open();
    }
    void openFiles(QWidget* parent, const File& file, std::function<void(const QStringList&)> then) override {
        QFileDialog* dialog = fileDialog(parent, file, QFileDialog::AcceptOpen, QFileDialog::ExistingFiles);
        QObject::connect(dialog, &QFileDialog::filesSelected, parent, then);
        dialog->open();
    }
    void saveFile(QWidget* parent, const File& file, Text then) override {
        QFileDialog* dialog = fileDialog(parent, file, QFileDialog::AcceptSave, QFileDialog::AnyFile);
        dialog->setDefaultSuffix(file.suffix);
        if (!file.suggested.isEmpty())
            dialog->selectFile(file.suggested);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
        dialog->open();
    }
    void askText(QWidget* parent, const Line& line, Text then) override {
        auto* sheet = new Sheet(parent, line.title, line.label, line.accept);
        std::function<QString()> value;
        if (line.manyLines) {
            auto* edit = new QPlainTextEdit(line.initial, sheet);
            edit->setProperty("framed", true);
            edit->setTabChangesFocus(true);
            edit->setMinimumSize(480, 160);
            value = [edit] { return edit->toPlainText().trimmed(); };
            sheet->keepOnEscape([value, initial = line.initial.trimmed()] { return value() != initial; });
            sheet->setBody(edit);
            // Enter begins a line here.
            for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
                QObject::connect(new QShortcut(QKeySequence(Qt::CTRL | key), sheet), &QShortcut::activated,
                                 sheet, &QDialog::accept);
        } else {
            auto* edit = new QLineEdit(line.initial, sheet);
            edit->setMinimumWidth(400);
            edit->selectAll();
            value = [edit] { return edit->text().trimmed(); };
            if (!line.emptyIsAnswer) {
                QPushButton* accept = sheet->acceptButton();
                const auto allow = [accept](const QString& text) {
                    accept->setEnabled(!text.trimmed().isEmpty());
                };
                QObject::connect(edit, &QLineEdit::textChanged, sheet, allow);
                allow(line.initial);
            }
            sheet->setBody(edit);
        }
        QObject::connect(sheet, &QDialog::accepted, parent, [value, then] { then(value()); });
        sheet->open();
    }
    void choose(QWidget* parent, const Choice& choice, std::function<void(int)> then) override {
        auto* sheet = new Sheet(parent, choice.title, choice.label, choice.accept);
        auto* list = new ChoiceList(choice.choices, sheet);
        list->name(choice.label);
        sheet->setBody(list);
        QObject::connect(sheet, &QDialog::accepted, parent, [list, then] {
            if (list->chosen() >= 0)
                then(list->chosen());
        });
        sheet->open();
    }
    void confirm(QWidget* parent, const Question& question, Yes then) override {
        auto* box =
            new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::Cancel, parent);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(question.detail);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton* accept = box->addButton(question.accept, QMessageBox::AcceptRole);
        box->setDefaultButton(QMessageBox::Cancel);
        QObject::connect(box, &QMessageBox::buttonClicked, parent,
                         [accept, then](const QAbstractButton* button) {
                             if (button == accept)
                                 then();
                         });
        box->open();
    }
    void tell(QWidget* parent, const QString& title, const QString& text) override {
        auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
        box->setTextFormat(Qt::PlainText);
        box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }

private:
    QFileDialog* fileDialog(QWidget* parent, const File& file, QFileDialog::AcceptMode accept,
                            QFileDialog::FileMode mode) {
        auto* dialog = new QFileDialog(parent, file.title, startFolder(parent, file), file.filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(accept);
        dialog->setFileMode(mode);
        QObject::connect(dialog, &QDialog::accepted, dialog,
                         [this, dialog] { m_folder = dialog->directory().absolutePath(); });
        return dialog;
    }
    /// Where the last file was; else beside the project.
    [[nodiscard]] QString startFolder(const QWidget* parent, const File& file) const {
        if (const QFileInfo suggested(file.suggested); suggested.isAbsolute())
            return suggested.absolutePath();
        if (!m_folder.isEmpty())
            return m_folder;
        for (const QWidget* each = parent; each; each = each->parentWidget())
            if (!each->windowFilePath().isEmpty())
                return QFileInfo(each->windowFilePath()).absolutePath();
        return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }

    QString m_folder;
};

std::unique_ptr<Prompts>& current() {
    static std::unique_ptr<Prompts> instance;
    return instance;
}

} // namespace

Prompts& prompts() {
    if (!current())
        current() = std::make_unique<Dialogs>();
    return *current();
}

void usePrompts(std::unique_ptr<Prompts> replacement) {
    current() = std::move(replacement);
}

} // namespace marginalia::ui
