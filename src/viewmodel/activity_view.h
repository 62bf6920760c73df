// SPDX-License-Identifier: MIT
#pragma once

#include "account/activity.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/organization_room_view.h"

namespace latchkey::viewmodel {

struct ActivityRow {
    Q_GADGET
    Q_PROPERTY(QString activityId MEMBER activityId CONSTANT)
    Q_PROPERTY(QString actor MEMBER actor CONSTANT)
    Q_PROPERTY(QString sentence MEMBER sentence CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
public:
    QString activityId;
    QString actor;
    QString sentence;
    QString when;
    friend bool operator==(const ActivityRow &, const ActivityRow &) = default;
};

/// What happened in an organisation, for QML: account::ActivityLog.
class ActivityView : public latchkey::viewmodel::OrganizationRoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(ActivityLog)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)

public:
    explicit ActivityView(QObject *parent = nullptr);
    ~ActivityView() override;

    QAbstractItemModel *model() { return &m_model; }
    bool isLoading() const { return m_log && m_log->isLoading(); }

    /// "Mara made Ben an admin"; of a kind this version does not know, that something was changed.
    static QString sentenceOf(const account::Activity &activity);

protected:
    std::optional<core::Failure> missing() const override;
    void enter(live::LiveClient &client, const QString &organizationId) override;

private:
    void read() override;

    std::unique_ptr<account::ActivityLog> m_log;
    GadgetListModel m_model;
};

} // namespace latchkey::viewmodel
