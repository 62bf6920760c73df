// SPDX-License-Identifier: MIT
#include "viewmodel/optimistic_store.h"

#include "viewmodel/convex_variant.h"
#include "viewmodel/logging.h"

namespace latchkey::viewmodel {

QVariant OptimisticStore::getQuery(const QString &path, const QVariant &args) const
{
    const auto arguments = argumentsFrom(args);
    const convex::Value *value = m_store && arguments ? m_store->getQuery(path, *arguments) : nullptr;
    return value ? toVariant(*value) : QVariant();
}

QVariantList OptimisticStore::getAllQueries(const QString &path) const
{
    QVariantList all;
    if (!m_store)
        return all;
    for (const auto &query : m_store->getAllQueries(path))
        all.append(QVariantMap{{QStringLiteral("args"), toVariant(query.args)},
                               {QStringLiteral("value"), query.value ? toVariant(*query.value) : QVariant()}});
    return all;
}

void OptimisticStore::setQuery(const QString &path, const QVariant &args, const QVariant &value)
{
    const auto arguments = argumentsFrom(args);
    if (!m_store || !arguments)
        return;
    if (!value.isValid())
        return m_store->setQuery(path, *arguments, std::nullopt);
    auto converted = fromVariant(value);
    if (converted)
        m_store->setQuery(path, *arguments, std::move(*converted));
    else
        qCWarning(lcViewmodel) << "an optimistic update gave no Convex value to" << path;
}

} // namespace latchkey::viewmodel
