// SPDX-License-Identifier: MIT
#include "runtime/session_entry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace latchkey::runtime {

namespace {

constexpr int entryVersion = 1;
constexpr int keyBytes = 32;

using std::chrono::milliseconds;

void wipe(QByteArray &bytes)
{
    explicit_bzero(bytes.data(), size_t(bytes.size()));
}

QString textOf(const core::Secret &secret)
{
    return QString::fromLatin1(secret.expose());
}

core::Secret secretOf(const QJsonValue &value)
{
    QString text = value.toString();
    return core::Secret::fromTyped(text);
}

core::Secret lineOf(const QJsonObject &object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray line = json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    core::Secret secret{QByteArrayView(line)};
    wipe(json);
    wipe(line);
    return secret;
}

core::Result<QJsonObject> objectOf(const core::Secret &line)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        line.expose().toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    QByteArray json = decoded ? *decoded : QByteArray();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    wipe(json);
    if (object.value(QLatin1String("v")).toInt() != entryVersion)
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("unreadable or of another version"));
    return object;
}

} // namespace

QString sessionKey(const QString &profile, const QString &siteOrigin)
{
    return QStringLiteral("session/%1/%2").arg(profile, siteOrigin);
}

QString revocationKey(const QString &profile, const QString &siteOrigin)
{
    return QStringLiteral("revocation/%1/%2").arg(profile, siteOrigin);
}

QString pendingSignInKey(const QString &profile, const QString &siteOrigin)
{
    return QStringLiteral("sign-in/%1/%2").arg(profile, siteOrigin);
}

QString trustedDeviceKey(const QString &profile, const QString &siteOrigin)
{
    return QStringLiteral("trusted-device/%1/%2").arg(profile, siteOrigin);
}

core::Secret writeSessionEntry(const SessionEntry &entry)
{
    const QByteArray key = entry.snapshotKey.expose().toByteArray().toBase64(QByteArray::Base64UrlEncoding);
    return lineOf({{QStringLiteral("v"), entryVersion},
                   {QStringLiteral("site"), entry.siteOrigin},
                   {QStringLiteral("token"), textOf(entry.token)},
                   {QStringLiteral("key"), QString::fromLatin1(key)},
                   {QStringLiteral("user"), entry.userId},
                   {QStringLiteral("session"), entry.sessionId},
                   {QStringLiteral("expires"), qint64(entry.expiresAt.count())},
                   {QStringLiteral("ahead"), qint64(entry.clockAhead.count())}});
}

core::Result<SessionEntry> readSessionEntry(const core::Secret &line, const QString &siteOrigin)
{
    const auto object = objectOf(line);
    if (!object)
        return core::failed(object.error());
    SessionEntry entry;
    entry.token = secretOf(object->value(QLatin1String("token")));
    entry.siteOrigin = object->value(QLatin1String("site")).toString();
    entry.userId = object->value(QLatin1String("user")).toString();
    entry.sessionId = object->value(QLatin1String("session")).toString();
    entry.expiresAt = milliseconds(object->value(QLatin1String("expires")).toInteger());
    entry.clockAhead = milliseconds(object->value(QLatin1String("ahead")).toInteger());
    QByteArray key = QByteArray::fromBase64(object->value(QLatin1String("key")).toString().toLatin1(),
                                            QByteArray::Base64UrlEncoding);
    entry.snapshotKey = core::Secret{QByteArrayView(key)};
    wipe(key);
    if (entry.siteOrigin != siteOrigin)
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("made for another site"));
    if (entry.token.isEmpty() || entry.userId.isEmpty() || entry.snapshotKey.size() != keyBytes)
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("incomplete"));
    return entry;
}

core::Secret writePendingSignIn(const PendingSignIn &pending)
{
    return lineOf({{QStringLiteral("v"), entryVersion},
                   {QStringLiteral("verifier"), textOf(pending.verifier)},
                   {QStringLiteral("state"), QString::fromLatin1(pending.state)},
                   {QStringLiteral("port"), pending.port},
                   {QStringLiteral("ott"), pending.oneTimeToken},
                   {QStringLiteral("returns"), pending.everyReturn},
                   {QStringLiteral("device"), pending.device},
                   {QStringLiteral("started"), qint64(pending.startedAt.count())}});
}

core::Result<PendingSignIn> readPendingSignIn(const core::Secret &line)
{
    const auto object = objectOf(line);
    if (!object)
        return core::failed(object.error());
    PendingSignIn pending;
    pending.verifier = secretOf(object->value(QLatin1String("verifier")));
    pending.state = object->value(QLatin1String("state")).toString().toLatin1();
    pending.port = quint16(object->value(QLatin1String("port")).toInt());
    pending.oneTimeToken = object->value(QLatin1String("ott")).toBool();
    pending.everyReturn = object->value(QLatin1String("returns")).toBool();
    pending.device = object->value(QLatin1String("device")).toBool();
    pending.startedAt = milliseconds(object->value(QLatin1String("started")).toInteger());
    return pending;
}

core::Secret writeDeviceTrust(const DeviceTrust &trust)
{
    return lineOf({{QStringLiteral("v"), entryVersion},
                   {QStringLiteral("email"), trust.email},
                   {QStringLiteral("cookie"), textOf(trust.cookie)}});
}

core::Result<DeviceTrust> readDeviceTrust(const core::Secret &line)
{
    const auto object = objectOf(line);
    if (!object)
        return core::failed(object.error());
    DeviceTrust trust{object->value(QLatin1String("email")).toString(), secretOf(object->value(QLatin1String("cookie")))};
    if (trust.email.isEmpty() || trust.cookie.isEmpty())
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("incomplete"));
    return trust;
}

core::Secret writeRevocations(const std::vector<Revocation> &revocations)
{
    QJsonArray list;
    for (const Revocation &revocation : revocations)
        list.append(QJsonArray{textOf(revocation.token), qint64(revocation.dropAfter.count()), qint64(revocation.heldUntil.count())});
    return lineOf({{QStringLiteral("v"), entryVersion}, {QStringLiteral("revoke"), list}});
}

core::Result<std::vector<Revocation>> readRevocations(const core::Secret &line)
{
    const auto object = objectOf(line);
    if (!object)
        return core::failed(object.error());
    std::vector<Revocation> revocations;
    for (const QJsonValue &item : object->value(QLatin1String("revoke")).toArray()) {
        const QJsonArray parts = item.toArray();
        Revocation revocation{secretOf(parts.at(0)), milliseconds(parts.at(1).toInteger()), milliseconds(parts.at(2).toInteger())};
        if (!revocation.token.isEmpty())
            revocations.push_back(std::move(revocation));
    }
    return revocations;
}

} // namespace latchkey::runtime
