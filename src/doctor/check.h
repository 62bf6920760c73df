// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/examination.h"

#include <functional>
#include <vector>

namespace latchkey::doctor {

using Answer = std::function<void(Finding)>;

/// One question, asked when everything in `needs` turned out well enough (no fault, and examined). Answers once, perhaps inside
/// the call.
struct Check {
    QLatin1String name;  ///< stable: programs read it
    const char *subject; ///< a sentence's worth of what is looked at; translated by Words
    std::vector<QLatin1String> needs;
    void (*look)(Examination &, Answer);
};

constexpr QLatin1String operator""_name(const char *text, size_t length)
{
    return QLatin1String(text, int(length));
}

// Every check there is, by what it is about; allChecks() has them in the order they are made.
std::vector<Check> addressChecks();
std::vector<Check> tokenChecks();
std::vector<Check> sessionChecks();
std::vector<Check> connectionChecks();
std::vector<Check> keyringChecks();
std::vector<Check> computerChecks();
std::vector<Check> allChecks();

} // namespace latchkey::doctor
