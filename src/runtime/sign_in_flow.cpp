// SPDX-License-Identifier: MIT
#include "runtime/sign_in_flow.h"

#include "ports/http.h"
#include "runtime/token_keeper.h"
#include "session/auth_cookies.h"
#include "session/auth_requests.h"
#include "session/code_requests.h"

namespace latchkey::runtime {

using core::FailureKind;
using session::SignInProgress;
using session::SignInStep;

SignInFlow::SignInFlow(const SessionParts &parts, TokenKeeper &keeper, session::Attempt attempt)
    : m_parts(parts), m_keeper(keeper), m_attempt(attempt), m_trust(parts)
{
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::signIn(const QString &email, const core::Secret &password)
{
    if (const auto input = session::checkSignInInput(email, password.textLength()); !input)
        return Q_EMIT failed(m_attempt, input.error());
    m_email = email.trimmed();
    core::HttpRequest request = session::buildEmailSignIn(m_parts.deployment.siteUrl, email, password);
    m_credentials = request.jsonBody.clone();
    send(std::move(request));
}

void SignInFlow::signUp(const QString &name, const QString &email, const core::Secret &password)
{
    if (const auto input = session::checkSignUpInput(name, email, password.textLength()); !input)
        return Q_EMIT failed(m_attempt, input.error());
    send(session::buildEmailSignUp(m_parts.deployment.siteUrl, name, email, password));
}

void SignInFlow::signInWithEmailCode(const QString &email)
{
    if (const auto input = session::checkEmail(email); !input)
        return Q_EMIT failed(m_attempt, input.error());
    m_email = email.trimmed();
    sendCode();
}

void SignInFlow::sendCodeAgain()
{
    if (m_step == SignInStep::EmailCode && !m_sending)
        sendCode();
}

void SignInFlow::sendCode()
{
    m_sending = true;
    m_parts.http.send(session::buildSendSignInCode(m_parts.deployment.siteUrl, m_email), m_waiting.get(),
                      [this](const core::Result<core::HttpResponse> &response) {
                          m_sending = false;
                          const auto sent = response ? session::readDone(*response) : core::failed(response.error());
                          if (!sent)
                              return fail(sent.error());
                          if (m_leftover)
                              return leave(core::failed(FailureKind::Cancelled));
                          askForCode(SignInStep::EmailCode);
                      });
    Q_EMIT progressChanged();
}

void SignInFlow::takeCode(const QString &typed, bool trustDevice)
{
    if (m_sending)
        return;
    const QUrl &siteUrl = m_parts.deployment.siteUrl;
    if (m_step == SignInStep::SecondFactor) {
        if (const auto code = session::readSecondFactorCode(typed))
            return send(session::buildSecondFactor(siteUrl, m_challenge, *code, trustDevice));
    } else if (m_step == SignInStep::EmailCode) {
        if (const auto code = session::readMailedCode(typed))
            return send(session::buildEmailCodeSignIn(siteUrl, m_email, *code));
    } else {
        return;
    }
    const bool isSecondFactor = m_step == SignInStep::SecondFactor;
    fail({FailureKind::InvalidInput, {}, isSecondFactor ? QStringLiteral("second-factor") : QStringLiteral("mailed-code"), {}});
}

BrowserSignIn &SignInFlow::beginInBrowser()
{
    m_browser = std::make_unique<BrowserSignIn>(m_parts, [this](core::Result<BrowserSignIn::Redemption> redemption) {
        if (m_leftover)
            return leave(core::failed(FailureKind::Cancelled)); // the code was on its way in here: it stays unspent
        if (!redemption)
            return fail(redemption.error());
        Q_EMIT stepNeeded(m_attempt, SignInStep::Credentials);
        send(std::move(redemption->request), redemption->read);
    });
    connect(m_browser.get(), &BrowserSignIn::progressChanged, this, &SignInFlow::progressChanged);
    return *m_browser;
}

void SignInFlow::signInWithBrowser()
{
    beginInBrowser().start();
}

void SignInFlow::resumeInBrowser(PendingSignIn pending)
{
    beginInBrowser().resume(std::move(pending));
}

void SignInFlow::signInWithDeviceCode()
{
    m_device = std::make_unique<DeviceSignIn>(m_parts, [this](core::Result<DeviceSignIn::SignedIn> signedIn) {
        if (!signedIn)
            return fail(signedIn.error());
        grant(std::move(*signedIn));
    });
    connect(m_device.get(), &DeviceSignIn::progressChanged, this, &SignInFlow::progressChanged);
    m_device->start();
}

void SignInFlow::cancel(core::Completion<core::Secret> leftover)
{
    m_leftover = std::move(leftover);
    if (m_browser)
        m_browser->abandon();
    if (m_adopted || !m_sending)
        m_waiting.reset();
    const bool answerOnItsWay = m_sending || (m_device && m_device->abandon());
    if (answerOnItsWay)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_granted.isEmpty())
                leave(core::failed(FailureKind::Cancelled));
            else
                leave(std::exchange(m_granted, core::Secret()));
        },
        Qt::QueuedConnection);
}

void SignInFlow::leave(core::Result<core::Secret> leftover)
{
    const auto done = std::exchange(m_leftover, nullptr);
    if (done)
        done(std::move(leftover));
}

SignInProgress SignInFlow::progress() const
{
    if (m_browser)
        return m_browser->progress();
    if (m_device)
        return m_device->progress();
    SignInProgress progress;
    if (m_step == SignInStep::Credentials)
        return progress;
    progress.way = m_step == SignInStep::SecondFactor ? SignInProgress::Way::SecondFactor : SignInProgress::Way::EmailCode;
    progress.email = m_email;
    progress.checking = m_sending;
    return progress;
}

void SignInFlow::send(core::HttpRequest request, ReplyReader reader)
{
    m_sending = true;
    m_parts.http.send(std::move(request), m_waiting.get(),
                      [this, reader](const core::Result<core::HttpResponse> &response) {
                          m_sending = false;
                          if (response)
                              noteTrust(*response);
                          read(response ? reader(*response) : core::failed(response.error()));
                      });
    if (m_step != SignInStep::Credentials)
        Q_EMIT progressChanged();
}

void SignInFlow::read(core::Result<session::SignInReply> reply)
{
    if (!reply)
        return fail(reply.error());
    if (auto *challenged = std::get_if<session::SecondFactorReply>(&*reply))
        return challenge(std::move(*challenged));
    if (std::holds_alternative<session::VerificationMailReply>(*reply))
        return fail({FailureKind::EmailNotVerified, {}, {}, {}});
    grant(std::move(std::get<session::SignedInReply>(*reply)));
}

void SignInFlow::challenge(session::SecondFactorReply reply)
{
    if (m_leftover)
        return leave(core::failed(FailureKind::Cancelled));
    if (reply.challenge.isEmpty() || !reply.methods.contains(QLatin1String("totp")))
        return fail({FailureKind::SecondFactorRejected, {}, QStringLiteral("unsupported"), {}});
    m_challenge = std::move(reply.challenge);
    core::Secret credentials = std::exchange(m_credentials, core::Secret());
    if (credentials.isEmpty())
        return askForCode(SignInStep::SecondFactor);
    // Asked only now: whoever has no second factor does not wait for the keychain.
    m_trust.read(m_email, m_waiting.get(), [this, body = std::make_shared<core::Secret>(std::move(credentials))](std::optional<core::Secret> trust) {
        if (!trust)
            return askForCode(SignInStep::SecondFactor);
        core::HttpRequest again = session::buildEmailSignIn(m_parts.deployment.siteUrl, m_email, {});
        again.jsonBody = std::move(*body);
        session::carryCookie(again, *trust);
        send(std::move(again));
    });
}

void SignInFlow::askForCode(SignInStep step)
{
    m_step = step;
    Q_EMIT stepNeeded(m_attempt, step);
    Q_EMIT progressChanged();
}

/// Every use of the leave makes a new one, and a refused one is taken back (better-auth-http 10.3).
void SignInFlow::noteTrust(const core::HttpResponse &response)
{
    session::AuthCookie cookie = session::authCookie(response, "trust_device");
    m_newTrust = std::move(cookie.pair);
    if (cookie.isDeleted)
        m_trust.forget(m_email);
}

void SignInFlow::grant(session::SignedInReply signedIn)
{
    m_credentials.wipe();
    m_challenge.wipe();
    if (m_leftover)
        return leave(std::move(signedIn.sessionToken));
    m_granted = std::move(signedIn.sessionToken);
    m_person = std::move(signedIn.person);
    if (m_newTrust)
        return m_trust.keep(m_email, std::move(*m_newTrust), m_waiting.get(), [this] { tellGranted(); });
    tellGranted();
}

void SignInFlow::tellGranted()
{
    m_step = SignInStep::Credentials;
    // Whoever chooses between two people has the person's time; else what is left is done in seconds.
    Q_EMIT stepNeeded(m_attempt, SignInStep::Credentials);
    Q_EMIT granted(m_attempt, m_person);
}

void SignInFlow::fail(const core::Failure &failure)
{
    if (m_leftover)
        return leave(core::failed(failure));
    const bool isSpent = failure.kind == FailureKind::SecondFactorRejected && failure.subject == QLatin1String("challenge");
    if (m_step == SignInStep::Credentials || (m_step == SignInStep::SecondFactor && isSpent))
        return Q_EMIT failed(m_attempt, failure);
    Q_EMIT stepNeeded(m_attempt, m_step, failure);
    Q_EMIT progressChanged();
}

void SignInFlow::adopt()
{
    m_adopted = true;
    // A keychain that refuses does not void the sign-in: TokenKeeper says that it will not be remembered, and tries again.
    m_keeper.adopt(std::exchange(m_granted, core::Secret()), m_person.id, m_waiting.get(),
                   [this](const core::Result<void> &) { Q_EMIT succeeded(m_attempt, m_person.id); });
    m_keeper.renewJwt();
}

} // namespace latchkey::runtime
