// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/clock_watch.h"
#include "live/live_client.h"
#include "runtime/organization_creation.h"
#include "runtime/session_replacement.h"
#include "runtime/session_revoker.h"
#include "runtime/session_storage.h"
#include "session/sign_in_progress.h"
#include "runtime/token_keeper.h"
#include "session/session_machine.h"

#include <QObject>

namespace latchkey::runtime {

class LivePerson;
class SignInFlow;

/// Carries the session machine's effects out, and brings what comes of them back as events. All traffic between the rooms
/// of the runtime goes through here: no room knows another but its own parts.
///
/// Holds: the machine, TokenKeeper, SessionRevoker, LiveClient, the sign-in attempt under way, and what was last confirmed
/// (record, organisations, when). Decides nothing that the machine decides; has no properties for a front end
/// (SessionManager has), words no sentence.
class SessionConductor : public QObject {
    Q_OBJECT
public:
    explicit SessionConductor(const SessionParts &parts);
    ~SessionConductor() override;

    void start();
    void signIn(const QString &email, core::Secret password);
    void signUp(const QString &name, const QString &email, core::Secret password);
    /// Through the browser, or by device code where none can be opened.
    void signInWithBrowser();
    void signInWithDeviceCode();
    void signInWithEmailCode(const QString &email);
    void takeCode(const QString &code, bool trustDevice);
    void sendCodeAgain();
    void openSignInPage();
    void offerPastedCode();
    void takePastedCode(const QString &code);
    void takeLink(const QByteArray &link);
    void resumeSignIn();
    /// Whatever the verb means to the machine in the state it is in.
    void request(const session::SessionEvent &event);
    void switchOrganization(const QString &organizationId);
    void createOrganization(const QString &name) { m_creation.create(name); }
    void dismissFailure();
    void retryNow();
    SessionReplacement &replacement() { return m_replacement; }

    const SessionParts &parts() const { return m_parts; }
    const session::SessionState &state() const { return m_machine.state(); }
    bool isSigningIn() const { return m_machine.signInUnderWay().has_value(); }
    const TokenKeeper &keeper() const { return m_keeper; }
    TokenKeeper &keeper() { return m_keeper; }
    const live::LiveClient &live() const { return m_live; }
    live::LiveClient &live() { return m_live; }
    const std::optional<session::OrganizationList> &organizations() const { return m_organizations; }
    /// Wall clock of the last confirmation by the server; zero when there never was one.
    std::chrono::milliseconds confirmedAt() const { return m_confirmedAt; }
    /// What went wrong beside the machine's business: a creation, the link as a whole, a query the deployment lacks.
    std::optional<core::Failure> sideFailure() const;
    /// What stays wrong until the deployment or this computer changes.
    std::optional<core::Failure> lastingFailure() const;
    bool isDeliveringSignOut() const { return m_revoker.isDelivering(); }
    /// SessionManager::hasWorkInFlight().
    bool hasWorkInFlight() const;
    bool hasBeenLive() const { return m_hasBeenLive; }
    session::SignInProgress signInProgress() const;

Q_SIGNALS:
    /// Anything a view is derived from may have changed.
    void changed();
    void signOutSettled(bool delivered);
    void workDone();
    void organizationCreated(const QString &organizationId);

private:
    /// After a sleep, or when a clock was set: nothing that was true of connection and JWT has to be true any more.
    void beginAnew();
    void carryOut();
    void carry(const session::ReadStoredSession &);
    void carry(const session::CancelSignIn &effect);
    void carry(const session::HoldNewcomer &effect);
    void carry(const session::AdoptSession &effect);
    void carry(const session::OpenLink &);
    void carry(const session::CloseLink &);
    void carry(const session::VerifySession &);
    void carry(const session::SendSwitch &effect);
    void carry(const session::GiveUpSwitch &);
    void carry(const session::SaveSnapshot &);
    void carry(const session::EndSession &effect);

    void connectRooms();
    SignInFlow *beginSignIn(session::SignInStep step);
    bool canSignIn() const;
    void resumeWhenPossible();
    void noStoredSession();
    void readPendingSignIn();
    void readStored();
    void useStored(const core::Result<std::optional<StoredSession>> &stored);
    void pollKeychain();
    void noteAdvance();
    void saveSnapshot();
    void takeSaved(const core::Result<void> &saved);
    void tellIfDone();
    void finishSignOut(const core::Result<void> &putAway);

    const SessionParts m_parts;
    session::SessionMachine m_machine;
    TokenKeeper m_keeper;
    SessionRevoker m_revoker;
    const SessionStorage m_storage;
    live::LiveClient m_live;
    ClockWatch m_clockWatch;
    OrganizationCreation m_creation;
    SessionReplacement m_replacement;
    std::unique_ptr<LivePerson> m_person;
    std::unique_ptr<SignInFlow> m_signIn;
    std::unique_ptr<QObject> m_reading; ///< context of the keychain reads at start
    std::unique_ptr<ports::Timer> m_deadline;
    std::unique_ptr<ports::Timer> m_keychainPoll;
    std::optional<session::OrganizationList> m_organizations;
    std::optional<core::Failure> m_linkFailure; ///< why there is no live link, until there is one
    std::optional<core::Failure> m_storageFailure; ///< the snapshot could not be written, until it can
    std::optional<core::Failure> m_dismissed; ///< a lasting failure that the person has read
    std::optional<convex::RequestId> m_switch; ///< the last one sent
    std::chrono::milliseconds m_confirmedAt{0};
    bool m_revocationsRead = false;
    bool m_resumeWanted = false; ///< until there is a page to do it from
    QByteArray m_linkToTake; ///< brought before the sign-in it belongs to was read
    bool m_wasLive = false;
    bool m_hasBeenLive = false;
    bool m_carrying = false;
};

} // namespace latchkey::runtime
