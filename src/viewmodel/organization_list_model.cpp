// SPDX-License-Identifier: MIT
#include "viewmodel/organization_list_model.h"

#include "viewmodel/session_text.h"

#include <QSet>

#include <algorithm>

namespace latchkey::viewmodel {

using runtime::SessionManager;
using session::Organization;

void OrganizationListModel::setSession(SessionManager *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (m_session) {
        connect(m_session, &SessionManager::organizationsChanged, this, &OrganizationListModel::adopt);
        connect(m_session, &SessionManager::activeOrganizationChanged, this, &OrganizationListModel::markActive);
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

int OrganizationListModel::activeRow() const
{
    const QString active = m_session ? m_session->activeOrganization().id : QString();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Organization &row) { return row.id == active; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int OrganizationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OrganizationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Organization &organization = m_rows.at(index.row());
    switch (role) {
    case OrganizationIdRole:
        return organization.id;
    case NameRole:
    case Qt::DisplayRole:
        return organization.name;
    case RoleTextRole:
        return SessionText::roleText(organization.role);
    case PersonalRole:
        return organization.isPersonal;
    case ActiveRole:
        return m_session && m_session->activeOrganization().id == organization.id;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrganizationListModel::roleNames() const
{
    return {{OrganizationIdRole, "organizationId"},
            {NameRole, "name"},
            {RoleTextRole, "roleText"},
            {PersonalRole, "isPersonal"},
            {ActiveRole, "isActive"}};
}

QList<Organization> OrganizationListModel::wanted() const
{
    QList<Organization> target;
    if (!m_session)
        return target;
    QSet<QString> seen; // an id twice would break every move below
    const QString needle = m_filter.trimmed();
    const QList<Organization> all = m_session->organizations();
    for (const Organization &organization : all) {
        if (!needle.isEmpty() && !organization.name.contains(needle, Qt::CaseInsensitive))
            continue;
        if (seen.contains(organization.id))
            continue;
        seen.insert(organization.id);
        target.append(organization);
    }
    return target;
}

void OrganizationListModel::adopt()
{
    const QList<Organization> target = wanted();
    const qsizetype before = m_rows.size();
    removeMissing(target);
    for (int row = 0; row < target.size(); ++row)
        place(row, target.at(row));
    if (m_rows.size() != before)
        Q_EMIT countChanged();
    Q_EMIT activeRowChanged();
}

void OrganizationListModel::removeMissing(const QList<Organization> &target)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const QString id = m_rows.at(row).id;
        if (std::any_of(target.begin(), target.end(), [&](const Organization &kept) { return kept.id == id; }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void OrganizationListModel::place(int row, const Organization &organization)
{
    const auto here = m_rows.begin() + row;
    const auto found = std::find_if(here, m_rows.end(), [&](const Organization &shown) { return shown.id == organization.id; });
    if (found == m_rows.end()) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, organization);
        endInsertRows();
        return;
    }
    const int from = int(found - m_rows.begin());
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_rows.move(from, row);
        endMoveRows();
    }
    if (m_rows.at(row) == organization)
        return;
    m_rows[row] = organization;
    Q_EMIT dataChanged(index(row), index(row));
}

void OrganizationListModel::markActive()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {ActiveRole});
    Q_EMIT activeRowChanged();
}

} // namespace latchkey::viewmodel
