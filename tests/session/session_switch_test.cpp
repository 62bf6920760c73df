// SPDX-License-Identifier: MIT
#include "session/story.h"

#include <QTest>

using namespace latchkey::session;
using namespace latchkey::session::test;
using latchkey::core::FailureKind;

/// Switching the organisation, and signing out.
class SessionSwitchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSwitchIsDoneWhenTheRecordNamesIt();
    void aThirdOrganizationIsShownAndTheSwitchStaysPending();
    void aRefusedSwitchRollsBackWithItsFailure();
    void aSwitchWithoutAnswerRollsBackAfterFifteenSeconds();
    void aSwitchThatLandsLateClearsItsTimeout();
    void aNewerSwitchDropsTheAnswerOfTheOlder();
    void goingBackWhileSwitchingTellsTheServer();
    void offlineRefusesTheSwitchAndKeepsAPendingOne();
    void switchingToWhereOneIsDoesNothing();
    void aSwitchRefusedAsUnauthenticatedAsksGetSession();
    void aSwitchWithoutAnOrganizationIsRefused();
    void signOutIsOverAfterFiveSecondsAtTheLatest();
    void signOutDropsASwitchUnderWay();
};

void SessionSwitchTest::aSwitchIsDoneWhenTheRecordNamesIt()
{
    Story story(text("Active, switching"));
    QCOMPARE(story.happens(UserRecordReceived{ann(foundry())}), text("moved"));
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in Foundry)"));
    QCOMPARE(story.effects, text("SaveSnapshot"));
}

void SessionSwitchTest::aThirdOrganizationIsShownAndTheSwitchStaysPending()
{
    Story story(text("Active, switching"));
    story.happens(UserRecordReceived{ann(workspace())});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in Workspace -> Foundry), 15 s left"));
    QCOMPARE(story.effects, text("SaveSnapshot"));
    story.happens(SwitchRefused{story.pendingSwitch(), failure(FailureKind::NotAllowed)});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in Workspace) !NotAllowed"));
}

void SessionSwitchTest::aRefusedSwitchRollsBackWithItsFailure()
{
    Story story(text("Active, switching"));
    story.happens(SwitchRefused{story.pendingSwitch(), failure(FailureKind::NotAllowed)});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in North Quay) !NotAllowed"));
    QCOMPARE(story.effects, QString());
    story.happens(SwitchRequested{foundry(), true});
    QCOMPARE(story.state(), text("Active(Ann in North Quay -> Foundry)"));
}

void SessionSwitchTest::aSwitchWithoutAnswerRollsBackAfterFifteenSeconds()
{
    Story story(text("Active, switching"));
    story.now += 15s;
    const Attempt attempt = story.pendingSwitch();
    story.happens(DeadlinePassed{});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in North Quay) !Timeout"));
    QCOMPARE(story.happens(SwitchRefused{attempt, failure(FailureKind::NotAllowed)}), text("ignored"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay) !Timeout"));
}

void SessionSwitchTest::aSwitchThatLandsLateClearsItsTimeout()
{
    Story story(text("Active, switching"));
    story.now += 15s;
    story.happens(DeadlinePassed{});
    story.happens(UserRecordReceived{ann(foundry())});
    QCOMPARE(story.state(), text("Active(Ann in Foundry)"));
}

void SessionSwitchTest::aNewerSwitchDropsTheAnswerOfTheOlder()
{
    Story story(text("Active, switching"));
    const Attempt older = story.pendingSwitch();
    story.now += 5s;
    story.happens(SwitchRequested{workspace(), true});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in North Quay -> Workspace), 15 s left"));
    QCOMPARE(story.happens(SwitchRefused{older, failure(FailureKind::NotAllowed)}), text("ignored"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay -> Workspace)"));
}

void SessionSwitchTest::goingBackWhileSwitchingTellsTheServer()
{
    Story story(text("Active, switching"));
    story.happens(SwitchRequested{northQuay(), true});
    QCOMPARE(story.state(), text("Active(Ann in North Quay -> North Quay)"));
    QCOMPARE(story.effects, text("SendSwitch(4, org-north-quay)"));
    story.now += 15s;
    story.happens(DeadlinePassed{});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in North Quay)"));
}

void SessionSwitchTest::offlineRefusesTheSwitchAndKeepsAPendingOne()
{
    Story story(text("Active, switching"));
    story.happens(SwitchRequested{workspace(), false});
    QCOMPARE(words(story.machine, story.now), text("Active(Ann in North Quay -> Foundry) !Offline, 15 s left"));
    QCOMPARE(story.effects, QString());
    QCOMPARE(story.happens(SwitchRequested{workspace(), false}), text("ignored"));
}

void SessionSwitchTest::switchingToWhereOneIsDoesNothing()
{
    Story story(text("Active"));
    QCOMPARE(story.happens(SwitchRequested{northQuay(), true}), text("ignored"));
    Story switching(text("Active, switching"));
    QCOMPARE(switching.happens(SwitchRequested{foundry(), true}), text("ignored"));
    QCOMPARE(switching.effects, QString());
}

void SessionSwitchTest::aSwitchRefusedAsUnauthenticatedAsksGetSession()
{
    Story story(text("Active, switching"));
    story.happens(SwitchRefused{story.pendingSwitch(), failure(FailureKind::SessionExpired)});
    QCOMPARE(story.state(), text("Active(Ann in North Quay) !SessionExpired"));
    QCOMPARE(story.effects, text("VerifySession(1)"));
    QCOMPARE(story.happens(SessionVerified{1}), text("ignored"));
    QCOMPARE(story.state(), text("Active(Ann in North Quay) !SessionExpired"));
}

void SessionSwitchTest::aSwitchWithoutAnOrganizationIsRefused()
{
    Story story(text("Active"));
    QCOMPARE(story.happens(SwitchRequested{Organization{}, true}), text("refused"));
    QCOMPARE(story.effects, QString());
}

void SessionSwitchTest::signOutIsOverAfterFiveSecondsAtTheLatest()
{
    Story story(text("Joining"));
    story.happens(SignOutRequested{});
    QCOMPARE(words(story.machine, story.now), text("SigningOut, 5 s left"));
    story.now += 5s;
    story.happens(DeadlinePassed{});
    QCOMPARE(words(story.machine, story.now), text("SignedOut(SignedOutHere)"));
    QCOMPARE(story.happens(SignOutFinished{}), text("ignored"));
}

void SessionSwitchTest::signOutDropsASwitchUnderWay()
{
    Story story(text("Active, switching"));
    const Attempt attempt = story.pendingSwitch();
    story.happens(SignOutRequested{});
    QCOMPARE(story.happens(SwitchRefused{attempt, failure(FailureKind::NotAllowed)}), text("ignored"));
    QCOMPARE(words(story.machine, story.now), text("SigningOut, 5 s left"));
}

QTEST_GUILESS_MAIN(SessionSwitchTest)
#include "session_switch_test.moc"
