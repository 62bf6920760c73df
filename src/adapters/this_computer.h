// SPDX-License-Identifier: MIT
#pragma once

#include "ports/computer.h"

namespace latchkey::adapters {

/// Computer by Qt Network, statvfs and the session bus. Holds two paths. Reads the certificate store when asked, which takes
/// tens of milliseconds.
class ThisComputer final : public ports::Computer {
public:
    /// `stateFolder`: the profile's own, whether it exists or not.
    ThisComputer(QString stateFolder, QString extraCertificates);

    QString proxyFor(const QUrl &url) const override;
    Certificates certificates() const override;
    StateFolder stateFolder() const override;
    void keyringProgram(QObject *context, core::Completion<QString> done) override;

private:
    QString m_stateFolder;
    QString m_extraCertificates;
};

} // namespace latchkey::adapters
