// SPDX-License-Identifier: MIT
#include "doctor/examination.h"

#include "live/function_call.h"
#include "live/live_client.h"
#include "live/live_query.h"
#include "ports/http.h"
#include "ports/time.h"

namespace latchkey::doctor {

using core::FailureKind;
using namespace std::chrono_literals;

Examination::Examination(const runtime::SessionParts &withParts, runtime::SessionManager &ofSession, ports::Computer &onComputer)
    : parts(withParts), session(ofSession), computer(onComputer)
{
}

Examination::~Examination() = default;

void Examination::get(const QUrl &url, std::function<void(const Reply &)> done)
{
    core::HttpRequest request;
    request.url = url;
    request.deadline = 8s;
    parts.http.send(std::move(request), &context, [done = std::move(done)](const Reply &reply) { done(reply); });
}

void Examination::call(convex::FunctionKind kind, const QString &path, convex::FunctionDone done)
{
    live::callFunction(parts.http, parts.deployment, kind, path, {}, token.clone(), &context, std::move(done));
}

void Examination::callAsNobody(convex::FunctionKind kind, const QString &path, convex::FunctionDone done)
{
    live::callFunction(parts.http, parts.deployment, kind, path, {}, {}, &context, std::move(done));
}

QUrl Examination::siteUrl(const QString &path) const
{
    QUrl url = parts.deployment.siteUrl;
    url.setPath(path);
    return url;
}

QString whyUnanswered(const core::Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Offline:
        if (failure.subject == QLatin1String("proxy"))
            return Words::tr("The proxy could not be reached, or asks for another user name and password.");
        return Words::tr("No connection could be made: no network, an unknown name, or nobody listens there.");
    case FailureKind::Timeout:
        return Words::tr("There was no answer within eight seconds.");
    case FailureKind::TlsRejected:
        return Words::tr("The certificate was refused, or there was no TLS to speak of.");
    case FailureKind::NotOurServer:
        return Words::tr("What answered does not speak for this product (%1).").arg(failure.detail);
    case FailureKind::ServerTrouble:
        return Words::tr("It answered with a failure of its own (%1).").arg(failure.detail);
    case FailureKind::RateLimited:
        return Words::tr("It asks to be asked less often (HTTP 429).");
    default:
        return Words::tr("It did not answer as expected (%1).").arg(failure.detail);
    }
}

QString spanText(std::chrono::seconds span)
{
    // One by itself: English is shown without a translation file, which is where plural forms live.
    const int seconds = int(span.count());
    if (seconds == 1)
        return Words::tr("1 second");
    if (seconds < 120)
        return Words::tr("%Ln seconds", nullptr, seconds);
    if (seconds < 7200)
        return Words::tr("%Ln minutes", nullptr, seconds / 60);
    return seconds < 172800 ? Words::tr("%Ln hours", nullptr, seconds / 3600) : Words::tr("%Ln days", nullptr, seconds / 86400);
}

QString looksLike(const core::HttpResponse &response)
{
    const QByteArray type = response.header("content-type").split(';').first().trimmed();
    return type.isEmpty() ? QStringLiteral("HTTP %1").arg(response.status)
                          : QStringLiteral("HTTP %1, %2").arg(response.status).arg(QString::fromLatin1(type.left(60)));
}

} // namespace latchkey::doctor
