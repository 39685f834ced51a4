// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/pack_dialog.h"

#include "core/team/round.h"
#include "ui/session/files.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/session/project_session.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
/// In the place of a question's id.
constexpr qint64 everything = 0;
constexpr qint64 allDocuments = -1;
constexpr qint64 unitsOfRound = -2;
} // namespace

PackDialog::PackDialog(ProjectSession& session, RoundId round, QWidget* parent)
    : FormDialog("packDialog", tr("Package for a coder"), tr("Save the package…"), parent)
    , m_session(session)
    , m_coder(new QComboBox(this))
    , m_round(new QComboBox(this))
    , m_what(new QComboBox(this)) {
    setProperty("helpPage", QStringLiteral("agreement"));
    for (const coding::Coder& each : session.coders())
        m_coder->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
    m_coder->setEditable(true);
    m_coder->setInsertPolicy(QComboBox::NoInsert);
    m_coder->setCompleter(nullptr); // "Dan" is a name, too
    m_coder->lineEdit()->setPlaceholderText(tr("the coder’s name"));
    addField(tr("&For"), m_coder, "packCoder");
    fillRounds(round);
    addField(tr("&Round"), m_round, "packRound");
    fillWhat();
    addField(tr("&What is to be coded"), m_what, "packWhat");
    addHint(
        tr("The package is a project of its own with these texts and the codebook. It holds no coding, memo, "
           "decision "
           "or name of anybody else, and no history. Import it again with Team > Merge when it comes back."));
    connect(m_round, &QComboBox::currentIndexChanged, this, &PackDialog::roundChanged);
    roundChanged();
    const auto named = [this] { acceptButton()->setEnabled(!m_coder->currentText().trimmed().isEmpty()); };
    connect(m_coder, &QComboBox::editTextChanged, this, named);
    named();
}

void PackDialog::roundChanged() {
    const bool round = m_round->currentData().toLongLong() != 0;
    const int drawn = m_what->findData(unitsOfRound);
    if (round && drawn < 0) {
        m_what->addItem(tr("What was drawn for the round"), unitsOfRound);
        m_what->setCurrentIndex(m_what->count() - 1);
    } else if (!round && drawn >= 0) {
        m_what->setCurrentIndex(0);
        m_what->removeItem(drawn);
    }
    m_what->setEnabled(!round);
}

void PackDialog::fillRounds(RoundId round) {
    m_round->addItem(tr("no round: everyday work"), QVariant::fromValue<qint64>(0));
    try {
        for (const team::Round& each : team::rounds(m_session.db()))
            if (!each.closed()) {
                m_round->addItem(toQ(each.name), QVariant::fromValue<qint64>(each.id.value));
                if (each.id == round)
                    m_round->setCurrentIndex(m_round->count() - 1);
            }
    } catch (const Error& error) {
        m_session.report(error);
    }
}

void PackDialog::fillWhat() {
    m_what->addItem(tr("Everything"), everything);
    const std::string language = m_session.setting("language");
    for (const survey::Question& each : m_session.questions())
        m_what->addItem(shownName(each, language), QVariant::fromValue<qint64>(each.id.value));
    if (!m_session.sources().empty())
        m_what->addItem(tr("All transcripts"), allDocuments);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

team::PackWish PackDialog::wish() const {
    team::PackWish wish;
    const QString name = m_coder->currentText().trimmed();
    // Two coders may have one name: who was chosen in the list is meant, not the first of that name.
    const int index = m_coder->itemText(m_coder->currentIndex()) == name ? m_coder->currentIndex()
                                                                         : m_coder->findText(name);
    wish.coder = CoderId{m_coder->itemData(index).toLongLong()};
    wish.round = RoundId{m_round->currentData().toLongLong()};
    const qint64 what = m_what->currentData().toLongLong();
    if (!wish.round && what > 0)
        wish.questions = {QuestionId{what}};
    if (!wish.round && what == allDocuments)
        for (const documents::Source& each : m_session.sources())
            wish.documents.push_back(each.id);
    return wish;
}

bool PackDialog::invite(team::PackWish& wish) {
    const std::string name = fromQ(m_coder->currentText().trimmed());
    if (wish.coder) {
        if (!wish.round)
            return true;
        const std::vector<CoderId> there = team::codersOf(m_session.db(), wish.round);
        if (std::ranges::find(there, wish.coder) != there.end())
            return true;
    }
    return m_session.edit({msg("Add the coder {1}"), {name}}, [&](store::Edit& edit) {
        if (!wish.coder)
            wish.coder = coding::ensureCoder(edit, name);
        if (wish.round)
            team::joinRound(edit, wish.round, wish.coder);
    });
}

bool PackDialog::apply() {
    QString base = QFileInfo(m_session.filePath()).completeBaseName();
    if (m_round->currentData().toLongLong() != 0)
        base += QStringLiteral(" - ") + m_round->currentText();
    prompts().saveFile(this,
                       {tr("Save the package"), tr("Marginalia projects (*.marginalia)"),
                        QStringLiteral("%1 - %2.marginalia").arg(base, m_coder->currentText().trimmed()),
                        QStringLiteral("marginalia")},
                       [this](const QString& file) {
                           team::PackWish wanted = wish();
                           if (!invite(wanted))
                               return;
                           m_session.importInBackground(
                               tr("Making a package"),
                               [wanted, path = pathOf(file)](Project& project, Progress& progress) {
                                   team::pack(project, wanted, path, progress);
                               },
                               [this, file] {
                                   Q_EMIT packed(file);
                                   done(Accepted);
                               });
                       });
    return false; // stays until the package is there
}

} // namespace marginalia::ui
