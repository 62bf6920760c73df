// SPDX-License-Identifier: MIT
#include "flows/session_world.h"
#include "runtime/session_entry.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QByteArray tokenOfBob = "token-2-of-thirty-two-characters";

std::vector<runtime::Revocation> owed(const SessionWorld &world)
{
    auto entry = runtime::readRevocations(core::Secret(world.secrets.value(world.revocationEntryKey())));
    return entry ? std::move(*entry) : std::vector<runtime::Revocation>();
}

} // namespace

/// A newcomer's session while nobody has said who stays: no crash may leave it at the server, and nobody may end it too early.
class HeldSessionFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itLiesInTheRevocationEntryWithATimeBeforeWhichItIsNotSent()
    {
        SessionWorld world;
        world.askAboutBob();
        const auto entry = owed(world);
        QCOMPARE(entry.size(), size_t(1));
        QCOMPARE(entry.front().token.expose().toByteArray(), tokenOfBob);
        QVERIFY(entry.front().heldUntil > world.time.wall() + 10min);
        QCOMPARE(world.whoHasSessions(), (QStringList{flows::bobId, flows::demoId}));
    }

    void aProgramThatEndsAtTheQuestionLeavesTheNewcomerNoSession()
    {
        SessionWorld world;
        world.askAboutBob();
        world.killProgram();
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
        world.pass(12min); // nobody could tell sooner whether the question still stands in another window
        QCOMPARE(world.whoHasSessions(), QStringList{flows::demoId});
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void aLaterStartDeliversItAtOnce()
    {
        SessionWorld world;
        world.askAboutBob();
        world.killProgram();
        world.pass(12min);
        world.startProgram();
        QCOMPARE(world.whoHasSessions(), QStringList{flows::demoId});
    }

    void aProgramBesideTheQuestionDoesNotAnswerIt()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        runtime::SessionManager beside(world.parts());
        beside.start();
        world.pump();
        beside.retryNow();
        world.pump();
        QCOMPARE(world.whoHasSessions(), (QStringList{flows::bobId, flows::demoId}));

        session.acceptNewcomer();
        world.pass(15min); // the program beside remembers what it read, and looks again
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void whatAProgramBesideOwesStaysHeldForTheOther()
    {
        SessionWorld world;
        world.askAboutBob();
        world.http.hold(QStringLiteral("/api/auth/sign-out"));
        runtime::SessionManager beside(world.parts());
        beside.start();
        world.pump();
        beside.signOut();
        world.pump();
        const auto entry = owed(world);
        QCOMPARE(entry.size(), size_t(2));
        const auto isBobs = [](const auto &each) { return each.token.expose().toByteArray() == tokenOfBob; };
        const auto bobs = std::find_if(entry.begin(), entry.end(), isBobs);
        QVERIFY(bobs != entry.end());
        QVERIFY(bobs->heldUntil > world.time.wall());
        world.http.release(QStringLiteral("/api/auth/sign-out"));
    }

    void aNewcomerLetInIsStillThereAtTheNextStart()
    {
        SessionWorld world;
        world.askAboutBob().acceptNewcomer();
        world.pump();
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
        world.killProgram();
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Bob")); // with a snapshot of his own
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
    }

    void aNewcomerLetInByAProgramThatCouldNotSaySoIsKept_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("at once") << 0;
        QTest::newRow("the next morning") << 12 * 60;
    }

    void aNewcomerLetInByAProgramThatCouldNotSaySoIsKept()
    {
        QFETCH(const int, minutes);
        SessionWorld world;
        world.askAboutBob();
        const QByteArray question = world.secrets.value(world.revocationEntryKey());
        world.session->acceptNewcomer();
        world.pump();
        world.killProgram();
        world.secrets.put(world.revocationEntryKey(), question); // it ended between its two writes
        world.time.suspend(std::chrono::minutes(minutes));
        auto &session = world.startProgram();
        world.pass(15min);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void anEntryThatCouldNotBeWrittenIsWrittenWhenTheKeychainIsBack()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        world.secrets.setMode(support::FakeSecretStore::Mode::Locked);
        session.acceptNewcomer();
        world.pass(20s);
        QCOMPARE(owed(world).size(), size_t(1));
        QVERIFY(owed(world).front().heldUntil > world.time.wall());
        world.secrets.setMode(support::FakeSecretStore::Mode::Available);
        world.pass(20s);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
    }
};

QTEST_GUILESS_MAIN(HeldSessionFlowTest)
#include "held_session_flow.moc"
