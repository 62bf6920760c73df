// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// The person's organisations as rows, in the server's order, narrowed by a filter on the name.
/// Holds the rows last shown and moves them to the new list by id with insert, move, change and remove, never by a reset:
/// a list that is being read or clicked must not jump or lose its focus.
/// Does not switch or create anything.
class OrganizationListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    Q_PROPERTY(int activeRow READ activeRow NOTIFY activeRowChanged)

public:
    enum Role { OrganizationIdRole = Qt::UserRole + 1, NameRole, RoleTextRole, PersonalRole, ActiveRole };
    Q_ENUM(Role)

    runtime::SessionManager *session() const { return m_session; }
    void setSession(runtime::SessionManager *session);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);

    int activeRow() const; ///< -1 when the active organisation is not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sessionChanged();
    void filterChanged();
    void countChanged();
    void activeRowChanged();

private:
    QList<session::Organization> wanted() const;
    void adopt();
    void removeMissing(const QList<session::Organization> &target);
    void place(int row, const session::Organization &organization);
    void markActive();

    runtime::SessionManager *m_session = nullptr;
    QString m_filter;
    QList<session::Organization> m_rows;
};

} // namespace latchkey::viewmodel
