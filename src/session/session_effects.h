// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_state.h"

namespace latchkey::session {

// What the machine wants done. runtime/session_conductor carries each out; none returns anything: what comes
// of it is an event.
struct ReadStoredSession {};                 ///< keychain, then snapshot
/// Nothing of the flow may arrive later; a session it was granted, or still is, is ended at the server.
struct CancelSignIn { Attempt attempt = 0; };
/// Somebody else was granted a session, and the person is asked: should the program end before the answer, that session must
/// not outlive it.
struct HoldNewcomer { Attempt attempt = 0; };
/// Make the session that the attempt was granted the one of this computer; then SignInSucceeded. Another session that was
/// held is ended at the server.
struct AdoptSession { Attempt attempt = 0; };
struct OpenLink {};                          ///< open the live client and subscribe to the person's queries
struct CloseLink {};                         ///< close it, clear the identity
/// Ask get-session, again by backoff while it gives no definite answer; then SessionVerified or SessionEnded with this
/// number.
struct VerifySession { Attempt attempt = 0; };
struct SendSwitch { Attempt attempt = 0; QString organizationId; };
struct GiveUpSwitch { Attempt attempt = 0; };///< it was rolled back: it must not be sent again by a later connection
struct SaveSnapshot {};                      ///< the record shown is confirmed: write it
/// Erase snapshot and JWT and drop all work for the session; revoke: rename its entry to a revocation entry first, else
/// erase it.
struct EndSession { bool revoke = false; };

using SessionEffect = std::variant<ReadStoredSession, CancelSignIn, HoldNewcomer, AdoptSession,
                                   OpenLink, CloseLink, VerifySession, SendSwitch,
                                   GiveUpSwitch, SaveSnapshot, EndSession>;

} // namespace latchkey::session
