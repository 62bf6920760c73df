// SPDX-License-Identifier: MIT
#include "scripted_session.h"

namespace latchkey::testing {

using runtime::SessionManager;
using runtime::SessionView;

void ScriptedSession::showHome()
{
    SessionView view;
    view.phase = SessionManager::Phase::Active;
    view.link = SessionManager::Link::Live;
    view.user.id = QStringLiteral("user_1");
    view.user.name = QStringLiteral("Mara Lindqvist");
    view.user.email = QStringLiteral("mara@example.com");
    view.user.emailVerified = true;
    view.activeOrganization = organization(QStringLiteral("org_2"), QStringLiteral("North Quay"), QStringLiteral("admin"));
    session::Organization personal
        = organization(QStringLiteral("org_1"), QStringLiteral("Mara's workspace"), QStringLiteral("owner"));
    personal.isPersonal = true;
    view.organizations = session::OrganizationList{
        true,
        {personal, view.activeOrganization,
         organization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"))}};
    show(view);
}

session::Organization ScriptedSession::organization(const QString &id, const QString &name, const QString &role)
{
    session::Organization organization;
    organization.id = id;
    organization.name = name;
    organization.slug = name.toLower().replace(u' ', u'-');
    organization.role = role;
    return organization;
}

} // namespace latchkey::testing
