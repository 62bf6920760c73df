// SPDX-License-Identifier: MIT
// Whether the desktop's keyring is there, open, and keeps what it is given.
#include "doctor/check.h"

#include "ports/computer.h"
#include "ports/random.h"
#include "ports/secret_store.h"

namespace latchkey::doctor {

using core::FailureKind;

namespace {

constexpr int probeBytes = 24;

/// Of an entry of the doctor's own: nobody's session is touched.
QString probeKey(const Examination &examination)
{
    return QStringLiteral("doctor/%1").arg(examination.parts.profile);
}

void lookForKeyring(Examination &examination, Answer answer)
{
    examination.computer.keyringProgram(&examination.context, [answer](const core::Result<QString> &program) {
        if (!program)
            return answer(fault(Words::tr("No program offers the desktop's Secret Service (org.freedesktop.secrets)."),
                                Words::tr("Install one and sign in to the desktop anew: GNOME Keyring, KWallet with its Secret Service, or "
                                          "KeePassXC. Until then a session lasts as long as the program runs."),
                                QStringLiteral("sudo apt install gnome-keyring")));
        answer(healthy(program->isEmpty() ? Words::tr("A Secret Service is there.")
                                          : Words::tr("The Secret Service is %1.").arg(program->left(60))));
    });
}

void lookWhetherUnlocked(Examination &examination, Answer answer)
{
    examination.parts.secrets.read(
        probeKey(examination), &examination.context, [answer](const core::Result<std::optional<core::Secret>> &read) {
            if (read)
                return answer(healthy(Words::tr("The keyring is unlocked.")));
            switch (read.error().kind) {
            case FailureKind::KeychainLocked:
                return answer(fault(Words::tr("The keyring is locked."),
                                    Words::tr("Unlock it: the window has a button for it. So that it opens with the desktop, let its "
                                              "password be the one you sign in to the computer with.")));
            case FailureKind::KeychainDenied:
                return answer(fault(Words::tr("The keyring refuses this program."),
                                    Words::tr("In a sandbox, allow it to talk to org.freedesktop.secrets.")));
            case FailureKind::Timeout:
                return answer(fault(Words::tr("The keyring has not answered within ten seconds."),
                                    Words::tr("Close its open prompts, or start the desktop session anew.")));
            default:
                return answer(fault(Words::tr("The keyring cannot be read."), Words::tr("Start the desktop session anew.")));
            }
        });
}

/// Writes, reads and removes an entry of the doctor's own.
void lookWhetherItKeeps(Examination &examination, Answer answer)
{
    const QByteArray text = examination.parts.random.bytes(probeBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    ports::SecretStore &secrets = examination.parts.secrets;
    const QString key = probeKey(examination);
    const auto broken = [](const QString &what) {
        return fault(what, Words::tr("The keyring takes entries and does not keep them as they are. Repair it with its own program "
                                     "(Passwords and Keys, KWalletManager)."));
    };
    secrets.write(key, core::Secret(QByteArrayView(text)), &examination.context, [=, &examination, &secrets](const core::Result<void> &written) {
        if (!written && written.error().kind == FailureKind::KeychainLocked)
            return answer(fault(Words::tr("The desktop has no open keyring to put a new entry into."),
                                Words::tr("Unlock the default keyring, or make one where there is none yet: the window's button "
                                          "asks the desktop for either.")));
        if (!written)
            return answer(broken(Words::tr("An entry could not be written.")));
        secrets.read(key, &examination.context, [=, &examination, &secrets](const core::Result<std::optional<core::Secret>> &read) {
            const bool same = read && *read && sameSecret(**read, core::Secret(QByteArrayView(text)));
            secrets.remove(key, &examination.context, [=](const core::Result<void> &removed) {
                if (!same)
                    return answer(broken(Words::tr("An entry just written was not read back as it was.")));
                answer(removed ? healthy(Words::tr("An entry was written, read and removed."))
                               : broken(Words::tr("An entry could not be removed.")));
            });
        });
    });
}

} // namespace

std::vector<Check> keyringChecks()
{
    return {
        {"keyring"_name, QT_TRANSLATE_NOOP("Words", "Keyring present"), {}, &lookForKeyring},
        {"keyring-unlocked"_name, QT_TRANSLATE_NOOP("Words", "Keyring unlocked"), {"keyring"_name}, &lookWhetherUnlocked},
        {"keyring-keeps"_name, QT_TRANSLATE_NOOP("Words", "Keyring keeps entries"), {"keyring-unlocked"_name}, &lookWhetherItKeeps},
    };
}

} // namespace latchkey::doctor
