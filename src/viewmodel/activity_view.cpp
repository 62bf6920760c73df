// SPDX-License-Identifier: MIT
#include "viewmodel/activity_view.h"

#include "core/isolated_text.h"
#include "viewmodel/age_text.h"
#include "viewmodel/session_text.h"

namespace latchkey::viewmodel {

using core::isolated;

ActivityView::ActivityView(QObject *parent) : OrganizationRoomView(parent), m_model(ActivityRow::staticMetaObject, "activityId")
{
}

ActivityView::~ActivityView() = default;

void ActivityView::enter(live::LiveClient &client, const QString &organizationId)
{
    m_log.reset();
    m_model.show(QList<ActivityRow>());
    if (organizationId.isEmpty())
        return;
    m_log = std::make_unique<account::ActivityLog>(client, organizationId);
    connect(m_log.get(), &account::ActivityLog::changed, this, &ActivityView::read);
    read();
}

std::optional<core::Failure> ActivityView::missing() const
{
    return m_log ? m_log->failure() : std::nullopt;
}

void ActivityView::read()
{
    if (!m_log)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    QList<ActivityRow> rows;
    for (const account::Activity &one : m_log->list())
        rows.append({one.id, one.actorName, sentenceOf(one), ageText(QDateTime::fromMSecsSinceEpoch(one.at.count()), now)});
    m_model.show(rows);
    Q_EMIT changed();
}

QString ActivityView::sentenceOf(const account::Activity &activity)
{
    const QString who = isolated(activity.actorName);
    const QString whom = isolated(activity.subject);
    const QString role = SessionText::roleInSentence(activity.detail);
    if (activity.kind == QLatin1String("created"))
        return tr("%1 created the organization").arg(who);
    if (activity.kind == QLatin1String("renamed"))
        return tr("%1 named it %2").arg(who, whom);
    if (activity.kind == QLatin1String("picture"))
        return tr("%1 changed the picture").arg(who);
    if (activity.kind == QLatin1String("invited"))
        return tr("%1 invited %2 as %3").arg(who, whom, role);
    if (activity.kind == QLatin1String("invitationCanceled"))
        return tr("%1 withdrew the invitation to %2").arg(who, whom);
    if (activity.kind == QLatin1String("invitationDeclined"))
        return tr("%1 declined the invitation").arg(activity.subject.isEmpty() ? who : whom);
    if (activity.kind == QLatin1String("joined"))
        return tr("%1 joined as %2").arg(who, role);
    if (activity.kind == QLatin1String("left"))
        return tr("%1 left").arg(who);
    if (activity.kind == QLatin1String("removed"))
        return tr("%1 removed %2").arg(who, whom);
    if (activity.kind == QLatin1String("role"))
        return tr("%1 made %2 %3").arg(who, whom, role);
    return tr("%1 changed something").arg(who);
}

} // namespace latchkey::viewmodel
