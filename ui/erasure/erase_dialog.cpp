// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/erasure/erase_dialog.h"

#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/settings/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace marginalia::ui {

using namespace core;

EraseDialog::EraseDialog(ProjectSession& session, const ErasureWish& wish, QWidget* parent)
    : FormDialog("eraseDialog",
                 wish.who ? tr("Erase a participant for good") : tr("Erase a document for good"),
                 tr("Erase for good"), parent)
    , m_session(session)
    , m_wish(wish)
    , m_what(nullptr)
    , m_mentions(new QPlainTextEdit(this))
    , m_copiesHint(nullptr)
    , m_documents(new QCheckBox(this))
    , m_copies(new QCheckBox(this))
    , m_typed(new QLineEdit(this)) {
    resize(theme::unit * 84, theme::unit * 50);
    m_what = new QLabel(this);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    addWide(m_what, "eraseWhat", tr("What is erased"));
    addWide(m_documents, "eraseDocuments", tr("The documents too"));
    addHint(
        tr("This cannot be undone. What was done before stays in the history by name and time only: steps "
           "before it can be neither undone nor shown any more."));
    m_mentions->setReadOnly(true);
    m_mentions->setTabChangesFocus(true);
    m_mentions->setMaximumHeight(theme::unit * 14);
    addWide(m_mentions, "eraseMentions", tr("Where people still speak of it"));
    m_copiesHint = addHint(QString());
    addWide(m_copies, "eraseCopies", tr("Delete these copies too"));
    addField(tr("Type the name to go on:"), m_typed, "eraseTyped");
    preview();
    m_typed->setPlaceholderText(m_name);
    acceptButton()->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString& typed) {
        acceptButton()->setEnabled(typed.trimmed() == m_name && m_session.canEdit());
    });
    connect(m_documents, &QCheckBox::toggled, this, &EraseDialog::preview);
    connect(&m_session, &ProjectSession::aboutToClose, this, &EraseDialog::reject);
    m_typed->setFocus();
}

ErasureWish EraseDialog::wish() const {
    ErasureWish wish = m_wish;
    wish.documentsToo = m_documents->isChecked();
    wish.copiesToo = m_copies->isChecked();
    return wish;
}

void EraseDialog::preview() {
    Erasure erasure;
    try {
        erasure = previewErasure(m_session.project(), wish());
    } catch (const Error& error) {
        m_session.report(error);
        return;
    }
    m_name = toQ(erasure.name).trimmed();
    m_what->setText((m_wish.who ? tr("“%1” is removed with all answers and everything on them.").arg(m_name)
                                : tr("“%1” is removed with its text and everything on it.").arg(m_name)) +
                    QLatin1Char('\n') +
                    tr("Answers: %1, codings: %2, notes: %3.")
                        .arg(figure(erasure.answers), figure(erasure.codings), figure(erasure.notes)) +
                    (erasure.hidden ? QLatin1Char('\n') + say(*erasure.hidden) : QString()));
    QStringList documents;
    for (const std::string& name : erasure.documents)
        documents << toQ(name);
    m_documents->setVisible(m_wish.who && !documents.isEmpty());
    m_documents->setText(tr("Erase the documents too: %1").arg(documents.join(QStringLiteral(", "))));
    QStringList mentions;
    for (const Sentence& mention : erasure.mentions)
        mentions << say(mention);
    m_mentions->setVisible(!mentions.isEmpty());
    m_mentions->setPlainText(
        tr("The name or the words still stand here. Rewrite these places before you go on: what is changed "
           "afterwards leaves its old words in the history.") +
        QLatin1Char('\n') + mentions.join(QLatin1Char('\n')));
    m_copiesHint->setText(
        erasure.copies.empty()
            ? tr("No copy in the folder of copies holds it. Copies elsewhere and exported files are not "
                 "known "
                 "to the program.")
            : tr("Copies in the folder of copies that still hold it: %1. Copies elsewhere and exported files "
                 "are not known to the program.")
                  .arg(figure(static_cast<std::int64_t>(erasure.copies.size()))));
    m_copies->setText(tr("&Delete these copies too"));
    m_copies->setVisible(!erasure.copies.empty());
}

void EraseDialog::erase(ProjectSession& session, const ErasureWish& wish) {
    const QString file = session.filePath();
    session.importInBackground(
        wish.who ? tr("Erasing a participant") : tr("Erasing a document"),
        [wish](Project& project, Progress& progress) {
            // The progress knows how to stop; half an erasure is none, so it may.
            static_cast<void>(project.erase(wish, progress));
        },
        [&session, file] {
            // The window read while the job wrote, so what SQLite keeps beside the file could not be emptied:
            // it goes when the project is closed.
            QTimer::singleShot(0, &session, [&session, file] {
                session.close();
                session.open(file);
            });
        });
}

bool EraseDialog::apply() {
    if (m_typed->text().trimmed() != m_name)
        return false;
    erase(m_session, wish());
    return true;
}

} // namespace marginalia::ui
