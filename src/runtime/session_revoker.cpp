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
constexpr milliseconds heldFor = 11min; // the question "who stays?" stands for ten
/// More would not fit a keychain entry on every desktop; the oldest is the nearest to expiring by itself.
constexpr size_t mostPending = 8;

} // namespace

SessionRevoker::SessionRevoker(const SessionParts &parts)
    : m_parts(parts), m_storage(parts), m_backoff(5s, 10min), m_timer(parts.time.createTimer())
{
    connect(m_timer.get(), &ports::Timer::fired, this, &SessionRevoker::lookAgain);
    connect(&m_parts.secrets, &ports::SecretStore::becameAvailable, this, [this] {
        for (const auto &token : std::exchange(m_unfinished, {}))
            putAway(token, this, [](const core::Result<void> &) {});
        if (!m_items.empty())
            store(this, [this](const core::Result<void> &) { deliver(); });
    });
}

SessionRevoker::~SessionRevoker() = default;

// --- what is owed -----------------------------------------------------------------------------------------------------

std::vector<SessionRevoker::Item>::iterator SessionRevoker::find(const core::Secret &token)
{
    return std::find_if(m_items.begin(), m_items.end(),
                        [&token](const Item &item) { return sameSecret(item.revocation.token, token); });
}

bool SessionRevoker::isRevoked(const core::Secret &token) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&token](const Item &item) {
        const bool wasHeld = item.revocation.heldUntil > 0ms;
        return item.standing == Standing::Due && !wasHeld && sameSecret(item.revocation.token, token);
    });
}

bool SessionRevoker::owesAnything() const
{
    return std::any_of(m_items.begin(), m_items.end(), [](const Item &item) { return item.standing == Standing::Due; });
}

void SessionRevoker::book(core::Secret token, Standing standing)
{
    const milliseconds now = m_parts.time.wall();
    std::erase_if(m_items, [&token](const Item &item) { return sameSecret(item.revocation.token, token); });
    const milliseconds heldUntil = standing == Standing::Held ? now + heldFor : 0ms;
    m_items.push_back({{std::move(token), now + forgottenAfter, heldUntil}, standing});
    if (m_items.size() > mostPending)
        m_items.erase(m_items.begin());
}

void SessionRevoker::merge(const std::optional<core::Secret> &line)
{
    // An unreadable entry cannot be delivered; the sessions in it end by themselves within a week.
    auto read = line ? readRevocations(*line) : std::vector<Revocation>();
    std::vector<Revocation> found = read ? std::move(*read) : std::vector<Revocation>();
    std::erase_if(m_items, [](const Item &item) { return item.standing == Standing::HeldElsewhere; });
    for (Revocation &revocation : found) {
        const bool due = revocation.heldUntil <= m_parts.time.wall();
        if (find(revocation.token) == m_items.end())
            m_items.push_back({std::move(revocation), due ? Standing::Due : Standing::HeldElsewhere});
    }
    for (const Item &item : m_items) {
        if (item.standing == Standing::HeldElsewhere && !m_timer->isActive())
            m_timer->start(item.revocation.heldUntil - m_parts.time.wall());
    }
}

// --- the entry --------------------------------------------------------------------------------------------------------

void SessionRevoker::load(QObject *context, core::Completion<void> done)
{
    const QString key = revocationKey(m_parts.profile, m_parts.deployment.siteOrigin());
    m_parts.secrets.read(key, context, [this, done](const core::Result<std::optional<core::Secret>> &line) {
        if (!line)
            return done(core::failed(line.error()));
        merge(*line);
        done({});
    });
}

void SessionRevoker::store(QObject *context, core::Completion<void> done)
{
    const QString key = revocationKey(m_parts.profile, m_parts.deployment.siteOrigin());
    const auto settled = std::make_shared<std::vector<core::Secret>>();
    const auto decide = [this, settled](const std::optional<core::Secret> &line) {
        merge(line); // another process may owe something too
        return whatIsOwed(line, *settled);
    };
    m_parts.secrets.update(key, decide, context, [this, settled, done](const core::Result<void> &stored) {
        if (stored)
            forgetSettled(*settled);
        done(stored);
    });
}

ports::SecretChange SessionRevoker::whatIsOwed(const std::optional<core::Secret> &line, std::vector<core::Secret> &settled) const
{
    std::vector<Revocation> owed;
    for (const auto &[revocation, standing] : m_items) {
        if (standing == Standing::Settled)
            settled.push_back(revocation.token.clone());
        else
            owed.push_back({revocation.token.clone(), revocation.dropAfter, revocation.heldUntil});
    }
    using Verb = ports::SecretChange::Verb;
    if (owed.empty())
        return {line ? Verb::Remove : Verb::None, {}};
    return {Verb::Write, writeRevocations(owed)};
}

void SessionRevoker::forgetSettled(const std::vector<core::Secret> &tokens)
{
    for (const core::Secret &token : tokens) {
        const auto item = find(token);
        if (item != m_items.end() && item->standing == Standing::Settled)
            m_items.erase(item);
    }
}

// --- taking sessions --------------------------------------------------------------------------------------------------

void SessionRevoker::revoke(SessionEntry entry, QObject *context, core::Completion<void> done)
{
    const auto token = std::make_shared<core::Secret>(entry.token.clone());
    book(std::move(entry.token), Standing::Due);
    putAway(token, context, std::move(done));
}

void SessionRevoker::putAway(const std::shared_ptr<core::Secret> &token, QObject *context, core::Completion<void> done)
{
    store(context, [=, this](const core::Result<void> &stored) {
        if (!stored)
            qCWarning(lcRuntime) << "the keychain did not take the revocation:" << stored.error().kind;
        m_storage.end(token->clone(), context, [=, this](const core::Result<void> &removed) {
            if (!removed || !stored)
                m_unfinished.push_back(token);
            done(removed ? stored : removed);
        });
    });
}

void SessionRevoker::owe(core::Secret token)
{
    book(std::move(token), Standing::Due);
    store(this, [this](const core::Result<void> &) { deliver(); });
}

void SessionRevoker::hold(core::Secret token)
{
    book(std::move(token), Standing::Held);
    store(this, [](const core::Result<void> &) {});
}

void SessionRevoker::release(const core::Secret &token)
{
    const auto item = find(token);
    if (item == m_items.end() || item->revocation.heldUntil == 0ms)
        return;
    item->standing = Standing::Settled;
    store(this, [](const core::Result<void> &) {});
}

// --- delivering -------------------------------------------------------------------------------------------------------

void SessionRevoker::lookAgain()
{
    load(this, [this](const core::Result<void> &) { deliver(); }); // with a locked keychain, what is known already
}

void SessionRevoker::deliver()
{
    if (!m_delivery && owesAnything())
        sendNext();
}

void SessionRevoker::sendNext()
{
    m_timer->stop();
    m_delivering = true;
    m_delivery = std::make_unique<QObject>();
    const auto next = std::find_if(m_items.begin(), m_items.end(),
                                   [](const Item &item) { return item.standing == Standing::Due; });
    m_inFlight = next->revocation.token.clone();
    core::HttpRequest request = session::buildSignOut(m_parts.deployment.siteUrl, m_inFlight);
    request.deadline = 3s;
    m_parts.http.send(std::move(request), m_delivery.get(),
                      [this](const core::Result<core::HttpResponse> &reply) { readAnswer(reply); });
}

void SessionRevoker::readAnswer(const core::Result<core::HttpResponse> &reply)
{
    const std::unique_ptr<QObject> finished = std::move(m_delivery);
    const auto item = find(std::exchange(m_inFlight, core::Secret()));
    const bool known = item != m_items.end();
    const bool definite = reply && session::isDefiniteSignOutAnswer(*reply);
    // A server in trouble that has had a week has forgotten the session by itself. No clock decides that without it.
    const bool forgotten = reply && known && item->revocation.dropAfter < m_parts.time.wall();
    if (!definite && !forgotten) {
        if (known) // one that fails for ever stops no other
            std::rotate(item, item + 1, m_items.end());
        m_timer->start(m_backoff.next(m_parts.random.unit()));
        return settle(false);
    }
    m_backoff.reset();
    if (known)
        item->standing = Standing::Settled;
    store(this, [this, definite](const core::Result<void> &) {
        if (owesAnything())
            deliver();
        else
            settle(definite);
    });
}

void SessionRevoker::settle(bool delivered)
{
    m_delivering = false;
    Q_EMIT settled(delivered);
}

} // namespace latchkey::runtime
