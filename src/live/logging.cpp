// SPDX-License-Identifier: MIT
#include "live/logging.h"

namespace latchkey::live {

Q_LOGGING_CATEGORY(lcLive, "latchkey.live", QtWarningMsg)

} // namespace latchkey::live
