// SPDX-License-Identifier: MIT
#include "runtime/logging.h"

namespace latchkey::runtime {

Q_LOGGING_CATEGORY(lcRuntime, "latchkey.runtime", QtWarningMsg)

} // namespace latchkey::runtime
