// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace latchkey::adapters {

Q_DECLARE_LOGGING_CATEGORY(lcAdapters)

} // namespace latchkey::adapters
