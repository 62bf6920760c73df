// SPDX-License-Identifier: MIT
#include "adapters/qt_http.h"
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/sealed_snapshot_store.h"
#include "adapters/system_random.h"
#include "conformance/strict_host.h"
#include "runtime/session_manager.h"
#include "runtime/session_parts.h"
#include "support/fake_browser.h"
#include "support/fake_callback_listener.h"
#include "support/fake_instance.h"
#include "support/fake_secret_store.h"
#include "support/fake_system_events.h"
#include "support/manual_time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;

namespace {

constexpr int patience = 30'000;
const QString email = QStringLiteral("demo@example.com");
const QString password = QStringLiteral("latchkey-demo");

} // namespace

/// The whole client over real sockets against the strict host: every message it sends is judged by the server's rules.
class StrictHostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_host.start(), qPrintable(m_host.error()));
        core::Deployment deployment{m_host.deploymentUrl(), m_host.siteUrl()};
        m_session = std::make_unique<runtime::SessionManager>(
            runtime::SessionParts{deployment, QStringLiteral("default"), {}, {}, m_http, m_sockets, m_secrets, m_snapshots, m_time,
                                  m_random, m_events, m_instance, m_browser, m_callbacks});
        m_session->start();
        QTRY_COMPARE(m_session->phase(), Phase::SignedOut);
    }

    void cleanup()
    {
        const QJsonDocument violations = m_host.ask(QStringLiteral("/dev/violations"));
        QVERIFY(violations.isArray());
        QVERIFY2(violations.array().isEmpty(), violations.toJson().constData());
    }

    void aWrongPasswordIsRefusedByTheRealServer()
    {
        m_session->signInWithEmail(email, QStringLiteral("not the password"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->phase(), Phase::SignedOut, patience);
        QCOMPARE(m_session->failure().kind, core::FailureKind::InvalidCredentials);
    }

    void aTakenAddressIsRefusedByTheRealServer()
    {
        m_session->signUpWithEmail(QStringLiteral("Somebody"), email, QStringLiteral("a long password"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->phase(), Phase::SignedOut, patience);
        QCOMPARE(m_session->failure().kind, core::FailureKind::AlreadyExists);
    }

    void signingInBecomesLive()
    {
        m_session->signInWithEmail(email, password);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->link(), Link::Live, patience);
        QCOMPARE(m_session->phase(), Phase::Active);
        QCOMPARE(m_session->user().name, QStringLiteral("Demo Person"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->organizations().size(), 3, patience);
        QVERIFY(m_session->isRemembered());
    }

    void switchingReachesTheServerAndComesBack()
    {
        for (const QString &name : {QStringLiteral("Foundry"), QStringLiteral("North Quay")}) {
            m_session->switchOrganization(idOf(name));
            QCOMPARE(m_session->activeOrganization().name, name);
            QTRY_VERIFY_WITH_TIMEOUT(!m_session->isSwitching(), patience);
            QCOMPARE(m_session->activeOrganization().name, name);
            QVERIFY(!m_session->hasFailure());
        }
    }

    void creatingAnOrganizationMakesItActive()
    {
        m_session->createOrganization(QStringLiteral("Harbour Works"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->activeOrganization().name, QStringLiteral("Harbour Works"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->organizations().size(), 4, patience);
    }

    void everyWayToLoseTheConnectionIsRecoveredFrom_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        const auto closing = [](int code, const char *reason) {
            return QJsonObject{{QStringLiteral("syncClose"),
                                QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("reason"), QLatin1String(reason)}}}};
        };
        const auto sending = [](const QString &text) { return QJsonObject{{QStringLiteral("syncSend"), text}}; };
        QTest::newRow("dropped") << QJsonObject{{QStringLiteral("sync"), QStringLiteral("drop")}};
        QTest::newRow("internal error") << closing(1011, "InternalServerError");
        QTest::newRow("overload") << closing(1013, "TooManyConcurrentRequests");
        QTest::newRow("closed without a code") << QJsonObject{{QStringLiteral("syncClose"), QJsonObject()}};
        QTest::newRow("not JSON") << sending(QStringLiteral("hello"));
        QTest::newRow("unknown message") << sending(QStringLiteral("{\"type\":\"Surprise\"}"));
    }

    void everyWayToLoseTheConnectionIsRecoveredFrom()
    {
        QFETCH(QJsonObject, fault);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->link(), Link::Live, patience);
        QSignalSpy links(m_session.get(), &runtime::SessionManager::linkChanged);
        m_host.ask(QStringLiteral("/dev/faults"), QJsonDocument(fault).toJson());
        QTRY_VERIFY_WITH_TIMEOUT(!links.isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->link(), Link::Live, patience);
        QCOMPARE(m_session->phase(), Phase::Active);
        QCOMPARE(m_session->user().name, QStringLiteral("Demo Person"));
    }

    void aSwitchAskedForWhileTheConnectionDiesStillLands()
    {
        m_session->switchOrganization(idOf(QStringLiteral("Foundry")));
        m_host.ask(QStringLiteral("/dev/faults"), "{\"sync\":\"drop\"}");
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isSwitching(), patience);
        QCOMPARE(m_session->activeOrganization().name, QStringLiteral("Foundry"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->link(), Link::Live, patience);
    }

    void theAppsRowDeletedWhileLiveMeansJoiningAndNotSignedOut()
    {
        const QByteArray wanted = "{\"component\":\"\",\"table\":\"user\",\"where\":{\"email\":\"demo@example.com\"}}";
        QVERIFY(!m_host.ask(QStringLiteral("/dev/db/find"), wanted).array().isEmpty());
        m_host.ask(QStringLiteral("/dev/db/delete"), wanted);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->phase(), Phase::Joining, patience);
        QCOMPARE(m_session->joiningReason(), runtime::SessionManager::JoiningReason::UserMissing);
        QVERIFY(!m_secrets.keys().isEmpty());
    }

    void signingOutLeavesNoSessionAnywhere()
    {
        m_session->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->phase(), Phase::SignedOut, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_secrets.keys().isEmpty(), patience);
        const auto sessions = [this] { return m_host.ask(QStringLiteral("/dev/sessions?email=") + email).array().size(); };
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, patience);
    }

private:
    QString idOf(const QString &name) const
    {
        for (const session::Organization &organization : m_session->organizations()) {
            if (organization.name == name)
                return organization.id;
        }
        return {};
    }

    conformance::StrictHost m_host;
    QTemporaryDir m_state;
    adapters::QtTime m_time;
    adapters::SystemRandom m_random;
    adapters::QtHttp m_http{"Latchkey-test/0 (Linux)"};
    adapters::QtWebSockets m_sockets{"Latchkey-test/0 (Linux)"};
    adapters::SealedSnapshotStore m_snapshots{m_state.path(), QStringLiteral("default"), m_random};
    support::ManualTime m_stillTime; ///< the fake keychain answers at once: its deadline is not what is tested here
    support::FakeSecretStore m_secrets{m_stillTime};
    support::FakeSystemEvents m_events;
    support::FakeInstance m_instance;
    support::FakeBrowser m_browser;
    support::FakeCallbackListener m_callbacks;
    std::unique_ptr<runtime::SessionManager> m_session;
};

QTEST_GUILESS_MAIN(StrictHostTest)
#include "strict_host_test.moc"
