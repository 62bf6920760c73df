// SPDX-License-Identifier: MIT
#include "adapters/loopback_listener.h"
#include "support/loopback_visitor.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace latchkey;
using namespace std::chrono_literals;
using adapters::LoopbackListener;
using support::LoopbackVisitor;
using Verdict = ports::CallbackListener::Verdict;

namespace {

QStringList g_logged;

void keepLogLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    g_logged.append(line);
}

} // namespace

/// What only sockets can get wrong, and what a local process can do to the listener: one that is slow, huge, early to leave,
/// many, or speaks something else. In each case the right request still gets through afterwards.
class LoopbackListenerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_judged.clear();
        g_logged.clear();
        m_previous = qInstallMessageHandler(keepLogLine);
        listen(5s);
    }

    /// The right request works after whatever the test did, and nothing of it all was logged.
    void cleanup()
    {
        if (m_listener) {
            const auto right = visit("/callback?state=right");
            QTRY_COMPARE(right->status(), 200);
            QTRY_VERIFY(right->isOver());
        }
        m_listener.reset();
        qInstallMessageHandler(m_previous);
        QCOMPARE(g_logged, QStringList());
    }

    void noOtherAddressIsListenedOn()
    {
        LoopbackVisitor otherLoopback(m_port, QStringLiteral("127.0.0.2"));
        LoopbackVisitor sixth(m_port, QStringLiteral("::1"));
        QTRY_VERIFY(otherLoopback.isOver() && sixth.isOver());
        QVERIFY(otherLoopback.wasRefused());
        QVERIFY(!sixth.isConnected());
    }

    void everyReplyForbidsKeepingFramingSniffingAndRunning_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("accepted") << QByteArray("/callback?state=right");
        QTest::newRow("refused") << QByteArray("/callback?state=wrong");
        QTest::newRow("elsewhere") << QByteArray("/elsewhere");
    }

    void everyReplyForbidsKeepingFramingSniffingAndRunning()
    {
        QFETCH(QByteArray, target);
        const auto visitor = visit(target);
        QTRY_VERIFY(visitor->isOver());
        QCOMPARE(visitor->header("Connection"), QByteArray("close"));
        QCOMPARE(visitor->header("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(visitor->header("Referrer-Policy"), QByteArray("no-referrer"));
        QCOMPARE(visitor->header("X-Content-Type-Options"), QByteArray("nosniff"));
        QCOMPARE(visitor->header("X-Frame-Options"), QByteArray("DENY"));
        QVERIFY(visitor->header("Content-Security-Policy").startsWith("default-src 'none'"));
        QVERIFY(visitor->header("Content-Security-Policy").contains("frame-ancestors 'none'"));
        QCOMPARE(visitor->header("Content-Length").toLongLong(), visitor->body().size());
        QVERIFY(!visitor->reply().contains("state="));
        listen(5s);
    }

    void theSeenPagesAreStaticAndTheirStyleIsAllowedByItsHash()
    {
        for (const char *target : {"/callback?state=wrong", "/callback?state=right"}) {
            const auto visitor = visit(target);
            QTRY_VERIFY(visitor->isOver());
            const QByteArray page = visitor->body();
            QVERIFY(page.startsWith("<!DOCTYPE html>") && page.trimmed().endsWith("</html>"));
            QCOMPARE(visitor->header("Content-Type"), QByteArray("text/html; charset=utf-8"));
            for (const char *active : {"<script", "<link", "<img", "<form", "<iframe", "http://", "https://", "url(",
                                       "style=", "onload"})
                QVERIFY2(!page.contains(active), active);
            QVERIFY(page.contains("prefers-color-scheme: dark") && page.contains("Latchkey"));
            const qsizetype start = page.indexOf("<style>") + 7;
            const QByteArray style = page.mid(start, page.indexOf("</style>") - start);
            const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
            QVERIFY(visitor->header("Content-Security-Policy").contains("style-src 'sha256-" + hash + "'"));
        }
        listen(5s);
    }

    void whatIsNotForTheJudgeIsToldSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("HEAD", "HEAD /callback?state=right HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 405);
        row("POST", "POST /callback?state=right HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 1\r\n\r\na", 405);
        row("another path", "GET /callback2?state=right HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 404);
        row("a rebound name", "GET /callback?state=right HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n", 400);
        row("a name for us", "GET /callback?state=right HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 400);
        row("a TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + QByteArray(506, '\x5a'), 400);
        row("bytes of nothing", QByteArray("\0\1\2\xff\r\n\r\n", 8), 400);
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("a huge header", "GET /callback?state=right HTTP/1.1\r\nX: " + QByteArray(20'000, 'x'), 431);
    }

    void whatIsNotForTheJudgeIsToldSo()
    {
        QFETCH(QByteArray, bytes);
        LoopbackVisitor visitor(m_port);
        visitor.send(bytes.replace("PORT", QByteArray::number(m_port)));
        QTRY_VERIFY(visitor.isOver());
        QTEST(visitor.status(), "status");
        QCOMPARE(visitor.header("Allow"), visitor.status() == 405 ? QByteArray("GET") : QByteArray());
        QCOMPARE(visitor.header("Content-Length").toLongLong(), visitor.body().size());
        QCOMPARE(m_judged, QList<QByteArray>());
    }

    void aMegabyteOfHeaderIsNotTakenIn()
    {
        LoopbackVisitor visitor(m_port);
        visitor.send("GET /callback?state=right HTTP/1.1\r\nX: " + QByteArray(1024 * 1024, 'x'));
        QTRY_VERIFY(visitor.isOver());
        QCOMPARE(m_judged, QList<QByteArray>());
    }

    void oneWhoSaysNothingIsDropped()
    {
        listen(200ms);
        LoopbackVisitor silent(m_port);
        QTRY_VERIFY(silent.isConnected());
        QTRY_VERIFY(silent.isOver());
        QCOMPARE(silent.reply(), QByteArray());
    }

    void aByteNowAndThenKeepsNoPlace()
    {
        listen(400ms);
        LoopbackVisitor slow(m_port);
        const QByteArray endless = LoopbackVisitor::get(m_port, "/callback?state=right", QByteArray(8000, 'x'));
        qsizetype sent = 0;
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] { slow.send(endless.mid(sent++, 1)); });
        drip.start(20ms);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(slow.isOver());
        drip.stop();
        QVERIFY(sent > 1 && sent < endless.size());
        QCOMPARE(slow.reply(), QByteArray());
        QCOMPARE(m_judged, QList<QByteArray>());
    }

    void byteByByteInTimeIsARequest()
    {
        LoopbackVisitor slow(m_port);
        QTRY_VERIFY(slow.isConnected());
        const QByteArray request = LoopbackVisitor::get(m_port, "/callback?state=wrong");
        qsizetype sent = 0;
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] {
            if (sent < request.size())
                slow.send(request.mid(sent++, 1));
        });
        drip.start(0ms);
        QTRY_COMPARE(slow.status(), 400);
        QCOMPARE(m_judged, QList<QByteArray>({"/callback?state=wrong"}));
    }

    void ofMoreThanSixteenTheNewestIsDropped()
    {
        std::vector<std::unique_ptr<LoopbackVisitor>> silent;
        for (int i = 0; i < 16; ++i) {
            silent.push_back(std::make_unique<LoopbackVisitor>(m_port));
            QTRY_VERIFY(silent.back()->isConnected());
        }
        const auto seventeenth = visit("/callback?state=wrong");
        QTRY_VERIFY(seventeenth->isOver());
        QCOMPARE(seventeenth->reply(), QByteArray());
        for (const auto &visitor : silent)
            QVERIFY(!visitor->isOver());
        silent.front()->send(LoopbackVisitor::get(m_port, "/callback?state=wrong")); // a place is free then
        QTRY_COMPARE(silent.front()->status(), 400);
    }

    void whoLeavesEarlyOrByAResetDoesNoHarm()
    {
        for (const QByteArray &said : {QByteArray(), QByteArray("GET /callback?state=r"),
                                       LoopbackVisitor::get(m_port, "/callback?state=wrong")}) {
            for (const bool abruptly : {false, true}) {
                LoopbackVisitor visitor(m_port);
                QTRY_VERIFY(visitor.isConnected());
                visitor.send(said);
                if (abruptly)
                    visitor.reset();
                else
                    visitor.finishSending();
                QTRY_VERIFY(visitor.isOver());
            }
        }
    }

    void aSecondRequestInTheSameConnectionIsIgnored()
    {
        LoopbackVisitor visitor(m_port);
        visitor.send(LoopbackVisitor::get(m_port, "/callback?state=wrong")
                     + LoopbackVisitor::get(m_port, "/callback?state=right"));
        QTRY_VERIFY(visitor.isOver());
        QCOMPARE(visitor.reply().count("HTTP/1.1 "), 1);
        QCOMPARE(visitor.status(), 400);
        QCOMPARE(m_judged, QList<QByteArray>({"/callback?state=wrong"}));
    }

    void aThousandWrongStatesAndThenTheRightOne()
    {
        for (int i = 0; i < 1000; ++i) {
            const auto visitor = visit("/callback?state=" + QByteArray::number(i));
            QTRY_COMPARE(visitor->status(), 400);
        }
        QCOMPARE(m_judged.size(), 1000);
    }

    void onceAcceptedThePortIsClosedAtOnceAndTheOthersAreDropped()
    {
        LoopbackVisitor waiting(m_port);
        LoopbackVisitor halfway(m_port);
        halfway.send("GET /callback?state=right HTTP/1.1\r\n");
        QTRY_VERIFY(waiting.isConnected() && halfway.isConnected());
        const auto right = visit("/callback?state=right");
        QTRY_COMPARE(right->status(), 200);
        QTRY_VERIFY(right->isOver() && waiting.isOver() && halfway.isOver());
        QVERIFY(right->body().trimmed().endsWith("</html>"));
        QCOMPARE(waiting.reply() + halfway.reply(), QByteArray());
        const auto late = visit("/callback?state=right");
        QTRY_VERIFY(late->isOver());
        QVERIFY(late->wasRefused());
        QCOMPARE(m_judged.size(), 1);
        listen(5s);
    }

    void thePageIsWholeEvenIfTheListenerGoesRightAfter()
    {
        QObject::connect(&m_ending, &QTimer::timeout, this, [this] { m_listener.reset(); });
        m_ending.setSingleShot(true);
        const auto right = visit("/callback?state=right");
        m_whenJudged = [this] { m_ending.start(0); };
        QTRY_VERIFY(right->isOver());
        QVERIFY(!m_listener);
        QCOMPARE(right->header("Content-Length").toLongLong(), right->body().size());
        m_whenJudged = nullptr;
    }

    void itMayEndWhileClientsWait()
    {
        LoopbackVisitor silent(m_port);
        LoopbackVisitor halfway(m_port);
        halfway.send("GET /callback");
        QTRY_VERIFY(silent.isConnected() && halfway.isConnected());
        m_listener.reset();
        QTRY_VERIFY(silent.isOver() && halfway.isOver());
    }

    void whenNoFileDescriptorIsLeftItListensAgainAfterwards()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const auto visitor = visit("/callback?state=wrong"); // has its own descriptor already
        rlimit none = before;
        const int lowestFree = ::dup(0);
        ::close(lowestFree);
        none.rlim_cur = rlim_t(lowestFree);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        bool waited = false;
        QTimer::singleShot(150ms, this, [&] { waited = true; });
        QTRY_VERIFY(waited);
        const bool wasAnswered = visitor->isOver();
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(!wasAnswered);
        QTRY_COMPARE(visitor->status(), 400);
    }

private:
    /// Waits anew, for `state=right`.
    void listen(std::chrono::milliseconds patience)
    {
        m_listener = std::make_unique<LoopbackListener>(patience);
        m_port = m_listener
                     ->listen(0,
                              [this](const QByteArray &target) {
                                  m_judged.append(target);
                                  if (m_whenJudged)
                                      m_whenJudged();
                                  return target == "/callback?state=right" ? Verdict::Accept : Verdict::Refuse;
                              })
                     .value_or(0);
    }

    std::unique_ptr<LoopbackVisitor> visit(const QByteArray &target)
    {
        auto visitor = std::make_unique<LoopbackVisitor>(m_port);
        visitor->send(LoopbackVisitor::get(m_port, target));
        return visitor;
    }

    std::unique_ptr<LoopbackListener> m_listener;
    quint16 m_port = 0;
    QList<QByteArray> m_judged;
    std::function<void()> m_whenJudged;
    QTimer m_ending;
    QtMessageHandler m_previous = nullptr;
};

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "loopback_listener_test.moc"
