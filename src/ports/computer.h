// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>

class QObject;
class QUrl;

namespace latchkey::ports {

/// What this computer has set up around the program, for whoever asks why something does not work. Only looks, each time anew;
/// changes nothing.
class Computer {
public:
    struct StateFolder {
        QString path;
        bool usable = false;    ///< a folder that we may write in, or one that could be made
        bool ownerOnly = false; ///< nobody but its owner can list or read it; true where it does not exist yet
        qint64 freeBytes = 0;
    };
    struct Certificates {
        int authorities = 0; ///< how many the computer trusts
        QString extraFile;   ///< of authorities that this program trusts besides; empty: none
    };

    virtual ~Computer() = default;
    /// `host:port` of the proxy that a request to `url` goes through, without its user name and password; empty: none.
    virtual QString proxyFor(const QUrl &url) const = 0;
    virtual Certificates certificates() const = 0;
    virtual StateFolder stateFolder() const = 0;
    /// The name of the program behind the desktop's Secret Service, or an empty text where it cannot be told. KeychainMissing:
    /// there is none.
    virtual void keyringProgram(QObject *context, core::Completion<QString> done) = 0;
};

} // namespace latchkey::ports
