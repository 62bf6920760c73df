// SPDX-License-Identifier: MIT
#include "viewmodel/convex_request.h"

#include "live/live_client.h"
#include "viewmodel/convex_variant.h"
#include "viewmodel/logging.h"
#include "viewmodel/optimistic_store.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::viewmodel {

using convex::FunctionResult;

void ConvexRequest::run(const QVariant &args)
{
    QQmlEngine *engine = qmlEngine(this);
    live::LiveClient *client = engine ? liveClientOf(*engine) : nullptr;
    const auto arguments = argumentsFrom(args);
    ++m_underWay;
    Q_EMIT runningChanged();
    if (client && arguments)
        return send(*client, args, *arguments, [this](const FunctionResult &result) { finish(result); });
    const core::Failure failure = arguments
        ? core::Failure{core::FailureKind::Offline, QStringLiteral("no client was provided to this engine"), {}, {}}
        : arguments.error();
    QMetaObject::invokeMethod(
        this, [this, failure] { finish({core::failed(failure)}); }, Qt::QueuedConnection);
}

void ConvexRequest::finish(const FunctionResult &result)
{
    --m_underWay;
    Q_EMIT runningChanged();
    if (result.outcome)
        Q_EMIT succeeded(toVariant(*result.outcome));
    else
        Q_EMIT failed(errorOf(result));
}

void ConvexMutation::setOptimisticUpdate(const QJSValue &update)
{
    m_optimisticUpdate = update;
    Q_EMIT optimisticUpdateChanged();
}

convex::OptimisticUpdate ConvexMutation::updateFor(const QVariant &given)
{
    if (!m_optimisticUpdate.isCallable())
        return {};
    // The object may be gone before its mutation is over; its engine is asked for by whoever still has one.
    const QPointer<QQmlEngine> engine(qmlEngine(this));
    return [engine, function = m_optimisticUpdate, given](convex::OptimisticLocalStore &store) {
        if (!engine)
            return;
        auto *wrapper = new OptimisticStore(store); // the engine's, once it has seen it
        const QJSValue seen = engine->newQObject(wrapper);
        const QJSValue outcome = function.call({seen, engine->toScriptValue(given)});
        wrapper->close();
        if (outcome.isError())
            qCWarning(lcViewmodel) << "an optimistic update failed:" << outcome.toString();
    };
}

void ConvexMutation::send(live::LiveClient &client, const QVariant &given, const convex::Value::Object &args,
                          convex::FunctionDone done)
{
    client.mutate(path(), args, this, std::move(done), updateFor(given));
}

void ConvexAction::send(live::LiveClient &client, const QVariant &, const convex::Value::Object &args, convex::FunctionDone done)
{
    client.runAction(path(), args, this, std::move(done));
}

} // namespace latchkey::viewmodel
