// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/answer_texts.h"

namespace marginalia::core::survey {

void eachAnswerText(const store::Connection& db, QuestionId question,
                    const std::function<void(AnswerId, std::string_view)>& take) {
    auto statement = db.prepare(
        "SELECT a.id, t.body FROM answer a JOIN text t ON t.id = a.text_id WHERE a.question_id = ?");
    statement.bind(question);
    while (statement.step())
        take(statement.id<AnswerId>(0), statement.view(1));
}

} // namespace marginalia::core::survey
