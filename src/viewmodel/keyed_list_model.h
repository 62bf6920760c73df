// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>

namespace latchkey::viewmodel {

/// A list as a model that changes where the list has changed: rows are inserted, moved, changed and removed, never reset, so that a
/// view keeps its place, its focus and its animations. Neighbours go and come together: a filter over thousands of rows is few changes.
/// Holds the rows last given, each known by its key. Does not know what is in one: what derives from it does.
class KeyedListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void countChanged();

protected:
    struct Row {
        QString key;
        QVariant item;
    };

    /// Keys occur once.
    void showRows(const QList<Row> &wanted);
    /// The same rows in the same places, under other keys.
    void renameRows(QList<Row> rows) { m_rows = std::move(rows); }
    const QList<Row> &rows() const { return m_rows; }
    /// The item of a row of this model; invalid where there is none.
    QVariant itemAt(const QModelIndex &index) const;

private:
    void removeMissing(const QList<Row> &wanted);
    void insertNew(int place, const QList<Row> &wanted, qsizetype until);
    void bringToPlace(int place, const Row &wanted);

    QList<Row> m_rows;
};

/// Rows of one kind of Q_GADGET, each of its properties a role of the same name.
class GadgetListModel : public latchkey::viewmodel::KeyedListModel {
    Q_OBJECT
public:
    /// `key`: the property that tells rows apart.
    GadgetListModel(const QMetaObject &gadget, const char *key, QObject *parent = nullptr);

    template <typename Gadget>
    void show(const QList<Gadget> &items)
    {
        QVariantList given;
        given.reserve(items.size());
        for (const Gadget &item : items)
            given.append(QVariant::fromValue(item));
        showItems(given);
    }

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void showItems(const QVariantList &items);

    const QMetaObject &m_gadget;
    const QMetaProperty m_key;
};

} // namespace latchkey::viewmodel
