// SPDX-License-Identifier: MIT
#pragma once

#include "convex/optimistic_local_store.h"

#include <QObject>
#include <QVariant>

namespace latchkey::viewmodel {

/// What an optimistic update written in QML is given: convex::OptimisticLocalStore in QML's types. Good for that one call; kept
/// longer, it has nothing and takes nothing.
class OptimisticStore : public QObject {
    Q_OBJECT
public:
    explicit OptimisticStore(convex::OptimisticLocalStore &store) : m_store(&store) {}
    void close() { m_store = nullptr; }

    /// undefined while loading or after a failure.
    Q_INVOKABLE QVariant getQuery(const QString &path, const QVariant &args = {}) const;
    /// Every query of that function: a list of { args, value }.
    Q_INVOKABLE QVariantList getAllQueries(const QString &path) const;
    /// `value` undefined: as if it were loading.
    Q_INVOKABLE void setQuery(const QString &path, const QVariant &args, const QVariant &value);

private:
    convex::OptimisticLocalStore *m_store;
};

} // namespace latchkey::viewmodel
