// SPDX-License-Identifier: MIT
#include "adapters/http_exchange.h"

#include "adapters/logging.h"
#include "adapters/qt_http.h"

#include <QNetworkAccessManager>

#include <cstring>

namespace latchkey::adapters {

using core::FailureKind;

/// The body of a request, readable once. QNetworkAccessManager sends a request again, POST or not, when the connection
/// closes before the first byte of a reply; a sign-up carried out twice would answer "exists already". A body that cannot be
/// wound back makes it fail instead. Holds the bytes and wipes them. Does not grow.
class OneWayBody final : public QIODevice {
public:
    explicit OneWayBody(core::Secret bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override { return position == pos() && QIODevice::seek(position); }

protected:
    qint64 readData(char *into, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - pos());
        if (count <= 0)
            return -1;
        std::memcpy(into, m_bytes.expose().data() + pos(), size_t(count));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    core::Secret m_bytes;
};

namespace {

core::HttpHeaders headersOf(const QNetworkReply &reply)
{
    core::HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        const QByteArray lower = name.toLower();
        if (lower != "set-cookie") {
            headers.append({lower, value});
            continue;
        }
        for (const QByteArray &cookie : value.split('\n')) // the one header Qt joins by line feeds
            headers.append({lower, cookie.trimmed()});
    }
    return headers;
}

/// Qt turns every status from 400 on into an error of its own; those are whole replies to us.
bool saysOnlyTheStatus(QNetworkReply::NetworkError error, int status)
{
    const bool ofTheReplyItself = error == QNetworkReply::ProxyAuthenticationRequiredError
                                  || (error > QNetworkReply::UnknownProxyError
                                      && error != QNetworkReply::ContentReSendError);
    return error == QNetworkReply::NoError || (status >= 400 && ofTheReplyItself);
}

} // namespace

HttpExchange::HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkRequest request,
                           core::HttpRequest message, QObject *context, core::Completion<core::HttpResponse> done,
                           QObject *parent)
    : QObject(parent), m_manager(std::move(manager)), m_context(context), m_done(std::move(done))
{
    if (message.method == core::HttpRequest::Method::Get) {
        m_reply = m_manager->get(request);
    } else {
        m_upload = std::make_unique<OneWayBody>(std::move(message.jsonBody));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_upload->size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = m_manager->post(request, m_upload.get());
    }
    connect(context, &QObject::destroyed, this, [this] {
        m_ended = true;
        deleteLater();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    // Over everything, look-up and handshake included: Qt's transfer timeout starts anew with every byte that trickles in.
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        Q_EMIT connectionsSpoiled(m_manager.get());
        end(core::failed(FailureKind::Timeout, QStringLiteral("no complete reply in time")));
    });
    m_deadline.setSingleShot(true);
    m_deadline.start(message.deadline);
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void HttpExchange::takeBytes()
{
    if (m_ended)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > QtHttp::largestBody)
        end(core::failed(FailureKind::NotOurServer, QStringLiteral("reply larger than 4 MiB")));
}

void HttpExchange::finish()
{
    takeBytes();
    if (m_ended)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0 && saysOnlyTheStatus(error, status)) {
        end(core::HttpResponse{status, headersOf(*m_reply), m_body});
        return;
    }
    const core::Failure failure = failureOf(error);
    if (failure.kind == FailureKind::TlsRejected)
        Q_EMIT connectionsSpoiled(m_manager.get());
    end(core::failed(failure));
}

void HttpExchange::end(core::Result<core::HttpResponse> result)
{
    if (m_ended)
        return;
    m_ended = true;
    // The path alone: a query or a body may hold anything.
    qCInfo(lcAdapters).noquote() << m_reply->url().path() << (result ? QString::number(result->status) : QDebug::toString(result.error().kind));
    m_deadline.stop();
    deleteLater();
    if (m_context)
        m_done(std::move(result));
}

core::Failure HttpExchange::failureOf(QNetworkReply::NetworkError error) const
{
    core::Failure failure;
    failure.detail = QStringLiteral("network error %1").arg(int(error));
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        failure.kind = FailureKind::TlsRejected;
        break;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::OperationCanceledError:
        failure.kind = FailureKind::Timeout;
        break;
    case QNetworkReply::NoError: // finished without a status line
    case QNetworkReply::UnknownContentError: // a compressed body that is corrupt, or a bomb
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        failure.kind = FailureKind::NotOurServer;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        failure.kind = FailureKind::Offline;
        failure.subject = QStringLiteral("proxy");
        break;
    default:
        failure.kind = FailureKind::Offline;
    }
    return failure;
}

} // namespace latchkey::adapters
