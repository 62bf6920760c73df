// SPDX-License-Identifier: MIT
#include "core/backoff.h"

#include <QTest>

using latchkey::core::Backoff;
using namespace std::chrono_literals;

class BackoffTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDelayDoublesUpToTheCap()
    {
        Backoff backoff(100ms, 16'000ms);
        for (const auto expected : {100ms, 200ms, 400ms, 800ms, 1600ms, 3200ms, 6400ms, 12'800ms, 16'000ms, 16'000ms})
            QCOMPARE(backoff.next(0.5), expected);
        QCOMPARE(backoff.failures(), 10);
    }

    void theJitterIsHalfEitherWay()
    {
        QCOMPARE(Backoff(1000ms, 16'000ms).next(0.0), 500ms);
        QCOMPARE(Backoff(1000ms, 16'000ms).next(0.25), 750ms);
        QVERIFY(Backoff(1000ms, 16'000ms).next(0.9999) >= 1499ms);
        QVERIFY(Backoff(1000ms, 16'000ms).next(0.9999) < 1500ms);
    }

    void aThousandFailuresDoNotOverflow()
    {
        Backoff backoff(3000ms, 16'000ms);
        for (int i = 0; i < 1000; ++i) {
            const auto delay = backoff.next(0.5);
            QVERIFY(delay >= 3000ms && delay <= 16'000ms);
        }
    }

    void aServerThatAsksForPatienceGetsItAndTheCountIsShared()
    {
        Backoff backoff(100ms, 16'000ms);
        QCOMPARE(backoff.next(0.5), 100ms);
        QCOMPARE(backoff.next(0.5, 3000ms), 6000ms);
        QCOMPARE(backoff.next(0.5), 400ms);
    }

    void aResetStartsOver()
    {
        Backoff backoff(100ms, 16'000ms);
        backoff.next(0.5);
        backoff.next(0.5);
        backoff.reset();
        QCOMPARE(backoff.failures(), 0);
        QCOMPARE(backoff.next(0.5), 100ms);
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"
