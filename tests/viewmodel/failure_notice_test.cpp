// SPDX-License-Identifier: MIT
#include "viewmodel/failure_notice.h"

#include "scripted_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using testing::ScriptedSession;
using viewmodel::FailureNotice;

class FailureNoticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownWhileNothingFailed();
    void aFailureIsShownWithItsSentenceUntilItIsDismissed();
    void aFailureThatWasThereBeforeIsShownToo();
    void aRateLimitHoldsUntilItsTimeIsOverAndThenAllows();
    void aRateLimitWithoutAdviceHoldsAllTheSame();
    void anotherFailureEndsTheHold();
    void onlyARateLimitHolds();
};

void FailureNoticeTest::nothingIsShownWhileNothingFailed()
{
    ScriptedSession script;
    const FailureNotice notice(script.manager());
    QVERIFY(!notice.isShown());
    QCOMPARE(notice.sentence(), QString());
    QCOMPARE(notice.subject(), QString());
}

void FailureNoticeTest::aFailureIsShownWithItsSentenceUntilItIsDismissed()
{
    ScriptedSession script;
    FailureNotice notice(script.manager());
    QSignalSpy changed(&notice, &FailureNotice::changed);
    script.fail(QStringLiteral("InvalidCredentials"), QStringLiteral("email"), -1);
    QVERIFY(notice.isShown());
    QCOMPARE(notice.sentence(), QStringLiteral("Wrong e-mail or password."));
    QCOMPARE(notice.subject(), QStringLiteral("email"));
    QCOMPARE(changed.size(), 1);
    script.manager().dismissFailure();
    QVERIFY(!notice.isShown());
    QCOMPARE(changed.size(), 2);
}

void FailureNoticeTest::aFailureThatWasThereBeforeIsShownToo()
{
    ScriptedSession script;
    script.fail(QStringLiteral("RateLimited"), {}, 30'000);
    const FailureNotice notice(script.manager());
    QVERIFY(notice.isShown());
    QVERIFY(notice.isHeld());
}

void FailureNoticeTest::aRateLimitHoldsUntilItsTimeIsOverAndThenAllows()
{
    ScriptedSession script;
    const FailureNotice notice(script.manager());
    script.fail(QStringLiteral("RateLimited"), {}, 1'500);
    QCOMPARE(notice.secondsLeft(), 2);
    QVERIFY(notice.isHeld());
    QTRY_COMPARE(notice.secondsLeft(), 1);
    QVERIFY(notice.sentence().contains(QStringLiteral("in 1 second.")));
    QTRY_VERIFY(!notice.isHeld());
    QVERIFY(notice.isShown());
    QVERIFY(notice.sentence().contains(QStringLiteral("try again now")));
}

void FailureNoticeTest::aRateLimitWithoutAdviceHoldsAllTheSame()
{
    ScriptedSession script;
    const FailureNotice notice(script.manager());
    script.fail(QStringLiteral("RateLimited"), {}, -1);
    QCOMPARE(notice.secondsLeft(), 10);
}

void FailureNoticeTest::anotherFailureEndsTheHold()
{
    ScriptedSession script;
    const FailureNotice notice(script.manager());
    script.fail(QStringLiteral("RateLimited"), {}, 30'000);
    script.fail(QStringLiteral("Offline"), {}, -1);
    QVERIFY(notice.isShown());
    QVERIFY(!notice.isHeld());
    script.fail(QStringLiteral("RateLimited"), {}, 30'000);
    script.clearFailure();
    QVERIFY(!notice.isHeld());
}

void FailureNoticeTest::onlyARateLimitHolds()
{
    ScriptedSession script;
    const FailureNotice notice(script.manager());
    script.fail(QStringLiteral("ServerTrouble"), {}, 30'000);
    QVERIFY(notice.isShown());
    QVERIFY(!notice.isHeld());
}

QTEST_GUILESS_MAIN(FailureNoticeTest)
#include "failure_notice_test.moc"
