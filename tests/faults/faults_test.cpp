// SPDX-License-Identifier: MIT
#include "faults/fault_run.h"
#include "support/web_socket_frames.h"

#include <QTest>

#include <malloc.h>

using namespace latchkey::test;
using latchkey::support::webSocketFrames::frame;

namespace {

/// So many lives share one loop: most of a life is waiting.
constexpr int atOnce = 20;
constexpr int patience = 60'000;
constexpr qint64 mayGrow = 256 * 1024; // what allocators and Qt keep for later comes and goes by so much

bool isLong()
{
    return qEnvironmentVariable("LATCHKEY_TEST_TIER") == QLatin1String("long");
}

#if defined(__SANITIZE_ADDRESS__) || (defined(__has_feature) && __has_feature(address_sanitizer))
constexpr bool ownAllocator = true; // counts nothing here, and has a leak check of its own
#else
constexpr bool ownAllocator = false;
#endif

} // namespace

/// Whatever the network does to it, in the end the client is live, shows what is there, and has lost and doubled nothing.
class FaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterEveryCloseCode_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {1000, 1001, 1002, 1003, 1005, 1008, 1009, 1011, 1012, 1013, 1014, 4040})
            QTest::addRow("%d", code) << code;
    }
    void afterEveryCloseCode()
    {
        QFETCH(int, code);
        FaultRun run([code](ModelHost &host) {
            if (code == 1005)
                return Fault{Fault::Kind::Inject, 0, {}, frame(8, {}), {}};
            return Fault{Fault::Kind::Act, 400, {}, {}, [&host, code] { host.close(code, QStringLiteral("Fault")); }};
        });
        QTRY_VERIFY2_WITH_TIMEOUT(run.isOver(), qPrintable(run.state()), patience);
        QCOMPARE(run.complaints(), QStringList());
        QVERIFY(run.connections() >= 2);
    }

    void afterItHasGoneDark()
    {
        FaultRun run([](ModelHost &) { return Fault{Fault::Kind::GoDark, 400, {}, {}, {}}; });
        QTRY_VERIFY2_WITH_TIMEOUT(run.isOver(), qPrintable(run.state()), patience);
        QCOMPARE(run.complaints(), QStringList());
        QVERIFY(run.connections() >= 2);
    }

    void afterAnythingThatCanHappenToAConnection()
    {
        const int runs = isLong() ? 500 : 40;
        size_t before = 0;
        int connections = 0;
        for (int first = 0; first < runs; first += atOnce) {
            std::vector<std::unique_ptr<FaultRun>> lives;
            for (int seed = first; seed < std::min(first + atOnce, runs); ++seed)
                lives.push_back(std::make_unique<FaultRun>(unsigned(seed) + 1));
            QString waiting;
            const auto allOver = [&] {
                for (const auto &life : lives) {
                    waiting = life->state();
                    if (!life->isOver())
                        return false;
                }
                return true;
            };
            QTRY_VERIFY2_WITH_TIMEOUT(allOver(), qPrintable(waiting), patience);
            for (const auto &life : lives) {
                QVERIFY2(life->complaints().isEmpty(), qPrintable(life->state() + u'\n' + life->complaints().join(u'\n')));
                connections += life->connections();
            }
            lives.clear();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (first == 0)
                before = ::mallinfo2().uordblks;
        }
        const auto grown = qint64(::mallinfo2().uordblks) - qint64(before);
        qInfo("%d runs, %d connections, memory in use grew by %lld bytes from the 20th on", runs, connections, grown);
        QVERIFY(connections > 2 * runs);
        if (!ownAllocator)
            QVERIFY2(grown < mayGrow, qPrintable(QString::number(grown)));
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
