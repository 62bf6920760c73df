// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QJsonObject>

namespace latchkey::convex {

/// Whether some key begins with `$`: no object of a Value's has one.
bool hasTag(const Value::Object &object);
/// The same of anything in it.
bool hasTagInside(const Value &value);

/// What JSON has no form for travels as an object of exactly one key, a tag (convex-sync-protocol 9.2).
/// Answers what an object with a tag means. ProtocolViolation: a tag of that kind with another content, a removed or unknown tag, a
/// `$` key beside others.
core::Result<Value> untagged(const Value::Object &object);

QJsonObject tagged(qint64 integer);
QJsonObject tagged(double number); ///< by its bits: for NaN, the infinities and -0
QJsonObject tagged(const QByteArray &bytes);

} // namespace latchkey::convex
