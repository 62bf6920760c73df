// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_machine.h"

#include <initializer_list>
#include <vector>

namespace latchkey::session::test {

/// One (situation, event) pair as it is meant to be, written by hand.
struct ExpectedMove {
    const char *event;
    Verdict verdict;
    const char *after; ///< of a move: machine_words of what is then
    const char *effects; ///< of a move
    const char *reason; ///< of anything else
};

struct ExpectedSituation {
    const char *situation;
    std::vector<ExpectedMove> moves;
};

inline ExpectedMove moved(const char *event, const char *after, const char *effects = "")
{
    return {event, Verdict::Moved, after, effects, ""};
}
inline ExpectedMove ignored(const char *event, const char *reason)
{
    return {event, Verdict::Ignored, "", "", reason};
}
inline ExpectedMove refused(const char *event, const char *reason)
{
    return {event, Verdict::Refused, "", "", reason};
}

// Reasons that several pairs share.
inline constexpr char noRead[] = "no read of the keychain is under way: an answer nobody asked for";
inline constexpr char lateFlow[] = "a late answer of an attempt that is over";
inline constexpr char otherAttempt[] = "that number was given to another thing than a sign-in";
inline constexpr char noAttempt[] = "pressed just as the attempt ended";
inline constexpr char noLink[] = "no link is open: the last word of a closed one";
inline constexpr char notAsked[] = "nobody asked get-session";
inline constexpr char noSession[] = "there is no session to end";
inline constexpr char noOrganization[] = "no organisation is shown, so there is none to leave";
inline constexpr char lateSwitch[] = "a late answer of a switch that is over";
inline constexpr char lateSignOut[] = "late: nobody waits for a sign-out";
inline constexpr char nothingShown[] = "no failure is shown";
inline constexpr char lateTimer[] = "nothing has a deadline: a late timer";
inline constexpr char keychainMatters[] = "the session is in memory; storing it again is the token keeper's business";
inline constexpr char nobodyShownYet[] = "there is nobody on the page yet to sign in beside";
inline constexpr char nobodyBeside[] = "nobody has signed in beside the one shown";
inline constexpr char nobodySignedIn[] = "nobody is signed in to sign in beside";

/// The parts of the table: before and after somebody is signed in, and while somebody signs in beside.
std::vector<ExpectedSituation> expectedWhileSignedOut();
std::vector<ExpectedSituation> expectedWhileSignedIn();
std::vector<ExpectedSituation> expectedBesideASession();

} // namespace latchkey::session::test
