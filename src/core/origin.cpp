// SPDX-License-Identifier: MIT
#include "core/origin.h"

#include <QStringList>

#include <algorithm>

namespace latchkey::core {

namespace {

constexpr QLatin1String cloudSuffix(".convex.cloud");
constexpr QLatin1String siteSuffix(".convex.site");

tl::unexpected<Failure> wrongAddress(const char *what)
{
    return failed(FailureKind::DeploymentMismatch, {}, QString::fromLatin1(what));
}

Result<QUrl> parseOrigin(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool plainHttp = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.scheme().isEmpty() || (url.scheme() == QLatin1String("https") && url.host().isEmpty()))
        return wrongAddress("host");
    if (url.scheme() != QLatin1String("https") && !(plainHttp && isLoopback(url)))
        return wrongAddress(plainHttp ? "plain-http" : "scheme");
    if (!url.userInfo().isEmpty())
        return wrongAddress("user-info");
    const bool hasPath = !url.path().isEmpty() && url.path() != QLatin1String("/");
    if (hasPath || url.hasQuery() || url.hasFragment())
        return wrongAddress("path");
    return QUrl(originOf(url));
}

} // namespace

QString originOf(const QUrl &url)
{
    if (url.scheme().isEmpty() || url.host().isEmpty())
        return {};
    const int defaultPort = url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl origin;
    origin.setScheme(url.scheme().toLower());
    origin.setHost(url.host().toLower());
    if (url.port(defaultPort) != defaultPort)
        origin.setPort(url.port());
    return origin.toString(QUrl::FullyEncoded);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    // Four numbers that fit a byte. Anything else that begins with 127 is a name, and a resolver's business.
    const QStringList octets = host.split(u'.');
    const auto isOctet = [](const QString &text) {
        bool isNumber = false;
        return text.toUShort(&isNumber) <= 255 && isNumber;
    };
    return octets.size() == 4 && octets.front() == QLatin1String("127")
        && std::all_of(octets.begin(), octets.end(), isOctet);
}

Result<Deployment> parseDeployment(const QString &deployment, const QString &site)
{
    if (deployment.trimmed().isEmpty())
        return wrongAddress("deployment-missing");
    Result<QUrl> deploymentUrl = parseOrigin(deployment);
    if (!deploymentUrl)
        return failed(deploymentUrl.error());
    const QString host = deploymentUrl->host();
    if (host.endsWith(siteSuffix))
        return wrongAddress("site-as-deployment");
    if (site.trimmed().isEmpty()) {
        if (!host.endsWith(cloudSuffix))
            return wrongAddress("site-missing");
        QUrl siteUrl = *deploymentUrl;
        siteUrl.setHost(host.chopped(cloudSuffix.size()) + siteSuffix);
        return Deployment{*deploymentUrl, siteUrl};
    }
    Result<QUrl> siteUrl = parseOrigin(site);
    if (!siteUrl)
        return failed(siteUrl.error());
    if (siteUrl->host().endsWith(cloudSuffix))
        return wrongAddress("cloud-as-site");
    return Deployment{*deploymentUrl, *siteUrl};
}

} // namespace latchkey::core
