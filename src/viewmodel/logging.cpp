// SPDX-License-Identifier: MIT
#include "viewmodel/logging.h"

namespace latchkey::viewmodel {

Q_LOGGING_CATEGORY(lcViewmodel, "latchkey.viewmodel", QtWarningMsg)

} // namespace latchkey::viewmodel
