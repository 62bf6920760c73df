// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// A list a live query answers with, as a model that changes where the list has changed: a view keeps its place, its selection and
/// its animations.
///
///     ListView { model: ConvexListModel { items: notes.value }  delegate: Label { required property var item; text: item.body } }
///
/// Holds the items last given, and compares new ones by their `key`: rows are inserted, moved, changed and removed, never reset.
/// Items without that member, or with one that occurs twice, are told apart by their place. Does not sort or filter.
class ConvexListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// A list of objects; undefined or null is an empty one.
    Q_PROPERTY(QVariant items READ items WRITE setItems NOTIFY itemsChanged)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ItemRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    QVariant items() const { return m_given; }
    void setItems(const QVariant &items);
    QString key() const { return m_key; }
    void setKey(const QString &key);
    int count() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void itemsChanged();
    void keyChanged();
    void countChanged();

private:
    struct Row {
        QString key;
        QVariant item;
    };

    QList<Row> rowsOf(const QVariantList &items) const;
    void removeMissing(const QList<Row> &wanted);
    void bringToPlace(int place, const Row &wanted);

    QVariant m_given;
    QString m_key = QStringLiteral("_id");
    QList<Row> m_rows;
};

} // namespace latchkey::viewmodel
