// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "core/http_message.h"
#include "core/result.h"
#include "core/secret.h"
#include "session/auth_requests.h"
#include "session/sign_in_progress.h"
#include "session/session_machine.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::runtime {

struct SessionParts;

/// The session as a front end sees it: read-only properties and verbs. Registered as the QML singleton `Session` by
/// viewmodel. One per process and profile; lives on the thread that made it, all signals come from there.
///
/// Holds: a SessionConductor, which does the work, and the SessionView derived from it that the properties show.
/// Does not decide anything itself, does not speak HTTP or Convex, does not word sentences (viewmodel/failure_text does).
class SessionManager : public QObject {
    Q_OBJECT
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(Link link READ link NOTIFY linkChanged)
    Q_PROPERTY(latchkey::session::User user READ user NOTIFY userChanged)
    Q_PROPERTY(latchkey::session::Organization activeOrganization READ activeOrganization NOTIFY activeOrganizationChanged)
    Q_PROPERTY(bool switching READ isSwitching NOTIFY switchingChanged)
    Q_PROPERTY(QList<latchkey::session::Organization> organizations READ organizations NOTIFY organizationsChanged)
    Q_PROPERTY(bool canCreateOrganization READ canCreateOrganization NOTIFY organizationsChanged)
    Q_PROPERTY(bool organizationsReady READ organizationsReady NOTIFY organizationsChanged)
    Q_PROPERTY(SignedOutReason signedOutReason READ signedOutReason NOTIFY phaseChanged)
    Q_PROPERTY(JoiningReason joiningReason READ joiningReason NOTIFY phaseChanged)
    Q_PROPERTY(bool signingIn READ isSigningIn NOTIFY signInChanged)
    Q_PROPERTY(bool reauthenticating READ isReauthenticating NOTIFY signInChanged)
    Q_PROPERTY(latchkey::session::User newcomer READ newcomer NOTIFY signInChanged)
    Q_PROPERTY(bool hasFailure READ hasFailure NOTIFY failureChanged)
    Q_PROPERTY(latchkey::core::Failure failure READ failure NOTIFY failureChanged)
    Q_PROPERTY(SignInWay signInWay READ signInWay NOTIFY signInProgressChanged)
    Q_PROPERTY(latchkey::session::SignInProgress signInProgress READ signInProgress NOTIFY signInProgressChanged)
    Q_PROPERTY(bool remembered READ isRemembered NOTIFY rememberedChanged)
    Q_PROPERTY(QDateTime asOf READ asOf NOTIFY asOfChanged)
    Q_PROPERTY(QString sessionId READ sessionId NOTIFY sessionChanged)
    Q_PROPERTY(QDateTime expiresAt READ expiresAt NOTIFY sessionChanged)
    Q_PROPERTY(QString siteHost READ siteHost CONSTANT)

public:
    enum class Phase { Starting, KeychainLocked, SignedOut, SigningIn, Joining, Active, SigningOut };
    Q_ENUM(Phase)
    /// Derived from LiveClient and TokenKeeper, never stored.
    enum class Link { Offline, Connecting, Refreshing, Live };
    Q_ENUM(Link)
    enum class SignedOutReason {
        NeverSignedIn, SignedOutHere, SessionExpired, SignInFailed, SignInCancelled, KeychainDenied, KeychainMissing,
        StoredSessionUnreadable, StoredSessionLost
    };
    Q_ENUM(SignedOutReason)
    enum class JoiningReason { WaitingForRecord, UserMissing, OrganizationMissing };
    Q_ENUM(JoiningReason)
    /// What a sign-in under way waits for; NoWay: for the server alone. The rest: `signInProgress`.
    enum class SignInWay { NoWay, Browser, PastedCode, DeviceCode, EmailCode, SecondFactor };
    Q_ENUM(SignInWay)

    /// `parts` is copied; the ports it refers to must outlive this object.
    explicit SessionManager(const SessionParts &parts);
    ~SessionManager() override;

    Phase phase() const;
    Link link() const;
    /// The person; all members empty unless phase is Active.
    session::User user() const;
    /// The organisation to show: the one being switched to while `switching`, else the confirmed one.
    session::Organization activeOrganization() const;
    bool isSwitching() const;
    QList<session::Organization> organizations() const;
    bool canCreateOrganization() const;
    bool organizationsReady() const; ///< false until the list came once, live or from the snapshot
    SignedOutReason signedOutReason() const;
    JoiningReason joiningReason() const;
    /// A sign-in is under way: phase SigningIn, or beside the session shown.
    bool isSigningIn() const;
    /// The sign-in form stands before the session shown, which stays what it is meanwhile; phase is Active.
    bool isReauthenticating() const;
    /// Has signed in while somebody else is shown, and waits for acceptNewcomer() or cancelSignIn(); empty: nobody does.
    session::User newcomer() const;
    /// The failure to show with the current page (of the last sign-in, switch or creation); none: hasFailure() is false.
    bool hasFailure() const;
    core::Failure failure() const;
    SignInWay signInWay() const;
    session::SignInProgress signInProgress() const;
    /// False when the keychain would not take the session: signed in for this run only.
    bool isRemembered() const;
    /// When what is shown was last confirmed by the server; invalid while it never was.
    QDateTime asOf() const;
    QString sessionId() const;
    QDateTime expiresAt() const;
    /// For C++ callers that speak to the deployment themselves (the command line's `token`): a JWT with life in it. Fails
    /// with NotAllowed when nobody is signed in. Never offered to QML.
    void withConvexToken(QObject *context, core::Completion<core::Secret> done);
    /// Sends one request with the Convex JWT to the deployment's own site (an HTTP action of it) and hands its response over, whatever
    /// its status. Any other origin is refused with InvalidInput, `subject` "origin", before a byte is sent: the token is that
    /// site's. Fails with NotAllowed when nobody is signed in. A bearer already in the request is replaced.
    void authorizedRequest(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done);
    /// Runs an action of the deployment that may end this session and answer with the token of another, which is gone on with; what
    /// is shown stays (runtime/session_replacement). Fails with NotAllowed when nobody is signed in, with Conflict while one runs.
    void callReplacingSession(const QString &path, convex::Value::Object args, QObject *context, convex::FunctionDone done);
    /// Sends one request to the site as nobody. Any other origin is refused with InvalidInput, `subject` "origin".
    void anonymousRequest(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done);
    /// Asks the server about the session held, and hands its word over; nothing here changes by it. nullopt: the server knows no
    /// such session. For finding out what is wrong. Fails with NotAllowed when nobody is signed in.
    void inspectSession(QObject *context, core::Completion<std::optional<session::SessionReply>> done);
    /// The connection of this session, for queries and mutations of the program's own. Closed while nobody is signed in, and what
    /// was asked for then is sent with the next sign-in. Never null but in a test.
    live::LiveClient *liveClient();
    /// True while a sign-out, of now or of an earlier run, is being told to the server; signOutSettled() ends it.
    bool isDeliveringSignOut() const;
    /// True while something is under way that the program's end would cut off: a change of the keychain, or telling the
    /// server of a sign-out. workDone() ends it, within 10 s for each.
    bool hasWorkInFlight() const;
    QUrl siteUrl() const;
    QString siteHost() const; ///< host[:port] of the site, for the sign-in page

    /// Reads the keychain and goes on from there. Call once, after the first frame. Emits nothing before it returns.
    Q_INVOKABLE void start();
    /// Opens the sign-in form beside the session shown, for its owner again or for somebody else. In Active.
    Q_INVOKABLE void reauthenticate();
    /// The person shown gives way to the newcomer: her session is ended, here and at the server.
    Q_INVOKABLE void acceptNewcomer();
    /// `password` is an argument and never a property. Beside the session shown when phase is Active; refused silently where
    /// nobody can sign in (Starting, Joining, SigningOut).
    Q_INVOKABLE void signInWithEmail(const QString &email, const QString &password);
    Q_INVOKABLE void signUpWithEmail(const QString &name, const QString &email, const QString &password);
    /// In the system browser (RFC 8252); by device code where no browser can be opened. What to show meanwhile:
    /// `signInProgress`.
    Q_INVOKABLE void signInWithBrowser();
    /// With a code typed on any device (RFC 8628).
    Q_INVOKABLE void signInWithDeviceCode();
    /// With a code sent to the address. Whoever has never proven that address loses the password and every other session by it
    /// (better-auth-http 10.6): say so first.
    Q_INVOKABLE void signInWithEmailCode(const QString &email);
    /// The code that the attempt under way waits for, by mail or of the second factor; one that is wrong is a failure, and the
    /// attempt waits on. `trustDevice`: no second factor is asked for here for 30 days. While one is being checked nothing happens.
    Q_INVOKABLE void submitCode(const QString &code, bool trustDevice = false);
    Q_INVOKABLE void sendCodeAgain();
    /// Opens the page of the attempt under way, again or for the first time.
    Q_INVOKABLE void openSignInPage();
    /// Opens a page that shows the code, for a browser whose answer does not find its way back.
    Q_INVOKABLE void offerPastedCode();
    /// Spends the code that page showed; one that is not of the form is ignored (session::readPastedCode tells).
    Q_INVOKABLE void submitPastedCode(const QString &code);
    /// Goes on waiting for a browser that an earlier run has opened, if one did and its ten minutes are not over. Any time
    /// after start(); for a program with a window, not for one that wants an answer and ends.
    Q_INVOKABLE void resumeSignIn();
    /// A `latchkey://callback?…` link that the desktop brought, perhaps as this program's first argument: the answer of the
    /// browser attempt under way, or of the one an earlier run has left (resumeSignIn). Anything else is ignored.
    void takeLink(const QByteArray &link);
    /// Opens the site's page that adds another way in to the account of whoever is shown. What comes of it is the account's to show.
    void openLinkPage(const QString &providerId, QObject *context, core::Completion<void> done);
    /// Ends the attempt under way, and the session of a newcomer; closes the form of reauthenticate() when none is.
    Q_INVOKABLE void cancelSignIn();
    Q_INVOKABLE void signOut();
    Q_INVOKABLE void switchOrganization(const QString &organizationId);
    Q_INVOKABLE void createOrganization(const QString &name);
    Q_INVOKABLE void requestKeychainUnlock();
    Q_INVOKABLE void dismissFailure();
    /// Try the network now instead of at the next backoff step.
    Q_INVOKABLE void retryNow();

Q_SIGNALS:
    void phaseChanged();
    void signInProgressChanged();
    void signInChanged();
    void linkChanged();
    void userChanged();
    void activeOrganizationChanged();
    void switchingChanged();
    void organizationsChanged();
    void failureChanged();
    void rememberedChanged();
    void asOfChanged();
    void sessionChanged();
    /// The last steps of a sign-out are over: delivered, or left to the revocation entry.
    void signOutSettled(bool delivered);
    void workDone();
    void organizationCreated(const QString &organizationId);

private:
    void tellWhatChanged();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::runtime
