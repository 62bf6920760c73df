// SPDX-License-Identifier: MIT
#include "runtime/device_sign_in.h"

#include "ports/browser.h"
#include "ports/http.h"
#include "ports/random.h"
#include "ports/time.h"
#include "session/auth_requests.h"

namespace latchkey::runtime {

using core::FailureKind;
using session::SignInProgress;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds slowDownStep = 5s; // RFC 8628, section 3.5

} // namespace

DeviceSignIn::DeviceSignIn(const SessionParts &parts, core::Completion<SignedIn> done)
    : m_parts(parts), m_done(std::move(done)), m_backoff(5s, 60s), m_next(parts.time.createTimer()),
      m_life(parts.time.createTimer())
{
    connect(m_next.get(), &ports::Timer::fired, this, &DeviceSignIn::poll);
    connect(m_life.get(), &ports::Timer::fired, this,
            [this] { finish(core::failed(FailureKind::Timeout, {}, QStringLiteral("device"))); });
}

DeviceSignIn::~DeviceSignIn() = default;

void DeviceSignIn::start()
{
    send(session::buildDeviceAuthorization(m_parts.deployment.siteUrl), &DeviceSignIn::readAuthorization);
    Q_EMIT progressChanged();
}

bool DeviceSignIn::abandon()
{
    m_next->stop();
    m_life->stop();
    m_abandoned = true;
    if (m_polling)
        return true;
    m_asking = std::make_unique<QObject>();
    if (m_token.isEmpty())
        return false;
    QMetaObject::invokeMethod(
        this, [this] { finish(SignedIn{std::move(m_token), {}}); }, Qt::QueuedConnection);
    return true;
}

void DeviceSignIn::openPage()
{
    if (m_device)
        m_parts.browser.open(m_device->pageWithCode, m_asking.get(), [](const core::Result<void> &) {});
}

void DeviceSignIn::send(core::HttpRequest request, void (DeviceSignIn::*read)(const Reply &))
{
    m_parts.http.send(std::move(request), m_asking.get(), [this, read](const Reply &reply) { (this->*read)(reply); });
}

void DeviceSignIn::readAuthorization(const Reply &reply)
{
    auto device = reply ? session::readDeviceAuthorization(*reply) : core::failed(reply.error());
    if (!device && device.error().kind == FailureKind::FunctionMissing)
        return finish(core::failed(FailureKind::FunctionMissing, {}, QStringLiteral("device-flow")));
    if (!device)
        return finish(core::failed(device.error()));
    m_device.emplace(std::move(*device));
    m_interval = m_device->interval;
    m_endsAt = m_parts.time.wall() + m_device->life;
    m_life->start(m_device->life);
    m_next->start(m_interval);
    Q_EMIT progressChanged();
}

void DeviceSignIn::poll()
{
    m_polling = m_token.isEmpty();
    if (m_polling)
        send(session::buildDevicePoll(m_parts.deployment.siteUrl, m_device->deviceCode), &DeviceSignIn::readPoll);
    else
        send(session::buildGetSession(m_parts.deployment.siteUrl, m_token), &DeviceSignIn::readOwner);
}

void DeviceSignIn::readPoll(const Reply &reply)
{
    m_polling = false;
    auto answer = reply ? session::readDevicePoll(*reply) : core::failed(reply.error());
    if (m_abandoned)
        return finishAbandoned(std::move(answer));
    if (!answer)
        return tryLater(answer.error());
    m_backoff.reset();
    if (const auto *pending = std::get_if<session::DevicePending>(&*answer)) {
        m_interval += pending->slowDown ? slowDownStep : milliseconds(0);
        return m_next->start(m_interval);
    }
    if (std::holds_alternative<session::DeviceDenied>(*answer))
        return finish(core::failed(FailureKind::Cancelled, {}, QStringLiteral("device")));
    if (std::holds_alternative<session::DeviceExpired>(*answer))
        return finish(core::failed(FailureKind::Timeout, {}, QStringLiteral("device")));
    m_token = std::move(std::get<session::DeviceApproved>(*answer).sessionToken);
    poll();
}

void DeviceSignIn::finishAbandoned(core::Result<session::DeviceAnswer> answer)
{
    auto *approved = answer ? std::get_if<session::DeviceApproved>(&*answer) : nullptr;
    if (approved)
        finish(SignedIn{std::move(approved->sessionToken), {}});
    else
        finish(core::failed(FailureKind::Cancelled));
}

void DeviceSignIn::readOwner(const Reply &reply)
{
    auto session = reply ? session::readGetSession(*reply) : core::failed(reply.error());
    if (!session)
        return tryLater(session.error());
    if (!*session) // revoked between two requests
        return finish(core::failed(FailureKind::CallbackRejected, {}, QStringLiteral("device")));
    finish(SignedIn{std::move(m_token), std::move((*session)->person)});
}

void DeviceSignIn::tryLater(const core::Failure &failure)
{
    if (!core::isTransient(failure.kind))
        return finish(core::failed(failure));
    m_next->start(m_interval + m_backoff.next(m_parts.random.unit())); // RFC 8628, section 3.5: never at the same pace
}

void DeviceSignIn::finish(core::Result<SignedIn> outcome)
{
    const auto done = std::exchange(m_done, nullptr);
    m_next->stop();
    m_life->stop();
    m_asking = std::make_unique<QObject>();
    if (done)
        done(std::move(outcome));
}

SignInProgress DeviceSignIn::progress() const
{
    SignInProgress progress;
    progress.way = SignInProgress::Way::DeviceCode;
    if (!m_device)
        return progress;
    progress.link = m_device->pageWithCode;
    progress.userCode = m_device->userCode;
    progress.endsAt = QDateTime::fromMSecsSinceEpoch(m_endsAt.count());
    return progress;
}

} // namespace latchkey::runtime
