// SPDX-License-Identifier: MIT
#pragma once

#include "ports/http.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace latchkey::adapters {

/// Http over QNetworkAccessManager, with everything a browser would do by itself switched off.
/// Holds one manager, made at the first request and replaced after a TLS failure or a timeout, because the old one keeps
/// what went wrong: refused certificates, and connections that died without a word. Requests under way keep theirs.
/// Does not retry (a POST is sent at most once), does not follow, does not remember.
class QtHttp final : public QObject, public ports::Http {
    Q_OBJECT
public:
    /// `userAgent`: product and version, say "Latchkey/0.1.0 (Linux)". A POST never goes over a connection that was idle
    /// for `trustedIdle`: servers drop idle ones (Node after 5 s), and a POST lost that way is not sent again.
    explicit QtHttp(QByteArray userAgent, std::chrono::milliseconds trustedIdle = std::chrono::seconds(3));
    ~QtHttp() override;

    void send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done) override;

    /// After sleep or a change of network: do not reuse connections that may be dead.
    void forgetConnections();

    static constexpr qint64 largestBody = 4 * 1024 * 1024;

private:
    std::shared_ptr<QNetworkAccessManager> managerFor(core::HttpRequest::Method method);

    QByteArray m_userAgent;
    std::chrono::milliseconds m_trustedIdle;
    QElapsedTimer m_lastUse;
    std::shared_ptr<QNetworkAccessManager> m_manager;
};

} // namespace latchkey::adapters
