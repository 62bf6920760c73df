// SPDX-License-Identifier: MIT
#include "adapters/callback_request.h"

#include <QList>

#include <algorithm>

namespace latchkey::adapters {

namespace {

constexpr QByteArrayView lineEnd = "\r\n";
constexpr QByteArrayView headEnd = "\r\n\r\n";

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isVisible(char c)
{
    return c > ' ' && c < '\x7f';
}

/// tchar of RFC 9110, section 5.6.2.
bool isTokenLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenLetter);
}

/// Field values may have spaces and tabs, and no other control byte: a lone CR or LF would hide a second line.
bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '\t' || (c >= ' ' && c != '\x7f') || c < 0; });
}

struct Fields {
    QList<QByteArray> hosts;
    bool wellFormed = true;
    bool hasBody = false;
};

Fields readFields(const QByteArray &text)
{
    Fields fields;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(lineEnd, begin);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.mid(begin, end - begin);
        begin = end + lineEnd.size();
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || !isFieldValue(QByteArrayView(line).sliced(colon + 1))) {
            fields.wellFormed = false;
            break;
        }
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "host")
            fields.hosts.append(value);
        fields.hasBody = fields.hasBody || name == "transfer-encoding" || (name == "content-length" && value != "0");
    }
    return fields;
}

/// 0 when the line is GET of the callback by an HTTP we speak; `target` is set then.
int readRequestLine(const QByteArray &line, QByteArray &target)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]))
        return 400;
    if (!words[2].startsWith("HTTP/") || words[2].size() != 8)
        return 400;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return 505;
    if (words[0] != "GET")
        return 405;
    if (!words[1].startsWith('/') || !std::all_of(words[1].begin(), words[1].end(), isVisible))
        return 400;
    if (words[1].split('?').first() != "/callback")
        return 404;
    target = words[1];
    return 0;
}

} // namespace

CallbackRequest readCallbackRequest(const QByteArray &bytes, quint16 port)
{
    // A TLS hello, a proxy's greeting, random bytes: known at the first one, and not worth five seconds of waiting.
    if (!bytes.isEmpty() && !isUpper(bytes.front()))
        return RefusedRequest{400};
    const qsizetype end = bytes.indexOf(headEnd);
    if (end < 0 || end + headEnd.size() > largestRequestHead) {
        if (end >= 0 || bytes.size() >= largestRequestHead)
            return RefusedRequest{431};
        return IncompleteRequest{};
    }
    const QByteArray head = bytes.left(end);
    const qsizetype firstEnd = head.indexOf(lineEnd);
    const Fields fields = readFields(firstEnd < 0 ? QByteArray() : head.mid(firstEnd + lineEnd.size()));
    if (!fields.wellFormed || fields.hasBody || fields.hosts != QList<QByteArray>{"127.0.0.1:" + QByteArray::number(port)})
        return RefusedRequest{400};
    QByteArray target;
    if (const int refusal = readRequestLine(firstEnd < 0 ? head : head.left(firstEnd), target); refusal != 0)
        return RefusedRequest{refusal};
    return AcceptableRequest{target};
}

} // namespace latchkey::adapters
