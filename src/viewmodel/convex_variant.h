// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QVariant>

namespace latchkey::viewmodel {

/// A Convex value as QML has it: null, boolean, number, string, ArrayBuffer, list, object. An Int64 becomes a number too, exact up
/// to 2^53.
QVariant toVariant(const convex::Value &value);

/// What QML gave, as a Convex value. Every JavaScript number is a Float64; a C++ qint64 is an Int64. A member that is undefined is
/// left out. Fails with InvalidInput on what has no Convex form (a date, a function, an object of QML), `subject` its key.
core::Result<convex::Value> fromVariant(const QVariant &variant);

/// Arguments of a function: an object, or nothing at all.
core::Result<convex::Value::Object> argumentsFrom(const QVariant &variant);

} // namespace latchkey::viewmodel
