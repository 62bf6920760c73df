// SPDX-License-Identifier: MIT
#include "viewmodel/convex_list_model.h"

#include <QJSValue>
#include <QSet>

namespace latchkey::viewmodel {

void ConvexListModel::setItems(const QVariant &items)
{
    m_given = items;
    const bool script = items.metaType() == QMetaType::fromType<QJSValue>();
    const QList<Row> wanted = rowsOf((script ? items.value<QJSValue>().toVariant() : items).toList());
    const qsizetype before = m_rows.size();
    removeMissing(wanted);
    for (int place = 0; place < wanted.size(); ++place)
        bringToPlace(place, wanted.at(place));
    Q_EMIT itemsChanged();
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

void ConvexListModel::setKey(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    const QVariantList items = [this] {
        QVariantList all;
        for (const Row &row : std::as_const(m_rows))
            all.append(row.item);
        return all;
    }();
    m_rows = rowsOf(items); // the same rows in the same places, under other names
    Q_EMIT keyChanged();
}

QList<ConvexListModel::Row> ConvexListModel::rowsOf(const QVariantList &items) const
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

void ConvexListModel::removeMissing(const QList<Row> &wanted)
{
    QSet<QString> kept;
    for (const Row &row : wanted)
        kept.insert(row.key);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_rows.at(row).key))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

/// Every row before `place` is in its own already, so what is wanted here comes from further down or is new.
void ConvexListModel::bringToPlace(int place, const Row &wanted)
{
    int from = place;
    while (from < m_rows.size() && m_rows.at(from).key != wanted.key)
        ++from;
    if (from == m_rows.size()) {
        beginInsertRows({}, place, place);
        m_rows.insert(place, wanted);
        endInsertRows();
        return;
    }
    if (from != place) {
        beginMoveRows({}, from, from, {}, place);
        m_rows.move(from, place);
        endMoveRows();
    }
    if (m_rows.at(place).item != wanted.item) {
        m_rows[place].item = wanted.item;
        Q_EMIT dataChanged(index(place), index(place), {ItemRole});
    }
}

int ConvexListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ConvexListModel::data(const QModelIndex &index, int role) const
{
    const bool known = checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid);
    return known && role == ItemRole ? m_rows.at(index.row()).item : QVariant();
}

QHash<int, QByteArray> ConvexListModel::roleNames() const
{
    return {{ItemRole, QByteArrayLiteral("item")}};
}

} // namespace latchkey::viewmodel
