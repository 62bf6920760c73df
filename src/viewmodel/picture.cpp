// SPDX-License-Identifier: MIT
#include "viewmodel/picture.h"

#include "core/origin.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>

namespace latchkey::viewmodel {

namespace {

constexpr int side = 256;
constexpr qsizetype largest = 64 * 1024;
constexpr qint64 mostPixels = 64'000'000;
constexpr int quality = 85;

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.hasAlphaChannel())
        image.save(&buffer, "PNG");
    else
        image.save(&buffer, "JPG", quality);
    return bytes;
}

QImage middleOf(const QImage &image)
{
    const int edge = std::min(image.width(), image.height());
    return image.copy((image.width() - edge) / 2, (image.height() - edge) / 2, edge, edge);
}

} // namespace

QByteArray pictureOf(const QImage &image)
{
    if (image.isNull())
        return {};
    // A PNG of few colours has a palette, which neither scaling nor JPEG keeps.
    const QImage square = middleOf(image).convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (int edge = std::min(side, square.width()); edge > 0; edge /= 2) {
        const QByteArray bytes = encoded(square.scaled(edge, edge, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        if (bytes.size() <= largest)
            return bytes;
    }
    return {};
}

QByteArray pictureIn(const QUrl &file)
{
    if (!file.isLocalFile())
        return {};
    QImageReader reader(file.toLocalFile());
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return pictureOf(reader.read());
}

QByteArray pictureOnClipboard()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *data = clipboard->mimeData();
    return data && data->hasUrls() ? pictureIn(data->urls().constFirst()) : pictureOf(clipboard->image());
}

QUrl shownPicture(const QString &address, const QUrl &siteUrl)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isSites = url.isValid() && core::originOf(url) == core::originOf(siteUrl) && url.path().startsWith(QLatin1String("/pictures/"));
    return isSites ? url : QUrl();
}

} // namespace latchkey::viewmodel
