// SPDX-License-Identifier: MIT
#include "session/story.h"

#include <QTest>

using namespace latchkey::session;
using namespace latchkey::session::test;
using latchkey::core::FailureKind;

/// Starting, signing in, and what the user record says.
class SessionScenariosTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // starting and resuming
    void theFirstEffectIsToReadWhatIsStored();
    void aSnapshotOfAnotherUserIsNotShown();
    void aSnapshotWithoutOrganizationIsNotShown();
    void aStoredSessionWithoutSnapshotWaitsForTheRecord();
    void theFirstLiveRecordRenewsTheSnapshotEvenWhenEqual();
    void theSameRecordAgainIsNotSaved();
    void unavailableKeychainErasesNothing_data();
    void unavailableKeychainErasesNothing();
    // signing in
    void aFailedTryAtALockedKeychainKeepsTheStoredSession();
    void aFailedTryAfterADeniedKeychainStillHearsItOpen();
    void aStepThePersonTakesHasTenMinutesAndTheServerOne();
    void aSignInCancelledElsewhereSaysWhere();
    void aNewTryReplacesTheOldAndDropsItsAnswer();
    void aLateSuccessAfterCancelSignsNobodyIn();
    void aLateSuccessAfterTheDeadlineSignsNobodyIn();
    void aStepOfThePersonHasTenMinutes();
    void askingForTheSameStepAgainDoesNotStretchTheTime();
    void aFlowThatCancelledItselfIsNoFailure();
    // the record
    void aMissingRecordAsksOnceAndEndsNothing();
    void aRecordThatComesBackMakesTheAnswerMoot();
    void anAnswerAboutAnOlderNullIsNotTaken();
    void aVerifiedSessionWithoutRecordSaysWhatTheSetupSaid();
    void anEndedSessionIsDefiniteEvenWhenOvertaken();
    void anAnswerAboutAnEarlierSessionCannotEndThisOne();
    void aRecordOfAnotherUserNeverMixes();
    void anOrganizationLostWaitsForAnother();
};

void SessionScenariosTest::theFirstEffectIsToReadWhatIsStored()
{
    SessionMachine machine;
    QCOMPARE(words(machine.state()), text("Starting"));
    QCOMPARE(drained(machine), text("ReadStoredSession"));
    QVERIFY(!machine.nextDeadline());
}

void SessionScenariosTest::aSnapshotOfAnotherUserIsNotShown()
{
    Story story;
    story.happens(StoredSessionFound{bob().user.id, ann()});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
    QCOMPARE(story.effects, text("OpenLink"));
}

void SessionScenariosTest::aSnapshotWithoutOrganizationIsNotShown()
{
    Story story;
    story.happens(StoredSessionFound{ann().user.id, ann(std::nullopt)});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
}

void SessionScenariosTest::aStoredSessionWithoutSnapshotWaitsForTheRecord()
{
    Story story;
    story.happens(StoredSessionFound{ann().user.id, std::nullopt});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
    QCOMPARE(story.effects, text("OpenLink"));
    story.happens(UserRecordReceived{ann()});
    QCOMPARE(story.state(), text("Active(Ann in North Quay)"));
    QCOMPARE(story.effects, text("SaveSnapshot"));
}

void SessionScenariosTest::theFirstLiveRecordRenewsTheSnapshotEvenWhenEqual()
{
    Story story(text("Active, resumed"));
    QCOMPARE(story.happens(UserRecordReceived{ann()}), text("moved"));
    QCOMPARE(story.effects, text("SaveSnapshot"));
}

void SessionScenariosTest::theSameRecordAgainIsNotSaved()
{
    Story story(text("Active, resumed"));
    story.happens(UserRecordReceived{ann()});
    QCOMPARE(story.happens(UserRecordReceived{ann()}), text("ignored"));
    QCOMPARE(story.effects, QString());
}

void SessionScenariosTest::unavailableKeychainErasesNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, FailureKind kind, const char *after) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(after);
    };
    row("locked", FailureKind::KeychainLocked, "KeychainLocked");
    row("no answer", FailureKind::Timeout, "KeychainLocked");
    row("denied", FailureKind::KeychainDenied, "SignedOut(KeychainDenied) [unread]");
    row("missing", FailureKind::KeychainMissing, "SignedOut(KeychainMissing) [unread]");
    row("unreadable", FailureKind::StorageFailed, "SignedOut(StoredSessionUnreadable)");
    row("a kind no keychain should give", FailureKind::SessionExpired, "SignedOut(StoredSessionUnreadable)");
}

void SessionScenariosTest::unavailableKeychainErasesNothing()
{
    QFETCH(const int, kind);
    QFETCH(const QString, after);
    Story story;
    story.happens(StoredSessionUnavailable{failure(FailureKind(kind))});
    QCOMPARE(story.state(), after);
    QCOMPARE(story.effects, QString());
    QVERIFY(!story.machine.nextDeadline());
}

void SessionScenariosTest::aFailedTryAtALockedKeychainKeepsTheStoredSession()
{
    Story story(text("KeychainLocked"));
    story.happens(SignInRequested{});
    story.happens(SignInFailed{2, failure(FailureKind::Offline)});
    QCOMPARE(story.state(), text("KeychainLocked !Offline"));
    story.happens(KeychainUnlocked{});
    QCOMPARE(story.effects, text("ReadStoredSession"));
    story.happens(StoredSessionFound{ann().user.id, ann()});
    QCOMPARE(story.state(), text("Active(Ann in North Quay)"));
}

void SessionScenariosTest::aFailedTryAfterADeniedKeychainStillHearsItOpen()
{
    Story story(text("SigningIn, session unread"));
    story.happens(SignInCancelRequested{});
    QCOMPARE(story.state(), text("SignedOut(SignInCancelled) [unread]"));
    story.happens(KeychainUnlocked{});
    QCOMPARE(story.state(), text("Starting"));
    QCOMPARE(story.effects, text("ReadStoredSession"));
}

void SessionScenariosTest::aStepThePersonTakesHasTenMinutesAndTheServerOne()
{
    Story story(text("SignedOut"));
    story.happens(SignInRequested{SignInStep::WaitingForBrowser});
    QCOMPARE(story.state(), text("SigningIn(2, WaitingForBrowser)"));
    QCOMPARE(*story.machine.nextDeadline() - story.now, 10min);
    story.now += 4min;
    story.happens(SignInStepNeeded{2, SignInStep::Credentials});
    QCOMPARE(*story.machine.nextDeadline() - story.now, 60s);
    story.happens(SignInSucceeded{2, ann().user.id});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
}

void SessionScenariosTest::aSignInCancelledElsewhereSaysWhere()
{
    Story story(text("SignedOut"));
    story.happens(SignInRequested{SignInStep::WaitingForBrowser});
    story.happens(SignInFailed{2, latchkey::core::Failure{FailureKind::Cancelled, {}, text("browser"), std::nullopt}});
    QCOMPARE(story.state(), text("SignedOut(SignInFailed) !Cancelled"));
}

void SessionScenariosTest::aNewTryReplacesTheOldAndDropsItsAnswer()
{
    Story story(text("SigningIn"));
    story.happens(SignInRequested{});
    QCOMPARE(story.effects, text("CancelSignIn(2)"));
    QCOMPARE(story.machine.currentAttempt(), Attempt(3));
    QCOMPARE(story.happens(SignInSucceeded{2, ann().user.id}), text("ignored"));
    QCOMPARE(story.happens(SignInFailed{2, failure(FailureKind::Timeout)}), text("ignored"));
    QCOMPARE(story.state(), text("SigningIn(3, Credentials)"));
    QCOMPARE(story.happens(SignInSucceeded{3, ann().user.id}), text("moved"));
}

void SessionScenariosTest::aLateSuccessAfterCancelSignsNobodyIn()
{
    Story story(text("SigningIn"));
    story.happens(SignInCancelRequested{});
    QCOMPARE(story.happens(SignInSucceeded{2, ann().user.id}), text("ignored"));
    QCOMPARE(story.state(), text("SignedOut(SignInCancelled)"));
    QCOMPARE(story.effects, QString());
}

void SessionScenariosTest::aLateSuccessAfterTheDeadlineSignsNobodyIn()
{
    Story story(text("SigningIn"));
    story.now += 60s;
    QCOMPARE(story.happens(DeadlinePassed{}), text("moved"));
    QCOMPARE(story.effects, text("CancelSignIn(2)"));
    QCOMPARE(story.happens(SignInSucceeded{2, ann().user.id}), text("ignored"));
    QCOMPARE(story.state(), text("SignedOut(SignInFailed) !Timeout"));
}

void SessionScenariosTest::aStepOfThePersonHasTenMinutes()
{
    for (const SignInStep step : {SignInStep::SecondFactor, SignInStep::EmailCode, SignInStep::WaitingForBrowser,
                                  SignInStep::WaitingForDeviceCode}) {
        Story story(text("SigningIn"));
        story.now += 30s;
        story.happens(SignInStepNeeded{2, step});
        QCOMPARE(*story.machine.nextDeadline(), SessionMachine::Milliseconds(story.now + 10min));
    }
}

void SessionScenariosTest::askingForTheSameStepAgainDoesNotStretchTheTime()
{
    Story story(text("SigningIn"));
    story.happens(SignInStepNeeded{2, SignInStep::SecondFactor});
    const auto deadline = story.machine.nextDeadline();
    story.now += 1min;
    QCOMPARE(story.happens(SignInStepNeeded{2, SignInStep::SecondFactor}), text("ignored"));
    QVERIFY(story.machine.nextDeadline() == deadline);
}

void SessionScenariosTest::aFlowThatCancelledItselfIsNoFailure()
{
    Story story(text("SigningIn"));
    story.happens(SignInFailed{2, failure(FailureKind::Cancelled)});
    QCOMPARE(story.state(), text("SignedOut(SignInCancelled)"));
}

void SessionScenariosTest::aMissingRecordAsksOnceAndEndsNothing()
{
    Story story(text("Active"));
    QCOMPARE(story.happens(UserRecordReceived{}), text("moved"));
    QCOMPARE(story.effects, text("VerifySession(1)"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay) !Offline"));
    QCOMPARE(story.happens(UserRecordReceived{}), text("ignored"));
    QCOMPARE(story.effects, QString());
}

void SessionScenariosTest::aRecordThatComesBackMakesTheAnswerMoot()
{
    Story story(text("Active, asked"));
    story.happens(UserRecordReceived{ann()});
    QCOMPARE(story.happens(SessionVerified{}), text("ignored"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay)"));
}

void SessionScenariosTest::anAnswerAboutAnOlderNullIsNotTaken()
{
    Story story(text("Active, asked"));
    story.happens(UserRecordReceived{ann()});
    story.happens(UserRecordReceived{});
    QCOMPARE(story.effects, text("VerifySession(2)"));
    QCOMPARE(story.happens(SessionVerified{1}), text("ignored"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay)"));
    QCOMPARE(story.happens(SessionVerified{2}), text("moved"));
    QCOMPARE(story.state(), text("Joining(UserMissing)"));
}

void SessionScenariosTest::aVerifiedSessionWithoutRecordSaysWhatTheSetupSaid()
{
    Story story(text("Active"));
    story.happens(SetupStatusReceived{SetupReason::OrganizationMissing});
    story.happens(UserRecordReceived{});
    story.happens(SessionVerified{});
    QCOMPARE(story.state(), text("Joining(OrganizationMissing)"));
    QCOMPARE(story.effects, QString());
    story.happens(SetupStatusReceived{SetupReason::UserMissing});
    QCOMPARE(story.state(), text("Joining(UserMissing)"));
    story.happens(SetupStatusReceived{SetupReason::Ready});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
}

void SessionScenariosTest::anEndedSessionIsDefiniteEvenWhenOvertaken()
{
    Story story(text("Active, asked"));
    story.happens(UserRecordReceived{ann()});
    QCOMPARE(story.happens(SessionEnded{1}), text("moved"));
    QCOMPARE(story.state(), text("SignedOut(SessionExpired)"));
}

void SessionScenariosTest::anAnswerAboutAnEarlierSessionCannotEndThisOne()
{
    Story story(text("Active, asked"));
    story.happens(SignOutRequested{});
    story.happens(SignOutFinished{});
    story.happens(SignInRequested{});
    story.happens(SignInSucceeded{story.machine.currentAttempt(), bob().user.id});
    QCOMPARE(story.happens(SessionEnded{1}), text("ignored"));
    QCOMPARE(story.happens(SessionVerified{1}), text("ignored"));
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
}

void SessionScenariosTest::aRecordOfAnotherUserNeverMixes()
{
    Story story(text("Active, switching"));
    story.happens(UserRecordReceived{bob()});
    QCOMPARE(story.state(), text("Joining(WaitingForRecord)"));
    QCOMPARE(story.effects, text("CloseLink, OpenLink"));
    QVERIFY(!story.machine.nextDeadline());
    story.happens(UserRecordReceived{bob()});
    QCOMPARE(story.state(), text("Active(Bob in North Quay)"));
    QCOMPARE(story.effects, text("SaveSnapshot"));
}

void SessionScenariosTest::anOrganizationLostWaitsForAnother()
{
    Story story(text("Active, switching"));
    story.happens(UserRecordReceived{ann(std::nullopt)});
    QCOMPARE(words(story.machine, story.now), text("Joining(OrganizationMissing)"));
    QCOMPARE(story.happens(UserRecordReceived{ann(std::nullopt)}), text("ignored"));
    story.happens(UserRecordReceived{ann(foundry())});
    QCOMPARE(story.state(), text("Active(Ann in Foundry)"));
}

QTEST_GUILESS_MAIN(SessionScenariosTest)
#include "session_scenarios_test.moc"
