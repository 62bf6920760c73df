// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// The field for a code carried over from the browser: checks its form before it is spent, since a wrong one uses the sign-in
/// up. Holds what is wrong with it; the code passes through.
class PastedCodeForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session MEMBER m_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit PastedCodeForm(QObject *parent = nullptr);
    QString problem() const;

    /// Either hands the code to the session or emits `rejected`.
    Q_INVOKABLE void submit(const QString &code);
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void sessionChanged();
    void problemChanged();
    void rejected();

private:
    void setProblem(const std::optional<core::Failure> &problem);

    runtime::SessionManager *m_session = nullptr;
    std::optional<core::Failure> m_problem;
};

} // namespace latchkey::viewmodel
