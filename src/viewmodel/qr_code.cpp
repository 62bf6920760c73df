// SPDX-License-Identifier: MIT
#include "viewmodel/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace latchkey::viewmodel {

namespace {

constexpr int quietZone = 4; ///< modules, ISO/IEC 18004

QImage modulesOf(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (text.isEmpty() || !code)
        return {};
    QImage modules(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_Grayscale8);
    modules.fill(Qt::white);
    for (int i = 0; i < code->width * code->width; ++i) {
        if (code->data[i] & 1)
            modules.setPixel(quietZone + i % code->width, quietZone + i / code->width, qRgb(0, 0, 0));
    }
    return modules;
}

} // namespace

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = modulesOf(text);
    update();
    Q_EMIT textChanged();
}

void QrCode::paint(QPainter *painter)
{
    if (!isValid())
        return;
    const int available = static_cast<int>(std::min(width(), height()));
    const int side = std::max(1, available / m_modules.width()) * m_modules.width();
    painter->fillRect(boundingRect(), Qt::white);
    painter->drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_modules);
}

} // namespace latchkey::viewmodel
