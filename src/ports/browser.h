// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

class QObject;
class QUrl;

namespace latchkey::ports {

/// The person's own browser, the one with their passwords and extensions (RFC 8252, section 5). Never an embedded view.
class Browser {
public:
    virtual ~Browser() = default;
    /// False where a browser would open on another screen or on none: over SSH, or without a display. Asked, not guessed
    /// from a failed open().
    virtual bool canOpen() const = 0;
    /// Hands an http or https address over. Succeeds when a program took it: nobody can tell whether a page was shown.
    /// Kinds: NotFound (no program to open it with, or the program failed at once), InvalidInput (another scheme; `subject`
    /// "url"), Timeout.
    virtual void open(const QUrl &url, QObject *context, core::Completion<void> done) = 0;
    /// Whether a browser of this desktop would bring a `latchkey://` link to this program (RFC 8252, section 7.1). False when
    /// it cannot be told. Never fails.
    virtual void bringsLinks(QObject *context, core::Completion<bool> done) = 0;
};

} // namespace latchkey::ports
