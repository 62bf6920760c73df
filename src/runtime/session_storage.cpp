// SPDX-License-Identifier: MIT
#include "runtime/session_storage.h"

#include "ports/instance.h"
#include "ports/secret_store.h"
#include "ports/snapshot_store.h"
#include "runtime/logging.h"

namespace latchkey::runtime {

namespace {

constexpr int mostCopies = 4; ///< of one entry, in the keyrings of one desktop

ports::SnapshotBinding bindingOf(const SessionEntry &entry)
{
    return {entry.siteOrigin, entry.userId, session::snapshotFormat};
}

} // namespace

void SessionStorage::read(QObject *context, core::Completion<std::optional<SessionEntry>> done) const
{
    m_parts.secrets.read(key(), context, [this, done](const core::Result<std::optional<core::Secret>> &line) {
        if (!line)
            return done(core::failed(line.error()));
        if (!*line)
            return done(std::nullopt);
        auto entry = readSessionEntry(**line, m_parts.deployment.siteOrigin());
        if (!entry)
            return done(core::failed(entry.error()));
        done(std::move(*entry));
    });
}

void SessionStorage::end(core::Secret token, QObject *context, core::Completion<void> done) const
{
    endAgain(std::make_shared<core::Secret>(std::move(token)), mostCopies, context, std::move(done));
}

void SessionStorage::endAgain(std::shared_ptr<core::Secret> token, int copies, QObject *context, core::Completion<void> done) const
{
    const auto removes = std::make_shared<bool>(false);
    const auto decide = [this, token, removes](const std::optional<core::Secret> &line) {
        ports::SecretChange change = eraseWith(*token, line);
        *removes = change.verb == ports::SecretChange::Verb::Remove;
        return change;
    };
    m_parts.secrets.update(key(), decide, context, [=, this](const core::Result<void> &result) {
        if (!result)
            eraseSnapshot(); // nobody is shown any more, whatever the keychain keeps
        if (result && *removes && copies > 1)
            return endAgain(token, copies - 1, context, done); // a copied keyring may hold it twice
        done(result);
    });
}

ports::SecretChange SessionStorage::eraseWith(const core::Secret &token, const std::optional<core::Secret> &line) const
{
    const bool isIts = isEntryOf(token, line);
    if (line && !isIts)
        return {}; // somebody has signed in since, with the command line say
    eraseSnapshot();
    return {isIts ? ports::SecretChange::Verb::Remove : ports::SecretChange::Verb::None, {}};
}

bool SessionStorage::isEntryOf(const core::Secret &token, const std::optional<core::Secret> &line) const
{
    if (!line)
        return false;
    const auto found = readSessionEntry(*line, m_parts.deployment.siteOrigin());
    return found ? sameSecret(found->token, token) : token.isEmpty();
}

void SessionStorage::write(const SessionEntry &entry, const core::Secret &stored, QObject *context,
                           std::function<void(const core::Result<void> &, Writing &)> done) const
{
    const auto writing = std::make_shared<Writing>();
    const auto decide = [&entry, &stored, writing](const std::optional<core::Secret> &line) {
        auto found = line ? readSessionEntry(*line, entry.siteOrigin) : core::failed(core::FailureKind::NotFound);
        const bool isOurs = found && (sameSecret(found->token, stored) || sameSecret(found->token, entry.token));
        writing->isRefused = !isOurs && !stored.isEmpty();
        if (writing->isRefused)
            return ports::SecretChange(); // writing would bring back what was ended there
        if (found && !isOurs)
            writing->replaced = std::move(found->token);
        writing->written = entry.token.clone();
        return ports::SecretChange{ports::SecretChange::Verb::Write, writeSessionEntry(entry)};
    };
    m_parts.secrets.update(sessionKey(m_parts.profile, entry.siteOrigin), decide, context,
                           [writing, done](const core::Result<void> &written) { done(written, *writing); });
}

std::optional<session::Snapshot> SessionStorage::loadSnapshot(const SessionEntry &entry) const
{
    const auto content = m_parts.snapshots.load(bindingOf(entry), entry.snapshotKey);
    if (!content) {
        qCWarning(lcRuntime) << "the snapshot is unreadable and will be made anew:" << content.error().detail;
        return std::nullopt;
    }
    if (!*content)
        return std::nullopt;
    auto snapshot = session::readSnapshot(**content);
    if (!snapshot || snapshot->record.user.id != entry.userId)
        return std::nullopt;
    return *snapshot;
}

void SessionStorage::saveSnapshot(const SessionEntry &entry, const session::Snapshot &snapshot, QObject *context,
                                  core::Completion<void> done) const
{
    if (entry.token.isEmpty() || snapshot.record.user.id != entry.userId)
        return;
    const core::Result<bool> writer = m_parts.instance.becomeWriter();
    if (!writer)
        return done(core::failed(writer.error()));
    if (!*writer)
        return; // another process of this profile keeps it
    const auto outcome = std::make_shared<std::optional<core::Result<void>>>();
    const auto owner = std::make_shared<SessionEntry>(entry.clone());
    const auto save = [=, this, content = session::writeSnapshot(snapshot)](const std::optional<core::Secret> &line) {
        if (isEntryOf(owner->token, line))
            *outcome = m_parts.snapshots.save(bindingOf(*owner), owner->snapshotKey, content);
        return ports::SecretChange();
    };
    m_parts.secrets.update(key(), save, context, [outcome, done](const core::Result<void> &) {
        if (*outcome)
            done(**outcome);
    });
}

bool SessionStorage::hasSnapshot() const
{
    return m_parts.snapshots.has(m_parts.deployment.siteOrigin());
}

void SessionStorage::eraseSnapshot() const
{
    const auto erased = m_parts.snapshots.erase(m_parts.deployment.siteOrigin());
    if (!erased)
        qCWarning(lcRuntime) << "the snapshot was not erased:" << erased.error().detail;
}

QString SessionStorage::key() const
{
    return sessionKey(m_parts.profile, m_parts.deployment.siteOrigin());
}

} // namespace latchkey::runtime
