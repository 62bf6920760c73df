// SPDX-License-Identifier: MIT
#include "core/http_message.h"

namespace latchkey::core {

QByteArray HttpResponse::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

} // namespace latchkey::core
