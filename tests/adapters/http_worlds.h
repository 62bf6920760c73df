// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/qt_http.h"
#include "support/failure_names.h"
#include "support/fake_http.h"
#include "support/scripted_http_server.h"

namespace latchkey::test {

/// What the contract of the Http port needs around it: the port, a server to script, and a way to let time pass.
class HttpWorld {
public:
    virtual ~HttpWorld() = default;
    virtual ports::Http &http() = 0;
    virtual QUrl url(const QString &path) const = 0;
    virtual void answer(const QString &path, int status, const QByteArray &body, const core::HttpHeaders &headers) = 0;
    virtual void neverAnswer(const QString &path) = 0;
    virtual void goOffline() = 0;
    virtual QList<support::SeenRequest> requestsTo(const QString &path) const = 0;
    virtual void letPass(std::chrono::milliseconds time) = 0;
};

class FakeHttpWorld final : public HttpWorld {
public:
    ports::Http &http() override { return m_http; }
    QUrl url(const QString &path) const override { return QUrl(QStringLiteral("https://otter.example") + path); }
    void answer(const QString &path, int status, const QByteArray &body, const core::HttpHeaders &headers) override
    {
        m_http.handle(path, [=](const auto &) { return support::FakeHttp::response(status, body, headers); });
    }
    void neverAnswer(const QString &path) override { m_http.hold(path); }
    void goOffline() override { m_http.setOffline(true); }
    QList<support::SeenRequest> requestsTo(const QString &path) const override { return m_http.requestsTo(path); }
    void letPass(std::chrono::milliseconds time) override { m_time.advance(time); }

private:
    support::ManualTime m_time;
    support::FakeHttp m_http{m_time};
};

class RealHttpWorld final : public HttpWorld {
public:
    ports::Http &http() override { return m_http; }
    QUrl url(const QString &path) const override { return m_server.url(path); }
    void answer(const QString &path, int status, const QByteArray &body, const core::HttpHeaders &headers) override
    {
        m_server.answer(path.toUtf8(), status, body, headers);
    }
    void neverAnswer(const QString &path) override
    {
        m_server.script(path.toUtf8(), [](const auto &) { return support::ScriptedHttpServer::Reply{}; });
    }
    void goOffline() override { m_server.stop(); }
    QList<support::SeenRequest> requestsTo(const QString &path) const override
    {
        QList<support::SeenRequest> seen;
        for (const auto &request : m_server.requestsTo(path.toUtf8())) {
            const bool isGet = request.method == "GET";
            QByteArray bearer = request.header("authorization");
            bearer.remove(0, qstrlen("Bearer "));
            seen.append({isGet ? core::HttpRequest::Method::Get : core::HttpRequest::Method::Post, url(path),
                         request.headers, bearer, request.body});
        }
        return seen;
    }
    void letPass(std::chrono::milliseconds) override {} // the real clock does it

private:
    support::ScriptedHttpServer m_server;
    adapters::QtHttp m_http{QByteArrayLiteral("Latchkey/test (Linux)")};
};

/// The outcome of one request, kept for the test.
struct Outcome {
    std::optional<core::Result<core::HttpResponse>> result;
    int calls = 0;

    core::Completion<core::HttpResponse> keep()
    {
        return [this](core::Result<core::HttpResponse> arrived) {
            ++calls;
            result = std::move(arrived);
        };
    }
    int status() const { return result && *result ? (*result)->status : -1; }
    std::optional<core::FailureKind> failure() const
    {
        return result && !*result ? std::optional((*result).error().kind) : std::nullopt;
    }
};

inline core::HttpRequest get(const QUrl &url, std::chrono::milliseconds deadline = std::chrono::seconds(20))
{
    core::HttpRequest request;
    request.url = url;
    request.deadline = deadline;
    return request;
}

inline core::HttpRequest post(const QUrl &url, QByteArrayView json, QByteArrayView bearer = {})
{
    core::HttpRequest request;
    request.method = core::HttpRequest::Method::Post;
    request.url = url;
    request.jsonBody = core::Secret(json);
    request.bearer = core::Secret(bearer);
    return request;
}

} // namespace latchkey::test
