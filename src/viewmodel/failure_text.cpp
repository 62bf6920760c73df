// SPDX-License-Identifier: MIT
#include "viewmodel/failure_text.h"

#include "convex/function_path.h"

#include <QGuiApplication>

namespace latchkey::viewmodel {

using core::Failure;
using core::FailureKind;
using runtime::SessionManager;

namespace {

constexpr int longestInSeconds = 90; ///< people count longer waits in minutes

} // namespace

QString FailureText::of(const Failure &failure, int secondsLeft)
{
    switch (failure.kind) {
    case FailureKind::Offline:
    case FailureKind::Timeout:
    case FailureKind::TlsRejected:
    case FailureKind::NotOurServer:
    case FailureKind::ServerTrouble:
        return ofNetwork(failure);
    case FailureKind::RateLimited:
        return ofRateLimit(failure, secondsLeft);
    case FailureKind::InvalidInput:
        if (failure.detail == convex::notAPath) // a slip of the program: said to whoever writes it, in no language of theirs
            return QStringLiteral("“%1” is no function path, like messages:list.").arg(failure.subject);
        return ofInput(failure.subject);
    case FailureKind::InvalidCredentials:
    case FailureKind::AlreadyExists:
    case FailureKind::EmailNotVerified:
    case FailureKind::SecondFactorRejected:
    case FailureKind::SessionExpired:
    case FailureKind::SessionNotFresh:
    case FailureKind::CallbackRejected:
        return ofSession(failure);
    case FailureKind::KeychainLocked:
    case FailureKind::KeychainDenied:
    case FailureKind::KeychainMissing:
    case FailureKind::StorageFailed:
        if (failure.subject == QLatin1String("sign-out"))
            return tr("You are signed out, but your keyring has kept the session. Unlock it before you close %1; "
                      "until then this device may stay listed.")
                .arg(QGuiApplication::applicationDisplayName());
        return ofKeychain(failure.kind);
    case FailureKind::NotAllowed:
    case FailureKind::NotFound:
    case FailureKind::Conflict:
    case FailureKind::FunctionMissing:
    case FailureKind::Cancelled:
    case FailureKind::ProtocolViolation:
    case FailureKind::Unexpected:
        return ofRequest(failure);
    case FailureKind::DeploymentMismatch:
        return ofDeployment(failure.subject);
    }
    return tr("Something went wrong. Try again.");
}

QString FailureText::ofNetwork(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Offline:
        if (failure.subject == QLatin1String("proxy"))
            return tr("The network's proxy cannot be reached, or asks for another user name and password. Put them into the desktop's "
                      "network settings.");
        return tr("You are offline. Check the network connection, then try again.");
    case FailureKind::Timeout:
        if (failure.subject == QLatin1String("browser"))
            return tr("Nobody signed in within ten minutes. Start again when you are ready.");
        if (failure.subject == QLatin1String("newcomer"))
            return tr("Nobody chose within ten minutes, so nothing has changed.");
        if (failure.subject == QLatin1String("device"))
            return tr("The code has expired. Start again to get a new one.");
        if (failure.subject == QLatin1String("code"))
            return tr("No code was entered within ten minutes. Start again when you are ready.");
        return tr("The server did not answer in time. Try again.");
    case FailureKind::TlsRejected:
        if (failure.subject == QLatin1String("clock"))
            return tr("The server's certificate is not valid at this computer's date and time. Set the clock, then try "
                      "again.");
        return tr("No secure connection to the server: its certificate was refused. On a company or hotel network, ask "
                  "who runs it. Also check this computer's clock.");
    case FailureKind::NotOurServer:
        return tr("Something else answered instead of the server. If this network has a sign-in page of its own, open a "
                  "browser and sign in there first.");
    default:
        return tr("The server has a problem of its own. Try again in a moment.");
    }
}

QString FailureText::ofRateLimit(const Failure &failure, int secondsLeft)
{
    if (secondsLeft < 0 && failure.retryAfter)
        secondsLeft = int((failure.retryAfter->count() + 999) / 1000);
    if (secondsLeft < 0)
        return tr("Too many attempts. Wait a moment, then try again.");
    if (secondsLeft == 0)
        return tr("There were too many attempts. You can try again now.");
    if (secondsLeft > longestInSeconds)
        return tr("Too many attempts. Try again in %Ln minutes.", nullptr, (secondsLeft + 59) / 60);
    if (secondsLeft == 1) // English is shown without a translation file, which is where plural forms live
        return tr("Too many attempts. Try again in 1 second.");
    return tr("Too many attempts. Try again in %Ln seconds.", nullptr, secondsLeft);
}

QString FailureText::ofInput(const QString &subject)
{
    if (subject == QLatin1String("email"))
        return tr("Enter an e-mail address, like name@example.com.");
    if (subject == QLatin1String("password"))
        return tr("Enter your password.");
    if (subject == QLatin1String("password-short"))
        return tr("Choose a password of at least 8 characters.");
    if (subject == QLatin1String("password-long"))
        return tr("This password is too long: 128 characters at most.");
    if (subject == QLatin1String("name"))
        return tr("Enter a name of 1 to 100 characters.");
    if (subject == QLatin1String("code"))
        return tr("That is not a whole code. Copy it again from the page in the browser.");
    if (subject == QLatin1String("second-factor"))
        return tr("Enter the six digits that your authenticator app shows, or one of your backup codes.");
    if (subject == QLatin1String("mailed-code"))
        return tr("Enter the six digits from the mail.");
    if (subject == QLatin1String("authenticator-code"))
        return tr("Enter the six digits that your authenticator app shows.");
    if (subject == QLatin1String("picture"))
        return tr("This is no picture that can be read here. Choose a PNG or JPEG file.");
    if (subject == QLatin1String("slug"))
        return tr("An address has 3 to 50 characters: small letters, digits and hyphens.");
    if (subject == QLatin1String("invited-email"))
        return tr("Enter the e-mail address of whom you want to invite, like name@example.com.");
    if (subject == QLatin1String("ca-file"))
        return tr("The file of certificate authorities (--ca-file) cannot be read, or holds no certificate in PEM form.");
    if (subject == QLatin1String("organization-name"))
        return tr("Enter a name for the organization, 1 to 100 characters.");
    return tr("The server did not accept what was entered. Check it, then try again.");
}

QString FailureText::ofSession(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::InvalidCredentials:
        if (failure.subject == QLatin1String("password"))
            return tr("That is not your password.");
        return tr("Wrong e-mail or password.");
    case FailureKind::AlreadyExists:
        if (failure.subject == QLatin1String("member"))
            return tr("Whoever has that address is a member already.");
        return tr("There is already an account with this e-mail address. Sign in instead.");
    case FailureKind::EmailNotVerified:
        if (failure.subject == QLatin1String("invitation"))
            return tr("Confirm your e-mail address first: an invitation is for whoever can read the mail sent to it.");
        return tr("This e-mail address is not verified yet. Open the link in the mail we sent, then sign in.");
    case FailureKind::SecondFactorRejected:
        if (failure.subject == QLatin1String("unsupported"))
            return tr("This account asks for a second factor of a kind that this program does not know. Sign in with the browser "
                      "instead.");
        if (failure.subject == QLatin1String("challenge"))
            return tr("Too many wrong codes, or too late. Start again with a new one.");
        if (failure.subject == QLatin1String("expired"))
            return tr("This code has expired. Ask for a new one.");
        return tr("This code is wrong or too old. Enter the newest one.");
    case FailureKind::SessionExpired:
        return tr("Your session has ended. Sign in again.");
    case FailureKind::SessionNotFresh:
        return tr("Confirm that it is you: sign in once more to go on.");
    default:
        return ofCallback(failure.subject);
    }
}

QString FailureText::ofCallback(const QString &subject)
{
    if (subject == QLatin1String("account_not_linked"))
        return tr("There is already an account with this e-mail address, made another way. Sign in that way, or prove the "
                  "address first.");
    if (subject == QLatin1String("signup_disabled"))
        return tr("This server does not allow new accounts to be created here.");
    if (subject == QLatin1String("server_error") || subject == QLatin1String("temporarily_unavailable"))
        return tr("The account provider has a problem of its own. Try again in a moment, or choose another way.");
    if (subject == QLatin1String("trusted-origins"))
        return tr("The server does not let a browser answer to this computer: its operator has to add http://127.0.0.1:* to "
                  "trustedOrigins.");
    if (subject == QLatin1String("no-port"))
        return tr("A browser cannot answer to this computer: no port could be opened. Use e-mail and password instead.");
    if (subject == QLatin1String("state_mismatch"))
        return tr("The sign-in in the browser took too long, or was answered twice. Start again.");
    if (subject == QLatin1String("invalid_code") || subject == QLatin1String("oauth_code_verification_failed"))
        return tr("The server could not use the account provider's answer. Start again; if it happens again, ask whoever runs "
                  "this service.");
    if (subject == QLatin1String("device"))
        return tr("The sign-in was approved and then withdrawn. Start again.");
    return tr("The browser's answer was refused: it was used before, is too old, or belongs to another sign-in. Start "
              "again from here.");
}

QString FailureText::ofKeychain(FailureKind kind)
{
    switch (kind) {
    case FailureKind::KeychainLocked:
        return tr("Your keyring is locked. Unlock it to go on.");
    case FailureKind::KeychainDenied:
        return tr("The keyring refused access. Allow it for %1 in your keyring settings.").arg(QGuiApplication::applicationDisplayName());
    case FailureKind::KeychainMissing:
        return tr("This desktop has no keyring. Install one, GNOME Keyring or KWallet, to stay signed in.");
    default:
        return tr("Could not save to this computer. Check that the disk is not full or read-only.");
    }
}

QString FailureText::ofRequest(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotAllowed:
        if (failure.subject == QLatin1String("email-password"))
            return tr("This server does not allow signing in with e-mail and password.");
        if (failure.subject == QLatin1String("sign-up"))
            return tr("This server does not allow new accounts to be created here.");
        if (failure.subject == QLatin1String("banned"))
            return tr("This account has been suspended. Ask whoever runs this service.");
        if (failure.subject == QLatin1String("server"))
            return tr("The server does not allow that. Ask whoever runs it.");
        return tr("Your role in this organization does not allow that.");
    case FailureKind::NotFound:
        if (failure.subject == QLatin1String("provider"))
            return tr("The server knows no sign-in provider of that name. Check --provider.");
        if (failure.subject == QLatin1String("link"))
            return tr("No browser could be opened. Open the site yourself, and sign in there.");
        if (failure.subject == QLatin1String("invitation-expired"))
            return tr("This invitation has expired. Ask whoever sent it for a new one.");
        return tr("That does not exist any more, or you have no access to it.");
    case FailureKind::Conflict:
        if (failure.subject == QLatin1String("only-owner"))
            return tr("You are the only owner. Make somebody else an owner first, or delete the organization.");
        if (failure.subject == QLatin1String("only-method"))
            return tr("This is your only way to sign in. Add another one first.");
        if (failure.subject == QLatin1String("email"))
            return tr("Another account has this e-mail address.");
        if (failure.subject == QLatin1String("slug"))
            return tr("This address is taken. Choose another one.");
        return tr("Somebody else changed this at the same time. Try again.");
    case FailureKind::FunctionMissing:
        if (failure.subject.isEmpty())
            return tr("The deployment lacks a function this program needs: deploy backend/convex to it.");
        if (failure.subject == QLatin1String("device-flow"))
            return tr("This server does not sign in other devices by a code. Use another way.");
        if (failure.subject == QLatin1String("provider"))
            return tr("This server has no sign-in page for desktop programs, only its providers, and none is chosen. Start "
                      "with --provider NAME, for example google.");
        return tr("The deployment lacks %1: deploy backend/convex to it.").arg(failure.subject);
    case FailureKind::Cancelled:
        if (failure.subject == QLatin1String("browser"))
            return tr("The sign-in was cancelled in the browser.");
        if (failure.subject == QLatin1String("device"))
            return tr("The sign-in was refused on the other device.");
        return tr("Cancelled.");
    case FailureKind::ProtocolViolation:
        return tr("The server sent something this version does not understand. Look for an update of %1.").arg(QGuiApplication::applicationDisplayName());
    default:
        return tr("Something unexpected went wrong. Try again.");
    }
}

QString FailureText::ofDeployment(const QString &subject)
{
    if (subject == QLatin1String("deployment-missing"))
        return tr("No deployment is set. Start with --deployment-url https://NAME.convex.cloud.");
    if (subject == QLatin1String("host"))
        return tr("The address is not a whole one. Write the deployment like https://NAME.convex.cloud, and its site like "
                  "https://NAME.convex.site.");
    if (subject == QLatin1String("scheme"))
        return tr("The address must begin with https://.");
    if (subject == QLatin1String("plain-http"))
        return tr("http:// is only allowed to this computer itself. Use https://.");
    if (subject == QLatin1String("user-info"))
        return tr("The address must not carry a user name or password. Remove the part before the @.");
    if (subject == QLatin1String("path"))
        return tr("The address must end after the host name. Remove everything behind it.");
    if (subject == QLatin1String("site-as-deployment"))
        return tr("This is the site address. Give the deployment address: the same name, ending in .convex.cloud.");
    if (subject == QLatin1String("cloud-as-site"))
        return tr("This is the deployment address. Give the site address: the same name, ending in .convex.site.");
    if (subject == QLatin1String("site-missing"))
        return tr("A self-hosted deployment needs its site address too. Add --site-url.");
    return tr("The deployment and the site address do not belong together. Check both.");
}

QString FailureText::of(SessionManager::SignedOutReason reason)
{
    switch (reason) {
    case SessionManager::SignedOutReason::SessionExpired:
        return tr("Your session has expired. Sign in to go on where you were.");
    case SessionManager::SignedOutReason::KeychainDenied:
        return tr("The keyring refused access to your session. You can sign in, but it will not be remembered.");
    case SessionManager::SignedOutReason::KeychainMissing:
        return tr("No keyring was found on this desktop. You can sign in, but it will not be remembered.");
    case SessionManager::SignedOutReason::StoredSessionUnreadable:
        return tr("The saved session cannot be read on this computer. Sign in again.");
    case SessionManager::SignedOutReason::StoredSessionLost:
        return tr("Your keyring no longer holds your session: it was emptied, or the desktop uses another keyring now. Sign in again; "
                  "nothing else is lost.");
    case SessionManager::SignedOutReason::NeverSignedIn:
    case SessionManager::SignedOutReason::SignedOutHere:
    case SessionManager::SignedOutReason::SignInFailed:
    case SessionManager::SignedOutReason::SignInCancelled:
        break;
    }
    return {};
}

QString FailureText::of(SessionManager::JoiningReason reason)
{
    switch (reason) {
    case SessionManager::JoiningReason::UserMissing:
        return tr("Setting up your account…");
    case SessionManager::JoiningReason::OrganizationMissing:
        return tr("Waiting for an organization…");
    case SessionManager::JoiningReason::WaitingForRecord:
        break;
    }
    return tr("Getting your workspace ready…");
}

} // namespace latchkey::viewmodel
