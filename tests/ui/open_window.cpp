// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_window.h"

#include "core/codebook/codebook_edit.h"
#include "ui/codebook_panel/codebook_model.h"
#include "ui/session/language.h"
#include "ui/survey_grid/survey_grid.h"
#include "ui/survey_grid/survey_page.h"
#include "ui/widgets/code_chip.h"
#include "ui/widgets/physical_keys.h"

#include <QAction>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace marginalia::test {

OpenWindow::OpenWindow(const std::function<void(World&)>& prepare)
    : m_world(std::make_unique<World>(World::coded())) {
    QSettings().clear();
    if (prepare)
        prepare(*m_world);
    m_world->edit([this](core::store::Edit& edit) {
        const core::codebook::Codebook codebook = core::codebook::Codebook::load(edit.db());
        for (const auto& [path, key] : {std::pair("Institutions", "1"), std::pair("Trade > Barriers", "b"),
                                        std::pair("Trade > Routes", "2")}) {
            core::codebook::Code code = *codebook.find(*codebook.byPath(path));
            code.shortcut = key;
            core::codebook::update(edit, code);
        }
    });
    // A copy, since the world keeps its own file open.
    const std::filesystem::path copy = m_world->folder() / "Expert survey.marginalia";
    m_world->project().saveCopy(copy);
    const QString file = QString::fromStdString(copy.string());
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openProject(file);
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
    settle();
}

OpenWindow::~OpenWindow() {
    m_window->session().close();
    m_window.reset();
}

void OpenWindow::settle() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    // What came in just now may ask for a layout, and that for the one around it; a call sends only what was
    // asked before it.
    constexpr int deepestLayout = 20;
    for (int depth = 0; depth < deepestLayout; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void OpenWindow::press(char key, const QString& text, Qt::KeyboardModifiers modifiers) {
    const QChar place = QLatin1Char(key);
    const QString typed = text.isEmpty() ? QString(place) : text;
    const int code = typed.at(0).toUpper().unicode();
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, code, modifiers, ui::keys::scanCodeOf(place), 0, 0, typed);
        QApplication::sendEvent(target, &event);
    }
    settle();
}

void OpenWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QTest::keyClick(target, key, modifiers);
    if (modifiers & Qt::ControlModifier) // else the next test selects with it still held down
        QTest::keyRelease(m_window.get(), Qt::Key_Control);
    settle();
}

void OpenWindow::choose(const char* respondent) {
    ui::SurveyModel& model = m_window->surveyPage().model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.respondentAt(row) == QLatin1String(respondent)) {
            m_window->surveyPage().grid().setCurrentAnswer(model.answerAt(row));
            settle();
            return;
        }
    throw std::runtime_error(std::string("not listed: ") + respondent);
}

QString OpenWindow::current() {
    const int row = m_window->surveyPage().grid().currentRow();
    return row < 0 ? QString() : m_window->surveyPage().model().respondentAt(row);
}

QStringList OpenWindow::chips() {
    QStringList names;
    for (const ui::CodeChip* chip : child<QWidget>("answer-chips")->findChildren<ui::CodeChip*>())
        if (chip->isVisible())
            names << chip->text();
    return names;
}

QString OpenWindow::rowText(const char* respondent, const QString& column) {
    ui::SurveyModel& model = m_window->surveyPage().model();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int at = 0; at < model.columnCount(); ++at)
            if (model.respondentAt(row) == QLatin1String(respondent) &&
                model.headerData(at, Qt::Horizontal).toString() == column)
                return model.index(row, at).data().toString();
    return {};
}

int OpenWindow::count(const char* code) {
    const auto* tree = child<QTreeView>("codebook-tree");
    const QAbstractItemModel* model = tree->model();
    const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, QString::fromUtf8(code),
                                               1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? -1 : found.first().data(ui::CodebookModel::CountRole).toInt();
}

void OpenWindow::trigger(const char* action) {
    QAction* found = m_window->actions().find(QLatin1String(action));
    if (!found)
        throw std::runtime_error(std::string("no action named ") + action);
    found->trigger();
    settle();
}

} // namespace marginalia::test
