// SPDX-License-Identifier: MIT
#include "viewmodel/qr_code.h"

#include <QBuffer>
#include <QImage>

#include <qrencode.h>

#include <memory>

namespace latchkey::viewmodel {

namespace {

constexpr int quietZone = 4; ///< modules, ISO/IEC 18004

} // namespace

QUrl QrCode::pictureOf(const QString &text) const
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (text.isEmpty() || !code)
        return {};
    QImage picture(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    for (int i = 0; i < code->width * code->width; ++i) {
        if (code->data[i] & 1)
            picture.setPixel(quietZone + i % code->width, quietZone + i / code->width, qRgb(0, 0, 0));
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return QUrl(QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64()));
}

} // namespace latchkey::viewmodel
