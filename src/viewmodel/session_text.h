// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;
class QJSEngine;

namespace latchkey::viewmodel {

/// What the session's states are called on screen: the link with the age of the data, and why a page is shown.
/// Holds nothing but the timer that renames "as of 09:41" after midnight. Does not decide any state.
class SessionText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString link READ link NOTIFY linkChanged)
    Q_PROPERTY(QString signedOut READ signedOut NOTIFY reasonChanged)
    Q_PROPERTY(QString signInElsewhereHeading READ signInElsewhereHeading NOTIFY signInChanged)
    Q_PROPERTY(QString signInElsewhere READ signInElsewhere NOTIFY signInChanged)
    Q_PROPERTY(QString newcomer READ newcomer NOTIFY newcomerChanged)
    Q_PROPERTY(QString joining READ joining NOTIFY reasonChanged)
    Q_PROPERTY(QString role READ role NOTIFY roleChanged)

public:
    explicit SessionText(const runtime::SessionManager &session);
    static SessionText *create(QQmlEngine *engine, QJSEngine *);

    QString link() const;
    QString signedOut() const;
    /// What is waited for while the sign-in happens in a browser or on another device.
    QString signInElsewhereHeading() const;
    QString signInElsewhere() const;
    /// Who has signed in and who is shown, for whoever has to choose between the two.
    QString newcomer() const;
    QString joining() const;
    QString role() const; ///< of the person in the organisation shown; empty when unknown

    static QString roleText(const QString &role);

Q_SIGNALS:
    void linkChanged();
    void signInChanged();
    void newcomerChanged();
    void reasonChanged();
    void roleChanged();

private:
    void nameLink();

    const runtime::SessionManager &m_session;
    QTimer m_midnight;
};

} // namespace latchkey::viewmodel
