// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace latchkey::session {

/// The codes that failureOf() and failureOfContractCode() know by name; the test holds its own table against it.
QStringList mappedCodes();

} // namespace latchkey::session
