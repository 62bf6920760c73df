// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "runtime/session_entry.h"
#include "runtime/session_parts.h"
#include "runtime/site_probe.h"
#include "session/auth_requests.h"
#include "session/browser_challenge.h"
#include "session/sign_in_progress.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::ports {
class Timer;
}

namespace latchkey::runtime {

/// The part of one sign-in attempt that happens in the browser (design, section 5; RFC 8252, RFC 7636):
///
///     start ──probe──► listen on 127.0.0.1 ──► keep the pending record ──► open the page ──► wait ──callback──► redeem
///                        └─no port─► our own scheme, else a code to paste ─────┘   │  20 s: stalled
///     resume ──same port again, nothing opened──────────────────────────────────►  wait  10 min: Timeout
///
/// A site without the page (BrowserWay::OneTimeToken) gives the address of a provider's page for the asking, and its callback
/// a token that any reader could redeem: it comes to our port or not at all, and never by a link or by hand.
///
/// Holds: the challenge, the port, and the attempt's one lifetime of ten minutes. Ends once: by `done` with the request that
/// redeems the code, or with a failure. A callback or link that is not ours ends nothing. Destroyed, it stops listening and leaves the
/// pending record for the next start; abandon() removes that, too.
/// Does not sign in: the request is the flow's to send.
class BrowserSignIn : public QObject {
    Q_OBJECT
public:
    /// What the flow sends, and how it reads the answer.
    struct Redemption {
        core::HttpRequest request;
        core::Result<session::SignInReply> (*read)(const core::HttpResponse &);
    };

    BrowserSignIn(const SessionParts &parts, core::Completion<Redemption> done);
    ~BrowserSignIn() override;

    void start();
    /// Whether an attempt kept earlier has any of its lifetime left.
    static bool canResume(const PendingSignIn &pending, std::chrono::milliseconds wallNow);
    void resume(PendingSignIn pending);
    /// The person gave up: what comes later is refused.
    void abandon();

    void openAgain();
    /// The next rung: a page that shows the code. The callback stays welcome meanwhile.
    void offerPastedCode();
    /// A code that is not of the form is ignored: it is checked before it gets here, and would be spent for nothing.
    void takePastedCode(const QString &text);

    /// A link of our scheme that the desktop brought, whichever way the page was told to answer.
    void takeLink(const QByteArray &link);

    session::SignInProgress progress() const;

Q_SIGNALS:
    void progressChanged();

private:
    void begin(SiteOffer offer);
    void askForProviderPage(bool andOpen);
    void begin(session::BrowserChallenge challenge, quint16 wantedPort, std::chrono::milliseconds life);
    void answerTo(const QString &returnAddress);
    void keepRecord();
    void removeRecord();
    void open();
    void openAddress();
    void stopListening();
    void stall();
    bool take(const session::CallbackReading &reading);
    void redeem(const QByteArray &code);
    void finish(core::Result<Redemption> outcome);

    const SessionParts &m_parts;
    core::Completion<Redemption> m_done; ///< empty once called
    std::unique_ptr<SiteProbe> m_probe;
    std::unique_ptr<QObject> m_asking; ///< context of what is asked of the site or the browser
    SiteOffer m_offer;
    QUrl m_providerPage; ///< with OneTimeToken; empty until the site has given it
    std::optional<session::BrowserChallenge> m_challenge;
    QString m_returnAddress; ///< where the page sends its answer; empty until that is known
    quint16 m_port = 0;
    bool m_stalled = false;
    bool m_listening = false; ///< the port is ours; another attempt may have it since
    std::chrono::milliseconds m_endsAt{0}; ///< wall clock, for show
    std::unique_ptr<ports::Timer> m_patience;
    std::unique_ptr<ports::Timer> m_life;
};

} // namespace latchkey::runtime
