// SPDX-License-Identifier: MIT
#pragma once

#include "ports/http.h"
#include "support/manual_time.h"

#include <QHash>
#include <QSet>

#include <map>

namespace latchkey::support {

/// One request as the server saw it, in clear text.
struct SeenRequest {
    core::HttpRequest::Method method = core::HttpRequest::Method::Get;
    QUrl url;
    core::HttpHeaders headers;
    QByteArray bearer;
    QByteArray body;

    QString path() const { return url.path(); }
    QString origin() const;
    /// The value of a header, whatever the case of its name, or empty.
    QByteArray header(QByteArrayView name) const;
    /// A text member of the JSON body.
    QString json(const QString &member) const;
};

/// All servers at once, scripted by the test per URL path: a queued answer (used once) goes before a standing handler; a
/// path with neither answers 404 with an empty body, as Better Auth does, and is remembered in unscripted().
/// Holds what was asked and which requests are under way; answers come through the event loop, never inside send(). A
/// request whose answer does not come within its deadline (by ManualTime) ends with Timeout; one whose context dies is
/// counted as cancelled. Does not look at hosts: one script serves every origin, so tests look at SeenRequest::origin().
class FakeHttp final : public ports::Http {
public:
    using Answer = core::Result<core::HttpResponse>;
    using Handler = std::function<Answer(const SeenRequest &)>;

    explicit FakeHttp(ManualTime &time);
    ~FakeHttp() override;

    void send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done) override;

    static core::HttpResponse response(int status, const QByteArray &body = {}, core::HttpHeaders headers = {});
    static core::HttpResponse jsonResponse(int status, const QJsonObject &body, core::HttpHeaders headers = {});

    void queueAnswer(const QString &path, Answer answer);
    void handle(const QString &path, Handler handler);
    /// Answers to this path wait until release(). The handler or queued answer is used up on arrival when there is one,
    /// else at the release: so a test can play a server that acted but whose answer is late, and one that is slow to act.
    void hold(const QString &path) { m_held.insert(path); }
    void release(const QString &path);
    /// Every request fails with Offline; the server sees nothing of it.
    void setOffline(bool offline) { m_offline = offline; }

    const QList<SeenRequest> &requests() const { return m_seen; }
    QList<SeenRequest> requestsTo(const QString &path) const;
    const QStringList &unscripted() const { return m_unscripted; }
    int underWay() const { return int(m_underWay.size()); }
    int underWay(const QString &path) const;
    int cancelled() const { return m_cancelled; }
    void forgetRequests();

private:
    struct Exchange;
    std::optional<Answer> answerFor(const SeenRequest &request);
    Answer notFound(const SeenRequest &request);
    void finish(quint64 id, Answer answer);
    void cancel(quint64 id);

    ManualTime &m_time;
    QHash<QString, Handler> m_handlers;
    QHash<QString, QList<Answer>> m_queued;
    QSet<QString> m_held;
    bool m_offline = false;
    QList<SeenRequest> m_seen;
    QStringList m_unscripted;
    int m_cancelled = 0;
    quint64 m_lastId = 0;
    std::map<quint64, std::unique_ptr<Exchange>> m_underWay;
};

} // namespace latchkey::support
