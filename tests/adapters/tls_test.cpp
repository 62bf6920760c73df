// SPDX-License-Identifier: MIT
// Whom the program believes to be the server, over HTTP and over the websocket, by names that only exist behind a proxy of the test's.
#include "adapters/extra_certificates.h"
#include "adapters/qt_http.h"
#include "adapters/qt_web_socket.h"
#include "http_worlds.h"
#include "support/certificates.h"
#include "support/tunnel_proxy.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace latchkey;
using core::FailureKind;
using support::Certificate;
using namespace std::chrono_literals;

namespace {

const QString host = QStringLiteral("site.otter.example");

QSslConfiguration serving(const Certificate &certificate)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(certificate.certificate);
    configuration.setPrivateKey(certificate.key);
    return configuration;
}

/// Answers every request it can read with the same bytes.
class HttpsServer : public QSslServer {
public:
    HttpsServer(const Certificate &certificate, QByteArray reply) : m_reply(std::move(reply))
    {
        setSslConfiguration(serving(certificate));
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *client = nextPendingConnection()) {
                connect(client, &QTcpSocket::readyRead, this, [this, client] {
                    said += client->readAll();
                    client->write(m_reply);
                });
            }
        });
    }
    QByteArray said; ///< by clients, once they believed us

private:
    QByteArray m_reply;
};

/// By a client that takes TLS 1.1.
bool isSpokenToByOpenSsl(const QString &at, const QString &ciphers)
{
    QProcess client;
    client.start(QStringLiteral("openssl"), {QStringLiteral("s_client"), QStringLiteral("-connect"), at, QStringLiteral("-tls1_1"), QStringLiteral("-cipher"), ciphers});
    client.closeWriteChannel();
    return client.waitForFinished() && client.readAllStandardOutput().contains("Protocol  : TLSv1.1");
}

const QByteArray fine = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

} // namespace

class TlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { qunsetenv("https_proxy"); }
    void onlyAServerThatAnAuthorityVouchesForByItsNameIsSpokenTo_data();
    void onlyAServerThatAnAuthorityVouchesForByItsNameIsSpokenTo();
    void theSocketBelievesTheSameOnes_data() { onlyAServerThatAnAuthorityVouchesForByItsNameIsSpokenTo_data(); }
    void theSocketBelievesTheSameOnes();
    void aServerOfTls11IsNotSpokenTo();
    void aRedirectToPlainHttpIsNotFollowed();
    void aFileWithoutCertificatesIsRefused_data();
    void aFileWithoutCertificatesIsRefused();

private:
    void send(const QString &path = QStringLiteral("/ok"))
    {
        core::HttpRequest request = test::get(QUrl(QStringLiteral("https://%1%2").arg(host, path)), 5s);
        request.bearer = core::Secret(QByteArrayView("opensesame"));
        m_outcome = {};
        m_http = std::make_unique<adapters::QtHttp>("Latchkey/test");
        m_http->send(std::move(request), this, m_outcome.keep());
    }

    QTemporaryDir m_folder;
    Certificate m_authority = Certificate::authority();
    std::unique_ptr<adapters::QtHttp> m_http;
    test::Outcome m_outcome;
};

void TlsTest::initTestCase()
{
    QFile pem(m_folder.filePath(QStringLiteral("authority.pem")));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(m_authority.pem());
    pem.close();
    QVERIFY(adapters::trustAlso(pem.fileName())); // what --ca-file does; without it every row below is refused
}

void TlsTest::onlyAServerThatAnAuthorityVouchesForByItsNameIsSpokenTo_data()
{
    QTest::addColumn<Certificate>("certificate");
    QTest::addColumn<bool>("believed");
    using Wanted = Certificate::Wanted;
    QTest::newRow("its own name") << m_authority.issue({"DNS:site.otter.example"}) << true;
    QTest::newRow("one of its names") << m_authority.issue({"DNS:other.example,DNS:site.otter.example"}) << true;
    QTest::newRow("a wildcard") << m_authority.issue({"DNS:*.otter.example"}) << true;
    QTest::newRow("a wildcard one label up") << m_authority.issue({"DNS:*.example"}) << false;
    QTest::newRow("a wildcard for everything") << m_authority.issue({"DNS:*"}) << false;
    QTest::newRow("another name") << m_authority.issue({"DNS:site.badger.example"}) << false;
    QTest::newRow("an address") << m_authority.issue({"IP:127.0.0.1"}) << false;
    QTest::newRow("no name") << m_authority.issue({}) << false;
    QTest::newRow("expired") << m_authority.issue(Wanted{"DNS:site.otter.example", -2h, -1h}) << false;
    QTest::newRow("not yet good") << m_authority.issue(Wanted{"DNS:site.otter.example", 1h, 2h}) << false;
    QTest::newRow("vouched for by nobody") << Certificate::selfSigned() << false;
    QTest::newRow("vouched for by an authority nobody trusts") << Certificate::authority().issue({"DNS:site.otter.example"}) << false;
}

void TlsTest::onlyAServerThatAnAuthorityVouchesForByItsNameIsSpokenTo()
{
    QFETCH(Certificate, certificate);
    QFETCH(bool, believed);
    HttpsServer server(certificate, fine);
    const support::TunnelProxy proxy(server.serverPort());
    qputenv("https_proxy", proxy.url());
    send();
    QTRY_VERIFY(m_outcome.result);
    QCOMPARE(proxy.asked(), QByteArrayList{"site.otter.example:443"});
    if (believed) {
        QCOMPARE(m_outcome.status(), 200);
        QVERIFY(server.said.contains("opensesame"));
    } else {
        QCOMPARE(m_outcome.failure(), FailureKind::TlsRejected);
        QVERIFY2(server.said.isEmpty(), "spoken to before it was believed");
    }
}

void TlsTest::theSocketBelievesTheSameOnes()
{
    QFETCH(Certificate, certificate);
    QFETCH(bool, believed);
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::SecureMode);
    server.setSslConfiguration(serving(certificate));
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const support::TunnelProxy proxy(server.serverPort());
    qputenv("https_proxy", proxy.url());
    adapters::QtWebSockets sockets("Latchkey/test");
    const auto socket = sockets.create();
    QSignalSpy opened(socket.get(), &ports::WebSocket::opened);
    QSignalSpy closed(socket.get(), &ports::WebSocket::closed);
    socket->open(QUrl(QStringLiteral("wss://%1/api/sync").arg(host)), {});
    QTRY_VERIFY(!opened.isEmpty() || !closed.isEmpty());
    QCOMPARE(!opened.isEmpty(), believed);
    QCOMPARE(proxy.asked(), QByteArrayList{"site.otter.example:443"});
}

/// OpenSSL's own server and client, so that a refusal is ours and not the server's.
void TlsTest::aServerOfTls11IsNotSpokenTo()
{
    const Certificate certificate = m_authority.issue({"DNS:site.otter.example"});
    for (const auto &[name, content] : {std::pair{QStringLiteral("cert.pem"), certificate.pem()}, {QStringLiteral("key.pem"), certificate.key.toPem()}}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QTcpServer place;
    QVERIFY(place.listen(QHostAddress::LocalHost));
    const QString at = QStringLiteral("127.0.0.1:%1").arg(place.serverPort());
    place.close();
    const QString old = QStringLiteral("DEFAULT:@SECLEVEL=0");
    QProcess server;
    server.setWorkingDirectory(m_folder.path());
    server.start(QStringLiteral("openssl"), {QStringLiteral("s_server"), QStringLiteral("-accept"), at, QStringLiteral("-cert"), QStringLiteral("cert.pem"),
                                             QStringLiteral("-key"), QStringLiteral("key.pem"), QStringLiteral("-tls1_1"), QStringLiteral("-cipher"), old,
                                             QStringLiteral("-www")});
    QTRY_VERIFY(isSpokenToByOpenSsl(at, old));

    const support::TunnelProxy proxy(at.section(u':', 1).toUShort());
    qputenv("https_proxy", proxy.url());
    send();
    QTRY_COMPARE(m_outcome.failure(), FailureKind::TlsRejected);
    server.kill();
    server.waitForFinished();
}

void TlsTest::aRedirectToPlainHttpIsNotFollowed()
{
    support::ScriptedHttpServer stranger;
    stranger.answer("/stolen", 200);
    HttpsServer server(m_authority.issue({"DNS:site.otter.example"}),
                       "HTTP/1.1 302 Found\r\nLocation: " + stranger.url(QStringLiteral("/stolen")).toEncoded() + "\r\nContent-Length: 0\r\n\r\n");
    const support::TunnelProxy proxy(server.serverPort());
    qputenv("https_proxy", proxy.url());
    send();
    QTRY_COMPARE(m_outcome.status(), 302);
    QVERIFY(stranger.requests().isEmpty());
}

void TlsTest::aFileWithoutCertificatesIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not PEM") << QByteArray("these are not certificates");
    QTest::newRow("a key") << m_authority.key.toPem();
}

void TlsTest::aFileWithoutCertificatesIsRefused()
{
    QFETCH(QByteArray, content);
    QFile file(m_folder.filePath(QStringLiteral("other.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(adapters::trustAlso(file.fileName()).error().subject, QStringLiteral("ca-file"));
    QCOMPARE(adapters::trustAlso(m_folder.filePath(QStringLiteral("none"))).error().subject, QStringLiteral("ca-file"));
    QVERIFY(adapters::trustAlso({}));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
