// SPDX-License-Identifier: MIT
#include "session/auth_cookies.h"

#include "core/origin.h"
#include "session/session_token.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

namespace latchkey::session {

using core::Secret;

namespace {

constexpr qsizetype longestCookie = 1024;

struct Cookie {
    QByteArray name;
    QByteArray value;
    bool deletes = false;
};

Cookie parseCookie(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(';');
    const qsizetype equals = parts.first().indexOf('=');
    if (equals < 0)
        return {};
    Cookie cookie{parts.first().first(equals).trimmed(), parts.first().sliced(equals + 1).trimmed(), false};
    for (const QByteArray &part : parts.sliced(1)) {
        const QByteArray attribute = part.trimmed().toLower();
        bool isNumber = false;
        if (attribute.startsWith("max-age=") && attribute.sliced(8).toLongLong(&isNumber) <= 0 && isNumber)
            cookie.deletes = true;
    }
    cookie.deletes = cookie.deletes || cookie.value.isEmpty();
    return cookie;
}

/// Those of that name, in the order received. Better Auth's names end in it, whatever prefix the server was given.
std::vector<Cookie> cookiesCalled(const core::HttpResponse &response, QByteArrayView name)
{
    std::vector<Cookie> found;
    for (const auto &[header, value] : response.headers) {
        if (header != "set-cookie")
            continue;
        for (const QByteArray &line : value.split('\n')) { // Qt joins several into one
            Cookie cookie = parseCookie(line);
            if (cookie.name == name || cookie.name.endsWith("." + name.toByteArray()))
                found.push_back(std::move(cookie));
        }
    }
    return found;
}

/// The cookie-octets of RFC 6265, and nothing beside them.
bool isCookieText(QByteArrayView text)
{
    constexpr std::string_view forbidden = "\",;\\";
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return c > ' ' && c < 0x7f && forbidden.find(c) == std::string_view::npos; });
}

/// `raw` of `raw`, `raw.signature` or the same percent-encoded: the raw part is a full credential (fact 7).
QByteArray rawPart(QByteArrayView value)
{
    const QByteArray decoded = QByteArray::fromPercentEncoding(value.toByteArray());
    const qsizetype dot = decoded.lastIndexOf('.');
    return dot < 0 ? decoded : decoded.first(dot);
}

} // namespace

AuthCookie authCookie(const core::HttpResponse &response, QByteArrayView name)
{
    AuthCookie found;
    for (Cookie &cookie : cookiesCalled(response, name)) {
        found.isDeleted = cookie.deletes;
        QByteArray pair = cookie.name + '=' + cookie.value;
        const bool isSound = !cookie.deletes && pair.size() <= longestCookie && isCookieText(pair);
        found.pair = isSound ? std::optional(Secret{QByteArrayView(pair)}) : std::nullopt;
        explicit_bzero(pair.data(), size_t(pair.size()));
    }
    return found;
}

std::optional<Secret> rotatedSessionToken(const core::HttpResponse &response, const Secret &current)
{
    const Secret currentRaw(rawPart(current.expose()));
    std::optional<Secret> rotated;
    for (const Cookie &cookie : cookiesCalled(response, "session_token")) {
        std::optional<Secret> token = cookie.deletes ? std::nullopt : readSessionToken(rawPart(cookie.value));
        if (token && !sameSecret(*token, currentRaw))
            rotated = std::move(token);
    }
    return rotated;
}

void carryCookie(core::HttpRequest &request, const Secret &pair)
{
    request.cookie = pair.clone();
    request.headers.append({QByteArrayLiteral("origin"), core::originOf(request.url).toUtf8()});
}

} // namespace latchkey::session
