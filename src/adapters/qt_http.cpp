// SPDX-License-Identifier: MIT
#include "adapters/qt_http.h"

#include "adapters/direct_to_loopback.h"
#include "adapters/http_exchange.h"
#include "core/origin.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace latchkey::adapters {

using core::FailureKind;

namespace {

bool fitsOnOneLine(QByteArrayView text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

/// Why this must not be sent at all, if so. Qt writes header values as they are: a line feed in one would be another header.
std::optional<core::Failure> refusal(const core::HttpRequest &request)
{
    const bool encrypted = request.url.scheme() == QLatin1String("https");
    const bool plainToLoopback = request.url.scheme() == QLatin1String("http") && core::isLoopback(request.url);
    if (request.url.host().isEmpty() || (!encrypted && !plainToLoopback))
        return core::Failure{FailureKind::DeploymentMismatch, QStringLiteral("neither https nor loopback"), {}, {}};
    bool sound = fitsOnOneLine(request.bearer.expose()) && fitsOnOneLine(request.cookie.expose());
    for (const auto &[name, value] : request.headers)
        sound = sound && !name.isEmpty() && fitsOnOneLine(name) && fitsOnOneLine(value);
    if (!sound)
        return core::Failure{FailureKind::InvalidInput, QStringLiteral("a header has a line break"), {}, {}};
    return std::nullopt;
}

QNetworkRequest bare(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // A handful of small calls gain nothing from HTTP/2, and its one shared connection fails as one.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

} // namespace

QtHttp::QtHttp(QByteArray userAgent, std::chrono::milliseconds trustedIdle)
    : m_userAgent(std::move(userAgent)), m_trustedIdle(trustedIdle)
{
}

QtHttp::~QtHttp() = default;

void QtHttp::send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    if (const std::optional<core::Failure> refused = refusal(request)) {
        const auto answer = [done = std::move(done), refused] { done(core::failed(*refused)); };
        QMetaObject::invokeMethod(context, answer, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest message = bare(request.url);
    message.setRawHeader("User-Agent", m_userAgent);
    message.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : request.headers) {
        const bool hasOwnMember = name.compare("authorization", Qt::CaseInsensitive) == 0 || name.compare("cookie", Qt::CaseInsensitive) == 0;
        if (!hasOwnMember) // bearer and cookie have one source each
            message.setRawHeader(name, value);
    }
    if (!request.cookie.isEmpty())
        message.setRawHeader("Cookie", request.cookie.expose().toByteArray());
    if (!request.bearer.isEmpty())
        message.setRawHeader("Authorization", "Bearer " + request.bearer.expose().toByteArray());

    auto *exchange = new HttpExchange(managerFor(request.method), message, std::move(request), context, std::move(done),
                                      this);
    connect(exchange, &QObject::destroyed, this, [this] { m_lastUse.start(); });
    connect(exchange, &HttpExchange::connectionsSpoiled, this, [this](const QNetworkAccessManager *spoiled) {
        if (m_manager.get() == spoiled)
            forgetConnections();
    });
}

void QtHttp::forgetConnections()
{
    m_manager.reset();
}

std::shared_ptr<QNetworkAccessManager> QtHttp::managerFor(core::HttpRequest::Method method)
{
    const bool idleForLong = m_lastUse.isValid() && std::chrono::milliseconds(m_lastUse.elapsed()) >= m_trustedIdle;
    if (method == core::HttpRequest::Method::Post && idleForLong)
        forgetConnections();
    m_lastUse.start();
    if (!m_manager) {
        m_manager = std::make_shared<QNetworkAccessManager>();
        m_manager->setProxyFactory(new DirectToLoopback); // the manager owns it
    }
    return m_manager;
}

} // namespace latchkey::adapters
