// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// Puts text on the desktop's clipboard, which QML alone cannot. Reads nothing from it and holds nothing.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    Q_INVOKABLE void copy(const QString &text) const;
};

} // namespace latchkey::viewmodel
