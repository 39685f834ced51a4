// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/merge_dialog.h"

#include "core/codebook/many_codes.h"
#include "core/text/fold.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/codebook_panel/code_edits.h"
#include "ui/session/coder_sight.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace marginalia::ui {

using namespace core;

namespace {
constexpr int codeRole = Qt::UserRole;
constexpr int findRole = Qt::UserRole + 1;

bool contains(const std::vector<CodeId>& codes, CodeId code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}
} // namespace

MergeDialog::MergeDialog(ProjectSession& session, std::vector<CodeId> codes, QWidget* parent)
    : FormDialog("mergeDialog", tr("Merge codes"), tr("Merge"), parent)
    , m_session(session)
    , m_codes(std::move(codes))
    , m_find(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_preview(nullptr) {
    setProperty("helpPage", QStringLiteral("codebook"));
    resize(theme::unit * 70, theme::unit * 60);
    const codebook::Code* first = m_codes.empty() ? nullptr : session.codebook().find(m_codes.front());
    addHint(m_codes.size() > 1
                ? tr("Choose the code that stays. The others go, and their codings pass to it.")
                : tr("“%1” goes. Choose the code that its codings pass to.")
                      .arg(first ? shownName(*first) : QString()));
    addWide(m_find, "mergeFind", tr("Find a code"));
    m_find->setPlaceholderText(tr("Find a code"));
    addWide(m_list, "mergeList", tr("The code that stays"), true);
    m_list->setProperty("paper", true);
    m_list->setIconSize(listSwatch);
    m_preview = addHint({});
    m_preview->setObjectName(QStringLiteral("mergePreview"));
    m_preview->setProperty("muted", false);
    m_preview->setMinimumHeight(m_preview->fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    connect(&m_job, &LatestJob::failed, this, [this](const Error& error) {
        m_preview->setText(say(error.sentence())); // such as: the one stands below the other
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        m_job.stopAndWait();
        reject();
    });
    fill();
    connect(m_find, &QLineEdit::textChanged, this, &MergeDialog::find);
    connect(m_list, &QListWidget::currentItemChanged, this, &MergeDialog::preview);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (acceptButton()->isEnabled())
            accept();
    });
    m_find->installEventFilter(this);
    m_find->setFocus();
    preview();
}

void MergeDialog::fill() {
    const codebook::Codebook& codebook = m_session.codebook();
    const auto add = [&](const codebook::Code& code) {
        auto* item = new QListWidgetItem(shownPath(codebook, code.id), m_list);
        item->setSizeHint(QSize(0, theme::unit * 4));
        item->setData(codeRole, QVariant::fromValue<qint64>(code.id.value));
        item->setData(findRole, findKey(code));
        item->setIcon(swatchIcon(codeHue(codebook, code.id)));
    };
    const auto belowOneThatGoes = [&](const codebook::Code& code) {
        for (const codebook::Code* above = codebook.find(code.parent); above;
             above = codebook.find(above->parent))
            if (contains(m_codes, above->id))
                return true;
        return false;
    };
    if (m_codes.size() > 1) // one of those chosen is the likeliest to stay
        for (const CodeId each : m_codes)
            if (const codebook::Code* code = codebook.find(each); code && !belowOneThatGoes(*code))
                add(*code);
    for (const codebook::Code& each : codebook.codes())
        if (!contains(m_codes, each.id) && !belowOneThatGoes(each))
            add(each);
}

void MergeDialog::find(const QString& words) {
    const QString key = toQ(text::looseKey(fromQ(words.trimmed())));
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->data(findRole).toString().contains(key);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(key.isEmpty() ? nullptr : first);
}

bool MergeDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
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

CodeId MergeDialog::into() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item && !item->isHidden() ? CodeId{item->data(codeRole).toLongLong()} : CodeId{};
}

void MergeDialog::choose(CodeId into) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(codeRole).toLongLong() == into.value)
            m_list->setCurrentRow(row);
}

std::vector<CodeId> MergeDialog::going(CodeId into) const {
    std::vector<CodeId> codes = m_codes;
    std::erase(codes, into);
    return codes;
}

void MergeDialog::preview() {
    acceptButton()->setEnabled(false); // until it is known what would happen
    const codebook::Code* stays = m_session.codebook().find(into());
    if (!stays || !m_session.isOpen()) {
        m_job.drop();
        m_preview->clear();
        return;
    }
    const auto result = std::make_shared<codebook::MergeResult>();
    m_job.start(
        [result, from = going(stays->id), into = stays->id, project = &m_session.project()](Progress&) {
            *result = codebook::previewMergeAll(*project->snapshot(), from, into);
        },
        [this, result, name = shownName(*stays)] {
            QString line = tr("Codings that pass to “%1”: %2.").arg(name, figure(result->moved));
            if (result->duplicates > 0)
                line += QLatin1Char(' ') + tr("Joined, since the same coder has it on the same passage: %1.")
                                               .arg(figure(result->duplicates));
            line += QLatin1Char(' ') + tr("Memos are kept, the definitions of the codes that go are not.");
            m_preview->setText(line + CoderSight::of(m_session).alongside());
            m_told = *result;
            acceptButton()->setEnabled(m_session.canEdit());
        });
}

bool MergeDialog::apply() {
    const codebook::Codebook& codebook = m_session.codebook();
    const codebook::Code* stays = codebook.find(into());
    if (!stays || !acceptButton()->isEnabled())
        return false;
    const std::vector<CodeId> from = going(stays->id);
    const CodeId kept = stays->id;
    const std::string name = stays->name;
    const codebook::Code* first = from.empty() ? nullptr : codebook.find(from.front());
    if (!first)
        return false;
    const Sentence label =
        from.size() == 1 ? Sentence{msg("Merge “{1}” into “{2}”"), {first->name, name}}
                         : Sentence{msg("Merge {1} codes into “{2}”"), {std::to_string(from.size()), name}};
    // What was foretold is told: the step itself reaches codings that may be hidden.
    const QString line = tr("Merged into “%1”. Codings moved: %2, joined with the same one: %3.")
                             .arg(shownName(*stays), figure(m_told.moved), figure(m_told.duplicates)) +
                         CoderSight::of(m_session).alongside();
    editCodes(
        m_session, label, m_told.moved + m_told.duplicates,
        [from, kept](store::Edit& edit) { codebook::mergeAll(edit, from, kept); },
        [self = QPointer<MergeDialog>(this), kept, line] {
            if (self.isNull())
                return;
            Q_EMIT self->merged(kept, line);
            self->done(Accepted);
        });
    return false; // closed when it is done
}

} // namespace marginalia::ui
