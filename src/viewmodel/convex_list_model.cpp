// SPDX-License-Identifier: MIT
#include "viewmodel/convex_list_model.h"

#include <QJSValue>
#include <QSet>

namespace latchkey::viewmodel {

void ConvexListModel::setItems(const QVariant &items)
{
    m_given = items;
    const bool script = items.metaType() == QMetaType::fromType<QJSValue>();
    showRows(rowsOf((script ? items.value<QJSValue>().toVariant() : items).toList()));
    Q_EMIT itemsChanged();
}

void ConvexListModel::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    QVariantList items;
    for (const Row &row : rows())
        items.append(row.item);
    renameRows(rowsOf(items));
    Q_EMIT keyChanged();
}

QList<KeyedListModel::Row> ConvexListModel::rowsOf(const QVariantList &items) const
{
    QList<Row> rows;
    QSet<QString> seen;
    rows.reserve(items.size());
    for (const QVariant &item : items) {
        const QVariant named = item.toMap().value(m_key);
        QString key = named.isValid() ? u'k' + named.toString() : QString();
        if (key.isEmpty() || seen.contains(key))
            key = u'#' + QString::number(rows.size());
        seen.insert(key);
        rows.append({key, item});
    }
    return rows;
}

QVariant ConvexListModel::data(const QModelIndex &index, int role) const
{
    return role == ItemRole ? itemAt(index) : QVariant();
}

QHash<int, QByteArray> ConvexListModel::roleNames() const
{
    return {{ItemRole, QByteArrayLiteral("item")}};
}

} // namespace latchkey::viewmodel
