// SPDX-License-Identifier: MIT
#include "session/json_body.h"

#include <cstring>

namespace latchkey::session {

namespace {

/// The length of `c` inside a JSON string.
qsizetype escapedSize(char c)
{
    if (c == '"' || c == '\\')
        return 2;
    return static_cast<unsigned char>(c) < 0x20 ? 6 : 1;
}

qsizetype sizeOf(std::initializer_list<JsonMember> members)
{
    qsizetype size = 2; // the braces
    for (const JsonMember &member : members) {
        size += member.name.size() + qsizetype(std::strlen(R"("":"",)"));
        for (const char c : member.value)
            size += escapedSize(c);
    }
    return size;
}

void appendEscaped(QByteArray &out, char c)
{
    constexpr char digits[] = "0123456789abcdef";
    if (escapedSize(c) == 1) {
        out.append(c);
    } else if (escapedSize(c) == 2) {
        out.append('\\').append(c);
    } else {
        out.append("\\u00").append(digits[c >> 4]).append(digits[c & 0xf]);
    }
}

} // namespace

core::Secret writeJsonBody(std::initializer_list<JsonMember> members)
{
    QByteArray buffer;
    buffer.reserve(sizeOf(members));
    buffer.append('{');
    for (const JsonMember &member : members) {
        if (buffer.size() > 1)
            buffer.append(',');
        buffer.append('"').append(member.name).append(R"(":)");
        if (member.kind == JsonMember::Kind::Literal) {
            buffer.append(member.value);
            continue;
        }
        buffer.append('"');
        for (const char c : member.value)
            appendEscaped(buffer, c);
        buffer.append('"');
    }
    buffer.append('}');
    core::Secret body{QByteArrayView(buffer)};
    explicit_bzero(buffer.data(), size_t(buffer.size()));
    return body;
}

} // namespace latchkey::session
