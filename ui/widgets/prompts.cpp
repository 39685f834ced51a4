// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompts.h"

#include "ui/settings/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

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
        m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
        connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
            sheet->setBody(edit);
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
        auto* list = new QListWidget(sheet);
        list->setProperty("paper", true);
        list->addItems(choice.choices);
        list->setCurrentRow(0);
        list->setMinimumSize(400, 240);
        QObject::connect(list, &QListWidget::itemDoubleClicked, sheet, &QDialog::accept);
        sheet->setBody(list);
        QObject::connect(sheet, &QDialog::accepted, parent, [list, then] {
            if (list->currentRow() >= 0)
                then(list->currentRow());
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
    static QFileDialog* fileDialog(QWidget* parent, const File& file, QFileDialog::AcceptMode accept,
                                   QFileDialog::FileMode mode) {
        auto* dialog = new QFileDialog(parent, file.title, startFolder(file), file.filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(accept);
        dialog->setFileMode(mode);
        return dialog;
    }
    static QString startFolder(const File& file) {
        const QFileInfo suggested(file.suggested);
        return suggested.isAbsolute() ? suggested.absolutePath()
                                      : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
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
