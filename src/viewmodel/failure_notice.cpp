// SPDX-License-Identifier: MIT
#include "viewmodel/failure_notice.h"

#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::viewmodel {

namespace {

using namespace std::chrono_literals;

// A 429 whose X-Retry-After was missing or unreadable: the shortest window of the server's own rules.
constexpr std::chrono::milliseconds holdWithoutAdvice = 10s;

} // namespace

FailureNotice::FailureNotice(const runtime::SessionManager &session)
    : m_session(session)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &FailureNotice::countDown);
    connect(&session, &runtime::SessionManager::failureChanged, this, &FailureNotice::takeFailure);
    new LanguageWatch(this, [this] { Q_EMIT changed(); });
    takeFailure();
}

FailureNotice *FailureNotice::create(QQmlEngine *engine, QJSEngine *)
{
    return new FailureNotice(*sessionOf(*engine)); // owned by the engine, as every singleton it creates
}

bool FailureNotice::isShown() const
{
    return m_session.hasFailure();
}

QString FailureNotice::sentence() const
{
    if (!isShown())
        return {};
    const core::Failure failure = m_session.failure();
    return FailureText::of(failure, failure.kind == core::FailureKind::RateLimited ? m_secondsLeft : -1);
}

QString FailureNotice::subject() const
{
    return isShown() ? m_session.failure().subject : QString();
}

void FailureNotice::takeFailure()
{
    m_tick.stop();
    m_secondsLeft = 0;
    const core::Failure failure = m_session.failure();
    if (!isShown() || failure.kind != core::FailureKind::RateLimited) {
        Q_EMIT changed();
        return;
    }
    m_heldUntil = QDeadlineTimer(failure.retryAfter.value_or(holdWithoutAdvice));
    m_tick.start();
    countDown();
}

void FailureNotice::countDown()
{
    // From the deadline and not by counting ticks: a computer that slept has waited, too.
    m_secondsLeft = int((m_heldUntil.remainingTime() + 999) / 1000);
    if (m_secondsLeft == 0)
        m_tick.stop();
    Q_EMIT changed();
}

} // namespace latchkey::viewmodel
