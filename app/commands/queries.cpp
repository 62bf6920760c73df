// SPDX-License-Identifier: MIT
// The commands that only look: status, whoami, organizations, token.
#include "commands/queries.h"

#include "options.h"
#include "viewmodel/failure_text.h"

#include <QJsonArray>
#include <QMetaEnum>

namespace latchkey::app {

using runtime::SessionManager;

namespace {

template <typename Enum>
QString wordOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

QString nameAndMail(const session::User &user)
{
    return QStringLiteral("%1 <%2>").arg(printable(user.name), printable(user.email));
}

} // namespace

void StatusCommand::step()
{
    const bool settled = isAtRest() || session().phase() == Phase::SignedOut || session().phase() == Phase::KeychainLocked;
    if (!settled)
        return;
    if (!options().json && endIfSignedOut())
        return;
    QJsonObject json{{QStringLiteral("phase"), wordOf(session().phase())},
                     {QStringLiteral("link"), wordOf(session().link())},
                     {QStringLiteral("site"), session().siteHost()}};
    if (session().phase() == Phase::SignedOut) {
        json.insert(QStringLiteral("reason"), wordOf(session().signedOutReason()));
        return answer(json, {}, exitSignedOut);
    }
    if (session().phase() == Phase::KeychainLocked)
        return answer(json, {}, exitFailed);
    const bool live = session().link() == Link::Live;
    QStringList lines{QStringLiteral("Signed in at %1").arg(session().siteHost())};
    if (session().phase() == Phase::Active) {
        json.insert(QStringLiteral("user"), jsonOf(session().user()));
        json.insert(QStringLiteral("organization"), jsonOf(session().activeOrganization()));
        lines = {QStringLiteral("Signed in as %1 at %2").arg(nameAndMail(session().user()), session().siteHost()),
                 QStringLiteral("Organization: %1").arg(printable(session().activeOrganization().name))};
    }
    if (session().asOf().isValid())
        json.insert(QStringLiteral("asOf"), session().asOf().toUTC().toString(Qt::ISODate));
    if (const auto failure = trouble()) {
        const QString sentence = viewmodel::FailureText::of(*failure);
        json.insert(QStringLiteral("failure"),
                    QJsonObject{{QStringLiteral("kind"), kindOf(*failure)}, {QStringLiteral("message"), sentence}});
        lines << (live ? QStringLiteral("Live, but: ") : QStringLiteral("Not live: ")) + sentence;
        return answer(json, lines.join(u'\n'), exitCodeOf(*failure));
    }
    lines << (live ? QStringLiteral("Live")
                   : session().asOf().isValid()
                      ? QStringLiteral("Offline, as of %1").arg(session().asOf().toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                      : QStringLiteral("Offline"));
    answer(json, lines.join(u'\n'), live ? exitDone : exitOffline);
}

void WhoamiCommand::step()
{
    if (endIfSignedOut() || !isAtRest())
        return;
    if (session().phase() != Phase::Active) {
        if (const auto failure = trouble())
            fail(*failure);
        else if (!endIfOffline())
            fail(QStringLiteral("Joining"), QStringLiteral("Your account is still being set up."), exitFailed);
        return;
    }
    noteHowOld();
    answer(jsonOf(session().user()), nameAndMail(session().user()));
}

void OrganizationsCommand::step()
{
    if (endIfSignedOut() || !isAtRest())
        return;
    if (!session().organizationsReady()) {
        if (const auto failure = trouble()) // a deployment without the function never sends the list
            fail(*failure);
        else
            endIfOffline();
        return;
    }
    noteHowOld();
    const QString activeId = session().activeOrganization().id;
    QJsonArray list;
    QStringList lines;
    const QList<session::Organization> organizations = session().organizations();
    for (const session::Organization &organization : organizations) {
        const bool active = organization.id == activeId;
        QJsonObject json = jsonOf(organization);
        json.insert(QStringLiteral("isActive"), active);
        list.append(json);
        const QString mark = active ? QStringLiteral("*") : QStringLiteral(" ");
        lines << QStringLiteral("%1 %2  %3 (%4)")
                     .arg(mark, printable(organization.slug).leftJustified(28), printable(organization.name),
                          printable(organization.role));
    }
    answer({{QStringLiteral("organizations"), list}}, lines.join(u'\n'));
}

void TokenCommand::step()
{
    if (endIfSignedOut() || !isSignedIn() || m_asked)
        return;
    m_asked = true;
    session().withConvexToken(this, [this](const core::Result<core::Secret> &jwt) {
        if (!jwt)
            return fail(jwt.error());
        const QString text = QString::fromLatin1(jwt->expose());
        answer({{QStringLiteral("token"), text}}, text);
    });
}

} // namespace latchkey::app
