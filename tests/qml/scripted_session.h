// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "runtime/session_view.h"
#include "scripted_site.h"

#include <QStringList>
#include <QVariantList>

#include <memory>

namespace latchkey::testing {

/// A SessionManager that says what a test tells it to, and writes down what it was asked.
///
/// It is not a class that looks like SessionManager: it *is* SessionManager, declared by the real header, with the bodies of
/// its functions in scripted_session.cpp instead of src/runtime. Pages therefore run compiled against the real type, and a
/// property or verb that changes there does not compile here.
class ScriptedSession : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList calls READ calls NOTIFY called)

public:
    explicit ScriptedSession(QObject *parent = nullptr);
    ~ScriptedSession() override;

    runtime::SessionManager &manager() { return *m_manager; }
    const runtime::SessionView &view() const { return m_view; }
    QStringList calls() const { return m_calls; } ///< "switchOrganization org_2", in order; passwords as they were given

    /// Replaces what is shown and tells, as the real one does: whatever changed, the phase last.
    void show(const runtime::SessionView &view);
    void record(const QString &call);
    ScriptedSite &site() { return m_site; }

    Q_INVOKABLE void reset();
    Q_INVOKABLE void setPhase(int phase);
    Q_INVOKABLE void setLink(int link);
    /// The sign-in goes on there; link and code are made up.
    Q_INVOKABLE void setSignInWay(int way, bool stalled);
    Q_INVOKABLE void prepareSignIn(int way);
    /// The form stands before the person shown; with a name: that one has signed in, and is asked about.
    Q_INVOKABLE void showBeside(bool signingIn, const QString &newcomer);
    Q_INVOKABLE void closeBeside();
    Q_INVOKABLE void setSignedOutReason(int reason);
    Q_INVOKABLE void setJoiningReason(int reason);
    Q_INVOKABLE void setUser(const QString &name, const QString &email);
    Q_INVOKABLE void setEmailVerified(bool verified);
    void setSessionId(const QString &id);
    Q_INVOKABLE void setUserId(const QString &id);
    Q_INVOKABLE void setActiveOrganization(const QString &id, const QString &name, const QString &role);
    /// The active one is the person's own workspace.
    Q_INVOKABLE void setPersonal(bool personal);
    Q_INVOKABLE void setSwitching(bool switching);
    /// "id:name:role" each.
    Q_INVOKABLE void setOrganizations(const QStringList &organizations, bool canCreate);
    Q_INVOKABLE void setRemembered(bool remembered);
    Q_INVOKABLE void setAsOf(const QDateTime &asOf);
    /// `kind` by its name in core::FailureKind; retryAfterMs < 0: the server did not say.
    Q_INVOKABLE void fail(const QString &kind, const QString &subject, int retryAfterMs);
    Q_INVOKABLE void clearFailure();
    Q_INVOKABLE void announceOrganization(const QString &id);
    /// A person in North Quay, with three organisations, live: what Home usually shows.
    Q_INVOKABLE void showHome();

    static session::Organization organization(const QString &id, const QString &name, const QString &role);

Q_SIGNALS:
    void called();

private:
    runtime::SessionView m_view;
    QStringList m_calls;
    ScriptedSite m_site;
    std::unique_ptr<runtime::SessionManager> m_manager;
};

} // namespace latchkey::testing
