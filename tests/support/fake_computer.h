// SPDX-License-Identifier: MIT
#pragma once

#include "ports/computer.h"

namespace latchkey::support {

/// A computer as a test describes it; at first one where nothing is amiss.
class FakeComputer final : public ports::Computer {
public:
    QString proxyFor(const QUrl &) const override { return proxy; }
    Certificates certificates() const override { return trusted; }
    StateFolder stateFolder() const override { return folder; }
    void keyringProgram(QObject *context, core::Completion<QString> done) override;

    QString proxy;
    Certificates trusted{140, {}};
    StateFolder folder{QStringLiteral("/home/person/.local/state/latchkey/default"), true, true, qint64(1) << 30};
    core::Result<QString> keyring = QStringLiteral("gnome-keyring-d");
};

} // namespace latchkey::support
