// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/window_memory.h"

#include <QPointer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

struct OrganizationRow {
    Q_GADGET
    Q_PROPERTY(QString organizationId MEMBER organizationId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QUrl logo MEMBER logo CONSTANT)
    Q_PROPERTY(QString roleText MEMBER roleText CONSTANT)
    Q_PROPERTY(bool isPersonal MEMBER isPersonal CONSTANT)
    Q_PROPERTY(bool isActive MEMBER isActive CONSTANT)
public:
    QString organizationId;
    QString name;
    QUrl logo;
    QString roleText;
    bool isPersonal = false;
    bool isActive = false;
    bool operator==(const OrganizationRow &) const = default;
};

/// The person's organisations as rows, narrowed by a filter on the name: in the server's order, or those used last first.
/// Does not switch or create anything.
class OrganizationListModel : public latchkey::viewmodel::GadgetListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// Whose order is taken; null: the server's.
    Q_PROPERTY(latchkey::viewmodel::WindowMemory *memory READ memory WRITE setMemory NOTIFY memoryChanged)
    Q_PROPERTY(int activeRow READ activeRow NOTIFY activeRowChanged)

public:
    explicit OrganizationListModel(QObject *parent = nullptr);

    runtime::SessionManager *session() const { return m_session; }
    void setSession(runtime::SessionManager *session);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    WindowMemory *memory() const { return m_memory; }
    void setMemory(WindowMemory *memory);

    int activeRow() const; ///< -1 when the active organisation is not among the rows
    Q_INVOKABLE QString idAt(int row) const; ///< empty where there is none

Q_SIGNALS:
    void sessionChanged();
    void filterChanged();
    void memoryChanged();
    void activeRowChanged();

private:
    QList<session::Organization> wanted() const;
    void adopt();

    QPointer<runtime::SessionManager> m_session;
    QPointer<WindowMemory> m_memory;
    QString m_filter;
};

} // namespace latchkey::viewmodel
