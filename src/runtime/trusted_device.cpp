// SPDX-License-Identifier: MIT
#include "runtime/trusted_device.h"

#include "ports/secret_store.h"
#include "runtime/logging.h"
#include "runtime/session_entry.h"

namespace latchkey::runtime {

namespace {

QString nameOf(const QString &email)
{
    return email.trimmed().toLower();
}

} // namespace

void TrustedDevice::read(const QString &email, QObject *context, std::function<void(std::optional<core::Secret>)> done) const
{
    m_parts.secrets.read(key(), context, [email, done](const core::Result<std::optional<core::Secret>> &line) {
        auto trust = line && *line ? readDeviceTrust(**line) : core::failed(core::FailureKind::NotFound);
        const bool isTheirs = trust && trust->email == nameOf(email);
        done(isTheirs ? std::optional(std::move(trust->cookie)) : std::nullopt);
    });
}

void TrustedDevice::keep(const QString &email, core::Secret cookie, QObject *context, std::function<void()> done) const
{
    m_parts.secrets.write(key(), writeDeviceTrust({nameOf(email), std::move(cookie)}), context, [done](const core::Result<void> &kept) {
        if (!kept)
            qCWarning(lcRuntime) << "the keychain did not take the leave of this device:" << kept.error().kind;
        done();
    });
}

void TrustedDevice::forget(const QString &email) const
{
    const auto decide = [email](const std::optional<core::Secret> &line) {
        const auto trust = line ? readDeviceTrust(*line) : core::failed(core::FailureKind::NotFound);
        const bool isTheirs = trust && trust->email == nameOf(email);
        return ports::SecretChange{isTheirs ? ports::SecretChange::Verb::Remove : ports::SecretChange::Verb::None, {}};
    };
    m_parts.secrets.update(key(), decide, &m_parts.secrets, [](const core::Result<void> &) {});
}

QString TrustedDevice::key() const
{
    return trustedDeviceKey(m_parts.profile, m_parts.deployment.siteOrigin());
}

} // namespace latchkey::runtime
