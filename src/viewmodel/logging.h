// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace latchkey::viewmodel {

Q_DECLARE_LOGGING_CATEGORY(lcViewmodel)

} // namespace latchkey::viewmodel
