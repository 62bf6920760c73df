// SPDX-License-Identifier: MIT
#include "adapters/extra_certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace latchkey::adapters {

core::Result<void> trustAlso(const QString &file)
{
    if (file.isEmpty())
        return {}; // and the computer's store stays unread until it is needed
    QFile pem(file);
    const QList<QSslCertificate> authorities = pem.open(QIODevice::ReadOnly) ? QSslCertificate::fromDevice(&pem) : QList<QSslCertificate>();
    if (authorities.isEmpty())
        return core::failed(core::FailureKind::InvalidInput, QStringLiteral("no certificate in the file"), QStringLiteral("ca-file"));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return {};
}

} // namespace latchkey::adapters
