// SPDX-License-Identifier: MIT
#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace latchkey::support {

/// A certificate nobody vouches for, made on the spot for 127.0.0.1 and localhost, valid for an hour. Holds the pair.
struct SelfSignedCertificate {
    QSslCertificate certificate;
    QSslKey key;

    static SelfSignedCertificate create();
};

} // namespace latchkey::support
