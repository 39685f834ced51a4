// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebook_panel/split_dialog.h"

#include "core/codebook/codebook_edit.h"
#include "core/coding/span_edit.h"
#include "ui/codebook_panel/code_colour.h"
#include "ui/document_view/chunk_layout.h"
#include "ui/session/language.h"
#include "ui/session/names.h"
#include "ui/settings/theme.h"
#include "ui/widgets/physical_keys.h"
#include "ui/widgets/prompts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QScrollBar>
#include <QTextBrowser>

namespace marginalia::ui {

using namespace core;

namespace {
/// So much of the text stands around the passage.
constexpr std::int64_t around = 500;
constexpr int mostKeys = 9;

QString html(const std::string& text) {
    return toQ(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}
} // namespace

SplitDialog::SplitDialog(ProjectSession& session, CodeId code, QWidget* parent)
    : FormDialog("splitDialog", {}, {}, parent)
    , m_session(session)
    , m_code(code)
    , m_progress(nullptr)
    , m_bar(new QProgressBar(this))
    , m_source(nullptr)
    , m_text(new QTextBrowser(this))
    , m_list(new QListWidget(this)) {
    setProperty("helpPage", QStringLiteral("codebook"));
    setWindowTitle(tr("Split the code “%1”").arg(codeName()));
    resize(theme::unit * 92, theme::unit * 80);
    m_progress = addHint({});
    m_progress->setObjectName(QStringLiteral("splitProgress"));
    addWide(m_bar, "splitBar", tr("How far the review is"));
    m_bar->setTextVisible(false);
    m_source = addHint({});
    m_source->setObjectName(QStringLiteral("splitSource"));
    addWide(m_text, "splitText", tr("The passage in its text"), true);
    m_text->setProperty("framed", true);
    m_text->setFont(theme::readingFont());
    m_text->setOpenLinks(false);
    m_text->setFocusPolicy(Qt::ClickFocus);
    addWide(m_list, "splitTargets", tr("Where the passage goes"));
    m_list->setProperty("paper", true);
    m_list->setIconSize(listSwatch);
    m_list->setMinimumHeight(theme::unit * 22);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_list->installEventFilter(this);
    addHint(tr("A digit gives the passage to a subcode, N makes a new one, Space leaves it, Backspace goes "
               "back. Every passage is a step of its own: you can close this at any time and go on later."));
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { activate(m_list->row(item)); });
    connect(&m_job, &LatestJob::failed, &session, &ProjectSession::report);
    connect(&session, &ProjectSession::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.empty() || changes.touches("code"))
            fillTargets();
    });
    connect(&session, &ProjectSession::aboutToClose, this, [this] {
        m_job.stopAndWait();
        reject();
    });
    fillTargets();
    m_list->setFocus();
    read();
}

std::string SplitDialog::recordedName() const {
    const codebook::Code* code = m_session.codebook().find(m_code);
    return code ? code->name : std::string();
}

QString SplitDialog::codeName() const {
    return shownName(m_session.codebook(), m_code);
}

void SplitDialog::read() {
    coding::SegmentFilter filter;
    filter.codes = {m_code};
    const auto found = std::make_shared<std::vector<coding::Segment>>();
    m_job.start(
        [found, filter, project = &m_session.project()](Progress& progress) {
            *found = coding::segments(*project->snapshot(), filter, progress);
        },
        [this, found] {
            m_segments = std::move(*found);
            m_at = 0;
            m_given.clear();
            show();
        });
}

void SplitDialog::fillTargets() {
    if (!m_session.isOpen())
        return;
    const int kept = m_list->currentRow();
    const codebook::Codebook& codebook = m_session.codebook();
    m_targets = codebook.children(m_code);
    m_list->clear();
    const auto add = [this](const QString& key, const QString& text, const QColor& hue) {
        auto* item = new QListWidgetItem(QStringLiteral("%1   %2").arg(key, text), m_list);
        item->setData(Qt::AccessibleTextRole, text);
        item->setSizeHint(QSize(0, theme::unit * 4));
        item->setIcon(swatchIcon(hue.isValid() ? hue : QColor(Qt::transparent)));
    };
    int key = 0;
    for (const CodeId each : m_targets)
        add(++key <= mostKeys ? QString::number(key) : QStringLiteral(" "), shownName(codebook, each),
            codeHue(codebook, each));
    add(QStringLiteral("N"), tr("New subcode…"), {});
    add(tr("Space"), tr("Leave it with “%1”").arg(codeName()), codeHue(codebook, m_code));
    m_list->setCurrentRow(std::clamp(kept, 0, m_list->count() - 1));
}

void SplitDialog::show() {
    const auto count = static_cast<std::int64_t>(m_segments.size());
    const auto given = std::count(m_given.begin(), m_given.end(), true);
    m_bar->setRange(0, std::max(1, passages()));
    m_bar->setValue(place());
    m_list->setEnabled(m_at < m_segments.size() && m_session.canEdit());
    if (m_at >= m_segments.size()) {
        m_progress->setText(count == 0 ? tr("No passage has this code itself.")
                                       : tr("All passages reviewed: %1. Given to subcodes: %2, left: %3.")
                                             .arg(figure(count), figure(given), figure(count - given)));
        m_source->clear();
        m_text->clear();
        buttons()->setFocus();
        return;
    }
    const coding::Segment& segment = m_segments[m_at];
    m_progress->setText(tr("Passage %1 of %2. Given to subcodes: %3.")
                            .arg(figure(place() + 1), figure(count), figure(given)));
    QStringList facts{toQ(segment.name)};
    for (const survey::Question& each : m_session.questions())
        if (each.id == segment.question)
            facts << shownName(each, m_session.reportLanguage()).simplified();
    for (const coding::Coder& each : m_session.coders())
        if (each.id == segment.coder)
            facts << toQ(each.name);
    if (!segment.memo.empty())
        facts << toQ(segment.memo).simplified();
    m_source->setText(facts.join(QStringLiteral("  ·  ")));
    const auto words = [this, &segment](Span span) {
        return html(coding::quote(m_session.db(), segment.place, span));
    };
    constexpr std::int64_t end = std::int64_t{1} << 40;
    const Span span = segment.span.value_or(Span{0, end});
    const QString tint = theme::tint(codeHue(m_session.codebook(), m_code)).name();
    ReaderStyle style;
    style.font = m_text->font();
    m_text->setHtml(
        QStringLiteral(
            "<div style='-qt-line-height-type:fixed; line-height:%5px'><span style='color:%1'>%2</span><span "
            "style='background:%3'>%4</span>")
            .arg(theme::colour(theme::Role::Muted).name(),
                 words({std::max<std::int64_t>(0, span.start - around), span.start}), tint, words(span),
                 QString::number(style.step())) +
        QStringLiteral("<span style='color:%1'>%2</span></div>")
            .arg(theme::colour(theme::Role::Muted).name(),
                 segment.span ? words({span.end, span.end + around}) : QString()));
    m_list->setFocus();
}

void SplitDialog::activate(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || m_at >= m_segments.size() || !m_list->isEnabled())
        return;
    if (at < m_targets.size())
        give(m_targets[at]);
    else if (at == m_targets.size())
        giveNew();
    else
        leave();
}

void SplitDialog::give(CodeId target) {
    const codebook::Code* code = m_session.codebook().find(target);
    if (!code)
        return;
    const CodingId coding = m_segments[m_at].id;
    if (m_session.edit({msg("Change “{1}” to “{2}”"), {recordedName(), code->name}},
                       [&](store::Edit& edit) { coding::recode(edit, coding, target); }))
        next(true);
}

void SplitDialog::giveNew() {
    Prompts::Line line;
    line.title = tr("New subcode");
    line.label = tr("Name of the code under “%1”").arg(codeName());
    line.accept = tr("Create");
    prompts().askText(this, line, [this](const QString& name) {
        if (m_at >= m_segments.size())
            return;
        const CodingId coding = m_segments[m_at].id;
        if (m_session.edit({msg("Change “{1}” to “{2}”"), {recordedName(), fromQ(name)}},
                           [&](store::Edit& edit) {
                               codebook::Code code;
                               code.parent = m_code;
                               code.name = fromQ(name);
                               coding::recode(edit, coding, codebook::create(edit, std::move(code)));
                           }))
            next(true);
    });
}

void SplitDialog::leave() {
    if (m_at < m_segments.size())
        next(false);
}

void SplitDialog::next(bool given) {
    m_given.push_back(given);
    ++m_at;
    show();
}

void SplitDialog::back() {
    if (m_at == 0)
        return;
    // Nothing else changes the project while this is open: the last step is the one made here.
    if (m_given.back())
        m_session.undo();
    m_given.pop_back();
    --m_at;
    show();
}

bool SplitDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            activate(m_list->currentRow());
            return true;
        }
        if (press->key() == Qt::Key_Space) {
            leave();
            return true;
        }
        if (press->key() == Qt::Key_Backspace) {
            back();
            return true;
        }
        if (const std::optional<QChar> key = keys::physicalKey(*press)) {
            if (*key == QLatin1Char('n'))
                giveNew();
            else if (key->isDigit() && key->digitValue() >= 1 &&
                     static_cast<std::size_t>(key->digitValue()) <= m_targets.size())
                activate(key->digitValue() - 1);
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

} // namespace marginalia::ui
