// SPDX-License-Identifier: MIT
#pragma once

#include "ports/browser.h"

#include <QStringList>

#include <chrono>
#include <functional>

namespace latchkey::adapters {

/// Browser over `$BROWSER` (a colon-separated list of commands, `%s` for the address, as xdg-utils has it), then `xdg-open`.
/// Holds nothing between two calls. Starts programs without a shell, in a session of their own: a browser outlives us.
/// Needs no QtGui, so the command line has it too.
class SystemBrowser final : public ports::Browser {
public:
    using Environment = std::function<QString(const char *)>;

    /// `environment`: the value of a variable, or empty. `desktopEntry`: the one whose links come to this program; empty: none
    /// do. `grace`: a program that has not failed by then has taken the address.
    SystemBrowser(Environment environment, QString desktopEntry, std::chrono::milliseconds grace = std::chrono::seconds(2));

    bool canOpen() const override;
    void open(const QUrl &url, QObject *context, core::Completion<void> done) override;
    /// Asks `xdg-mime` which desktop entry has the scheme: only our own will do. No answer within 5 s counts as no.
    void bringsLinks(QObject *context, core::Completion<bool> done) override;

private:
    QList<QStringList> commandsFor(const QString &address) const;

    Environment m_environment;
    QString m_desktopEntry;
    std::chrono::milliseconds m_grace;
};

} // namespace latchkey::adapters
