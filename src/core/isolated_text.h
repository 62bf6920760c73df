// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace latchkey::core {

/// A name or a path as it may stand in a sentence that reads the other way: between the marks FIRST STRONG ISOLATE and POP DIRECTIONAL
/// ISOLATE (Unicode Standard Annex 9), without marks of its own that would turn what follows it. As it is where all reads left to right:
/// a sentence reads as the default QLocale does.
QString isolated(const QString &name);

} // namespace latchkey::core
