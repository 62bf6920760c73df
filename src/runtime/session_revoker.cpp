// SPDX-License-Identifier: MIT
#include "runtime/session_revoker.h"

#include "ports/http.h"
#include "ports/random.h"
#include "ports/secret_store.h"
#include "ports/time.h"
#include "runtime/logging.h"
#include "session/auth_requests.h"

#include <algorithm>

namespace latchkey::runtime {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds forgottenAfter = 168h;
/// More would not fit a keychain entry on every desktop; the oldest is the nearest to expiring by itself.
constexpr size_t mostPending = 8;

} // namespace

SessionRevoker::SessionRevoker(const SessionParts &parts)
    : m_parts(parts), m_backoff(5s, 10min), m_timer(parts.time.createTimer())
{
    connect(m_timer.get(), &ports::Timer::fired, this, &SessionRevoker::deliver);
    connect(&m_parts.secrets, &ports::SecretStore::becameAvailable, this, [this] {
        for (const auto &token : std::exchange(m_unfinished, {}))
            putAway(token, this, [](const core::Result<void> &) {});
    });
}

SessionRevoker::~SessionRevoker() = default;

void SessionRevoker::load(QObject *context, core::Completion<void> done)
{
    const QString key = revocationKey(m_parts.profile, m_parts.deployment.siteOrigin());
    m_parts.secrets.read(key, context, [this, done](const core::Result<std::optional<core::Secret>> &line) {
        if (!line)
            return done(core::failed(line.error()));
        // An unreadable entry cannot be delivered; the sessions in it end by themselves within a week.
        auto found = *line ? readRevocations(**line) : std::vector<Revocation>();
        if (!found)
            return done({});
        for (Revocation &revocation : *found) {
            const bool known = sameSecret(revocation.token, m_delivered) || sameSecret(revocation.token, m_held)
                || sameSecret(revocation.token, m_released);
            if (!known && !isRevoked(revocation.token))
                m_pending.push_back(std::move(revocation));
        }
        done({});
    });
}

bool SessionRevoker::isRevoked(const core::Secret &token) const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [&token](const Revocation &revocation) { return sameSecret(revocation.token, token); });
}

void SessionRevoker::add(core::Secret token)
{
    if (sameSecret(token, m_held))
        m_held.wipe();
    if (sameSecret(token, m_released))
        m_released.wipe();
    m_pending.push_back({std::move(token), m_parts.time.wall() + forgottenAfter});
    if (m_pending.size() > mostPending)
        m_pending.erase(m_pending.begin());
}

void SessionRevoker::revoke(SessionEntry entry, QObject *context, core::Completion<void> done)
{
    const auto token = std::make_shared<core::Secret>(entry.token.clone());
    add(std::move(entry.token));
    putAway(token, context, std::move(done));
}

void SessionRevoker::putAway(const std::shared_ptr<core::Secret> &token, QObject *context, core::Completion<void> done)
{
    store(context, [=, this](const core::Result<void> &stored) {
        if (!stored)
            qCWarning(lcRuntime) << "the keychain did not take the revocation:" << stored.error().kind;
        removeEntryOf(token, context, [=, this](const core::Result<void> &removed) {
            if (!removed || !stored)
                m_unfinished.push_back(token);
            done(removed ? stored : removed);
        });
    });
}

void SessionRevoker::removeEntryOf(const std::shared_ptr<core::Secret> &token, QObject *context, core::Completion<void> done)
{
    const QString key = sessionKey(m_parts.profile, m_parts.deployment.siteOrigin());
    m_parts.secrets.read(key, context, [=, this](const core::Result<std::optional<core::Secret>> &line) {
        if (!line)
            return done(core::failed(line.error()));
        const auto found = *line ? readSessionEntry(**line, m_parts.deployment.siteOrigin())
                                 : core::failed(core::FailureKind::NotFound);
        if (found && sameSecret(found->token, *token))
            m_parts.secrets.remove(key, context, done);
        else
            done({}); // gone already, or another process has signed somebody in since
    });
}

void SessionRevoker::owe(core::Secret token)
{
    add(std::move(token));
    store(this, [this](const core::Result<void> &) { deliver(); });
}

void SessionRevoker::hold(core::Secret token)
{
    m_held = std::move(token);
    store(this, [](const core::Result<void> &) {});
}

void SessionRevoker::release()
{
    if (m_held.isEmpty())
        return;
    m_released = std::exchange(m_held, core::Secret());
    store(this, [](const core::Result<void> &) {});
}

void SessionRevoker::deliver()
{
    if (!m_delivery && !m_pending.empty())
        sendNext();
}

void SessionRevoker::store(QObject *context, core::Completion<void> done)
{
    // Another process may owe something too: its part of the entry is read again before every write.
    load(context, [this, context, done](const core::Result<void> &loaded) {
        if (loaded)
            write(context, done);
        else
            done(loaded);
    });
}

void SessionRevoker::write(QObject *context, core::Completion<void> done)
{
    const QString key = revocationKey(m_parts.profile, m_parts.deployment.siteOrigin());
    std::vector<Revocation> all;
    for (const Revocation &revocation : m_pending)
        all.push_back({revocation.token.clone(), revocation.dropAfter});
    if (!m_held.isEmpty())
        all.push_back({m_held.clone(), m_parts.time.wall() + forgottenAfter});
    if (all.empty())
        m_parts.secrets.remove(key, context, std::move(done));
    else
        m_parts.secrets.write(key, writeRevocations(all), context, std::move(done));
}

void SessionRevoker::sendNext()
{
    m_timer->stop();
    m_delivering = true;
    m_delivery = std::make_unique<QObject>();
    m_inFlight = m_pending.front().token.clone();
    core::HttpRequest request = session::buildSignOut(m_parts.deployment.siteUrl, m_inFlight);
    request.deadline = 3s;
    m_parts.http.send(std::move(request), m_delivery.get(),
                      [this](const core::Result<core::HttpResponse> &reply) { readAnswer(reply); });
}

void SessionRevoker::readAnswer(const core::Result<core::HttpResponse> &reply)
{
    const std::unique_ptr<QObject> finished = std::move(m_delivery);
    const bool definite = reply && session::isDefiniteSignOutAnswer(*reply);
    // A server in trouble that has had a week has forgotten the session by itself. No clock decides that without it.
    const bool forgotten = reply && !m_pending.empty() && m_pending.front().dropAfter < m_parts.time.wall();
    if (!definite && !forgotten) {
        if (!m_pending.empty()) // one that fails for ever stops no other
            std::rotate(m_pending.begin(), m_pending.begin() + 1, m_pending.end());
        m_timer->start(m_backoff.next(m_parts.random.unit()));
        return settle(false);
    }
    m_backoff.reset();
    m_delivered = std::move(m_inFlight);
    std::erase_if(m_pending, [this](const Revocation &revocation) { return sameSecret(revocation.token, m_delivered); });
    store(this, [this, definite](const core::Result<void> &) {
        m_delivered.wipe();
        if (m_pending.empty())
            settle(definite);
        else
            deliver();
    });
}

void SessionRevoker::settle(bool delivered)
{
    m_delivering = false;
    Q_EMIT settled(delivered);
}

} // namespace latchkey::runtime
