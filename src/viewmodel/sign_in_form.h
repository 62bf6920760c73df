// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QPointer>
#include <QQmlEngine>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// The sign-in card's rules: checks what was typed, says what is wrong with which field, and hands the rest to the session.
/// Holds what is wrong with each field. Does not hold what was typed: a password passes through as an argument.
class SignInForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session MEMBER m_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY problemsChanged)
    Q_PROPERTY(QString emailProblem READ emailProblem NOTIFY problemsChanged)
    Q_PROPERTY(QString passwordProblem READ passwordProblem NOTIFY problemsChanged)
    Q_PROPERTY(Field firstProblem READ firstProblem NOTIFY problemsChanged)

public:
    explicit SignInForm(QObject *parent = nullptr);
    ~SignInForm() override;

    enum class Field { None, Name, Email, Password };
    Q_ENUM(Field)

    QString nameProblem() const;
    QString emailProblem() const;
    QString passwordProblem() const;
    Field firstProblem() const; ///< where the cursor belongs, from the top

    /// Either starts the sign-in or emits `rejected`, never both. A second call while one is under way does nothing.
    Q_INVOKABLE void signIn(const QString &email, const QString &password);
    Q_INVOKABLE void signUp(const QString &name, const QString &email, const QString &password);
    /// To the address, to sign in with.
    Q_INVOKABLE void sendCode(const QString &email);
    Q_INVOKABLE void clearProblems();

Q_SIGNALS:
    void sessionChanged();
    void problemsChanged();
    void rejected();

private:
    bool isBusy() const;
    bool accept(core::Result<void> name, core::Result<void> email, core::Result<void> password);

    runtime::SessionManager *m_session = nullptr;
    core::Result<void> m_name;
    core::Result<void> m_email;
    core::Result<void> m_password;
    QPointer<QQmlEngine> m_engine; ///< whose strings a password has passed through
};

} // namespace latchkey::viewmodel
