// SPDX-License-Identifier: MIT
#include "viewmodel/pasted_code_form.h"

#include "session/browser_challenge.h"
#include "viewmodel/failure_text.h"

namespace latchkey::viewmodel {

void PastedCodeForm::submit(const QString &code)
{
    if (const auto read = session::readPastedCode(code); !read) {
        setProblem(FailureText::of(read.error()));
        return Q_EMIT rejected();
    }
    setProblem({});
    m_session->submitPastedCode(code);
}

void PastedCodeForm::clearProblem()
{
    setProblem({});
}

void PastedCodeForm::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace latchkey::viewmodel
