// SPDX-License-Identifier: MIT
#include "adapters/callback_request.h"

#include <QTest>

using namespace latchkey::adapters;

namespace {

constexpr quint16 port = 50123;
const QByteArray host = "Host: 127.0.0.1:50123\r\n";

QString words(const CallbackRequest &request)
{
    if (const auto *refused = std::get_if<RefusedRequest>(&request))
        return QString::number(refused->status);
    if (const auto *accepted = std::get_if<AcceptableRequest>(&request))
        return QString::fromLatin1(accepted->target);
    return QStringLiteral("incomplete");
}

QByteArray get(const QByteArray &target, const QByteArray &fields = host)
{
    return "GET " + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

} // namespace

class CallbackRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatABrowserSendsIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        row("a callback", get("/callback?code=a&state=b"), "/callback?code=a&state=b");
        row("by HTTP/1.0", "GET /callback?x HTTP/1.0\r\n" + host + "\r\n", "/callback?x");
        row("as Chromium sends it",
            get("/callback?code=a", host + "Connection: keep-alive\r\nsec-ch-ua: \"Chromium\";v=\"1\"\r\nAccept: */*\r\n"),
            "/callback?code=a");
        row("with an empty body announced", get("/callback?x", host + "Content-Length: 0\r\n"), "/callback?x");
        row("host in another case of the name", get("/callback?x", "hOsT: 127.0.0.1:50123\r\n"), "/callback?x");
        row("no query", get("/callback"), "/callback");
        row("another request behind it", get("/callback?x") + get("/callback?y"), "/callback?x");

        row("nothing yet", "", "incomplete");
        row("half a line", "GET /callb", "incomplete");
        row("no end yet", "GET /callback?x HTTP/1.1\r\n" + host, "incomplete");
        row("one line end short", get("/callback?x").chopped(2), "incomplete");

        row("another path", get("/"), "404");
        row("favicon", get("/favicon.ico"), "404");
        row("a longer path", get("/callback/../x"), "404");
        row("an escaped path", get("/%63allback?x"), "404");
        row("path in capitals", get("/CALLBACK?x"), "404");
        row("a path that begins so", get("/callbacks?x"), "404");

        row("POST", "POST /callback?x HTTP/1.1\r\n" + host + "\r\n", "405");
        row("HEAD", "HEAD /callback?x HTTP/1.1\r\n" + host + "\r\n", "405");
        row("OPTIONS", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", "405");
        row("CONNECT", "CONNECT 127.0.0.1:50123 HTTP/1.1\r\n" + host + "\r\n", "405");

        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400");
        row("HTTP/2.0", "GET /callback?x HTTP/2.0\r\n" + host + "\r\n", "505");
        row("HTTP/0.9", "GET /callback?x\r\n\r\n", "400");

        row("no host", get("/callback?x", ""), "400");
        row("a rebound name", get("/callback?x", "Host: evil.example:50123\r\n"), "400");
        row("localhost", get("/callback?x", "Host: localhost:50123\r\n"), "400");
        row("another port", get("/callback?x", "Host: 127.0.0.1:50124\r\n"), "400");
        row("no port", get("/callback?x", "Host: 127.0.0.1\r\n"), "400");
        row("two hosts", get("/callback?x", host + host), "400");
        row("two hosts that differ", get("/callback?x", host + "Host: evil.example\r\n"), "400");
        row("a user in the host", get("/callback?x", "Host: a@127.0.0.1:50123\r\n"), "400");

        row("a body", get("/callback?x", host + "Content-Length: 4\r\n"), "400");
        row("a body of unknown length", get("/callback?x", host + "Content-Length: 0, 4\r\n"), "400");
        row("a chunked body", get("/callback?x", host + "Transfer-Encoding: chunked\r\n"), "400");

        row("absolute form", get("http://127.0.0.1:50123/callback?x"), "400");
        row("two spaces", "GET  /callback?x HTTP/1.1\r\n" + host + "\r\n", "400");
        row("a tab", "GET\t/callback?x HTTP/1.1\r\n" + host + "\r\n", "400");
        row("control byte in the target", get("/callback?\x01"), "400");
        row("byte above ASCII in the target", get("/callback?\xc3\xa9"), "400");
        row("bare line feed in the target", get("/callback?x\nHost: y"), "400");
        row("bare line feeds", "GET /callback?x HTTP/1.1\nHost: 127.0.0.1:50123\n\r\n\r\n", "400");
        row("bare carriage return in a field", get("/callback?x", host + "A: b\rc\r\n"), "400");
        row("a folded field", get("/callback?x", host + "A: b\r\n c\r\n"), "400");
        row("space before the colon", get("/callback?x", "Host : 127.0.0.1:50123\r\n"), "400");
        row("a field without a colon", get("/callback?x", host + "nonsense\r\n"), "400");
        row("a field without a name", get("/callback?x", host + ": x\r\n"), "400");
        row("lower-case method", "get /callback?x HTTP/1.1\r\n" + host + "\r\n", "400");
        row("TLS hello", QByteArray("\x16\x03\x01\x02", 4), "400");
        row("zero bytes", QByteArray(4, '\0'), "400");
        row("a SOCKS greeting", QByteArray("\x05\x01\x00", 3), "400");

        row("8 KiB and no end", "GET /callback?" + QByteArray(8192, 'a'), "431");
        row("8 KiB with an end", get("/callback?x", host + "A: " + QByteArray(8192, 'a') + "\r\n"), "431");
        row("just below", get("/callback?" + QByteArray(8000, 'a')), ("/callback?" + QByteArray(8000, 'a')).constData());
    }

    void onlyWhatABrowserSendsIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(words(readCallbackRequest(bytes, port)), expected);
    }

    void piecesGiveTheSameAnswerAsTheWhole_data() { onlyWhatABrowserSendsIsTaken_data(); }

    void piecesGiveTheSameAnswerAsTheWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QString answer = QStringLiteral("incomplete");
        for (qsizetype size = 0; size <= bytes.size() && answer == QLatin1String("incomplete"); ++size)
            answer = words(readCallbackRequest(bytes.left(size), port));
        QCOMPARE(answer, expected);
    }
};

QTEST_GUILESS_MAIN(CallbackRequestTest)
#include "callback_request_test.moc"
