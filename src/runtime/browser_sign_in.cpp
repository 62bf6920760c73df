// SPDX-License-Identifier: MIT
#include "runtime/browser_sign_in.h"

#include "ports/browser.h"
#include "ports/callback_listener.h"
#include "ports/http.h"
#include "ports/random.h"
#include "ports/secret_store.h"
#include "ports/time.h"
#include "runtime/logging.h"
#include "session/desktop_requests.h"

namespace latchkey::runtime {

using core::FailureKind;
using ports::CallbackListener;
using session::BrowserChallenge;
using session::SignInProgress;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds life = 10min; ///< of page, verifier, listener and record alike
constexpr milliseconds patience = 20s;

} // namespace

BrowserSignIn::BrowserSignIn(const SessionParts &parts, core::Completion<Redemption> done)
    : m_parts(parts), m_done(std::move(done)), m_patience(parts.time.createTimer()), m_life(parts.time.createTimer())
{
    connect(m_patience.get(), &ports::Timer::fired, this, &BrowserSignIn::stall);
    connect(m_life.get(), &ports::Timer::fired, this,
            [this] { finish(core::failed(FailureKind::Timeout, {}, QStringLiteral("browser"))); });
}

BrowserSignIn::~BrowserSignIn()
{
    stopListening();
}

void BrowserSignIn::start()
{
    m_probe = std::make_unique<SiteProbe>(m_parts, [this](const core::Result<SiteOffer> &offer) {
        if (offer)
            begin(*offer);
        else
            finish(core::failed(offer.error()));
    });
    Q_EMIT progressChanged();
}

void BrowserSignIn::begin(SiteOffer offer)
{
    m_offer = offer;
    begin(BrowserChallenge(m_parts.random.bytes(BrowserChallenge::randomBytes)), 0, life);
    if (!m_offer.everyReturn && !m_listening)
        return finish(core::failed(FailureKind::CallbackRejected, {}, QStringLiteral("no-port")));
    keepRecord();
    if (m_listening)
        return open();
    m_asking = std::make_unique<QObject>();
    m_parts.browser.bringsLinks(m_asking.get(), [this](const core::Result<bool> &brings) {
        answerTo(brings.value_or(false) ? session::linkReturn : session::pasteReturn);
    });
}

bool BrowserSignIn::canResume(const PendingSignIn &pending, milliseconds wallNow)
{
    // A clock that was put back says nothing about the age; what cannot be told is over.
    return pending.startedAt <= wallNow && wallNow < pending.startedAt + life;
}

void BrowserSignIn::resume(PendingSignIn pending)
{
    const milliseconds age = m_parts.time.wall() - pending.startedAt;
    auto challenge = BrowserChallenge::restore(std::move(pending.verifier), pending.state);
    if (!challenge)
        return finish(core::failed(FailureKind::Timeout, {}, QStringLiteral("browser")));
    m_offer = {pending.oneTimeToken ? BrowserWay::OneTimeToken : BrowserWay::SignInPage, pending.everyReturn, pending.device};
    begin(std::move(*challenge), pending.port, life - age);
    if (!m_listening && !m_offer.everyReturn)
        return finish(core::failed(FailureKind::CallbackRejected, {}, QStringLiteral("no-port")));
    if (!m_listening)
        m_returnAddress = session::pasteReturn;
    stall(); // whoever comes back to this window has waited already
    if (m_offer.way == BrowserWay::OneTimeToken)
        askForProviderPage(false); // to be copied or opened again
}

void BrowserSignIn::begin(BrowserChallenge challenge, quint16 wantedPort, milliseconds remaining)
{
    m_challenge.emplace(std::move(challenge));
    const auto port = m_parts.callbacks.listen(wantedPort, [this](const QByteArray &target) {
        if (!take(m_offer.way == BrowserWay::OneTimeToken ? m_challenge->readOneTimeToken(target)
                                                          : m_challenge->readCallback(target)))
            return CallbackListener::Verdict::Refuse;
        m_listening = false; // it answers its browser, then stops by itself
        return CallbackListener::Verdict::Accept;
    });
    m_listening = port.has_value();
    m_port = port.value_or(0);
    m_returnAddress = port ? session::loopbackReturn(*port) : QString();
    m_endsAt = m_parts.time.wall() + remaining;
    m_life->start(remaining);
    m_patience->start(patience);
    Q_EMIT progressChanged();
}

void BrowserSignIn::keepRecord()
{
    // Not waited for, and no reason to fail: without it a restart begins anew, and that is all.
    m_parts.secrets.write(
        pendingSignInKey(m_parts.profile, m_parts.deployment.siteOrigin()),
        writePendingSignIn({m_challenge->verifier().clone(), m_challenge->state(), m_port,
                            m_offer.way == BrowserWay::OneTimeToken, m_offer.everyReturn, m_offer.device,
                            m_parts.time.wall()}),
        this,
        [](const core::Result<void> &kept) {
            if (!kept)
                qCInfo(lcRuntime) << "a restart would not find this sign-in again:" << kept.error().kind;
        });
}

void BrowserSignIn::removeRecord()
{
    if (!m_challenge)
        return;
    // Another program's attempt may have taken its place; and this object may be gone before the keychain answers.
    const QString key = pendingSignInKey(m_parts.profile, m_parts.deployment.siteOrigin());
    ports::SecretStore *secrets = &m_parts.secrets;
    secrets->read(key, secrets, [=, state = m_challenge->state()](const core::Result<std::optional<core::Secret>> &line) {
        const auto found = line && *line ? readPendingSignIn(**line) : core::failed(FailureKind::NotFound);
        if (found && found->state == state)
            secrets->remove(key, secrets, [](const core::Result<void> &) {});
    });
}

void BrowserSignIn::open()
{
    if (m_offer.way == BrowserWay::OneTimeToken)
        askForProviderPage(true); // a new one each time: the last may have been used up by a cancel there
    else
        openAddress();
}

void BrowserSignIn::askForProviderPage(bool andOpen)
{
    m_asking = std::make_unique<QObject>();
    const QString returnAddress = m_challenge->returnWithState(m_returnAddress);
    m_parts.http.send(session::buildProviderSignIn(m_parts.deployment.siteUrl, m_parts.provider, returnAddress),
                      m_asking.get(), [this, andOpen](const core::Result<core::HttpResponse> &reply) {
                          const auto page = reply ? session::readProviderPage(*reply) : core::failed(reply.error());
                          // A page that is open already can still answer, and so can that of the last run.
                          if (!page && (m_stalled || !m_providerPage.isEmpty()))
                              return stall();
                          if (!page)
                              return finish(core::failed(page.error()));
                          m_providerPage = *page;
                          Q_EMIT progressChanged();
                          if (andOpen)
                              openAddress();
                      });
}

void BrowserSignIn::openAddress()
{
    m_asking = std::make_unique<QObject>();
    m_parts.browser.open(progress().link, m_asking.get(), [this](const core::Result<void> &opened) {
        if (!opened)
            stall(); // the card has the link to copy
    });
}

void BrowserSignIn::openAgain()
{
    if (m_challenge)
        open();
}

void BrowserSignIn::offerPastedCode()
{
    if (!progress().canPaste || m_returnAddress == session::pasteReturn)
        return openAgain();
    answerTo(session::pasteReturn);
}

void BrowserSignIn::answerTo(const QString &returnAddress)
{
    m_returnAddress = returnAddress;
    Q_EMIT progressChanged();
    open();
}

void BrowserSignIn::takePastedCode(const QString &text)
{
    const auto code = session::readPastedCode(text);
    if (progress().canPaste && code)
        redeem(*code);
}

void BrowserSignIn::takeLink(const QByteArray &link)
{
    if (m_challenge && m_offer.everyReturn)
        take(m_challenge->readLink(link));
}

void BrowserSignIn::stopListening()
{
    if (std::exchange(m_listening, false))
        m_parts.callbacks.stop();
}

void BrowserSignIn::stall()
{
    m_patience->stop();
    if (std::exchange(m_stalled, true))
        return;
    Q_EMIT progressChanged();
}

bool BrowserSignIn::take(const session::CallbackReading &reading)
{
    if (const auto *code = std::get_if<session::CallbackCode>(&reading)) {
        redeem(code->code);
        return true;
    }
    if (const auto *error = std::get_if<session::CallbackError>(&reading)) {
        finish(core::failed(error->failure));
        return true;
    }
    return false;
}

void BrowserSignIn::redeem(const QByteArray &code)
{
    const QUrl site = m_parts.deployment.siteUrl;
    if (m_offer.way == BrowserWay::OneTimeToken)
        return finish(Redemption{session::buildOneTimeTokenRedemption(site, code), &session::readOneTimeTokenReply});
    finish(Redemption{session::buildCodeRedemption(site, code, m_challenge->state(), m_challenge->verifier()),
                      &session::readSignInReply});
}

void BrowserSignIn::abandon()
{
    m_done = nullptr;
    m_life->stop();
    m_patience->stop();
    m_probe.reset();
    m_asking.reset();
    stopListening();
    removeRecord();
}

void BrowserSignIn::finish(core::Result<Redemption> outcome)
{
    if (!m_done)
        return;
    const auto done = std::exchange(m_done, nullptr);
    m_life->stop();
    m_patience->stop();
    m_asking.reset();
    removeRecord();
    // Not from within the listener's question: whoever hears of it may destroy both of us.
    auto carried = std::make_shared<core::Result<Redemption>>(std::move(outcome));
    QMetaObject::invokeMethod(
        this,
        [this, done, carried] {
            stopListening();
            done(std::move(*carried));
        },
        Qt::QueuedConnection);
}

SignInProgress BrowserSignIn::progress() const
{
    SignInProgress progress;
    const bool pasted = m_returnAddress == session::pasteReturn;
    progress.way = pasted ? SignInProgress::Way::PastedCode : SignInProgress::Way::Browser;
    if (m_returnAddress.isEmpty()) // not known yet
        return progress;
    progress.canPaste = m_offer.everyReturn;
    progress.canUseDevice = m_offer.device;
    progress.link = m_offer.way == BrowserWay::OneTimeToken
        ? m_providerPage
        : m_challenge->signInPage(m_parts.deployment.siteUrl, m_returnAddress);
    progress.endsAt = QDateTime::fromMSecsSinceEpoch(m_endsAt.count());
    progress.stalled = m_stalled;
    return progress;
}

} // namespace latchkey::runtime
