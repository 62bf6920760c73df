// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace latchkey::adapters {

class OneWayBody;

/// One HTTP request under way. Holds the reply, the manager it belongs to, the body as far as it has come, and the deadline
/// over all of it. Ends exactly once, by a result or by the death of the context, and deletes itself then.
/// Does not decide what may be sent (QtHttp does).
class HttpExchange final : public QObject {
    Q_OBJECT
public:
    HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkRequest request, core::HttpRequest message,
                 QObject *context, core::Completion<core::HttpResponse> done, QObject *parent);
    ~HttpExchange() override;

Q_SIGNALS:
    /// The manager's connections can no longer be trusted.
    void connectionsSpoiled(QNetworkAccessManager *manager);

private:
    void takeBytes();
    void finish();
    void end(core::Result<core::HttpResponse> result);
    core::Failure failureOf(QNetworkReply::NetworkError error) const;

    std::shared_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<OneWayBody> m_upload;
    QNetworkReply *m_reply = nullptr;
    QPointer<QObject> m_context;
    core::Completion<core::HttpResponse> m_done;
    QTimer m_deadline;
    QByteArray m_body;
    bool m_ended = false;
};

} // namespace latchkey::adapters
