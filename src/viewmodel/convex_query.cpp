// SPDX-License-Identifier: MIT
#include "viewmodel/convex_query.h"

#include "live/live_client.h"
#include "live/live_query.h"
#include "viewmodel/convex_variant.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::viewmodel {

ConvexQuery::ConvexQuery(QObject *parent) : QObject(parent)
{
}

ConvexQuery::~ConvexQuery() = default;

void ConvexQuery::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    Q_EMIT pathChanged();
    subscribe();
}

void ConvexQuery::setArgs(const QVariant &args)
{
    auto arguments = argumentsFrom(args);
    const bool same = m_arguments && arguments && *m_arguments == *arguments;
    m_args = args;
    m_arguments = std::move(arguments);
    if (same)
        return; // a binding that came to the same object again
    Q_EMIT argsChanged();
    subscribe();
}

void ConvexQuery::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    Q_EMIT enabledChanged();
    subscribe();
}

void ConvexQuery::componentComplete()
{
    m_complete = true;
    const QQmlEngine *engine = qmlEngine(this);
    m_client = engine ? liveClientOf(*engine) : nullptr;
    if (m_client)
        connect(m_client, &live::LiveClient::advanced, this, &ConvexQuery::updateStale);
    subscribe();
}

void ConvexQuery::subscribe()
{
    if (!m_complete || !m_client)
        return;
    // The new one first: should it be the same query, the subscription is kept.
    const std::unique_ptr<live::LiveQuery> old = std::move(m_query);
    if (m_enabled && !m_path.isEmpty() && m_arguments) {
        m_query = m_client->subscribe(m_path, *m_arguments);
        connect(m_query.get(), &live::LiveQuery::changed, this, &ConvexQuery::read);
    }
    read();
}

void ConvexQuery::read()
{
    const convex::FunctionResult refused{m_arguments ? core::Result<convex::Value>() : core::failed(m_arguments.error())};
    const convex::FunctionResult *result = m_query ? m_query->result() : nullptr;
    if (m_enabled && !m_arguments)
        result = &refused;
    m_answered = result;
    m_value = result && result->outcome ? toVariant(*result->outcome) : QVariant();
    m_error = result && !result->outcome ? QVariant::fromValue(errorOf(*result)) : QVariant::fromValue(nullptr);
    Q_EMIT changed();
    updateStale();
}

void ConvexQuery::updateStale()
{
    const bool stale = m_query && m_answered && !m_client->isCurrent();
    if (std::exchange(m_stale, stale) != stale)
        Q_EMIT staleChanged();
}

} // namespace latchkey::viewmodel
