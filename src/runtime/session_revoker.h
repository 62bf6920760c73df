// SPDX-License-Identifier: MIT
#pragma once

#include "core/backoff.h"
#include "core/http_message.h"
#include "runtime/session_entry.h"
#include "runtime/session_parts.h"
#include "runtime/session_storage.h"

#include <QObject>

#include <memory>
#include <vector>

namespace latchkey::ports {
class Timer;
}

namespace latchkey::runtime {

/// Ends sessions at the server, at least once, also after a restart.
///
/// Holds: the revocation entry's content. `revoke` writes that entry before the session entry is removed, so that a crash
/// leaves one of the two; isRevoked() then keeps the left-over session from being resumed. Any definite answer of
/// POST /sign-out (3 s deadline) removes the token from the entry; anything else is tried again with backoff, at every
/// start and when the network is back. After seven days, when the server has forgotten the session by itself, any answer of a
/// server will do. The entry is shared with other processes of this profile: what one of them adds is kept, and what one
/// holds back is left to it until its time is over.
/// Does not know who is signed in and never signs anybody in.
class SessionRevoker : public QObject {
    Q_OBJECT
public:
    explicit SessionRevoker(const SessionParts &parts);
    ~SessionRevoker() override;

    /// Reads what an earlier run or another process left; deliver() then sees to what is due.
    void load(QObject *context, core::Completion<void> done);
    /// True for a session that is over for this device. One that was held back is not, however long ago: it was a newcomer's, and
    /// whoever finds it in the session entry knows that it was let in.
    bool isRevoked(const core::Secret &token) const;
    bool owesAnything() const;
    /// From asking the server until its answer is booked in the keychain; settled() ends it.
    bool isDelivering() const { return m_delivering; }

    /// Takes a session that is over for this device. `done` with the keychain's answer: a failure means that the session's
    /// entry may still lie there, or that a restart would not know of the revocation. Both are tried again when the keychain
    /// becomes available.
    void revoke(SessionEntry entry, QObject *context, core::Completion<void> done);
    /// The same for a session that has no entry any more: one that a later sign-in replaced.
    void owe(core::Secret token);
    /// Puts a session into the entry that may be wanted yet. Nobody delivers it for 11 minutes, a little more than anybody has
    /// to decide; then whoever runs does, should this program have ended before release() or owe().
    void hold(core::Secret token);
    /// That session is wanted, by this program or another one; nothing happens when it was not held.
    void release(const core::Secret &token);
    /// Delivers what is due, now.
    void deliver();

Q_SIGNALS:
    /// One round is over; true when nothing is left to deliver.
    void settled(bool delivered);

private:
    enum class Standing {
        Due,
        Held,
        HeldElsewhere, ///< as another process wrote it; read anew every time
        Settled, ///< nothing is owed, but the entry may still say so
    };
    struct Item {
        Revocation revocation;
        Standing standing;
    };

    std::vector<Item>::iterator find(const core::Secret &token);
    void merge(const std::optional<core::Secret> &line);
    void book(core::Secret token, Standing standing);
    void forgetSettled(const std::vector<core::Secret> &tokens);
    void lookAgain();
    void store(QObject *context, core::Completion<void> done);
    ports::SecretChange whatIsOwed(const std::optional<core::Secret> &line, std::vector<core::Secret> &settled) const;
    void putAway(const std::shared_ptr<core::Secret> &token, QObject *context, core::Completion<void> done);
    void sendNext();
    void readAnswer(const core::Result<core::HttpResponse> &reply);
    void settle(bool delivered);

    const SessionParts &m_parts;
    const SessionStorage m_storage;
    std::vector<Item> m_items; ///< the next to deliver first
    core::Secret m_inFlight; ///< the one whose answer is awaited
    std::vector<std::shared_ptr<core::Secret>> m_unfinished; ///< not put away: the keychain refused one step or both
    bool m_delivering = false;
    core::Backoff m_backoff;
    std::unique_ptr<QObject> m_delivery;
    std::unique_ptr<ports::Timer> m_timer; ///< until the next try, or until what is held elsewhere is due
};

} // namespace latchkey::runtime
