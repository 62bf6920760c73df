// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QJsonObject>

namespace latchkey::conformance {

/// Plain JSON as Convex arguments: every number is a Float64, a member that looks like a tag is an ordinary (and refused) one.
convex::Value::Object argumentsFrom(const QJsonObject &json);
/// One line of the protocol, newline included. U+2028 and U+2029 are escaped: some readers take them for line ends.
QByteArray lineOf(const QJsonObject &event);

} // namespace latchkey::conformance
