// SPDX-License-Identifier: MIT
// Whether the session that this computer holds is one for the server, and how old it is.
#include "doctor/check.h"

#include "ports/time.h"
#include "runtime/session_manager.h"

namespace latchkey::doctor {

using core::FailureKind;
using runtime::SessionManager;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds freshAge = 24h; ///< Better Auth's freshAge, unless the operator has changed it

void lookForSession(Examination &examination, Answer answer)
{
    using Reason = SessionManager::SignedOutReason;
    const SessionManager &session = examination.session;
    if (session.phase() == SessionManager::Phase::Active || session.phase() == SessionManager::Phase::Joining)
        return answer(session.isRemembered()
                          ? healthy(Words::tr("Somebody is signed in, and the keyring holds the session."))
                          : notice(Words::tr("Somebody is signed in, for this run only: the keyring did not take the session."),
                                   Words::tr("See what is said of the keyring below.")));
    if (session.phase() == SessionManager::Phase::KeychainLocked)
        return answer(notExamined(Words::tr("The keyring is locked: nobody can tell.")));
    if (session.signedOutReason() == Reason::SessionExpired)
        return answer(fault(Words::tr("The session has ended at the server: it expired, or was ended from another device."),
                            Words::tr("Sign in again."), QStringLiteral("latchkey sign-in --device")));
    if (session.signedOutReason() == Reason::StoredSessionUnreadable)
        return answer(fault(Words::tr("The keyring holds an entry of ours that cannot be read: it was edited, cut off, or written by "
                                      "another version."),
                            Words::tr("Sign in again: the entry is replaced."), QStringLiteral("latchkey sign-in --device")));
    if (session.signedOutReason() == Reason::StoredSessionLost)
        return answer(fault(Words::tr("A session was kept on this computer, and the keyring does not hold it: it was emptied, or another "
                                      "one is used now."),
                            Words::tr("Sign in again: the session is kept where the desktop keeps secrets now."),
                            QStringLiteral("latchkey sign-in --device")));
    answer(notExamined(Words::tr("Nobody is signed in on this computer.")));
}

void lookAtValidity(Examination &examination, Answer answer)
{
    examination.session.inspectSession(
        &examination.context, [&examination, answer](const core::Result<std::optional<session::SessionReply>> &reply) {
            if (!reply)
                return answer(fault(whyUnanswered(reply.error()), Words::tr("Try again in a moment.")));
            if (!*reply)
                return answer(fault(Words::tr("The server does not know the session any more."), Words::tr("Sign in again."),
                                    QStringLiteral("latchkey sign-in --device")));
            examination.sessionBegan = (*reply)->createdAt;
            examination.sessionEnds = (*reply)->expiresAt;
            answer(healthy(Words::tr("The server knows the session.")));
        });
}

void lookAtAge(Examination &examination, Answer answer)
{
    // By the server's clock: this computer's may be wrong.
    const auto serverNow = session::serverTime(*examination.siteReply).value_or(examination.parts.time.wall());
    const auto words = [](std::chrono::milliseconds span) { return spanText(std::chrono::duration_cast<std::chrono::seconds>(span)); };
    const QString until = Words::tr("ends in %1 unless it is used").arg(words(examination.sessionEnds - serverNow));
    if (examination.sessionBegan == 0ms)
        return answer(healthy(Words::tr("The session %1.").arg(until)));
    const auto age = serverNow - examination.sessionBegan;
    const QString text = Words::tr("The session is %1 old and %2.").arg(words(age), until);
    if (age <= freshAge)
        return answer(healthy(text));
    answer(notice(text, Words::tr("It counts as not fresh: before you list or end devices you will be asked to sign in again.")));
}

} // namespace

std::vector<Check> sessionChecks()
{
    return {
        {"session"_name, QT_TRANSLATE_NOOP("Words", "Somebody is signed in"), {}, &lookForSession},
        {"session-valid"_name, QT_TRANSLATE_NOOP("Words", "Session known to the server"), {"session"_name, "rate-limit"_name}, &lookAtValidity},
        {"session-age"_name, QT_TRANSLATE_NOOP("Words", "Age of the session"), {"session-valid"_name}, &lookAtAge},
    };
}

} // namespace latchkey::doctor
