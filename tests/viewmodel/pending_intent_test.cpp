// SPDX-License-Identifier: MIT
#include "viewmodel/pending_intent.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using viewmodel::PendingIntent;

class PendingIntentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePageAskedForStaysUntilItIsShown();
    void theLastPageAskedForCounts();
    void aPageThatDoesNotExistIsNotTaken();
};

void PendingIntentTest::thePageAskedForStaysUntilItIsShown()
{
    PendingIntent intent;
    QCOMPARE(intent.page(), QString());
    QSignalSpy changed(&intent, &PendingIntent::pageChanged);
    intent.request(QStringLiteral("organizations"));
    QCOMPARE(intent.page(), QStringLiteral("organizations"));
    intent.fulfil();
    QCOMPARE(intent.page(), QString());
    intent.fulfil();
    QCOMPARE(changed.size(), 2);
}

void PendingIntentTest::theLastPageAskedForCounts()
{
    PendingIntent intent;
    intent.request(QStringLiteral("organizations"));
    intent.request(QStringLiteral("overview"));
    QCOMPARE(intent.page(), QStringLiteral("overview"));
}

void PendingIntentTest::aPageThatDoesNotExistIsNotTaken()
{
    PendingIntent intent;
    intent.request(QStringLiteral("overview"));
    intent.request(QStringLiteral("https://elsewhere.example/"));
    intent.request(QString());
    QCOMPARE(intent.page(), QStringLiteral("overview"));
}

QTEST_GUILESS_MAIN(PendingIntentTest)
#include "pending_intent_test.moc"
