// SPDX-License-Identifier: MIT
// What this computer has to offer: the way back from a browser, the way to the network, and room on the disk.
#include "doctor/check.h"

#include "core/isolated_text.h"
#include "ports/browser.h"
#include "ports/callback_listener.h"
#include "ports/computer.h"
#include "runtime/session_manager.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace latchkey::doctor {

namespace {

constexpr qint64 roomWanted = 10 * 1024 * 1024;

void lookAtLoopback(Examination &examination, Answer answer)
{
    if (examination.session.signInWay() != runtime::SessionManager::SignInWay::NoWay)
        return answer(notExamined(Words::tr("A sign-in is waiting there just now.")));
    ports::CallbackListener &callbacks = examination.parts.callbacks;
    const auto port = callbacks.listen(0, [](const QByteArray &) { return ports::CallbackListener::Verdict::Refuse; });
    callbacks.stop();
    if (port)
        return answer(healthy(Words::tr("A browser can bring its answer back to a port of this computer.")));
    answer(fault(Words::tr("No port of 127.0.0.1 can be had."),
                 Words::tr("Something forbids it (a sandbox, or rules of this computer's operator). The browser sign-in then goes by a "
                           "pasted code.")));
}

void lookForBrowser(Examination &examination, Answer answer)
{
    if (examination.parts.browser.canOpen())
        return answer(healthy(Words::tr("A browser can be opened on this screen.")));
    answer(notice(Words::tr("No browser can be opened here: there is no display, or this is a remote session."),
                  Words::tr("Sign in with a device code, in a browser on any other device."), QStringLiteral("latchkey sign-in --device")));
}

void lookForLinks(Examination &examination, Answer answer)
{
    examination.parts.browser.bringsLinks(&examination.context, [answer](const core::Result<bool> &brings) {
        if (brings.value_or(false))
            return answer(healthy(Words::tr("Links of the scheme latchkey: come to this program.")));
        answer(notice(Words::tr("Links of the scheme latchkey: do not come to this program."),
                      Words::tr("They are the second way back from a browser; the first, a port of this computer, needs nothing. Install "
                                "the desktop entry to have both."),
                      QStringLiteral("xdg-mime default dev.latchkey.Latchkey.desktop x-scheme-handler/latchkey")));
    });
}

void lookAtProxy(Examination &examination, Answer answer)
{
    QStringList through;
    for (const QUrl &url : {examination.parts.deployment.deploymentUrl, examination.parts.deployment.siteUrl}) {
        const QString proxy = examination.computer.proxyFor(url);
        if (!proxy.isEmpty() && !through.contains(proxy))
            through << proxy;
    }
    answer(healthy(through.isEmpty() ? Words::tr("No proxy in between.")
                                     : Words::tr("Through the proxy %1.").arg(through.join(QStringLiteral(", ")))));
}

void lookAtCertificates(Examination &examination, Answer answer)
{
    const ports::Computer::Certificates found = examination.computer.certificates();
    const bool needed = examination.parts.deployment.siteUrl.scheme() == QLatin1String("https");
    if (found.authorities == 0 && needed)
        return answer(fault(Words::tr("This computer trusts no certificate authority at all."), Words::tr("Install them."),
                            QStringLiteral("sudo apt install ca-certificates")));
    const QString text = Words::tr("Trusted certificate authorities: %L1.").arg(found.authorities);
    const QString file = core::isolated(QFileInfo(found.extraFile).fileName());
    answer(healthy(found.extraFile.isEmpty() ? text : text + u' ' + Words::tr("Besides: those of %1.").arg(file)));
}

/// As it can be shown to others, and typed: neither who is at home there nor the profile, which may be somebody's name.
QString shownFolder(const QString &profileFolder)
{
    const QString folder = QFileInfo(profileFolder).path();
    const QString home = QDir::homePath();
    return folder.startsWith(home + u'/') ? u'~' + folder.sliced(home.size()) : folder;
}

void lookAtStateFolder(Examination &examination, Answer answer)
{
    const ports::Computer::StateFolder folder = examination.computer.stateFolder();
    const QString path = shownFolder(folder.path);
    const QString shown = core::isolated(path);
    if (!folder.usable)
        return answer(fault(Words::tr("The folder %1 cannot be written to.").arg(shown),
                            Words::tr("What was last true cannot be kept for the next start. Make it a folder of your own.")));
    if (!folder.ownerOnly)
        return answer(fault(Words::tr("The folder %1 can be read by others.").arg(shown),
                            Words::tr("Nothing in it is readable without your keyring, but it is nobody else's business."),
                            QStringLiteral("chmod -R go= %1").arg(path)));
    answer(healthy(Words::tr("%1 is yours alone.").arg(shown)));
}

void lookAtDisk(Examination &examination, Answer answer)
{
    const qint64 free = examination.computer.stateFolder().freeBytes;
    const QString room = QLocale().formattedDataSize(free);
    if (free >= roomWanted)
        return answer(healthy(Words::tr("%1 of room.").arg(room)));
    answer(fault(Words::tr("Only %1 of room is left on the disk.").arg(room),
                 Words::tr("Make room: what was last true cannot be kept for the next start.")));
}

} // namespace

std::vector<Check> computerChecks()
{
    return {
        {"loopback"_name, QT_TRANSLATE_NOOP("Words", "A port for the browser's answer"), {}, &lookAtLoopback},
        {"browser"_name, QT_TRANSLATE_NOOP("Words", "Browser"), {}, &lookForBrowser},
        {"links"_name, QT_TRANSLATE_NOOP("Words", "Links to this program"), {}, &lookForLinks},
        {"proxy"_name, QT_TRANSLATE_NOOP("Words", "Proxy"), {}, &lookAtProxy},
        {"certificates"_name, QT_TRANSLATE_NOOP("Words", "Certificate authorities"), {}, &lookAtCertificates},
        {"state-folder"_name, QT_TRANSLATE_NOOP("Words", "State folder"), {}, &lookAtStateFolder},
        {"disk"_name, QT_TRANSLATE_NOOP("Words", "Room on the disk"), {"state-folder"_name}, &lookAtDisk},
    };
}

} // namespace latchkey::doctor
