// SPDX-License-Identifier: MIT
#include "adapters/desktop_notifications.h"
#include "notification_bus.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::notification_texts;
using adapters::DesktopNotifications;
using support::FakeNotificationServer;
using Notified = FakeNotificationServer::Notified;

/// What a server is given, and what we make of its signals. The server is played by the test, in this process.
class DesktopNotificationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_bus.isThere(), "dbus-daemon did not start"); }
    /// Also said of each: nothing of it is worth a warning.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aNotificationSaysWhoItIsFrom()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.notified.size(), 1);
        const Notified shown = server.notified[0];
        QCOMPARE(shown.application, QStringLiteral("Latchkey"));
        QCOMPARE(shown.replaces, 0u);
        QCOMPARE(shown.icon, id);
        QCOMPARE(shown.title, title);
        QCOMPARE(shown.body, body);
        QCOMPARE(shown.actions, QStringList({QStringLiteral("default"), open, QStringLiteral("open"), open}));
        QCOMPARE(shown.hints, QVariantMap({{QStringLiteral("desktop-entry"), id}}));
        QCOMPARE(shown.expires, -1);
    }

    void withoutAnActionItCanOnlyBeRead()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        notifications.show(invitation, title, body, {});
        QTRY_COMPARE(server.notified.size(), 1);
        QCOMPARE(server.notified[0].actions, QStringList());
    }

    void aKeyIsOneNotification()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        const uint first = m_bus.show(notifications, server, invitation);
        const uint other = m_bus.show(notifications, server, QStringLiteral("another"));
        const uint again = m_bus.show(notifications, server, invitation);
        QCOMPARE(server.notified[1].replaces, 0u);
        QCOMPARE(server.notified[2].replaces, first);
        QVERIFY(other != first);
        QCOMPARE(again, first);
    }

    void whatIsShownBeforeTheAnswerReplacesTooAndOnlyTheLast()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        notifications.show(QStringLiteral("warm-up"), title, body, open); // the server has told what it can
        QTRY_COMPARE(server.notified.size(), 1);
        server.holdsAnswers = true;
        notifications.show(invitation, QStringLiteral("first"), body, open);
        notifications.show(invitation, QStringLiteral("second"), body, open);
        notifications.show(invitation, QStringLiteral("third"), body, open);
        QTRY_COMPARE(server.notified.size(), 2);
        server.answerHeld();
        QTRY_COMPARE(server.notified.size(), 3);
        QCOMPARE(server.notified[1].title, QStringLiteral("first"));
        QCOMPARE(server.notified[2].title, QStringLiteral("third"));
        QCOMPARE(server.notified[2].replaces, server.notified[1].id);
    }

    void theServerIsAskedOnceAndBeforeTheFirst()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QVERIFY(m_bus.settle());
        QCOMPARE(server.calls, QStringList()); // nothing until there is something to show
        notifications.show(QStringLiteral("a"), title, body, open);
        notifications.show(QStringLiteral("b"), title, body, open);
        QTRY_COMPARE(server.notified.size(), 2);
        (void)m_bus.show(notifications, server, QStringLiteral("c"));
        const QString notify = QStringLiteral("Notify");
        QCOMPARE(server.calls, QStringList({QStringLiteral("GetCapabilities"), notify, notify, notify}));
    }

    void markupIsEscapedForAServerThatReadsIt_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("expected");
        const QString plain = QStringLiteral("<b>Tom & Co</b> &lt; \"x\"");
        const QString escaped = QStringLiteral("&lt;b&gt;Tom &amp; Co&lt;/b&gt; &amp;lt; \"x\"");
        const QStringList others{QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("body-hyperlinks")};
        QTest::newRow("reads it") << others + QStringList(QStringLiteral("body-markup")) << escaped;
        QTest::newRow("does not") << others << plain;
        QTest::newRow("can nothing") << QStringList() << plain;
    }
    void markupIsEscapedForAServerThatReadsIt()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, expected);
        FakeNotificationServer server(m_bus.address());
        server.capabilities = capabilities;
        DesktopNotifications notifications(id);
        const QString text = QStringLiteral("<b>Tom & Co</b> &lt; \"x\"");
        notifications.show(invitation, text, text, text);
        QTRY_COMPARE(server.notified.size(), 1);
        QCOMPARE(server.notified[0].title, text); // never markup
        QCOMPARE(server.notified[0].actions.value(1), text);
        QCOMPARE(server.notified[0].body, expected);
    }

    void strangersWordsAreCutAndCleaned_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("titled");
        QTest::addColumn<QString>("told");
        const QString letters(1000, u'x');
        const QString ellipsis = QStringLiteral("\u2026");
        QTest::newRow("as long as may be") << letters.first(100) << letters.first(100) << letters.first(100);
        QTest::newRow("long") << letters.first(101) << letters.first(99) + ellipsis << letters.first(101);
        QTest::newRow("longer") << letters << letters.first(99) + ellipsis << letters.first(399) + ellipsis;
        const QString otter = QStringLiteral("\U0001F9A6"); // two units; the cut would fall between them
        const QString otters = otter.repeated(300);
        QTest::newRow("characters outside the plane") << otters << otter.repeated(49) + ellipsis << otter.repeated(199) + ellipsis;
        QTest::newRow("long by markup alone") << QString(100, u'&') << QString(100, u'&')
                                              << QStringLiteral("&amp;").repeated(100);
        QTest::newRow("lines") << QStringLiteral("one\r\ntwo") << QStringLiteral("one two") << QStringLiteral("one\ntwo");
        QTest::newRow("control characters") << QStringLiteral("a\u0001b\u001b[1mc\u007fd\u0085e") + QChar(0) + u'f'
                                            << QStringLiteral("ab[1mcdef") << QStringLiteral("ab[1mcdef");
        QTest::newRow("turned around") << QStringLiteral("a\u202ab\u202ec\u2066d\u2069e") << QStringLiteral("abcde")
                                       << QStringLiteral("abcde");
        QTest::newRow("half a character") << QString(QChar(0xD83E)) << QStringLiteral("?") << QStringLiteral("?");
    }
    void strangersWordsAreCutAndCleaned()
    {
        QFETCH(QString, given);
        QFETCH(QString, titled);
        QFETCH(QString, told);
        FakeNotificationServer server(m_bus.address());
        server.capabilities = {QStringLiteral("body-markup")};
        DesktopNotifications notifications(id);
        notifications.show(invitation, given, given, given);
        QTRY_COMPARE(server.notified.size(), 1);
        QCOMPARE(server.notified[0].title, titled);
        QCOMPARE(server.notified[0].body, told);
        QCOMPARE(server.notified[0].actions.value(1), titled);
    }

    void aClickIsToldWithTheDesktopsLeave_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("on the notification") << QStringLiteral("default");
        QTest::newRow("on the button") << QStringLiteral("open");
    }
    void aClickIsToldWithTheDesktopsLeave()
    {
        QFETCH(QString, action);
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint other = m_bus.show(notifications, server, QStringLiteral("another"));
        const uint ours = m_bus.show(notifications, server, invitation);
        server.giveToken(ours, QStringLiteral("leave-1"));
        server.giveToken(other, QStringLiteral("leave-2"));
        server.invoke(ours, action);
        server.invoke(ours, action);
        QTRY_COMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0], QVariantList({invitation, QByteArray("leave-1")}));
        QCOMPARE(chosen[1], QVariantList({invitation, QByteArray()})); // a leave is good once
    }

    void whoeverIsToldMayWithdrawAndShow()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        const uint ours = m_bus.show(notifications, server, invitation);
        connect(&notifications, &DesktopNotifications::chosen, &notifications, [&notifications](const QString &key) {
            notifications.withdraw(key);
            for (int i = 0; i < 100; ++i)
                notifications.show(QString::number(i), title, body, open);
        });
        server.invoke(ours, QStringLiteral("default"));
        QTRY_COMPARE(server.notified.size(), 101);
        QCOMPARE(server.closed, QList<uint>({ours}));
    }

    void whatIsNotOursIsNotHeard()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint ours = m_bus.show(notifications, server, invitation);
        server.invoke(0, QStringLiteral("default"));
        server.invoke(ours + 1, QStringLiteral("default"));
        server.invoke(ours, QStringLiteral("settings")); // a server's own button
        server.close(ours + 1);
        {
            FakeNotificationServer stranger(m_bus.address(), FakeNotificationServer::Role::Stranger);
            stranger.giveToken(ours, QStringLiteral("forged"));
            stranger.invoke(ours, QStringLiteral("default"));
            stranger.close(ours);
            stranger.waitForTheBus();
        }
        QVERIFY(m_bus.settle());
        QCOMPARE(chosen.count(), 0);
        server.invoke(ours, QStringLiteral("open"));
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0], QVariantList({invitation, QByteArray()}));
    }

    void aClosedOneIsForgotten()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint ours = m_bus.show(notifications, server, invitation);
        server.close(ours);
        server.invoke(ours, QStringLiteral("default"));
        QVERIFY(m_bus.settle());
        QCOMPARE(chosen.count(), 0);
        notifications.withdraw(invitation);
        (void)m_bus.show(notifications, server, invitation);
        QCOMPARE(server.notified[1].replaces, 0u);
        QCOMPARE(server.closed, QList<uint>());
    }

    void oneClosedWhileItIsReplacedIsTheNewOne()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint first = m_bus.show(notifications, server, invitation);
        server.holdsAnswers = true;
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.notified.size(), 2);
        server.close(first);
        server.answerHeld(77); // it had gone: a new one
        server.invoke(77, QStringLiteral("default"));
        QTRY_COMPARE(chosen.count(), 1);
    }

    void oneClosedWhileItsReplacementIsRefusedIsForgotten()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        const uint first = m_bus.show(notifications, server, invitation);
        server.holdsAnswers = true;
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.notified.size(), 2);
        server.close(first);
        server.refuses = QStringLiteral("Notify");
        server.answerHeld();
        server.refuses.clear();
        QVERIFY(m_bus.settle());
        notifications.withdraw(invitation);
        (void)m_bus.show(notifications, server, invitation);
        QCOMPARE(server.notified[2].replaces, 0u);
        QCOMPARE(server.closed, QList<uint>());
    }

    void withdrawingClosesIt()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint ours = m_bus.show(notifications, server, invitation);
        notifications.withdraw(QStringLiteral("never shown"));
        notifications.withdraw(invitation);
        notifications.withdraw(invitation);
        QTRY_COMPARE(server.closed, QList<uint>({ours}));
        server.invoke(ours, QStringLiteral("default"));
        (void)m_bus.show(notifications, server, invitation);
        QCOMPARE(server.notified[1].replaces, 0u);
        QCOMPARE(server.closed, QList<uint>({ours}));
        QCOMPARE(chosen.count(), 0);
    }

    void oneOnItsWayIsWithdrawnToo()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        notifications.show(QStringLiteral("not yet sent"), title, body, open);
        notifications.withdraw(QStringLiteral("not yet sent"));
        (void)m_bus.show(notifications, server, QStringLiteral("warm-up"));
        QCOMPARE(server.notified[0].title, title);
        server.holdsAnswers = true;
        notifications.show(invitation, title, body, open);
        notifications.show(invitation, title, body, open);
        notifications.show(QStringLiteral("kept"), title, body, open);
        notifications.withdraw(invitation);
        notifications.withdraw(QStringLiteral("kept"));
        notifications.show(QStringLiteral("kept"), QStringLiteral("after all"), body, open);
        QTRY_COMPARE(server.notified.size(), 3);
        server.answerHeld();
        QTRY_COMPARE(server.notified.size(), 4);
        QCOMPARE(server.notified[3].title, QStringLiteral("after all"));
        QCOMPARE(server.notified[3].replaces, server.notified[2].id);
        QTRY_COMPARE(server.closed, QList<uint>({server.notified[1].id}));
    }

private:
    NotificationBus m_bus;
};

QTEST_GUILESS_MAIN(DesktopNotificationsTest)
#include "desktop_notifications_test.moc"
