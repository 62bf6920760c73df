// SPDX-License-Identifier: MIT
#pragma once

#include "export.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QVariant>

#include <functional>
#include <memory>

class QQmlEngine;

/// \file
/// Sign-in with Better Auth, and live queries of Convex, for a Qt program.

/// Everything of Latchkey.
namespace latchkey {

/// Which deployment is signed in to, and which program does it. Checked by Client: see Client::problem().
struct Configuration {
    /// Of the Convex deployment, without a path: `https://NAME.convex.cloud`, or that of a self-hosted one.
    /// `http` is taken for this computer alone.
    QString deploymentUrl = {};
    /// Of its HTTP actions, where Better Auth answers. May be empty for `*.convex.cloud`: then it is the matching `*.convex.site`.
    QString siteUrl = {};
    /// The name of the program in reverse-DNS form, as its desktop entry has it: `com.example.Notes`. The keychain's entries and the
    /// folder below `$XDG_STATE_HOME` bear it, so that no two programs share a session.
    QString applicationId = {};
    /// The program's name and version as servers are told (RFC 9110, 10.1.5): `Notes/1.2`. Empty: the library's own.
    QString userAgent = {};
    /// Several people on one account of the computer, each with a profile: any text.
    QString profile = QStringLiteral("default");
    /// Who signs people in at a site that has no sign-in page for programs, by Better Auth's provider id (`github`). May be empty.
    QString provider = {};
};

/// The person who is signed in. All members are empty while nobody is.
struct Person {
    /// Better Auth's id of the user.
    QString id;
    /// As the person wants to be called; may be empty.
    QString name;
    /// The address of the account.
    QString email;
    /// Whether the address has been confirmed.
    bool emailVerified = false;
};

/// An organisation (workspace) that the person is a member of.
struct Organization {
    /// Better Auth's id of it.
    QString id;
    /// As its members named it.
    QString name;
    /// Its name for addresses: lower case, digits and hyphens.
    QString slug;
    /// The person's part in it: `owner`, `admin` or `member`, several with commas between.
    QString role;
    /// Whether it is the person's own, which nobody else is a member of.
    bool isPersonal = false;
};

/// What a sign-in under way needs of the person.
struct SignInStep {
    /// What is waited for.
    enum class Kind {
        None,         ///< nothing but the server's answer
        Browser,      ///< a page is open in the system browser; its answer comes by itself
        PastedCode,   ///< the page shows a code that is carried over by hand (QML's pages take it; there is no verb for it here)
        DeviceCode,   ///< `userCode` is to be typed at `page` on any device (RFC 8628)
        EmailCode,    ///< a code has been sent by mail
        SecondFactor, ///< a code of the authenticator app, or a backup code
    };
    /// See Kind.
    Kind kind = Kind::None;
    /// The page to open; empty where there is none, or the server has not said yet. Worth nothing to anybody else.
    QUrl page;
    /// With Kind::DeviceCode: in two halves, as people read it aloud. Empty until the server has said it.
    QString userCode;
    /// Until when the server waits for the person, in UTC; invalid where it has not said so. Ten minutes end every attempt.
    QDateTime endsAt;
};

/// What came of a call or of a query.
struct Outcome {
    /// Whether there is a value.
    bool ok = false;
    /// The value: null, boolean, number, string, QByteArray, list or map. An Int64 of Convex is exact up to 2^53.
    QVariant value;
    /// Without a value: one word for a program: `Offline`, `NotAllowed`, `NotFound`, `Conflict`, `InvalidInput`, `FunctionMissing` and
    /// others; docs/qml.md has all of them. More may come with any version.
    QString kind;
    /// Without a value: a sentence for the person, in the language of the program.
    QString sentence;
    /// Without a value: what the function threw with a ConvexError; invalid where it threw none.
    QVariant data;
};

/// A live query: its value, kept true while this object lives. Made by Client::query(). On the client's thread, and gone before the
/// client is.
class LATCHKEY_EXPORT Query : public QObject {
    Q_OBJECT
public:
    ~Query() override;

    /// True until the first value or failure.
    bool isLoading() const;
    /// The last value or failure; it outlives a lost connection until there is a newer one.
    Outcome outcome() const;

Q_SIGNALS:
    /// A value, or a failure: the first, also where it was known when the query was made, and then once for each change on the server
    /// that touches it. From the event loop.
    void changed();

private:
    friend class Client;
    struct Private;
    explicit Query(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// One person's session with one deployment: signed in or not, kept in the desktop's keychain, live over a websocket.
///
/// Needs a QCoreApplication, and a QGuiApplication for provideTo(). All calls and signals belong to the thread that made it; no call
/// waits. One for each profile in a process. What goes wrong is told by failure(); a verb that does not fit the phase (signIn() before
/// start(), submitCode() where no code is waited for) does nothing, and writes a line to the log category `latchkey.runtime`.
///
/// When the program's event loop ends (QCoreApplication::aboutToQuit), a change of the keychain or a sign-out that has been begun is
/// brought to its end first, which takes a moment, and at most 25 s. For that the client has to outlive the loop; a QCoreApplication::exit()
/// meanwhile cuts it off.
///
///     latchkey::Client client({QStringLiteral("https://happy-otter-123.convex.cloud"), {}, QStringLiteral("com.example.Notes")});
///     client.provideTo(engine);
///     client.start();
class LATCHKEY_EXPORT Client : public QObject {
    Q_OBJECT
public:
    /// Where the session is.
    enum class Phase {
        Starting,       ///< the keychain is being read
        KeychainLocked, ///< it is locked; goes on by itself once it opens
        SignedOut,      ///< nobody is signed in
        SigningIn,      ///< an attempt is under way: see step()
        Joining,        ///< signed in, and the person's record is not there yet
        Active,         ///< person() and organization() are filled; also while offline
        SigningOut,     ///< the session is being ended
    };
    Q_ENUM(Phase)
    /// How true what is shown is.
    enum class Link {
        Offline,    ///< the server does not answer, and what was known last is shown; or nobody is signed in
        Connecting, ///< not confirmed yet: the connection is being made, or was lost a moment ago
        Refreshing, ///< it was live, and the session's token is being renewed or replaced
        Live,       ///< everything shown is confirmed by the server
    };
    Q_ENUM(Link)
    /// How a function is run.
    enum class Run {
        Mutation, ///< sent again on every new connection until it is answered; runs once
        Action,   ///< sent once: fails with `Offline` when the connection is lost before its answer
    };
    Q_ENUM(Run)

    /// Makes no connection and reads no keychain before start().
    explicit Client(const Configuration &configuration, QObject *parent = nullptr);
    /// Everything that was asked for and not answered is dropped.
    ~Client() override;

    /// Why the configuration cannot be used, as a sentence for whoever sets the program up. Empty: it can. With a problem the phase
    /// stays Phase::Starting, and everything asked for fails.
    QString problem() const;
    /// See Phase.
    Phase phase() const;
    /// See Link.
    Link link() const;
    /// Empty unless the phase is Phase::Active.
    Person person() const;
    /// The one that is worked in; while a switch is under way already the new one.
    Organization organization() const;
    /// All of the person's, as the server orders them.
    QList<Organization> organizations() const;
    /// What a sign-in under way needs of the person.
    SignInStep step() const;
    /// What went wrong last with a sign-in or a switch, as a sentence for the person; empty: nothing.
    QString failure() const;

    /// Reads the keychain and goes on from there: to Phase::Active where somebody is remembered, to Phase::SignedOut where nobody is.
    /// Call once; again it does nothing.
    void start();
    /// With address and password. What comes of it is told by phaseChanged() and failureChanged(): the phase is Phase::SigningIn until
    /// it is Phase::Joining, or again what it was before, with a failure(). So it is with the other ways. In Phase::Active it renews the
    /// session of the same person; somebody else is asked about on QML's pages, so without them signOut() first.
    void signIn(const QString &email, const QString &password);
    /// In the system browser (RFC 8252), with whatever ways the site offers; where there is no browser, with a code as below.
    void signInWithBrowser();
    /// With a code that is typed on any device (RFC 8628): see step().
    void signInWithDeviceCode();
    /// The code that step() waits for, of a mail or of the second factor. A wrong one is a failure(), and step() waits for another.
    void submitCode(const QString &code);
    /// Ends the attempt under way; the phase is again what it was before.
    void cancelSignIn();
    /// Ends the session, here at once and at the server as soon as it can be reached.
    void signOut();
    /// To another of organizations(), by its id: organization() is the new one at once, and the old one again, with a failure(), where the
    /// server refuses it or says nothing for 15 s. Without a live connection it fails, and nothing is done later. Another id does nothing.
    void switchOrganization(const QString &id);
    /// True while something is under way that the program's end would cut off: the keychain is being changed, or the server told of a
    /// sign-out. workDone() ends it, within 10 s for each. A program with an event loop need not ask: see above.
    bool hasWorkInFlight() const;

    /// A live query of `path` (`module:function`) with `arguments`. Equal ones share one subscription. Never null: what cannot be asked (no
    /// such path, arguments that Convex has no type for, a problem()) has its failure at once. Waits while nobody is signed in.
    std::unique_ptr<Query> query(const QString &path, const QVariantMap &arguments = {});
    /// Runs a mutation or an action. `done` runs once, from the event loop; never where `context`, which may not be null, is gone by then.
    /// Both wait while there is no connection; an action that had been sent when it was lost fails with `Offline`, a mutation is sent
    /// again. What cannot be asked fails as with query().
    void run(Run how, const QString &path, const QVariantMap &arguments, QObject *context, std::function<void(const Outcome &)> done);

    /// Makes the QML module `Latchkey` ready in this engine, with this client as its `Session`. Once, before the engine loads anything;
    /// the engine must end first. False where there is a problem().
    bool provideTo(QQmlEngine &engine);

Q_SIGNALS:
    /// phase() is another one.
    void phaseChanged();
    /// link() is another one.
    void linkChanged();
    /// person() is another one, or has changed.
    void personChanged();
    /// organization() is another one, or has changed.
    void organizationChanged();
    /// organizations() has changed.
    void organizationsChanged();
    /// step() has changed.
    void stepChanged();
    /// failure() has changed.
    void failureChanged();
    /// Nothing is under way any more that the program's end would cut off.
    void workDone();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey
