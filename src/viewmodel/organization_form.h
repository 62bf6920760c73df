// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// The one-field form that creates an organisation: checks the name, asks the session, and knows when that is over.
/// Holds whether the name is wrong and whether an answer is awaited. Does not hold the name or switch anywhere.
class OrganizationForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)

public:
    explicit OrganizationForm(QObject *parent = nullptr);
    runtime::SessionManager *session() const { return m_session; }
    void setSession(runtime::SessionManager *session);
    QString problem() const;
    bool isBusy() const { return m_busy; }

    /// Either asks the session (then `created` or a failure of the session follows) or emits `rejected`.
    Q_INVOKABLE void create(const QString &name);
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void rejected();
    void created();

private:
    void finish();

    runtime::SessionManager *m_session = nullptr;
    bool m_wrong = false;
    bool m_busy = false;
};

} // namespace latchkey::viewmodel
