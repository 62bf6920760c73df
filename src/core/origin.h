// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QUrl>

namespace latchkey::core {

/// scheme://host[:port], lower case, default port left out. Empty when the URL has no scheme or host.
QString originOf(const QUrl &url);

/// True for 127.0.0.0/8, ::1 and localhost: the only hosts plain http is spoken to.
bool isLoopback(const QUrl &url);

/// The two addresses of a deployment. Keychain entries and snapshots are bound to siteOrigin().
struct Deployment {
    QUrl deploymentUrl; ///< Convex sync and function API, e.g. https://happy-otter-123.convex.cloud
    QUrl siteUrl;       ///< HTTP actions and Better Auth, e.g. https://happy-otter-123.convex.site

    QString siteOrigin() const { return originOf(siteUrl); }
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

/// Checks what an operator typed. `*.convex.cloud` gives the matching `*.convex.site` when `site` is empty. Refuses with
/// DeploymentMismatch, `subject` naming what is wrong: "deployment-missing", "host", "scheme" (neither https nor http),
/// "plain-http" (http to anything but loopback), "user-info", "path" (a trailing path, query or fragment),
/// "site-as-deployment" (a .convex.site host given as deployment), "cloud-as-site", "site-missing" (self-hosted needs both).
Result<Deployment> parseDeployment(const QString &deployment, const QString &site);

} // namespace latchkey::core
