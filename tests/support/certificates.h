// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

#include <chrono>

namespace latchkey::support {

/// A certificate and its key. Good from `from` to `until`, both relative to now.
struct Certificate {
    QSslCertificate certificate;
    QSslKey key;

    struct Wanted {
        QByteArray names; ///< as OpenSSL writes them: "IP:127.0.0.1,DNS:localhost"
        std::chrono::seconds from = std::chrono::minutes(-1);
        std::chrono::seconds until = std::chrono::hours(1);
    };

    /// That nobody vouches for but itself; for 127.0.0.1 and localhost.
    static Certificate selfSigned();
    /// An authority of a test's own.
    static Certificate authority();
    /// Vouched for by this one.
    Certificate issue(const Wanted &wanted) const;

    QByteArray pem() const { return certificate.toPem(); }
};

} // namespace latchkey::support
