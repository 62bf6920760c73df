// SPDX-License-Identifier: MIT
#include "adapters/logging.h"

namespace latchkey::adapters {

Q_LOGGING_CATEGORY(lcAdapters, "latchkey.adapters", QtWarningMsg)

} // namespace latchkey::adapters
