// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace latchkey::test {

/// Texts no correct server sends, each with a name. In a file of its own because moc loses its way in raw strings.
std::vector<std::pair<const char *, QByteArray>> malformedMessages();

} // namespace latchkey::test
