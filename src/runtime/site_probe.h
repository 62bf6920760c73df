// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"
#include "runtime/session_parts.h"

#include <QObject>

#include <functional>

namespace latchkey::runtime {

/// How a site signs a native app in through the browser.
enum class BrowserWay {
    SignInPage,   ///< its page hands over a code that is worth nothing without our verifier
    OneTimeToken, ///< a provider's page alone, and a token that is worth a session to whoever reads it (crossDomain)
};

/// Asks a site which of the two it has, before a browser is opened: else the person would stand before a "not found".
///
///     /desktop/methods ──said──► its word
///          └─404─► a page, and a plugin that redeems its codes? ─► SignInPage
///                     └─no─► crossDomain, and a provider configured? ─► OneTimeToken, else FunctionMissing
///
/// Holds what is being asked; destroyed, it asks no more. Remembers nothing: the next sign-in asks anew.
class SiteProbe {
public:
    SiteProbe(const SessionParts &parts, core::Completion<BrowserWay> done);

private:
    void ask(core::HttpRequest request, std::function<void(bool)> next);
    void readMethods(const core::HttpResponse &response);
    void askForPage();
    void askForOneTimeToken();

    const SessionParts &m_parts;
    core::Completion<BrowserWay> m_done;
    QObject m_context; ///< of every answer
};

} // namespace latchkey::runtime
