// SPDX-License-Identifier: MIT
#include "core/isolated_text.h"

#include <QLocale>

namespace latchkey::core {

namespace {

constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popDirectionalIsolate = 0x2069;

bool turnsTheText(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x200e || code == 0x200f || code == 0x061c || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString isolated(const QString &name)
{
    QString plain = name;
    plain.removeIf(turnsTheText);
    if (QLocale().textDirection() == Qt::LeftToRight && !plain.isRightToLeft())
        return plain;
    return firstStrongIsolate + plain + popDirectionalIsolate;
}

} // namespace latchkey::core
