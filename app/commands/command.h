// SPDX-License-Identifier: MIT
#pragma once

#include "exit_code.h"
#include "runtime/session_manager.h"

#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

class QTextStream;

namespace latchkey::doctor {
class Doctor;
}

namespace latchkey::app {

struct Options;

/// One run of the command line: waits until the session has come to rest, answers once, and ends with an exit code.
/// Holds nothing of the session; every command is a small class that says what it waits for in step().
/// Never prints a secret, except the short-lived JWT that `token` is for.
class Command : public QObject {
    Q_OBJECT
public:
    Command(runtime::SessionManager &session, const Options &options, QTextStream &out, QTextStream &err);
    ~Command() override;

    void start();

Q_SIGNALS:
    void finished(int exitCode);

protected:
    using Phase = runtime::SessionManager::Phase;
    using Link = runtime::SessionManager::Link;

    /// Called after every change of the session until finish().
    virtual void step() = 0;
    /// After this long without an answer the run ends with Timeout. Longer than any single wait of the session, so that its
    /// own sentence is heard first.
    virtual std::chrono::seconds patience() const { return std::chrono::seconds(90); }

    runtime::SessionManager &session() const { return m_session; }
    const Options &options() const { return m_options; }
    bool isSignedIn() const;
    /// Signed in, and the link has become live, has turned out to be out of reach, or cannot become live.
    bool isAtRest() const;
    /// What is wrong with the session. Not that this computer keeps no copy of it: no command needs one.
    std::optional<core::Failure> trouble() const;
    /// Ends the run for anybody who is not signed in; true when it did.
    bool endIfSignedOut();
    QString whySignedOut() const;
    bool endIfOffline();

    void answer(const QJsonObject &json, const QString &text, int exitCode = exitDone);
    void fail(const core::Failure &failure);
    void fail(const QString &code, const QString &sentence, int exitCode);
    void note(const QString &sentence);
    /// A part of an answer for a person, before answer() ends it.
    void say(const QString &text);
    /// Beside an answer that does not come from a live link: why, or as of when.
    void noteHowOld();

private:
    void advance();
    void finish(int exitCode);

    runtime::SessionManager &m_session;
    const Options &m_options;
    QTextStream &m_out;
    QTextStream &m_err;
    bool m_finished = false; ///< answered; the end may wait for a delivery under way
    bool m_stepPending = false;
};

QString kindOf(const core::Failure &failure);
/// What `--json` prints for a failure, with its line end: {"error":{"kind":…,"message":…}}.
QString errorJson(const QString &kind, const QString &sentence);
int exitCodeOf(const core::Failure &failure);

/// For a terminal: names come from other people, and must not move its cursor or colour it.
QString printable(QString text);

QJsonObject jsonOf(const session::User &user);
QJsonObject jsonOf(const session::Organization &organization);

/// Every command there is, in the order of the help text.
QStringList commandNames();

/// What commands work on; all of it outlives them.
struct Surroundings {
    runtime::SessionManager &session;
    doctor::Doctor &doctor;
};

/// The command named in `options`, which parseOptions() has checked.
std::unique_ptr<Command> makeCommand(const Surroundings &around, const Options &options, QTextStream &out, QTextStream &err);

} // namespace latchkey::app
