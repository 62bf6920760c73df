// SPDX-License-Identifier: MIT
#include "viewmodel/organization_list_model.h"

#include "viewmodel/language.h"
#include "viewmodel/picture.h"
#include "viewmodel/session_text.h"

#include <QSet>

#include <algorithm>

namespace latchkey::viewmodel {

using runtime::SessionManager;
using session::Organization;

OrganizationListModel::OrganizationListModel(QObject *parent) : GadgetListModel(OrganizationRow::staticMetaObject, "organizationId", parent)
{
    new LanguageWatch(this, [this] { adopt(); });
}

void OrganizationListModel::setSession(SessionManager *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (m_session) {
        connect(m_session, &SessionManager::organizationsChanged, this, &OrganizationListModel::adopt);
        connect(m_session, &SessionManager::activeOrganizationChanged, this, &OrganizationListModel::adopt);
    }
    Q_EMIT sessionChanged();
    adopt();
}

void OrganizationListModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    adopt();
}

void OrganizationListModel::setMemory(WindowMemory *memory)
{
    if (m_memory == memory)
        return;
    if (m_memory)
        disconnect(m_memory, nullptr, this, nullptr);
    m_memory = memory;
    if (m_memory)
        connect(m_memory, &WindowMemory::usedOrganizationsChanged, this, &OrganizationListModel::adopt);
    Q_EMIT memoryChanged();
    adopt();
}

int OrganizationListModel::activeRow() const
{
    const QString active = m_session ? m_session->activeOrganization().id : QString();
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const Row &row) { return row.key == active; });
    return found == rows().end() ? -1 : int(found - rows().begin());
}

QString OrganizationListModel::idAt(int row) const
{
    return row >= 0 && row < count() ? rows().at(row).key : QString();
}

QList<Organization> OrganizationListModel::wanted() const
{
    QList<Organization> all = m_session ? m_session->organizations() : QList<Organization>();
    QSet<QString> seen; // a key occurs once
    const QString needle = m_filter.trimmed();
    all.removeIf([&](const Organization &one) {
        if (seen.contains(one.id) || (!needle.isEmpty() && !one.name.contains(needle, Qt::CaseInsensitive)))
            return true;
        seen.insert(one.id);
        return false;
    });
    return m_memory ? m_memory->byUse(all) : all;
}

void OrganizationListModel::adopt()
{
    QList<OrganizationRow> rows;
    const QString active = m_session ? m_session->activeOrganization().id : QString();
    for (const Organization &one : wanted())
        rows.append({one.id, one.name, shownPicture(one.logo, m_session->siteUrl()), SessionText::roleText(one.role), one.isPersonal,
                     one.id == active});
    show(rows);
    Q_EMIT activeRowChanged();
}

} // namespace latchkey::viewmodel
