// SPDX-License-Identifier: MIT
#include "viewmodel/pasted_code_form.h"

#include "session/browser_challenge.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"

namespace latchkey::viewmodel {

PastedCodeForm::PastedCodeForm(QObject *parent) : QObject(parent)
{
    new LanguageWatch(this, [this] { Q_EMIT problemChanged(); });
}

QString PastedCodeForm::problem() const
{
    return m_problem ? FailureText::of(*m_problem) : QString();
}

void PastedCodeForm::submit(const QString &code)
{
    if (const auto read = session::readPastedCode(code); !read) {
        setProblem(read.error());
        return Q_EMIT rejected();
    }
    setProblem({});
    m_session->submitPastedCode(code);
}

void PastedCodeForm::clearProblem()
{
    setProblem({});
}

void PastedCodeForm::setProblem(const std::optional<core::Failure> &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace latchkey::viewmodel
