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

struct SiteOffer {
    BrowserWay way = BrowserWay::SignInPage;
    /// Its page answers to our scheme and by a code to paste, too. Only ours says so; any other is asked to answer to our port.
    bool everyReturn = false;
    bool device = false; ///< it signs in other devices by a code
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
    SiteProbe(const SessionParts &parts, core::Completion<SiteOffer> done);

private:
    void ask(core::HttpRequest request, std::function<void(bool)> next);
    void readMethods(const core::HttpResponse &response);
    void askForPage();
    void askForOneTimeToken();

    const SessionParts &m_parts;
    core::Completion<SiteOffer> m_done;
    QObject m_context; ///< of every answer
};

} // namespace latchkey::runtime
