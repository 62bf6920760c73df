// SPDX-License-Identifier: MIT
#include "convex/conversation.h"
#include "convex/message_codec.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

/// Tokens said, confirmed, refused and taken back (convex-sync-protocol 7).
class IdentityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk = std::make_unique<Conversation>(); }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    // --- confirmed ------------------------------------------------------------------------------------------------

    void onlyATransitionThatCoversTheTokenConfirmsIt()
    {
        m_talk->connect();
        const QString before = m_talk->server.transition();
        m_talk->authenticate("J1");
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        m_talk->hear(before); // computed before the server had read J1
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        m_talk->hearTransition();
        QVERIFY(m_talk->client.isAuthenticationConfirmed());
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, true);
    }

    void nobodyIsConfirmedBesideWhatAnEarlierIdentityWasShown()
    {
        const auto query = m_talk->client.subscribe(QStringLiteral("auth:getCurrentUser"), {});
        signIn();
        m_talk->hearTransition({updated(0, QStringLiteral("hers"))});
        m_talk->drop();
        m_talk->client.authenticate(core::Secret(QByteArrayView("J2")), m_talk->now);
        m_talk->connect();
        // The server had read the token and not yet the query set.
        const QJsonObject his{{QStringLiteral("querySet"), 0}, {QStringLiteral("identity"), 1}, {QStringLiteral("ts"), encodeTimestamp(0)}};
        m_talk->hear(m_talk->server.transition({}, {{QStringLiteral("endVersion"), his}}));
        QCOMPARE(m_talk->client.result(*query)->outcome->toString(), QStringLiteral("hers"));
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        m_talk->hear(m_talk->server.transition({updated(0, QStringLiteral("his"))}, {{QStringLiteral("startVersion"), his}}));
        QCOMPARE(m_talk->client.result(*query)->outcome->toString(), QStringLiteral("his"));
        QVERIFY(m_talk->client.isAuthenticationConfirmed());
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 1);
    }

    void theIdentityIsToldBeforeTheResultsItBrought()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("auth:getCurrentUser"), {}));
        m_talk->authenticate("J1");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->events.size(), size_t(2));
        QVERIFY(std::holds_alternative<AuthenticationConfirmed>(m_talk->events.at(0)));
        QVERIFY(std::holds_alternative<QueriesChanged>(m_talk->events.at(1)));
    }

    void everyTokenIsConfirmedOnceAndAReconnectIsNoNews()
    {
        signIn();
        m_talk->drop();
        QVERIFY(!m_talk->client.isAuthenticationConfirmed()); // the next connection has confirmed nothing yet
        m_talk->connect();
        QCOMPARE(authenticateValue(), QStringLiteral("J1"));
        m_talk->hearTransition();
        QVERIFY(m_talk->client.isAuthenticationConfirmed());
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 0);
        m_talk->authenticate("J2");
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        m_talk->hearTransition();
        m_talk->hearTransition();
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 1);
    }

    void onlyTheNewestOfTwoQuickTokensIsConfirmed()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        const QString first = m_talk->server.transition();
        m_talk->authenticate("J2");
        m_talk->hear(first);
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        m_talk->hearTransition();
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 1);
    }

    void theSameTokenAgainIsNotWorthRunningEveryQueryAgain()
    {
        signIn();
        const int sent = authenticateCount();
        m_talk->client.expectAuthentication();
        m_talk->authenticate("J1");
        QCOMPARE(authenticateCount(), sent);
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 1); // asked again, answered again: it is confirmed
    }

    // --- held back ------------------------------------------------------------------------------------------------

    void nothingButConnectIsSaidWhileATokenIsFetched()
    {
        m_talk->client.expectAuthentication();
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->connect();
        m_talk->hear(ping());
        QCOMPARE(m_talk->server.receivedTypes(), QStringList{QStringLiteral("Connect")});
        m_talk->authenticate("J1");
        QCOMPARE(m_talk->server.receivedTypes().mid(1),
                 (QStringList{QStringLiteral("Authenticate"), QStringLiteral("ModifyQuerySet"),
                              QStringLiteral("Mutation")}));
    }

    void messagesThatComeDuringAPauseAreStillTaken()
    {
        const auto query = m_talk->client.subscribe(QStringLiteral("notes:list"), {});
        m_talk->connect();
        m_talk->client.expectAuthentication();
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->client.result(*query)->outcome.value(), Value(1.0));
    }

    // --- refused --------------------------------------------------------------------------------------------------

    void aRefusalStopsTheLinkUntilAFreshTokenIsThere()
    {
        signIn();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->exchange();
        m_talk->authenticate("J2");
        m_talk->hear(authError(1));
        QCOMPARE(m_talk->take<TokenWanted>()->refused, true);
        QCOMPARE(m_talk->client.nextDeadline(), std::nullopt);
        m_talk->drop(1005); // the server closes right after; that is no reason to back off
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->exchange();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->authenticate("J3");
        QCOMPARE(m_talk->take<ReconnectWanted>()->delay, Milliseconds(0));
        m_talk->connect();
        QCOMPARE(authenticateValue(), QStringLiteral("J3"));
        QCOMPARE(m_talk->server.count(QStringLiteral("Mutation")), 2); // neither ran under the refused identity
        QVERIFY(m_talk->server.last(QStringLiteral("Connect"))[QLatin1String("lastCloseReason")].isNull());
    }

    void aSocketOpenedWhileATokenIsWantedWaitsForIt()
    {
        signIn();
        m_talk->hear(authError(1, false));
        m_talk->connect(); // a network hint made the driver quick
        QCOMPARE(m_talk->server.receivedTypes(), QStringList{QStringLiteral("Connect")});
        m_talk->authenticate("J2");
        QCOMPARE(authenticateValue(), QStringLiteral("J2"));
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
    }

    void anExpiredIdentityWantsAFreshToken()
    {
        signIn();
        m_talk->hear(authError(1, false));
        QCOMPARE(m_talk->count<TokenWanted>(), 1);
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
    }

    void anExpiryIsIgnoredWhileANewerTokenIsOnItsWay()
    {
        signIn();
        m_talk->authenticate("J2");
        m_talk->hear(authError(1, false));
        QVERIFY(m_talk->events.empty());
        m_talk->drop(1005);
        m_talk->connect();
        QCOMPARE(authenticateValue(), QStringLiteral("J2"));
    }

    void aRefusalOfATokenAlreadyReplacedIsIgnored()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        m_talk->authenticate("J2");
        m_talk->hear(authError(0)); // J1: two tokens have been sent since version 0
        QVERIFY(m_talk->events.empty());
        m_talk->drop(1005);
        m_talk->connect();
        QCOMPARE(authenticateValue(), QStringLiteral("J2"));
    }

    void aRefusalOfUnknownVersionCounts()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        m_talk->authenticate("J2");
        m_talk->hear(authError(QJsonValue::Null));
        QCOMPARE(m_talk->count<TokenWanted>(), 1);
    }

    void fourRefusalsInARowAreGivenUp()
    {
        m_talk->connect();
        m_talk->authenticate("J0");
        for (const char *fresh : {"J1", "J2", "J3"}) {
            m_talk->hear(authError(0));
            QVERIFY(m_talk->take<TokenWanted>());
            m_talk->authenticate(fresh);
            QVERIFY(m_talk->take<ReconnectWanted>());
            m_talk->connect();
            QCOMPARE(authenticateValue(), QString::fromLatin1(fresh));
        }
        m_talk->hear(authError(0));
        QCOMPARE(m_talk->take<AuthenticationGivenUp>()->serverText, QStringLiteral("no"));
        QCOMPARE(m_talk->count<TokenWanted>(), 0);
        QCOMPARE(m_talk->take<ReconnectWanted>()->delay, Milliseconds(1000)); // with patience, unlike a fresh token
        m_talk->drop(1005);
        m_talk->connect();
        QCOMPARE(authenticateCount(), 0); // one unauthenticated connection, not another try
        m_talk->hearTransition();
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        QVERIFY(m_talk->events.empty());
    }

    void aConfirmationForgetsEarlierRefusals()
    {
        m_talk->connect();
        m_talk->authenticate("J0");
        for (const char *fresh : {"J1", "J2", "J3"})
            refuseAndAnswer(fresh);
        m_talk->hearTransition();
        m_talk->events.clear();
        m_talk->hear(authError(1, false));
        QCOMPARE(m_talk->count<AuthenticationGivenUp>(), 0);
        QCOMPARE(m_talk->count<TokenWanted>(), 1);
    }

    void theRefusedTokenOfferedAgainIsGivingUp()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        m_talk->hear(authError(0));
        m_talk->authenticate("J1");
        QCOMPARE(m_talk->count<AuthenticationGivenUp>(), 1);
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1); // the link runs all the same
        m_talk->connect();
        QCOMPARE(authenticateCount(), 0);
    }

    void aNewSignInAfterGivingUpStartsAfresh()
    {
        theRefusedTokenOfferedAgainIsGivingUp();
        m_talk->events.clear();
        m_talk->authenticate("another person");
        m_talk->hearTransition();
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, true);
    }

    // --- taken back -----------------------------------------------------------------------------------------------

    void clearingSaysNoneAndIsConfirmedToo()
    {
        signIn();
        clear();
        QCOMPARE(lastAuthenticate()[QLatin1String("tokenType")].toString(), QStringLiteral("None"));
        QCOMPARE(lastAuthenticate()[QLatin1String("baseVersion")].toInt(-1), 1);
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        QVERIFY(m_talk->events.empty());
        m_talk->hearTransition();
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, false);
    }

    void clearingDuringAPauseSaysNone()
    {
        signIn();
        m_talk->client.expectAuthentication();
        clear();
        QCOMPARE(lastAuthenticate()[QLatin1String("tokenType")].toString(), QStringLiteral("None"));
    }

    void clearingBeforeTheTokenWasConfirmedSaysNone()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        clear();
        QCOMPARE(lastAuthenticate()[QLatin1String("tokenType")].toString(), QStringLiteral("None"));
        m_talk->hearTransition(); // one transition over both
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, false);
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 0);
    }

    void clearingWhereTheServerHoldsNobodySendsNothing()
    {
        m_talk->connect();
        m_talk->hearTransition();
        clear();
        clear();
        QCOMPARE(authenticateCount(), 0);
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 2);
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, false);
    }

    void clearingWhileOfflineLeavesNoTokenForTheNextConnection()
    {
        signIn();
        m_talk->drop();
        clear();
        m_talk->connect();
        QCOMPARE(m_talk->server.receivedTypes(),
                 (QStringList{QStringLiteral("Connect"), QStringLiteral("ModifyQuerySet")}));
        m_talk->hearTransition();
        QCOMPARE(m_talk->take<AuthenticationConfirmed>()->authenticated, false);
    }

    void clearingDuringARefusalMakesTheLinkRunAsNobody()
    {
        signIn();
        m_talk->hear(authError(1, false));
        m_talk->events.clear();
        clear();
        QCOMPARE(m_talk->take<ReconnectWanted>()->delay, Milliseconds(0));
        m_talk->connect();
        QCOMPARE(authenticateCount(), 0);
        QCOMPARE(m_talk->server.count(QStringLiteral("ModifyQuerySet")), 1);
    }

    void anAuthErrorAfterClearingIsNobodysBusiness()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        clear();
        m_talk->hear(authError(0));
        QVERIFY(m_talk->events.empty());
        m_talk->hear(authError(1));
        QVERIFY(m_talk->events.empty());
    }

    void anEmptyTokenIsNoToken()
    {
        signIn();
        m_talk->authenticate("");
        QCOMPARE(lastAuthenticate()[QLatin1String("tokenType")].toString(), QStringLiteral("None"));
    }

private:
    void signIn()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        m_talk->hearTransition();
        QVERIFY(m_talk->client.isAuthenticationConfirmed());
        m_talk->events.clear();
    }

    void refuseAndAnswer(const char *fresh)
    {
        m_talk->hear(authError(0));
        m_talk->authenticate(fresh);
        m_talk->connect();
    }

    void clear()
    {
        m_talk->client.clearAuthentication(m_talk->now);
        m_talk->exchange();
    }

    int authenticateCount() const { return m_talk->server.count(QStringLiteral("Authenticate")); }
    QJsonObject lastAuthenticate() const { return m_talk->server.last(QStringLiteral("Authenticate")); }
    QString authenticateValue() const { return lastAuthenticate()[QLatin1String("value")].toString(); }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
