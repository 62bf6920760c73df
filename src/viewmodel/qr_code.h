// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// Text as a QR code, for an `Image` (libqrencode). Always dark on light with its quiet zone, in any colour scheme: many
/// readers want it so. Holds nothing.
class QrCode : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    /// A `data:` address of a picture with one pixel a module, to be scaled without smoothing. Empty when the text is empty
    /// or longer than a code can hold.
    Q_INVOKABLE QUrl pictureOf(const QString &text) const;
};

} // namespace latchkey::viewmodel
