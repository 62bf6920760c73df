// SPDX-License-Identifier: MIT
#include "adapters/qt_time.h"
#include "adapters/system_random.h"
#include "support/fixed_random.h"
#include "support/manual_time.h"

#include <QDateTime>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace latchkey;
using namespace std::chrono_literals;

/// The contracts of Time and Random, on the fakes and on the adapters; and time moved by hand, on which all flows rest.
class TimeAndRandomTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steadyTimeGoesOnWhileTheComputerSleeps()
    {
        // On a computer that has never slept this clock is the same as the monotonic one: then only the call is checked.
        const auto boot = [] {
            timespec now{};
            ::clock_gettime(CLOCK_BOOTTIME, &now);
            return std::chrono::seconds(now.tv_sec) + std::chrono::milliseconds(now.tv_nsec / 1'000'000);
        };
        const std::chrono::milliseconds before = boot();
        const std::chrono::milliseconds steady = adapters::QtTime().steady();
        QVERIFY(before <= steady && steady <= boot());
    }

    void aTimerFiresOnceAndNotInsideStart_data() { bothTimes(); }
    void aTimerFiresOnceAndNotInsideStart()
    {
        const auto timer = timeUnderTest().createTimer();
        QSignalSpy fired(timer.get(), &ports::Timer::fired);
        timer->start(0ms);
        QVERIFY(timer->isActive());
        QCOMPARE(fired.count(), 0);
        letPass(1ms);
        QTRY_COMPARE(fired.count(), 1);
        QVERIFY(!timer->isActive());
        letPass(5ms);
        QCOMPARE(fired.count(), 1);
    }

    void aRestartMovesTheMomentAndAStopCancelsIt_data() { bothTimes(); }
    void aRestartMovesTheMomentAndAStopCancelsIt()
    {
        const auto timer = timeUnderTest().createTimer();
        const auto reference = timeUnderTest().createTimer();
        const auto stopped = timeUnderTest().createTimer();
        QStringList order;
        connect(timer.get(), &ports::Timer::fired, this, [&] { order.append(QStringLiteral("restarted")); });
        connect(reference.get(), &ports::Timer::fired, this, [&] { order.append(QStringLiteral("reference")); });
        connect(stopped.get(), &ports::Timer::fired, this, [&] { order.append(QStringLiteral("stopped")); });
        timer->start(1ms);
        stopped->start(1ms);
        reference->start(40ms);
        timer->start(80ms);
        stopped->stop();
        QVERIFY(!stopped->isActive());
        letPass(100ms);
        QTRY_COMPARE(order, QStringList({QStringLiteral("reference"), QStringLiteral("restarted")}));
    }

    void aTimerMayRestartOrDestroyItselfWhenItFires_data() { bothTimes(); }
    void aTimerMayRestartOrDestroyItselfWhenItFires()
    {
        auto timer = timeUnderTest().createTimer();
        int fired = 0;
        connect(timer.get(), &ports::Timer::fired, this, [&] {
            if (++fired < 3)
                timer->start(2ms);
            else
                timer.reset();
        });
        timer->start(2ms);
        letPass(6ms);
        QTRY_COMPARE(fired, 3);
        QVERIFY(!timer);
    }

    void theSteadyClockNeverGoesBack()
    {
        const adapters::QtTime time;
        auto before = time.steady();
        for (int i = 0; i < 1000; ++i) {
            const auto now = time.steady();
            QVERIFY(now >= before);
            before = now;
        }
        QVERIFY(std::abs(time.wall().count() - QDateTime::currentMSecsSinceEpoch()) < 1000);
    }

    void aDelayBeyondQtsReachIsCutInsteadOfWrapped()
    {
        const auto timer = adapters::QtTime().createTimer();
        QSignalSpy fired(timer.get(), &ports::Timer::fired);
        timer->start(std::chrono::hours(24 * 60));
        QVERIFY(timer->isActive());
        const auto soon = adapters::QtTime().createTimer();
        QSignalSpy soonFired(soon.get(), &ports::Timer::fired);
        soon->start(5ms);
        QVERIFY(soonFired.wait());
        QCOMPARE(fired.count(), 0);
    }

    void timeMovedByHandFiresEachTimerAtItsOwnMoment()
    {
        support::ManualTime time;
        const auto begin = time.steady();
        const auto early = time.createTimer();
        const auto late = time.createTimer();
        QList<qint64> moments;
        const auto note = [&] { moments.append((time.steady() - begin).count()); };
        connect(early.get(), &ports::Timer::fired, this, [&] {
            note();
            QMetaObject::invokeMethod(this, [&] { early->start(5ms); }, Qt::QueuedConnection);
        });
        connect(late.get(), &ports::Timer::fired, this, note);
        late->start(12ms);
        early->start(10ms);
        QCOMPARE(time.untilNextTimer(), 10ms);
        time.advance(15ms);
        QCOMPARE(moments, QList<qint64>({10, 12, 15}));
        QCOMPARE(time.wall(), support::ManualTime::startWall + 15ms);
        time.jumpWall(-1h);
        QCOMPARE(time.steady() - begin, 15ms);
        QCOMPARE(time.wall(), support::ManualTime::startWall + 15ms - 1h);
    }

    void randomBytesComeInAnySizeAndDiffer_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("fake") << false;
        QTest::newRow("adapter") << true;
    }

    void randomBytesComeInAnySizeAndDiffer()
    {
        QFETCH(bool, isReal);
        adapters::SystemRandom real;
        support::FixedRandom fixed;
        ports::Random &random = isReal ? static_cast<ports::Random &>(real) : fixed;
        for (const int size : {0, 1, 3, 8, 12, 32, 33})
            QCOMPARE(random.bytes(size).size(), size);
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(random.bytes(12));
        QCOMPARE(seen.size(), 1000);
        for (int i = 0; i < 1000; ++i) {
            const double unit = random.unit();
            QVERIFY(unit >= 0 && unit < 1);
        }
    }

    void knownRandomnessGivesWhatWasQueued()
    {
        support::FixedRandom random;
        random.queue("abc");
        QCOMPARE(random.bytes(3), QByteArray("abc"));
        random.setUnit(0.25);
        QCOMPARE(random.unit(), 0.25);
        QCOMPARE(random.unit(), 0.25);
    }

private:
    static void bothTimes()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("fake") << false;
        QTest::newRow("adapter") << true;
    }

    ports::Time &timeUnderTest()
    {
        QFETCH(bool, isReal);
        return isReal ? static_cast<ports::Time &>(m_real) : m_manual;
    }

    void letPass(std::chrono::milliseconds time) { m_manual.advance(time); }

    adapters::QtTime m_real;
    support::ManualTime m_manual;
};

QTEST_GUILESS_MAIN(TimeAndRandomTest)
#include "time_and_random_test.moc"
