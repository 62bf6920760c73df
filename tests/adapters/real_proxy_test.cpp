// SPDX-License-Identifier: MIT
// A proxy that people really have in between (tinyproxy), with and without a password, for requests and for the socket.
#include "adapters/extra_certificates.h"
#include "adapters/qt_http.h"
#include "adapters/qt_web_socket.h"
#include "http_worlds.h"
#include "support/certificates.h"

#include <QHostInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QSslServer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace latchkey;
using support::Certificate;
using namespace std::chrono_literals;

class RealProxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void requestsAndTheSocketGoThrough_data();
    void requestsAndTheSocketGoThrough();

private:
    void startProxy(const QByteArray &more);

    QString m_host = QHostInfo::localHostName(); ///< not loopback by its name, so not exempt from the proxy
    QTemporaryDir m_folder;
    Certificate m_authority = Certificate::authority();
    Certificate m_certificate;
    QSslServer m_https;
    QWebSocketServer m_sockets{QStringLiteral("test"), QWebSocketServer::SecureMode};
    QProcess m_proxy;
    quint16 m_port = 0;
};

void RealProxyTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tinyproxy")).isEmpty())
        QSKIP("tinyproxy is not installed");
    if (QHostInfo::fromName(m_host).addresses().isEmpty())
        QSKIP("this computer's own name does not resolve");
    m_certificate = m_authority.issue({"DNS:" + m_host.toUtf8()});
    QFile pem(m_folder.filePath(QStringLiteral("authority.pem")));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(m_authority.pem());
    pem.close();
    QVERIFY(adapters::trustAlso(pem.fileName()));
    QSslConfiguration configuration;
    configuration.setLocalCertificate(m_certificate.certificate);
    configuration.setPrivateKey(m_certificate.key);
    m_https.setSslConfiguration(configuration);
    QVERIFY(m_https.listen(QHostAddress::Any));
    connect(&m_https, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *client = m_https.nextPendingConnection())
            connect(client, &QTcpSocket::readyRead, client, [client] {
                if (client->readAll().contains("\r\n\r\n"))
                    client->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
    });
    m_sockets.setSslConfiguration(configuration);
    QVERIFY(m_sockets.listen(QHostAddress::Any));
}

void RealProxyTest::startProxy(const QByteArray &more)
{
    QTcpServer place;
    QVERIFY(place.listen(QHostAddress::LocalHost));
    m_port = place.serverPort();
    place.close();
    QFile file(m_folder.filePath(QStringLiteral("tinyproxy.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Listen 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nConnectPort " + QByteArray::number(m_https.serverPort())
               + "\nConnectPort " + QByteArray::number(m_sockets.serverPort()) + "\nTimeout 60\n" + more);
    file.close();
    m_proxy.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()});
    QTRY_VERIFY([this] {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return probe.waitForConnected(200);
    }());
}

void RealProxyTest::cleanup()
{
    qunsetenv("https_proxy");
    m_proxy.kill();
    m_proxy.waitForFinished();
}

void RealProxyTest::requestsAndTheSocketGoThrough_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<bool>("passes");
    QTest::newRow("open to all") << QByteArray() << QByteArray() << true;
    QTest::newRow("with its password") << QByteArray("BasicAuth person opensesame\n") << QByteArray("person:opensesame@") << true;
    QTest::newRow("with a wrong password") << QByteArray("BasicAuth person opensesame\n") << QByteArray("person:wrong@") << false;
    QTest::newRow("without a password") << QByteArray("BasicAuth person opensesame\n") << QByteArray() << false;
}

void RealProxyTest::requestsAndTheSocketGoThrough()
{
    QFETCH(QByteArray, settings);
    QFETCH(QByteArray, credentials);
    QFETCH(bool, passes);
    startProxy(settings);
    qputenv("https_proxy", "http://" + credentials + "127.0.0.1:" + QByteArray::number(m_port));

    adapters::QtHttp http("Latchkey/test");
    test::Outcome outcome;
    http.send(test::get(QUrl(QStringLiteral("https://%1:%2/ok").arg(m_host).arg(m_https.serverPort())), 5s), this, outcome.keep());
    QTRY_VERIFY(outcome.result);
    QCOMPARE(outcome.status(), passes ? 200 : -1);
    if (!passes) {
        QVERIFY(core::isTransient(*outcome.failure())); // it is the way to the server that is closed: nobody is signed out for it
        // tinyproxy answers a wrong password with 401 instead of 407: nothing that names the proxy gets as far as us.
        QCOMPARE((*outcome.result).error().subject, credentials.isEmpty() ? QStringLiteral("proxy") : QString());
    }

    adapters::QtWebSockets sockets("Latchkey/test");
    const auto socket = sockets.create();
    QSignalSpy opened(socket.get(), &ports::WebSocket::opened);
    QSignalSpy closed(socket.get(), &ports::WebSocket::closed);
    socket->open(QUrl(QStringLiteral("wss://%1:%2/api/sync").arg(m_host).arg(m_sockets.serverPort())), {});
    QTRY_VERIFY(!opened.isEmpty() || !closed.isEmpty());
    QCOMPARE(!opened.isEmpty(), passes);
}

QTEST_GUILESS_MAIN(RealProxyTest)
#include "real_proxy_test.moc"
