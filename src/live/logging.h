// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace latchkey::live {

Q_DECLARE_LOGGING_CATEGORY(lcLive)

} // namespace latchkey::live
