// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace latchkey::viewmodel {

/// The moment as a person names it at `now`: "09:41" today, "3 Mar, 09:41" this year, "3 Mar 2024, 09:41" before; in the words, the
/// order and the hours of the default QLocale. Empty for an invalid `moment`. Both in local time.
QString ageText(const QDateTime &moment, const QDateTime &now);

/// How long until ageText() may word a moment of today differently: the time left to the next local midnight.
std::chrono::milliseconds untilAgeTextChanges(const QDateTime &now);

} // namespace latchkey::viewmodel
