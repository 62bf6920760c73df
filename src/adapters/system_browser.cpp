// SPDX-License-Identifier: MIT
#include "adapters/system_browser.h"

#include <QPointer>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <unistd.h>

namespace latchkey::adapters {

using core::FailureKind;

namespace {

constexpr std::chrono::seconds mimePatience(5);

/// Tries one command after the other until one has taken the address. Deletes itself once it has answered.
class Attempt : public QObject {
public:
    Attempt(QList<QStringList> commands, std::chrono::milliseconds grace, QObject *context, core::Completion<void> done)
        : m_commands(std::move(commands)), m_grace(grace), m_context(context), m_done(std::move(done))
    {
    }

    void tryNext()
    {
        if (m_commands.isEmpty())
            return answer(core::failed(FailureKind::NotFound, {}, QStringLiteral("browser")));
        QStringList command = m_commands.takeFirst();
        // Without a parent: a browser that stays in the foreground must not be ended with this program.
        auto *process = new QProcess;
        process->setProgram(command.takeFirst());
        process->setArguments(command);
        process->setStandardInputFile(QProcess::nullDevice());
        process->setStandardOutputFile(QProcess::nullDevice());
        process->setStandardErrorFile(QProcess::nullDevice());
        process->setChildProcessModifier([] { ::setsid(); });
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        connect(process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            if (code == 0 && status == QProcess::NormalExit)
                answer({});
            else
                tryNext();
        });
        connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return; // finished() follows
            process->deleteLater();
            tryNext();
        });
        QTimer::singleShot(m_grace, process, [attempt = QPointer(this), process] {
            if (attempt && process->state() == QProcess::Running)
                attempt->answer({});
        });
        process->start();
    }

private:
    void answer(const core::Result<void> &outcome)
    {
        if (m_context && m_done)
            std::exchange(m_done, nullptr)(outcome);
        deleteLater();
    }

    QList<QStringList> m_commands;
    std::chrono::milliseconds m_grace;
    QPointer<QObject> m_context;
    core::Completion<void> m_done;
};

} // namespace

SystemBrowser::SystemBrowser(Environment environment, QString desktopEntry, std::chrono::milliseconds grace)
    : m_environment(std::move(environment)), m_desktopEntry(std::move(desktopEntry)), m_grace(grace)
{
}

bool SystemBrowser::canOpen() const
{
    if (!m_environment("BROWSER").isEmpty())
        return true; // the person said so
    const bool remote = !m_environment("SSH_CONNECTION").isEmpty() || !m_environment("SSH_TTY").isEmpty();
    const bool display = !m_environment("DISPLAY").isEmpty() || !m_environment("WAYLAND_DISPLAY").isEmpty();
    return display && !remote;
}

QList<QStringList> SystemBrowser::commandsFor(const QString &address) const
{
    QList<QStringList> commands;
    for (const QString &entry : m_environment("BROWSER").split(u':', Qt::SkipEmptyParts)) {
        QStringList command = QProcess::splitCommand(entry);
        if (command.isEmpty())
            continue;
        if (command.join(u' ').contains(QStringLiteral("%s")))
            command.replaceInStrings(QStringLiteral("%s"), address);
        else
            command.append(address);
        commands.append(command);
    }
    commands.append({QStringLiteral("xdg-open"), address});
    return commands;
}

void SystemBrowser::open(const QUrl &url, QObject *context, core::Completion<void> done)
{
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!isWeb || url.host().isEmpty()) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(core::failed(FailureKind::InvalidInput, {}, QStringLiteral("url"))); },
            Qt::QueuedConnection);
        return;
    }
    auto *attempt = new Attempt(commandsFor(url.toString(QUrl::FullyEncoded)), m_grace, context, std::move(done));
    // Never inside the call, also when no program can be started.
    QMetaObject::invokeMethod(attempt, [attempt] { attempt->tryNext(); }, Qt::QueuedConnection);
}

void SystemBrowser::bringsLinks(QObject *context, core::Completion<bool> done)
{
    auto *process = new QProcess; // not the context's: whoever is told may destroy that
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QObject::connect(process, &QProcess::finished, context, [process, done, ours = m_desktopEntry](int code, QProcess::ExitStatus status) {
        const QString entry = QString::fromUtf8(process->readAllStandardOutput().trimmed());
        done(code == 0 && status == QProcess::NormalExit && !ours.isEmpty() && entry == ours);
    });
    QObject::connect(process, &QProcess::errorOccurred, context, [process, done](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        process->deleteLater();
        done(false);
    });
    QTimer::singleShot(mimePatience, process, &QProcess::kill);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setProgram(QStringLiteral("xdg-mime"));
    process->setArguments({QStringLiteral("query"), QStringLiteral("default"), QStringLiteral("x-scheme-handler/latchkey")});
    // Never inside the call, also when there is no such program.
    QMetaObject::invokeMethod(process, [process] { process->start(); }, Qt::QueuedConnection);
}

} // namespace latchkey::adapters
