// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace latchkey::runtime {

Q_DECLARE_LOGGING_CATEGORY(lcRuntime)

} // namespace latchkey::runtime
