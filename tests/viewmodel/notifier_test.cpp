// SPDX-License-Identifier: MIT
#include "viewmodel/notifier.h"

#include "account/invitations.h"
#include "live/live_world.h"
#include "scripted_session.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using viewmodel::Notifier;

class NotifierTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<viewmodel::Preferences>(m_folder->filePath(QStringLiteral("preferences.ini")));
        m_script = std::make_unique<testing::ScriptedSession>();
        m_script->showHome();
        m_world = std::make_unique<LiveWorld>();
        m_world->client.open();
        listen();
    }
    void cleanup()
    {
        QCOMPARE(m_world->server.complaints(), QStringList());
        forget();
        m_world.reset();
    }

    void anInvitationThatArrivesIsToldOnce()
    {
        invitations({"i1"}); // was there before
        QCOMPARE(m_told->size(), 0);
        invitations({"i1", "i2"});
        invitations({"i1", "i2"});
        QCOMPARE(m_told->size(), 1);
        QVERIFY(m_told->at(0).at(1).toString().contains(QStringLiteral("North Quay")));
        QVERIFY(m_told->at(0).at(2).toString().contains(QStringLiteral("Olga")));
    }
    void oneThatIsAnsweredIsTakenAway()
    {
        invitations({});
        invitations({"i1"});
        invitations({});
        QCOMPARE(m_withdrawn->size(), 1);
        QCOMPARE(m_withdrawn->at(0).at(0), m_told->at(0).at(0));
        invitations({"i1"}); // the server had trouble, and no longer has
        QCOMPARE(m_told->size(), 1);
    }
    void aSignInElsewhereIsToldAfterTheGrace()
    {
        signIn("s1", 1000);
        signIn("s2", 2000);
        QCOMPARE(m_told->size(), 0);
        expireGrace();
        QCOMPARE(m_told->size(), 1);
        QVERIFY2(m_told->at(0).at(2).toString().contains(QStringLiteral("Firefox on Linux")), qPrintable(m_told->at(0).at(2).toString()));
    }
    void ourOwnNewSessionIsNotToldAndHidesNoOther()
    {
        signIn("s1", 1000);
        signIn("stranger", 2000);
        signIn("ours", 3000);
        m_script->setSessionId(QStringLiteral("ours")); // the connection has become its own
        signIn("last", 4000);
        expireGrace();
        QCOMPARE(m_told->size(), 2);
        QCOMPARE(m_told->at(0).at(0).toString(), QStringLiteral("sign-in/stranger"));
        QCOMPARE(m_told->at(1).at(0).toString(), QStringLiteral("sign-in/last"));
    }
    void whatTheWindowHasAskedAlreadyIsWhatWasThereBefore()
    {
        forget();
        const account::ReceivedInvitations asked(m_world->client);
        m_world->exchange();
        invitations({"i1"}, 2);
        listen();
        m_world->exchange();
        invitations({"i1", "i2"}, 2);
        QCOMPARE(m_told->size(), 1);
        QCOMPARE(m_told->at(0).at(0).toString(), QStringLiteral("invitation/i2"));
    }
    void aRefusalIsNoEmptyList()
    {
        m_world->hearTransition({failed(0, QStringLiteral("the server has trouble"))});
        invitations({"i1"}); // was there before
        QCOMPARE(m_told->size(), 0);
    }
    void nobodyIsToldWhoDoesNotWantToBe()
    {
        invitations({});
        m_preferences->setNotifies(false);
        m_world->exchange();
        QVERIFY(m_world->server.queries().empty()); // nothing is listened to, either
        m_preferences->setNotifies(true);
        m_world->exchange();
        QCOMPARE(m_world->server.queries().size(), 2u);
    }
    void whoSignsOutIsToldNothingMore()
    {
        invitations({});
        invitations({"i1"});
        m_script->setPhase(int(runtime::SessionManager::Phase::SignedOut));
        QCOMPARE(m_withdrawn->size(), 1);
    }
    void aSignInThatWasToldIsTakenAwayFromTheNextPerson()
    {
        signIn("s1", 1000);
        signIn("s2", 2000);
        expireGrace();
        QCOMPARE(m_told->size(), 1);
        m_script->setPhase(int(runtime::SessionManager::Phase::SignedOut));
        QCOMPARE(m_withdrawn->size(), 1);
        QCOMPARE(m_withdrawn->at(0).at(0), m_told->at(0).at(0));
    }
    void aChoiceLeadsToItsPage()
    {
        QSignalSpy wanted(m_notifier.get(), &Notifier::pageWanted);
        invitations({});
        invitations({"i1"});
        m_notifier->choose(m_told->at(0).at(0).toString());
        signIn("s1", 1000);
        signIn("s2", 2000);
        expireGrace();
        m_notifier->choose(m_told->at(1).at(0).toString());
        m_notifier->choose(QStringLiteral("of somebody else"));
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("overview"));
        QCOMPARE(wanted.at(1).at(0).toString(), QStringLiteral("devices"));
    }

private:
    void listen()
    {
        m_notifier = std::make_unique<Notifier>(m_script->manager(), m_world->client, *m_preferences);
        m_told = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::told);
        m_withdrawn = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::withdrawn);
    }
    /// The timers of the notifier, as if their time were over.
    void expireGrace()
    {
        const auto waiting = m_notifier->findChildren<QTimer *>();
        QVERIFY(!waiting.isEmpty());
        for (QTimer *grace : waiting) {
            QCOMPARE(grace->intervalAsDuration(), Notifier::ownSessionGrace);
            grace->setInterval(0);
        }
        QTRY_VERIFY(m_notifier->findChildren<QTimer *>().isEmpty());
    }
    void forget()
    {
        m_withdrawn.reset();
        m_told.reset();
        m_notifier.reset();
        m_world->exchange();
    }
    void invitations(std::initializer_list<const char *> ids, convex::QueryId query = 0)
    {
        QJsonArray rows;
        for (const char *id : ids)
            rows.append(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("organizationId"), QStringLiteral("org_9")},
                                    {QStringLiteral("organizationName"), QStringLiteral("North Quay")}, {QStringLiteral("role"), QStringLiteral("admin")},
                                    {QStringLiteral("inviterName"), QStringLiteral("Olga")}, {QStringLiteral("expiresAt"), 9e12}});
        m_world->hearTransition({updated(query, rows)});
    }
    void signIn(const char *id, int createdAt)
    {
        m_world->hearTransition({updated(1, QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("createdAt"), createdAt},
                                                        {QStringLiteral("userAgent"), QStringLiteral("Mozilla (X11; Linux) Firefox/1")}})});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<viewmodel::Preferences> m_preferences;
    std::unique_ptr<testing::ScriptedSession> m_script;
    std::unique_ptr<LiveWorld> m_world;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_withdrawn;
};

QTEST_MAIN(NotifierTest)
#include "notifier_test.moc"
