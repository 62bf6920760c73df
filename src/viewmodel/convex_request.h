// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "viewmodel/convex_error.h"

#include <QJSValue>
#include <QtQml/qqmlregistration.h>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::viewmodel {

/// What mutations and actions have in common for QML: run(), and what came of it. Several may be under way at once; each gives one
/// succeeded() or failed(). An object that is destroyed hears of nothing more, and what it has sent is done all the same.
class ConvexRequest : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    /// `module:function`.
    Q_PROPERTY(QString path MEMBER m_path NOTIFY pathChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)

public:
    using QObject::QObject;
    bool isRunning() const { return m_underWay > 0; }

    /// `args`: one object, or nothing.
    Q_INVOKABLE void run(const QVariant &args = {});

Q_SIGNALS:
    void pathChanged();
    void runningChanged();
    void succeeded(const QVariant &value);
    void failed(const latchkey::viewmodel::ConvexError &error);

protected:
    const QString &path() const { return m_path; }
    virtual void send(live::LiveClient &client, const QVariant &given, const convex::Value::Object &args,
                      convex::FunctionDone done) = 0;

private:
    void finish(const convex::FunctionResult &result);

    QString m_path;
    int m_underWay = 0;
};

/// A mutation for QML, as useMutation is for React. Sent again on every new connection until it is answered, and run once; told
/// as succeeded() when the queries show what it wrote.
///
///     ConvexMutation {
///         id: add
///         path: "notes:create"
///         optimisticUpdate: (store, args) => {
///             const shown = store.getQuery("notes:list", {});
///             if (shown !== undefined)
///                 store.setQuery("notes:list", {}, [...shown, { _id: "pending", body: args.body }]);
///         }
///     }
class ConvexMutation : public latchkey::viewmodel::ConvexRequest {
    Q_OBJECT
    QML_ELEMENT
    /// (store: OptimisticStore, args) => void. Run at once, and again over every change until the mutation is over.
    Q_PROPERTY(QJSValue optimisticUpdate READ optimisticUpdate WRITE setOptimisticUpdate NOTIFY optimisticUpdateChanged)

public:
    using ConvexRequest::ConvexRequest;

    QJSValue optimisticUpdate() const { return m_optimisticUpdate; }
    void setOptimisticUpdate(const QJSValue &update);

Q_SIGNALS:
    void optimisticUpdateChanged();

protected:
    void send(live::LiveClient &client, const QVariant &given, const convex::Value::Object &args,
              convex::FunctionDone done) override;

private:
    convex::OptimisticUpdate updateFor(const QVariant &given);

    QJSValue m_optimisticUpdate;
};

/// An action for QML, as useAction is for React. Never sent twice: it fails with "Offline" when the connection is lost before its
/// answer, and may have run then.
class ConvexAction : public latchkey::viewmodel::ConvexRequest {
    Q_OBJECT
    QML_ELEMENT
public:
    using ConvexRequest::ConvexRequest;

protected:
    void send(live::LiveClient &client, const QVariant &given, const convex::Value::Object &args,
              convex::FunctionDone done) override;
};

} // namespace latchkey::viewmodel
