// SPDX-License-Identifier: MIT
#pragma once

#include "support/fake_http.h"
#include "support/fake_web_sockets.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace latchkey::flows {

/// A whole product's server in memory: Better Auth over FakeHttp and the Convex sync protocol over FakeWebSockets, as far
/// as the session flows need it. Holds people, their organisations and sessions. Answers only when pump() is called, so a
/// test decides what happens before what. Checks nothing of the protocol: the strict host and tests/convex do.
class FakeBackend {
public:
    struct Organization {
        QString id, name, role = QStringLiteral("owner");
        bool isPersonal = false;
    };
    struct Person {
        QString id, name, email, password;
        QList<Organization> organizations;
        QString activeOrganization;
        bool recordMissing = false;
        QString authenticatorCode = {}; ///< has a second factor; the code that is right
        QStringList backupCodes = {};
    };
    struct Session {
        QString id, userId;
    };

    using Answer = support::FakeHttp::Answer;

    FakeBackend(support::FakeHttp &http, support::FakeWebSockets &sockets, support::ManualTime &time);

    /// Lets client and server talk until both are silent.
    void pump();
    /// Tells every connected client what is true now.
    void publish();

    QString signInDirectly(const QString &userId); ///< a session token, as if made by another run
    /// The person clicks "Continue" on the page at that address: the code it would bring back.
    QString continueOnPage(const QUrl &page, const QString &userId);
    /// The person signs in at the provider, whose page that is: the address the browser is sent to in the end.
    QString signInAtProvider(const QUrl &page, const QString &userId);
    /// The person approves the device whose code is shown; with an empty id: refuses it.
    void answerDevice(const QString &userId) { m_deviceAnswer = userId; }
    /// No device is let in without its second factor any more.
    void forgetTrusts() { m_trusts.clear(); }
    void endSessionsOf(const QString &userId);
    void setUnreachable(bool unreachable);
    /// Those of connections that still stand.
    void answerHeld();

    QMap<QString, Person> people;    ///< by id
    QMap<QString, Session> sessions; ///< by token
    QSet<QString> missingFunctions;
    QString jwtSubject;              ///< when set, every JWT names this person instead
    std::optional<QJsonObject> switchRefusal; ///< errorData of every setActiveOrganization
    bool swallowSwitches = false;    ///< accept the mutation and never act on it
    QString heldFunction;            ///< calls of this mutation wait for answerHeld(), or for ever
    bool refuseTokens = false;       ///< the deployment does not trust the site: AuthError for every JWT
    bool hasDesktopPages = true;     ///< the site answers /desktop/methods
    bool hasOwnPage = false;         ///< the operator's, at /desktop/sign-in, beside the official plugin
    bool hasCrossDomain = false;     ///< one-time tokens after a provider's page
    bool trustsLoopback = true;      ///< a provider may send the browser to 127.0.0.1
    std::chrono::seconds deviceCodeLife{600};
    QString devicePollError;         ///< when set, every poll gets this error of RFC 8628
    int tokensMinted = 0;
    QMap<QString, QString> mailed; ///< the code last sent to an address
    QString replacingAction;       ///< this action ends the caller's session and answers with the token of another
    bool replacingActionFails = false; ///< … or refuses the password
    QStringList identitiesSeen;      ///< "User" and "None", in the order of the Authenticate messages

private:
    struct Connection {
        std::shared_ptr<support::FakePeer> peer;
        QMap<quint32, QString> queries; ///< id -> path
        QMap<quint32, QJsonValue> sent;
        QString sessionToken;
        quint32 querySet = 0;
        quint32 identity = 0;
        QJsonObject version;
        QList<QJsonObject> held; ///< calls without an answer so far
        std::chrono::milliseconds lastWord{0}; ///< a Ping follows fifteen seconds of silence
    };

    void scriptHttp(support::FakeHttp &http);
    void scriptSecondFactor(support::FakeHttp &http);
    Answer signIn(const support::SeenRequest &request);
    Answer signUp(const support::SeenRequest &request);
    Answer redeemCode(const support::SeenRequest &request);
    Answer providerPage(const support::SeenRequest &request, const QString &name);
    Answer redeemOneTimeToken(const support::SeenRequest &request);
    Answer startDevice();
    Answer pollDevice();
    Answer answerSession(const QString &token);
    Answer answerGetSession(const QString &token);
    QJsonObject ownerOf(const QString &token) const;
    Answer firstFactorDone(const support::SeenRequest &request, const Person &person);
    Answer verifySecondFactor(const support::SeenRequest &request, bool isBackup);
    Answer sendCode(const support::SeenRequest &request);
    Answer signInWithCode(const support::SeenRequest &request);
    Answer runAction(const support::SeenRequest &request);
    core::HttpHeaders trustCookie(const QString &userId);
    Answer convexToken(const support::SeenRequest &request);
    Answer getSession(const support::SeenRequest &request);

    void say(Connection &connection, const QJsonObject &message);
    bool serve(Connection &connection);
    void answerMessage(Connection &connection, const QJsonObject &message);
    void authenticate(Connection &connection, const QJsonObject &message);
    void runMutation(Connection &connection, const QJsonObject &message);
    void transition(Connection &connection);
    QJsonValue run(const Connection &connection, const QString &path) const;
    const Person *personOf(const Connection &connection) const;
    QJsonObject recordOf(const Person &person) const;
    QJsonObject listOf(const Person &person) const;

    struct Grant {
        QString userId, state, challenge;
    };

    struct Challenge {
        QString userId;
        int wrong = 0;
    };

    QMap<QString, Grant> m_grants; ///< by code
    QMap<QString, Challenge> m_challenges; ///< by the cookie's value
    QMap<QString, QString> m_trusts; ///< by the cookie's value, to whom
    int m_lastCookie = 0;
    QMap<QString, QString> m_oneTimeTokens; ///< to the session's
    std::optional<QString> m_deviceAnswer;
    support::FakeHttp &m_http;
    support::FakeWebSockets &m_sockets;
    support::ManualTime &m_time;
    std::vector<Connection> m_connections;
    quint64 m_timestamp = 1'000;
    int m_lastSession = 0;
};

} // namespace latchkey::flows
