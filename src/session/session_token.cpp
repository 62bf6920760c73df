// SPDX-License-Identifier: MIT
#include "session/session_token.h"

#include "session/auth_requests.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace latchkey::session {

using core::Secret;

namespace {

constexpr qsizetype maxSessionToken = 512; // 32 characters raw, about 80 signed; a keychain entry is to stay short
constexpr qsizetype maxBearerToken = 64 * 1024;

/// token68 of RFC 7235, plus the `%` of a signed token as Set-Cookie has it.
bool isTokenText(QByteArrayView text)
{
    constexpr std::string_view marks = "-._~+/=%";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || marks.find(c) != std::string_view::npos;
    });
}

/// Takes the bytes over as a Secret and leaves nothing of them behind in `text`.
Secret takeSecret(QByteArray &&text)
{
    Secret secret{QByteArrayView(text)};
    explicit_bzero(text.data(), size_t(text.size()));
    return secret;
}

std::optional<Secret> checked(Secret token, qsizetype maxSize)
{
    if (token.size() > maxSize || !isTokenText(token.expose()))
        return std::nullopt;
    return token;
}

/// `raw` of `raw`, `raw.signature` or the same percent-encoded: the raw part is a full credential (fact 7).
Secret rawPart(QByteArrayView value)
{
    const Secret decoded = takeSecret(QByteArray::fromPercentEncoding(value.toByteArray()));
    const qsizetype dot = decoded.expose().lastIndexOf('.');
    return Secret(dot < 0 ? decoded.expose() : decoded.expose().first(dot));
}

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

/// Better Auth's name ends so, whatever prefix the server was given: `__Secure-better-auth.session_token`.
bool isSessionCookie(const QByteArray &name)
{
    return name == "session_token" || name.endsWith(".session_token");
}

} // namespace

std::optional<Secret> readSessionToken(QByteArray text)
{
    return checked(takeSecret(std::move(text)), maxSessionToken);
}

std::optional<Secret> readBearerToken(QByteArray text)
{
    return checked(takeSecret(std::move(text)), maxBearerToken);
}

std::optional<Secret> rotatedSessionToken(const core::HttpResponse &response, const Secret &current)
{
    const Secret currentRaw = rawPart(current.expose());
    std::optional<Secret> rotated;
    for (const auto &[name, value] : response.headers) {
        if (name != "set-cookie")
            continue;
        for (const QByteArray &line : value.split('\n')) { // Qt joins several into one
            const Cookie cookie = parseCookie(line);
            if (!isSessionCookie(cookie.name) || cookie.deletes)
                continue;
            std::optional<Secret> token = checked(rawPart(cookie.value), maxSessionToken);
            if (token && !sameSecret(*token, currentRaw))
                rotated = std::move(token);
        }
    }
    return rotated;
}

} // namespace latchkey::session
