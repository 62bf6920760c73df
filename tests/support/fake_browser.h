// SPDX-License-Identifier: MIT
#pragma once

#include "ports/browser.h"

#include <QList>
#include <QUrl>

namespace latchkey::support {

/// A browser that opens nothing: remembers the addresses it was handed, and answers through the event loop as the test has
/// told it to. Takes http and https only, as the real one.
class FakeBrowser final : public ports::Browser {
public:
    bool canOpen() const override { return m_canOpen; }
    void open(const QUrl &url, QObject *context, core::Completion<void> done) override;
    void bringsLinks(QObject *context, core::Completion<bool> done) override;

    void setCanOpen(bool canOpen) { m_canOpen = canOpen; }
    /// No program takes an address any more: NotFound.
    void setMissing(bool missing) { m_missing = missing; }
    /// The desktop has an entry for our scheme.
    void setBringsLinks(bool brings) { m_bringsLinks = brings; }
    /// Everything handed over, in order; not what was refused.
    const QList<QUrl> &opened() const { return m_opened; }

private:
    bool m_canOpen = true;
    bool m_missing = false;
    bool m_bringsLinks = false;
    QList<QUrl> m_opened;
};

} // namespace latchkey::support
