// SPDX-License-Identifier: MIT
#include "viewmodel/session_text.h"

#include "scripted_session.h"
#include "viewmodel/age_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using runtime::SessionManager;
using testing::ScriptedSession;
using viewmodel::SessionText;

class SessionTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsNamedInOneWordWhileThereIsOne_data();
    void theLinkIsNamedInOneWordWhileThereIsOne();
    void offlineSaysHowOldTheDataIs();
    void offlineSaysNothingOfDataThatWasNeverConfirmed();
    void aNewAgeIsTold();
    void theReasonForBeingSignedOutIsTold();
    void theReasonForJoiningIsTold();
    void aKnownRoleIsTranslatedAndAnotherShownAsItIs();
};

void SessionTextTest::theLinkIsNamedInOneWordWhileThereIsOne_data()
{
    QTest::addColumn<SessionManager::Link>("link");
    QTest::addColumn<QString>("text");
    QTest::newRow("live") << SessionManager::Link::Live << QStringLiteral("Live");
    QTest::newRow("connecting") << SessionManager::Link::Connecting << QStringLiteral("Connecting…");
    QTest::newRow("refreshing") << SessionManager::Link::Refreshing << QStringLiteral("Refreshing…");
}

void SessionTextTest::theLinkIsNamedInOneWordWhileThereIsOne()
{
    QFETCH(SessionManager::Link, link);
    ScriptedSession script;
    const SessionText text(script.manager());
    script.setAsOf(QDateTime::currentDateTime());
    script.setLink(int(link));
    QTEST(text.link(), "text");
}

void SessionTextTest::offlineSaysHowOldTheDataIs()
{
    ScriptedSession script;
    const SessionText text(script.manager());
    const QDateTime asOf(QDate::currentDate().addDays(-2), QTime(9, 41));
    script.setAsOf(asOf);
    QCOMPARE(text.link(), QStringLiteral("Offline, as of %1").arg(viewmodel::ageText(asOf, QDateTime::currentDateTime())));
    QVERIFY(text.link().endsWith(QStringLiteral("09:41")));
}

void SessionTextTest::offlineSaysNothingOfDataThatWasNeverConfirmed()
{
    ScriptedSession script;
    QCOMPARE(SessionText(script.manager()).link(), QStringLiteral("Offline"));
}

void SessionTextTest::aNewAgeIsTold()
{
    ScriptedSession script;
    SessionText text(script.manager());
    QSignalSpy changed(&text, &SessionText::linkChanged);
    script.setAsOf(QDateTime::currentDateTime());
    QCOMPARE(changed.size(), 1);
    script.setLink(int(SessionManager::Link::Live));
    QCOMPARE(changed.size(), 2);
}

void SessionTextTest::theReasonForBeingSignedOutIsTold()
{
    ScriptedSession script;
    SessionText text(script.manager());
    QSignalSpy changed(&text, &SessionText::reasonChanged);
    QCOMPARE(text.signedOut(), QString());
    script.setSignedOutReason(int(SessionManager::SignedOutReason::SessionExpired));
    QVERIFY(text.signedOut().contains(QStringLiteral("expired")));
    QCOMPARE(changed.size(), 1);
}

void SessionTextTest::theReasonForJoiningIsTold()
{
    ScriptedSession script;
    SessionText text(script.manager());
    const QString waiting = text.joining();
    script.setJoiningReason(int(SessionManager::JoiningReason::OrganizationMissing));
    QVERIFY(text.joining() != waiting);
    QVERIFY(text.joining().contains(QStringLiteral("organization")));
}

void SessionTextTest::aKnownRoleIsTranslatedAndAnotherShownAsItIs()
{
    ScriptedSession script;
    SessionText text(script.manager());
    QSignalSpy changed(&text, &SessionText::roleChanged);
    script.setActiveOrganization(QStringLiteral("o"), QStringLiteral("O"), QStringLiteral("owner"));
    QCOMPARE(text.role(), QStringLiteral("Owner"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(SessionText::roleText(QStringLiteral("harbour-master")), QStringLiteral("harbour-master"));
}

QTEST_GUILESS_MAIN(SessionTextTest)
#include "session_text_test.moc"
