// SPDX-License-Identifier: MIT
#pragma once

#include "core/secret.h"

#include <initializer_list>

namespace latchkey::session {

struct JsonMember {
    enum class Kind {
        Text,    ///< UTF-8; escaped here
        Literal, ///< `true` or `false`, written as it is
    };
    QByteArrayView name; ///< written as it is: one of ours, plain ASCII
    QByteArrayView value;
    Kind kind = Kind::Text;
};

/// One flat JSON object, for bodies that carry a password: written once into a buffer of exactly the right
/// size, so that growing leaves no copy behind, and that buffer is overwritten before it is freed. QJsonDocument would
/// leave the password in its own tree, in a QString and in every buffer it outgrew.
core::Secret writeJsonBody(std::initializer_list<JsonMember> members);

} // namespace latchkey::session
