// SPDX-License-Identifier: MIT
#include "runtime/token_keeper.h"

#include "ports/http.h"
#include "ports/random.h"
#include "ports/secret_store.h"
#include "ports/time.h"
#include "runtime/logging.h"
#include "session/auth_cookies.h"
#include "session/auth_requests.h"
#include "session/jwt_claims.h"

#include <algorithm>

namespace latchkey::runtime {

using core::FailureKind;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds renewalLeeway = 60s;
constexpr milliseconds usableLeeway = 10s;
constexpr milliseconds sessionLife = 168h; ///< the contract's session life, until get-session tells the real end
constexpr milliseconds expiryKept = 6h; ///< the server moves the end about once a day (better-auth-http, section 7)
constexpr milliseconds expiryPatience = 5s;
constexpr int snapshotKeyBytes = 32;

/// The two definite answers; everything else says nothing about the session.
bool saysGone(const core::Result<std::optional<session::SessionReply>> &answer)
{
    return answer ? !answer->has_value() : answer.error().kind == FailureKind::SessionExpired;
}

} // namespace

TokenKeeper::TokenKeeper(const SessionParts &parts)
    : m_parts(parts), m_storage(parts), m_backoff(1s, 60s), m_session(std::make_unique<QObject>()), m_timer(parts.time.createTimer())
{
    connect(m_timer.get(), &ports::Timer::fired, this, &TokenKeeper::renewJwt);
    connect(&m_parts.secrets, &ports::SecretStore::becameAvailable, this, [this] {
        if (hasSession() && !m_remembered)
            store(m_session.get(), [](const core::Result<void> &) {});
    });
}

TokenKeeper::~TokenKeeper() = default;

void TokenKeeper::load(QObject *context, core::Completion<std::optional<StoredSession>> done)
{
    m_storage.read(context, [this, context, done](core::Result<std::optional<SessionEntry>> entry) {
        if (!entry)
            return done(core::failed(entry.error()));
        if (!*entry)
            return done(std::nullopt);
        m_entry = std::move(**entry);
        m_stored = m_entry.token.clone();
        setRemembered(true);
        Q_EMIT entryChanged();
        // The device's clock may be wrong by days; its error was learned when the server was last heard.
        const milliseconds serverNow = m_parts.time.wall() - m_entry.clockAhead;
        if (serverNow >= m_entry.expiresAt)
            return askWhetherExpired(context, done);
        done(StoredSession{m_entry.userId, false});
    });
}

void TokenKeeper::askWhetherExpired(QObject *context, core::Completion<std::optional<StoredSession>> done)
{
    core::HttpRequest question = session::buildGetSession(m_parts.deployment.siteUrl, m_entry.token);
    question.deadline = expiryPatience;
    send(std::move(question), context, [this, done](const core::Result<core::HttpResponse> &reply) {
        const QString userId = m_entry.userId;
        const auto read = reply ? session::readGetSession(*reply) : core::failed(reply.error());
        if (read && *read && (*read)->person.id == userId) {
            takeExpiry(**read);
            return done(StoredSession{userId, false});
        }
        if (saysGone(read))
            forgetStored();
        done(StoredSession{userId, true});
    });
}

void TokenKeeper::adopt(core::Secret sessionToken, const QString &userId, QObject *context, core::Completion<void> done)
{
    const bool wasRemembered = m_remembered;
    SessionEntry before = surrender();
    m_entry.token = std::move(sessionToken);
    QByteArray key = m_parts.random.bytes(snapshotKeyBytes);
    m_entry.snapshotKey = core::Secret{QByteArrayView(key)};
    key.fill('\0');
    m_entry.siteOrigin = m_parts.deployment.siteOrigin();
    m_entry.userId = userId;
    m_entry.expiresAt = m_parts.time.wall() - m_entry.clockAhead + sessionLife;
    Q_EMIT entryChanged();
    if (!before.token.isEmpty() && !wasRemembered) { // what the keychain has is found when it is written over
        m_replaced = std::move(before.token);
        Q_EMIT replacedSession();
    }
    // Stored also when nobody waits for it any more: it may be the only copy.
    store(m_session.get(), [context = QPointer(context), done](const core::Result<void> &stored) {
        if (context)
            done(stored);
    });
}

SessionEntry TokenKeeper::surrender()
{
    m_session = std::make_unique<QObject>();
    m_verification.reset();
    m_timer->stop();
    m_jwt.wipe();
    m_failure.reset();
    m_backoff.reset();
    m_expiryTold.reset();
    m_stored.wipe();
    m_replaced.wipe();
    m_isHeld = false;
    SessionEntry entry = std::exchange(m_entry, SessionEntry{});
    m_entry.clockAhead = entry.clockAhead;
    setRemembered(false);
    endRenewal();
    answerWaiting(core::Failure{FailureKind::Cancelled, {}, {}, {}});
    return entry;
}

void TokenKeeper::forgetStored()
{
    m_storage.end(surrender().token, this, [](const core::Result<void> &ended) {
        if (!ended)
            qCWarning(lcRuntime) << "a dead session entry stays:" << ended.error().kind;
    });
}

bool TokenKeeper::hasUsableJwt() const
{
    return !m_jwt.isEmpty() && m_parts.time.steady() - m_jwtFetchedAt < m_jwtLife - usableLeeway;
}

void TokenKeeper::hold()
{
    m_isHeld = true;
    m_timer->stop();
    m_verification.reset();
    endRenewal();
}

void TokenKeeper::goOn(core::Secret replacement)
{
    m_isHeld = false;
    if (!replacement.isEmpty()) {
        m_jwt.wipe();
        takeRotated(std::move(replacement));
    }
    if (!hasUsableJwt())
        return renewJwt();
    m_timer->start(untilRenewal());
    verifySession(); // who held it heard nothing definite
}

void TokenKeeper::takeRotated(core::Secret token)
{
    // The old token may be dead already: the new one is stored before anything else happens.
    m_entry.token = std::move(token);
    m_entry.sessionId.clear(); // it may be another session, which the next JWT names
    store(m_session.get(), [](const core::Result<void> &) {});
}

void TokenKeeper::renewJwt()
{
    if (!hasSession() || m_renewal || m_isHeld)
        return;
    m_timer->stop();
    m_renewal = std::make_unique<QObject>();
    Q_EMIT renewingChanged();
    send(session::buildConvexToken(m_parts.deployment.siteUrl, m_entry.token), m_renewal.get(),
         [this](const core::Result<core::HttpResponse> &reply) { readToken(reply); });
}

void TokenKeeper::withJwt(QObject *context, core::Completion<core::Secret> done)
{
    m_waiting.push_back({context, std::move(done)});
    if (!hasUsableJwt())
        return renewJwt();
    QMetaObject::invokeMethod(this, [this] { answerWaiting(std::nullopt); }, Qt::QueuedConnection);
}

void TokenKeeper::answerWaiting(const std::optional<core::Failure> &failure)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        if (waiting.context)
            waiting.done(failure ? core::Result<core::Secret>(core::failed(*failure)) : m_jwt.clone());
}

void TokenKeeper::verifySession()
{
    m_expiryTold.reset(); // asked again after the next token, should this try get no answer
    if (hasSession() && !m_isHeld)
        askSession(); // also when one is under way: its answer may be older than the question
}

void TokenKeeper::inspect(QObject *context, core::Completion<std::optional<session::SessionReply>> done)
{
    if (!hasSession())
        return void(QMetaObject::invokeMethod(context, [done] { done(core::failed(FailureKind::NotAllowed)); }, Qt::QueuedConnection));
    send(session::buildGetSession(m_parts.deployment.siteUrl, m_entry.token), context,
         [done](const core::Result<core::HttpResponse> &reply) {
             auto read = reply ? session::readGetSession(*reply) : core::failed(reply.error());
             if (saysGone(read))
                 return done(std::nullopt);
             done(std::move(read));
         });
}

void TokenKeeper::retryNow()
{
    if (m_failure || (!m_jwt.isEmpty() && !hasUsableJwt()))
        renewJwt();
    else if (hasUsableJwt() && !m_renewal && !m_isHeld)
        m_timer->start(untilRenewal());
}

milliseconds TokenKeeper::untilRenewal() const
{
    return std::max<milliseconds>(m_jwtFetchedAt + m_jwtLife - renewalLeeway - m_parts.time.steady(), 1s);
}

void TokenKeeper::store(QObject *context, core::Completion<void> done)
{
    m_storage.write(m_entry, m_stored, context, [this, done](const core::Result<void> &written, SessionStorage::Writing &writing) {
        takeStored(written, writing);
        done(writing.isRefused ? core::failed(FailureKind::NotFound, QStringLiteral("the entry is no longer ours")) : written);
    });
}

void TokenKeeper::takeStored(const core::Result<void> &written, SessionStorage::Writing &writing)
{
    if (!written)
        qCWarning(lcRuntime) << "the keychain did not take the session:" << written.error().kind;
    if (!writing.replaced.isEmpty())
        m_replaced = std::move(writing.replaced);
    const bool isStored = written && !writing.isRefused;
    const bool isNews = isStored && m_stored.isEmpty();
    if (isStored)
        m_stored = std::move(writing.written);
    setRemembered(isStored);
    if (isStored && !m_replaced.isEmpty())
        Q_EMIT replacedSession();
    if (isNews)
        Q_EMIT stored();
}

void TokenKeeper::send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    // The rule of rules: no secret of ours ever goes to an origin it did not come from.
    if (core::originOf(request.url) != m_entry.siteOrigin) {
        qCWarning(lcRuntime) << "refused to release the session token to another origin";
        return void(QMetaObject::invokeMethod(context, [done] { done(core::failed(FailureKind::DeploymentMismatch)); }, Qt::QueuedConnection));
    }
    m_parts.http.send(std::move(request), context, [this, done](core::Result<core::HttpResponse> reply) {
        if (reply)
            noteServer(*reply);
        done(std::move(reply));
    });
}

void TokenKeeper::readToken(const core::Result<core::HttpResponse> &reply)
{
    if (!reply)
        return failRenewal(reply.error());
    auto jwt = session::readConvexToken(*reply);
    if (!jwt && jwt.error().kind == FailureKind::SessionExpired)
        return verifySession(); // a 401 alone is not definite; the flight goes on until get-session has spoken
    if (!jwt)
        return failRenewal(jwt.error());
    if (!acceptJwt(std::move(*jwt)))
        return failRenewal({FailureKind::ProtocolViolation, QStringLiteral("the token names another session"), {}, {}});
    m_failure.reset();
    m_backoff.reset();
    endRenewal();
    Q_EMIT jwtRenewed();
    answerWaiting(std::nullopt);
    if (!m_expiryTold || m_parts.time.steady() - *m_expiryTold >= expiryKept)
        verifySession();
}

bool TokenKeeper::acceptJwt(core::Secret jwt)
{
    const auto claims = session::readJwtClaims(jwt);
    if (!claims || claims->subject != m_entry.userId)
        return false;
    if (!m_entry.sessionId.isEmpty() && !claims->sessionId.isEmpty() && claims->sessionId != m_entry.sessionId)
        return false;
    if (m_entry.sessionId != claims->sessionId && !claims->sessionId.isEmpty()) {
        m_entry.sessionId = claims->sessionId;
        Q_EMIT entryChanged();
    }
    m_jwt = std::move(jwt);
    m_jwtFetchedAt = m_parts.time.steady();
    m_jwtLife = claims->life();
    m_timer->start(untilRenewal());
    return true;
}

void TokenKeeper::askSession()
{
    m_verification = std::make_unique<QObject>();
    send(session::buildGetSession(m_parts.deployment.siteUrl, m_entry.token), m_verification.get(),
         [this](const core::Result<core::HttpResponse> &reply) { readSession(reply); });
}

void TokenKeeper::readSession(const core::Result<core::HttpResponse> &reply)
{
    const std::unique_ptr<QObject> finished = std::move(m_verification);
    auto read = reply ? session::readGetSession(*reply) : core::failed(reply.error());
    if (saysGone(read))
        return lookForSuccessor();
    if (read && (*read)->person.id != m_entry.userId)
        read = core::failed(FailureKind::ProtocolViolation, QStringLiteral("get-session names another person"));
    if (!read)
        return failRenewal(read.error());
    takeExpiry(**read);
    if (m_renewal)
        failRenewal({FailureKind::ServerTrouble, QStringLiteral("session valid, but no token given"), {}, {}});
    Q_EMIT sessionVerified();
}

void TokenKeeper::lookForSuccessor()
{
    m_verification = std::make_unique<QObject>();
    m_storage.read(m_verification.get(), [this](core::Result<std::optional<SessionEntry>> found) {
        const std::unique_ptr<QObject> finished = std::move(m_verification);
        if (found && *found && (*found)->userId == m_entry.userId && !sameSecret((*found)->token, m_entry.token))
            return goOnWith(std::move(**found));
        endRenewal();
        answerWaiting(core::Failure{FailureKind::SessionExpired, {}, {}, {}});
        Q_EMIT sessionGone();
    });
}

void TokenKeeper::goOnWith(SessionEntry entry)
{
    m_entry = std::move(entry);
    m_stored = m_entry.token.clone();
    m_jwt.wipe();
    endRenewal();
    setRemembered(true);
    Q_EMIT entryChanged();
    renewJwt();
}

void TokenKeeper::takeExpiry(const session::SessionReply &info)
{
    m_expiryTold = m_parts.time.steady();
    if (m_entry.expiresAt == info.expiresAt && m_entry.sessionId == info.sessionId)
        return;
    m_entry.expiresAt = info.expiresAt;
    m_entry.sessionId = info.sessionId;
    Q_EMIT entryChanged();
    store(m_session.get(), [](const core::Result<void> &) {});
}

void TokenKeeper::noteServer(const core::HttpResponse &response)
{
    if (const auto now = session::serverTime(response))
        m_entry.clockAhead = m_parts.time.wall() - *now;
    if (auto rotated = session::rotatedSessionToken(response, m_entry.token))
        takeRotated(std::move(*rotated));
}

void TokenKeeper::endRenewal()
{
    if (const std::unique_ptr<QObject> ended = std::move(m_renewal))
        Q_EMIT renewingChanged();
}

void TokenKeeper::failRenewal(const core::Failure &failure)
{
    qCInfo(lcRuntime) << "no token now:" << failure.kind;
    m_failure = failure;
    const milliseconds wait = m_backoff.next(m_parts.random.unit());
    m_timer->start(failure.retryAfter ? std::max(*failure.retryAfter, wait) : wait);
    endRenewal();
    Q_EMIT unavailable();
    answerWaiting(failure);
}

void TokenKeeper::setRemembered(bool remembered)
{
    if (m_remembered == remembered)
        return;
    m_remembered = remembered;
    Q_EMIT rememberedChanged();
}

} // namespace latchkey::runtime
