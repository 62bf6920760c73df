// SPDX-License-Identifier: MIT
#include "conformance/strict_host.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

namespace latchkey::conformance {

namespace {

constexpr int startDeadline = 60'000; // a cold start bundles the functions
constexpr int requestDeadline = 20'000;

} // namespace

bool StrictHost::start(const QString &functions)
{
    const QString backend = QStringLiteral(LATCHKEY_BACKEND_DIR);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{backend + QStringLiteral("/host/main.ts"), QStringLiteral("--strict"), QStringLiteral("--dev-control"),
                          QStringLiteral("--no-idp"), QStringLiteral("--state"), m_state.path()};
    if (!functions.isEmpty())
        arguments << QStringLiteral("--convex-dir") << backend + u'/' + functions;
    m_process.start(backend + QStringLiteral("/node_modules/node/bin/node"), arguments);
    while (!m_process.canReadLine()) {
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(startDeadline)) {
            m_error = m_process.errorString();
            return false;
        }
    }
    const QJsonObject addresses = QJsonDocument::fromJson(m_process.readLine()).object();
    m_deploymentUrl = QUrl(addresses.value(QLatin1String("deploymentUrl")).toString());
    m_siteUrl = QUrl(addresses.value(QLatin1String("siteUrl")).toString());
    return m_deploymentUrl.isValid() && !m_deploymentUrl.isEmpty();
}

StrictHost::~StrictHost()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

QJsonDocument StrictHost::ask(const QString &path, const QByteArray &body)
{
    QNetworkAccessManager manager;
    const QUrl url(m_deploymentUrl.toString() + path);
    QNetworkRequest request(url);
    request.setTransferTimeout(requestDeadline);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = body.isEmpty() ? manager.get(request) : manager.post(request, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(requestDeadline))
        return {};
    return QJsonDocument::fromJson(reply->readAll());
}

} // namespace latchkey::conformance
