// SPDX-License-Identifier: MIT
#include "support/fake_http.h"

#include "core/origin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace latchkey::support {

using core::FailureKind;

/// One request under way. Holds its deadline and, once it is known, the answer that waits to be released.
struct FakeHttp::Exchange {
    QObject life; ///< queued calls to it die with the exchange
    SeenRequest request;
    QPointer<QObject> context;
    core::Completion<core::HttpResponse> done;
    std::unique_ptr<ports::Timer> deadline;
    std::optional<Answer> ready;
};

QString SeenRequest::origin() const
{
    return core::originOf(url);
}

QByteArray SeenRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString SeenRequest::json(const QString &member) const
{
    return QJsonDocument::fromJson(body).object().value(member).toString();
}

FakeHttp::FakeHttp(ManualTime &time) : m_time(time)
{
}

FakeHttp::~FakeHttp() = default;

core::HttpResponse FakeHttp::response(int status, const QByteArray &body, core::HttpHeaders headers)
{
    return core::HttpResponse{status, std::move(headers), body};
}

core::HttpResponse FakeHttp::jsonResponse(int status, const QJsonObject &body, core::HttpHeaders headers)
{
    headers.prepend({QByteArrayLiteral("content-type"), QByteArrayLiteral("application/json")});
    return response(status, QJsonDocument(body).toJson(QJsonDocument::Compact), std::move(headers));
}

void FakeHttp::send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    const quint64 id = ++m_lastId;
    auto exchange = std::make_unique<Exchange>();
    exchange->request = SeenRequest{request.method, request.url, request.headers, request.bearer.expose().toByteArray(),
                                    request.jsonBody.expose().toByteArray()};
    if (!request.cookie.isEmpty()) // as one goes out
        exchange->request.headers.append({QByteArrayLiteral("cookie"), request.cookie.expose().toByteArray()});
    exchange->context = context;
    exchange->done = std::move(done);
    exchange->deadline = m_time.createTimer();
    const SeenRequest seen = exchange->request;
    QObject *life = &exchange->life;
    QObject::connect(context, &QObject::destroyed, life, [this, id] { cancel(id); });
    QObject::connect(exchange->deadline.get(), &ports::Timer::fired, life,
                     [this, id] { finish(id, core::failed(FailureKind::Timeout)); });
    exchange->deadline->start(request.deadline);
    Exchange &entry = *m_underWay.emplace(id, std::move(exchange)).first->second;

    if (seen.url.scheme() != QLatin1String("https") && !core::isLoopback(seen.url)) {
        entry.ready = core::failed(FailureKind::DeploymentMismatch, QStringLiteral("plain http"));
    } else if (m_offline) {
        entry.ready = core::failed(FailureKind::Offline);
    } else {
        m_seen.append(seen);
        entry.ready = answerFor(seen);
        if (m_held.contains(seen.path()))
            return;
        if (!entry.ready)
            entry.ready = notFound(seen);
    }
    QMetaObject::invokeMethod(life, [this, id] { finish(id, *m_underWay.at(id)->ready); }, Qt::QueuedConnection);
}

void FakeHttp::queueAnswer(const QString &path, Answer answer)
{
    m_queued[path].append(std::move(answer));
}

void FakeHttp::handle(const QString &path, Handler handler)
{
    m_handlers.insert(path, std::move(handler));
}

void FakeHttp::release(const QString &path)
{
    m_held.remove(path);
    for (auto &[id, exchange] : m_underWay) {
        if (exchange->request.path() != path)
            continue;
        if (!exchange->ready)
            exchange->ready = answerFor(exchange->request);
        if (!exchange->ready)
            exchange->ready = notFound(exchange->request);
        QMetaObject::invokeMethod(&exchange->life, [this, key = id] { finish(key, *m_underWay.at(key)->ready); },
                                  Qt::QueuedConnection);
    }
}

QList<SeenRequest> FakeHttp::requestsTo(const QString &path) const
{
    QList<SeenRequest> result;
    for (const SeenRequest &request : m_seen) {
        if (request.path() == path)
            result.append(request);
    }
    return result;
}

int FakeHttp::underWay(const QString &path) const
{
    int count = 0;
    for (const auto &[id, exchange] : m_underWay)
        count += exchange->request.path() == path ? 1 : 0;
    return count;
}

void FakeHttp::forgetRequests()
{
    m_seen.clear();
    m_unscripted.clear();
}

std::optional<FakeHttp::Answer> FakeHttp::answerFor(const SeenRequest &request)
{
    const auto queued = m_queued.find(request.path());
    if (queued != m_queued.end() && !queued->isEmpty())
        return queued->takeFirst();
    if (const Handler handler = m_handlers.value(request.path()))
        return handler(request);
    return std::nullopt;
}

FakeHttp::Answer FakeHttp::notFound(const SeenRequest &request)
{
    m_unscripted.append(request.path());
    return response(404);
}

void FakeHttp::finish(quint64 id, Answer answer)
{
    const auto found = m_underWay.find(id);
    if (found == m_underWay.end())
        return;
    const std::unique_ptr<Exchange> exchange = std::move(found->second);
    m_underWay.erase(found);
    if (exchange->context)
        exchange->done(std::move(answer));
}

void FakeHttp::cancel(quint64 id)
{
    ++m_cancelled;
    m_underWay.erase(id);
}

} // namespace latchkey::support
