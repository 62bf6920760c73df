// SPDX-License-Identifier: MIT
// The commands that change something: switch, sign-in, sign-out.
#include "commands/changes.h"

#include "options.h"
#include "viewmodel/failure_text.h"

#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace latchkey::app {

using runtime::SessionManager;

void SwitchCommand::step()
{
    if (endIfSignedOut() || !isAtRest() || endIfOffline())
        return;
    if (const auto failure = trouble())
        return fail(*failure);
    if (!session().organizationsReady())
        return;
    if (!m_target.isEmpty()) {
        if (session().activeOrganization().id == m_target && !session().isSwitching())
            answer(jsonOf(session().activeOrganization()),
                   QStringLiteral("Switched to %1.").arg(printable(session().activeOrganization().name)));
        return;
    }
    const QString slug = options().arguments.first();
    const QList<session::Organization> organizations = session().organizations();
    const auto found = std::find_if(organizations.begin(), organizations.end(),
                                    [&slug](const session::Organization &one) { return one.slug == slug; });
    if (found == organizations.end())
        return fail(QStringLiteral("NotFound"), QStringLiteral("You do not belong to an organization `%1`.").arg(slug),
                    exitFailed);
    m_target = found->id;
    if (session().activeOrganization().id == m_target)
        return answer(jsonOf(*found), QStringLiteral("%1 is already active.").arg(printable(found->name)));
    session().switchOrganization(m_target);
}

SignInCommand::SignInCommand(SessionManager &session, const Options &options, QTextStream &out, QTextStream &err)
    : Command(session, options, out, err)
{
    connect(&session, &SessionManager::signOutSettled, this, [this](bool delivered) {
        if (m_givingUp)
            answerNotKept(delivered);
    });
    if (options.deviceCode)
        return;
    QTextStream in(stdin);
    m_password = in.readLine();
}

void SignInCommand::answerNotKept(bool ended)
{
    const QString advice = QStringLiteral("Check that a keyring is running and unlocked.");
    if (ended)
        return fail(QStringLiteral("NotRemembered"),
                    QStringLiteral("The keyring did not keep the session, so it was ended again. ") + advice, exitFailed);
    // Nothing on this computer may keep it, so nobody can try again: whoever asked has to know.
    fail(QStringLiteral("NotEnded"),
         QStringLiteral("The keyring did not keep the session, and the server could not be told to end it: it ends by itself "
                        "within seven days, or when you end it from another device. ")
             + advice,
         exitFailed);
}

void SignInCommand::step()
{
    if (m_givingUp)
        return; // until that has been settled
    if (isSignedIn())
        return answerSignedIn();
    if (session().phase() == Phase::KeychainLocked)
        return fail({core::FailureKind::KeychainLocked, {}, {}, {}});
    if (session().phase() == Phase::SigningIn)
        showCode();
    if (session().phase() != Phase::SignedOut)
        return;
    if (m_asked)
        return fail(session().hasFailure() ? session().failure() : core::Failure{});
    m_asked = true;
    if (options().deviceCode)
        return session().signInWithDeviceCode();
    session().signInWithEmail(options().email, m_password);
    m_password.fill(u'\0');
}

std::chrono::seconds SignInCommand::patience() const
{
    return options().deviceCode ? std::chrono::minutes(11) : Command::patience(); // the session itself waits for ten
}

void SignInCommand::showCode()
{
    const session::SignInProgress progress = session().signInProgress();
    if (progress.userCode.isEmpty() || std::exchange(m_shown, true))
        return;
    note(QStringLiteral("Open %1 in any browser, and check that it shows the code %2.")
             .arg(progress.link.toString(QUrl::FullyEncoded), progress.spelledUserCode()));
}

void SignInCommand::answerSignedIn()
{
    if (!m_asked && !isAtRest())
        return; // it may turn out to be over
    if (!m_asked)
        return fail(QStringLiteral("AlreadySignedIn"),
                    QStringLiteral("Somebody is signed in already. Run `latchkey sign-out` first."), exitFailed);
    if (!session().isRemembered()) {
        m_givingUp = true;
        return session().signOut();
    }
    const bool joining = session().phase() == Phase::Joining;
    if (joining && !isAtRest())
        return; // the record is on its way
    const auto failure = joining ? trouble() : std::nullopt;
    if (failure) // there is a session, and it is of no use yet
        note(viewmodel::FailureText::of(*failure));
    // In Joining the session is good, and nobody has told yet whose it is.
    answer({{QStringLiteral("user"), joining ? QJsonValue() : jsonOf(session().user())}},
           joining ? QStringLiteral("Signed in.")
                   : QStringLiteral("Signed in as %1.").arg(printable(session().user().name)),
           failure ? exitCodeOf(*failure) : exitDone);
}

SignOutCommand::SignOutCommand(SessionManager &session, const Options &options, QTextStream &out, QTextStream &err)
    : Command(session, options, out, err)
{
    connect(&session, &SessionManager::signOutSettled, this, [this](bool delivered) {
        (m_asked ? m_delivered : m_earlierDelivered) = delivered;
    });
    // An older sign-out may be settled first: ours is only when the keychain has answered, too.
    connect(&session, &SessionManager::workDone, this, [this] {
        if (m_asked && this->session().phase() == Phase::SignedOut)
            answerSignedOut();
    });
}

void SignOutCommand::step()
{
    if (session().phase() == Phase::KeychainLocked) {
        endIfSignedOut();
        return;
    }
    if (isSignedIn() && !m_asked) {
        m_asked = true;
        session().signOut();
    } else if (session().phase() == Phase::SignedOut && !m_asked) {
        using Reason = runtime::SessionManager::SignedOutReason;
        if (session().signedOutReason() == Reason::StoredSessionUnreadable) {
            m_asked = true;
            return session().signOut();
        }
        if (session().signedOutReason() != Reason::NeverSignedIn) {
            endIfSignedOut(); // the keychain did not say whether there is a session: nothing can be claimed
            return;
        }
        if (session().isDeliveringSignOut())
            return; // an earlier one, which is worth waiting for: its settling brings us back
        answerNobody();
    }
}

void SignOutCommand::answerNobody()
{
    if (!m_earlierDelivered)
        return answer({{QStringLiteral("signedOut"), true}}, QStringLiteral("Nobody was signed in."));
    answer({{QStringLiteral("signedOut"), true}, {QStringLiteral("delivered"), *m_earlierDelivered}},
           *m_earlierDelivered
               ? QStringLiteral("Nobody was signed in. The server has now been told of an earlier sign-out.")
               : QStringLiteral("Nobody was signed in. The server still has to be told of an earlier sign-out."));
}

void SignOutCommand::answerSignedOut()
{
    if (session().hasFailure()) // the keychain kept the session: not done, whatever the server knows
        return fail(session().failure());
    if (!m_delivered)
        return answer({{QStringLiteral("signedOut"), true}},
                      QStringLiteral("The saved session could not be read, and was removed from this computer."));
    answer({{QStringLiteral("signedOut"), true}, {QStringLiteral("delivered"), *m_delivered}},
           *m_delivered ? QStringLiteral("Signed out.")
                     : QStringLiteral("Signed out on this computer. The server will be told as soon as it can be reached."));
}

} // namespace latchkey::app
