// SPDX-License-Identifier: MIT
#include "session/machine_words.h"

#include <QMetaEnum>

namespace latchkey::session::test {

namespace {

template <typename... Functions> struct Overload : Functions... {
    using Functions::operator()...;
};
template <typename... Functions> Overload(Functions...) -> Overload<Functions...>;

QString failureWords(const std::optional<core::Failure> &failure)
{
    if (!failure)
        return {};
    return QStringLiteral(" !")
        + QLatin1String(QMetaEnum::fromType<core::FailureKind>().valueToKey(int(failure->kind)));
}

QString nameOf(SignedOutReason reason)
{
    static const QStringList names{QStringLiteral("NeverSignedIn"),   QStringLiteral("SignedOutHere"),
                                   QStringLiteral("SessionExpired"),  QStringLiteral("SignInFailed"),
                                   QStringLiteral("SignInCancelled"), QStringLiteral("KeychainDenied"),
                                   QStringLiteral("KeychainMissing"), QStringLiteral("StoredSessionUnreadable"),
                                   QStringLiteral("StoredSessionLost")};
    return names.at(int(reason));
}

QString nameOf(SignInStep step)
{
    static const QStringList names{QStringLiteral("Credentials"), QStringLiteral("SecondFactor"),
                                   QStringLiteral("EmailCode"), QStringLiteral("WaitingForBrowser"),
                                   QStringLiteral("WaitingForDeviceCode")};
    return names.at(int(step));
}

QString nameOf(JoiningReason reason)
{
    static const QStringList names{QStringLiteral("WaitingForRecord"), QStringLiteral("UserMissing"),
                                   QStringLiteral("OrganizationMissing")};
    return names.at(int(reason));
}

QString originWords(SignInOrigin origin)
{
    static const QStringList names{QString(), QStringLiteral(" [unread]"), QStringLiteral(" [locked]"),
                                   QStringLiteral(" [ended]")};
    return names.at(int(origin));
}

QString reauthWords(const std::optional<Reauth> &reauth)
{
    if (!reauth)
        return {};
    QString text = QStringLiteral("form");
    if (reauth->newcomer)
        text = reauth->newcomer->name + QStringLiteral("? %1").arg(reauth->attempt);
    else if (reauth->attempt != 0)
        text = QStringLiteral("%1, %2").arg(reauth->attempt).arg(nameOf(reauth->step));
    return QStringLiteral(" beside(") + text + u')' + failureWords(reauth->failure);
}

QString activeWords(const Active &active)
{
    QString text = QStringLiteral("Active(%1 in %2")
                       .arg(active.record.user.name,
                            active.record.activeOrganization ? active.record.activeOrganization->name
                                                             : QStringLiteral("nothing"));
    if (active.pendingSwitch)
        text += QStringLiteral(" -> ") + active.pendingSwitch->organization.name;
    return text + u')' + failureWords(active.switchFailure) + reauthWords(active.reauth);
}

} // namespace

QString words(const SessionState &state)
{
    return std::visit(
        Overload{
            [](const Starting &) { return QStringLiteral("Starting"); },
            [](const KeychainLocked &s) { return QStringLiteral("KeychainLocked") + failureWords(s.failure); },
            [](const SignedOut &s) {
                return QStringLiteral("SignedOut(%1)").arg(nameOf(s.reason)) + failureWords(s.failure)
                    + (s.storedSessionUnread ? QStringLiteral(" [unread]") : QString());
            },
            [](const SigningIn &s) {
                return QStringLiteral("SigningIn(%1, %2)").arg(s.attempt).arg(nameOf(s.step)) + failureWords(s.failure)
                    + originWords(s.origin);
            },
            [](const Joining &s) { return QStringLiteral("Joining(%1)").arg(nameOf(s.reason)); },
            [](const Active &s) { return activeWords(s); },
            [](const SigningOut &) { return QStringLiteral("SigningOut"); },
        },
        state);
}

QString words(const SessionEffect &effect)
{
    return std::visit(Overload{
                          [](const ReadStoredSession &) { return QStringLiteral("ReadStoredSession"); },
                          [](const CancelSignIn &e) { return QStringLiteral("CancelSignIn(%1)").arg(e.attempt); },
                          [](const HoldNewcomer &e) { return QStringLiteral("HoldNewcomer(%1)").arg(e.attempt); },
                          [](const AdoptSession &e) { return QStringLiteral("AdoptSession(%1)").arg(e.attempt); },
                          [](const OpenLink &) { return QStringLiteral("OpenLink"); },
                          [](const CloseLink &) { return QStringLiteral("CloseLink"); },
                          [](const VerifySession &e) { return QStringLiteral("VerifySession(%1)").arg(e.attempt); },
                          [](const GiveUpSwitch &e) { return QStringLiteral("GiveUpSwitch(%1)").arg(e.attempt); },
                          [](const SendSwitch &e) {
                              return QStringLiteral("SendSwitch(%1, %2)").arg(e.attempt).arg(e.organizationId);
                          },
                          [](const SaveSnapshot &) { return QStringLiteral("SaveSnapshot"); },
                          [](const EndSession &e) {
                              return e.revoke ? QStringLiteral("EndSession(revoke)")
                                              : QStringLiteral("EndSession(erase)");
                          },
                      },
                      effect);
}

QString words(Verdict verdict)
{
    static const QStringList names{QStringLiteral("moved"), QStringLiteral("ignored"), QStringLiteral("refused")};
    return names.at(int(verdict));
}

QString words(const SessionMachine &machine, SessionMachine::Milliseconds now)
{
    const auto deadline = machine.nextDeadline();
    if (!deadline)
        return words(machine.state());
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(*deadline - now).count();
    return words(machine.state()) + QStringLiteral(", %1 s left").arg(left);
}

QString drained(SessionMachine &machine)
{
    QStringList effects;
    while (const auto effect = machine.nextEffect())
        effects.append(words(*effect));
    return effects.join(QLatin1String(", "));
}

} // namespace latchkey::session::test
