// SPDX-License-Identifier: MIT
#pragma once

#include "viewmodel/keyed_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// A list a live query answers with, as a model that changes where the list has changed: a view keeps its place, its selection and
/// its animations.
///
///     ListView { model: ConvexListModel { items: notes.value }  delegate: Label { required property var item; text: item.body } }
///
/// Compares items by their `key`. Items without that member, or with one that occurs twice, are told apart by their place. Does not sort or filter.
class ConvexListModel : public latchkey::viewmodel::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    /// A list of objects; undefined or null is an empty one.
    Q_PROPERTY(QVariant items READ items WRITE setItems NOTIFY itemsChanged)
    Q_PROPERTY(QString key READ key WRITE setKey NOTIFY keyChanged)

public:
    enum Role { ItemRole = Qt::UserRole };

    using KeyedListModel::KeyedListModel;

    QVariant items() const { return m_given; }
    void setItems(const QVariant &items);
    QString key() const { return m_key; }
    void setKey(const QString &key);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void itemsChanged();
    void keyChanged();

private:
    QList<Row> rowsOf(const QVariantList &items) const;

    QVariant m_given;
    QString m_key = QStringLiteral("_id");
};

} // namespace latchkey::viewmodel
