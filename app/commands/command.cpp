// SPDX-License-Identifier: MIT
#include "commands/command.h"

#include "options.h"
#include "viewmodel/failure_text.h"

#include <QJsonDocument>
#include <QMetaEnum>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace latchkey::app {

using core::FailureKind;
using runtime::SessionManager;
using namespace std::chrono_literals;

int exitCodeOf(const core::Failure &failure)
{
    const FailureKind kind = failure.kind;
    if (core::endsSession(kind))
        return exitSignedOut;
    return core::isTransient(kind) && kind != FailureKind::KeychainLocked && kind != FailureKind::RateLimited ? exitOffline
                                                                                                             : exitFailed;
}

QString errorJson(const QString &kind, const QString &sentence)
{
    const QJsonObject error{{QStringLiteral("kind"), kind}, {QStringLiteral("message"), sentence}};
    return QString::fromUtf8(QJsonDocument({{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact)) + u'\n';
}

QString kindOf(const core::Failure &failure)
{
    return QString::fromLatin1(QMetaEnum::fromType<FailureKind>().valueToKey(int(failure.kind)));
}

Command::Command(SessionManager &session, const Options &options, QTextStream &out, QTextStream &err)
    : m_session(session), m_options(options), m_out(out), m_err(err)
{
}

Command::~Command() = default;

void Command::start()
{
    const auto watch = [this](auto signal) { connect(&m_session, signal, this, &Command::advance); };
    watch(&SessionManager::phaseChanged);
    watch(&SessionManager::linkChanged);
    watch(&SessionManager::activeOrganizationChanged);
    watch(&SessionManager::switchingChanged);
    watch(&SessionManager::organizationsChanged);
    watch(&SessionManager::failureChanged);
    watch(&SessionManager::signOutSettled);
    watch(&SessionManager::signInProgressChanged);
    QTimer::singleShot(patience(), this, [this] { fail({FailureKind::Timeout, {}, {}, {}}); });
    m_session.start();
}

void Command::advance()
{
    // One step per turn of the event loop: the session is never called back from inside its own signal.
    if (m_stepPending || m_finished)
        return;
    m_stepPending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_stepPending = false;
            if (!m_finished)
                step();
        },
        Qt::QueuedConnection);
}

bool Command::isSignedIn() const
{
    return m_session.phase() == Phase::Active || m_session.phase() == Phase::Joining;
}

bool Command::isAtRest() const
{
    return isSignedIn() && (m_session.link() == Link::Live || m_session.link() == Link::Offline || trouble());
}

std::optional<core::Failure> Command::trouble() const
{
    if (!m_session.hasFailure() || m_session.failure().kind == FailureKind::StorageFailed)
        return std::nullopt;
    return m_session.failure();
}

bool Command::endIfSignedOut()
{
    if (m_session.phase() == Phase::KeychainLocked) {
        fail({FailureKind::KeychainLocked, {}, {}, {}});
        return true;
    }
    if (m_session.phase() != Phase::SignedOut)
        return false;
    const QString reason = whySignedOut();
    const QString sentence = QStringLiteral("Nobody is signed in.");
    fail(QStringLiteral("SignedOut"), reason.isEmpty() ? sentence : sentence + u' ' + reason, exitSignedOut);
    return true;
}

/// Commands have nothing but the keyring to hand a session on by: for them it is more than a comfort.
QString Command::whySignedOut() const
{
    const auto reason = m_session.signedOutReason();
    if (reason == SessionManager::SignedOutReason::KeychainMissing)
        return QStringLiteral("No keyring was found on this desktop, and commands cannot stay signed in without one.");
    if (reason == SessionManager::SignedOutReason::KeychainDenied)
        return QStringLiteral("The keyring refused access, and commands cannot stay signed in without it.");
    return viewmodel::FailureText::of(reason);
}

bool Command::endIfOffline()
{
    if (m_session.link() == Link::Live || !isAtRest())
        return false;
    fail(trouble().value_or(core::Failure{FailureKind::Offline, {}, {}, {}}));
    return true;
}

void Command::answer(const QJsonObject &json, const QString &text, int exitCode)
{
    if (m_finished)
        return;
    if (m_options.json)
        m_out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) << '\n';
    else
        m_out << text << '\n';
    finish(exitCode);
}

void Command::fail(const core::Failure &failure)
{
    fail(kindOf(failure), viewmodel::FailureText::of(failure), exitCodeOf(failure));
}

void Command::fail(const QString &code, const QString &sentence, int exitCode)
{
    if (m_finished)
        return;
    if (m_options.json)
        m_out << errorJson(code, sentence);
    else
        note(sentence);
    finish(exitCode);
}

void Command::note(const QString &sentence)
{
    m_err << "latchkey: " << sentence << '\n';
    m_err.flush(); // the answer may be minutes away
}

void Command::say(const QString &text)
{
    m_out << text << '\n';
    m_out.flush();
}

void Command::noteHowOld()
{
    if (const auto failure = trouble())
        note(viewmodel::FailureText::of(*failure));
    else if (m_session.link() == Link::Offline)
        note(QStringLiteral("offline, as of %1").arg(m_session.asOf().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

void Command::finish(int exitCode)
{
    m_finished = true;
    m_out.flush();
    m_err.flush();
    if (!m_session.hasWorkInFlight())
        return Q_EMIT finished(exitCode);
    // To leave now would cut it off, and the next command would find the same again.
    connect(
        &m_session, &SessionManager::workDone, this, [this, exitCode] { finish(exitCode); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

QString printable(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

QJsonObject jsonOf(const session::User &user)
{
    return {{QStringLiteral("id"), user.id},
            {QStringLiteral("name"), user.name},
            {QStringLiteral("email"), user.email},
            {QStringLiteral("emailVerified"), user.emailVerified}};
}

QJsonObject jsonOf(const session::Organization &organization)
{
    return {{QStringLiteral("id"), organization.id},
            {QStringLiteral("name"), organization.name},
            {QStringLiteral("slug"), organization.slug},
            {QStringLiteral("role"), organization.role},
            {QStringLiteral("isPersonal"), organization.isPersonal}};
}

} // namespace latchkey::app
