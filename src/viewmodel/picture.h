// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>
#include <QUrl>

#include <optional>

namespace latchkey::viewmodel {

/// A picture of a person or an organisation, as the server takes it: the middle of `image`, 256 pixels a side at most, as JPEG or, with
/// transparency, PNG; smaller where it would be more than 64 KiB. Empty for an empty image.
QByteArray pictureOf(const QImage &image);

/// Of a local file; nothing where that is no picture that can be read, or one of more than 64 megapixels.
QByteArray pictureIn(const QUrl &file);

/// Of what is on the clipboard: a picture, or a file that is one.
QByteArray pictureOnClipboard();

/// `address`, where it is one of the site's own pictures; else empty. Addresses come from other people: a picture from elsewhere would
/// tell its owner who is looking, and when.
QUrl shownPicture(const QString &address, const QUrl &siteUrl);

} // namespace latchkey::viewmodel
