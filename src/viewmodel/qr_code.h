// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QString>

namespace latchkey::viewmodel {

/// Text as a QR code (libqrencode), as large a whole number of pixels a module as fits, centred. Always dark on light with
/// its quiet zone, in any colour scheme: many readers want it so. Paints nothing while `valid` is false.
/// Not an `Image` with a `data:` address: that one is loaded through the network stack, later than the page around it.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged)
    QML_ELEMENT
public:
    using QQuickPaintedItem::QQuickPaintedItem;

    QString text() const { return m_text; }
    void setText(const QString &text);
    /// False when the text is empty or longer than a code can hold.
    bool isValid() const { return !m_modules.isNull(); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
    QImage m_modules; ///< one pixel a module
};

} // namespace latchkey::viewmodel
