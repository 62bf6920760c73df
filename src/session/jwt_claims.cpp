// SPDX-License-Identifier: MIT
#include "session/jwt_claims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace latchkey::session {

using core::failed;
using core::FailureKind;
using core::Result;

namespace {

constexpr qsizetype maxTokenBytes = 64 * 1024;
constexpr double maxEpochSeconds = 253402300800.0; // the year 10000: far from overflowing anything computed with it

tl::unexpected<core::Failure> notOurs(const char *detail, const char *subject = "token")
{
    return failed(FailureKind::ProtocolViolation, QString::fromLatin1(detail), QString::fromLatin1(subject));
}

bool isBase64Url(QByteArrayView part)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), allowed);
}

struct Parts { QByteArrayView header, payload; };

/// Header and payload, when there are exactly three parts and all are base64url.
Parts partsOf(QByteArrayView token)
{
    const auto first = std::find(token.begin(), token.end(), '.');
    const auto second = first == token.end() ? first : std::find(first + 1, token.end(), '.');
    if (second == token.end())
        return {};
    const QByteArrayView header(token.begin(), first);
    const QByteArrayView payload(first + 1, second);
    const QByteArrayView signature(second + 1, token.end());
    return isBase64Url(header) && isBase64Url(payload) && isBase64Url(signature) ? Parts{header, payload} : Parts();
}

/// nullopt: no JSON object in base64url.
std::optional<QJsonObject> objectOf(QByteArrayView base64url)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        base64url.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = decoded ? QJsonDocument::fromJson(*decoded) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// `aud` is one name or several (RFC 7519, section 4.1.3).
QStringList audienceOf(const QJsonValue &aud)
{
    if (aud.isString())
        return {aud.toString()};
    QStringList names;
    for (const QJsonValue &name : aud.toArray())
        names << name.toString();
    return names;
}

std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!(seconds >= 0 && seconds <= maxEpochSeconds))
        return std::nullopt;
    return std::chrono::seconds(qint64(seconds));
}

} // namespace

Result<JwtClaims> readJwtClaims(const core::Secret &jwt)
{
    if (jwt.size() > maxTokenBytes)
        return notOurs("JWT too long");
    const auto [headerPart, payloadPart] = partsOf(jwt.expose());
    if (payloadPart.isEmpty())
        return notOurs("not three base64url parts");
    const auto payload = objectOf(payloadPart);
    if (!payload)
        return notOurs("payload is not a JSON object");
    const QJsonObject &json = *payload;
    const QJsonObject header = objectOf(headerPart).value_or(QJsonObject());
    const auto issuedAt = secondsOf(json.value(u"iat"));
    const auto expiresAt = secondsOf(json.value(u"exp"));
    if (!issuedAt)
        return notOurs("no time of issue", "iat");
    if (!expiresAt || *expiresAt <= *issuedAt)
        return notOurs("no expiry after its issue", "exp");
    JwtClaims claims{json.value(u"sub").toString(), json.value(u"sessionId").toString(), json.value(u"iss").toString(),
                     audienceOf(json.value(u"aud")), header.value(u"kid").toString(), header.value(u"alg").toString(),
                     *issuedAt, *expiresAt};
    if (claims.subject.isEmpty())
        return notOurs("no subject", "sub");
    return claims;
}

} // namespace latchkey::session
