// SPDX-License-Identifier: MIT
#pragma once

#include "core/isolated_text.h"
#include "runtime/session_manager.h"

#include <QTimer>
#include <QUrl>
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
    Q_PROPERTY(QString signInStepHeading READ signInStepHeading NOTIFY signInChanged)
    Q_PROPERTY(QString signInStep READ signInStep NOTIFY signInChanged)
    Q_PROPERTY(QString newcomer READ newcomer NOTIFY newcomerChanged)
    Q_PROPERTY(QString joining READ joining NOTIFY reasonChanged)
    Q_PROPERTY(QString role READ role NOTIFY roleChanged)
    Q_PROPERTY(QUrl picture READ picture NOTIFY pictureChanged)
    Q_PROPERTY(QUrl organizationPicture READ organizationPicture NOTIFY roleChanged)

public:
    explicit SessionText(const runtime::SessionManager &session);
    static SessionText *create(QQmlEngine *engine, QJSEngine *);

    QString link() const;
    QString signedOut() const;
    /// What is waited for while the sign-in needs the person: in a browser, on another device, or for a code.
    QString signInStepHeading() const;
    QString signInStep() const;
    /// Who has signed in and who is shown, for whoever has to choose between the two.
    QString newcomer() const;
    QString joining() const;
    QString role() const; ///< of the person in the organisation shown; empty when unknown

    /// Of the person and of the organisation shown; empty: none that is shown (viewmodel/picture).
    QUrl picture() const;
    QUrl organizationPicture() const;

    /// core/isolated_text, for sentences made in QML.
    Q_INVOKABLE static QString isolated(const QString &name) { return core::isolated(name); }

    static QString roleText(const QString &role); ///< alone, as a label
    /// "invites you as a member": the word that fits behind "as" or "made somebody".
    static QString roleInSentence(const QString &role);

Q_SIGNALS:
    void linkChanged();
    void signInChanged();
    void newcomerChanged();
    void reasonChanged();
    void roleChanged();
    void pictureChanged();

private:
    void nameLink();
    void tellAll();

    const runtime::SessionManager &m_session;
    QTimer m_midnight;
};

} // namespace latchkey::viewmodel
