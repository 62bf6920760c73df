// SPDX-License-Identifier: MIT
#pragma once

#include <QSettings>

namespace latchkey::viewmodel {

/// A flag of an INI file that a person may have edited: only the two words that are written there count. QVariant would read "no" as true.
inline bool flagIn(const QSettings &file, const QString &key, bool otherwise)
{
    const QString word = file.value(key).toString();
    if (word == QLatin1String("true"))
        return true;
    return word != QLatin1String("false") && otherwise;
}

} // namespace latchkey::viewmodel
