// SPDX-License-Identifier: MIT
#include "viewmodel/keyed_list_model.h"

#include <QSet>

namespace latchkey::viewmodel {

void KeyedListModel::showRows(const QList<Row> &wanted)
{
    const qsizetype before = m_rows.size();
    removeMissing(wanted);
    QSet<QString> here;
    for (const Row &row : m_rows)
        here.insert(row.key);
    for (qsizetype place = 0; place < wanted.size(); ++place) {
        qsizetype until = place;
        while (until < wanted.size() && !here.contains(wanted.at(until).key))
            ++until;
        if (until > place)
            insertNew(int(place), wanted, until);
        place = until;
        if (place < wanted.size())
            bringToPlace(int(place), wanted.at(place));
    }
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

void KeyedListModel::removeMissing(const QList<Row> &wanted)
{
    QSet<QString> kept;
    for (const Row &row : wanted)
        kept.insert(row.key);
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        qsizetype first = last;
        while (first >= 0 && !kept.contains(m_rows.at(first).key))
            --first;
        if (first == last)
            continue;
        beginRemoveRows({}, int(first) + 1, int(last));
        m_rows.remove(first + 1, last - first);
        endRemoveRows();
        last = first + 1;
    }
}

void KeyedListModel::insertNew(int place, const QList<Row> &wanted, qsizetype until)
{
    beginInsertRows({}, place, int(until) - 1);
    for (qsizetype row = place; row < until; ++row)
        m_rows.insert(row, wanted.at(row));
    endInsertRows();
}

/// Every row before `place` is in its own already, so what is wanted here comes from further down.
void KeyedListModel::bringToPlace(int place, const Row &wanted)
{
    int from = place;
    while (m_rows.at(from).key != wanted.key)
        ++from;
    if (from != place) {
        beginMoveRows({}, from, from, {}, place);
        m_rows.move(from, place);
        endMoveRows();
    }
    if (m_rows.at(place).item != wanted.item) {
        m_rows[place].item = wanted.item;
        Q_EMIT dataChanged(index(place), index(place));
    }
}

int KeyedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant KeyedListModel::itemAt(const QModelIndex &index) const
{
    const bool known = checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid);
    return known ? m_rows.at(index.row()).item : QVariant();
}

GadgetListModel::GadgetListModel(const QMetaObject &gadget, const char *key, QObject *parent)
    : KeyedListModel(parent), m_gadget(gadget), m_key(gadget.property(gadget.indexOfProperty(key)))
{
}

void GadgetListModel::showItems(const QVariantList &items)
{
    QList<Row> rows;
    QSet<QString> seen; // who moves from one page to another while both are read is told twice
    rows.reserve(items.size());
    for (const QVariant &item : items) {
        const QString key = m_key.readOnGadget(item.constData()).toString();
        if (seen.contains(key))
            continue;
        seen.insert(key);
        rows.append({key, item});
    }
    showRows(rows);
}

QVariant GadgetListModel::data(const QModelIndex &index, int role) const
{
    const QVariant item = itemAt(index);
    const QMetaProperty property = m_gadget.property(role - Qt::UserRole);
    return item.isValid() && property.isValid() ? property.readOnGadget(item.constData()) : QVariant();
}

QHash<int, QByteArray> GadgetListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_gadget.propertyCount(); ++i)
        names.insert(Qt::UserRole + i, m_gadget.property(i).name());
    return names;
}

} // namespace latchkey::viewmodel
