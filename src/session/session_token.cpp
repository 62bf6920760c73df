// SPDX-License-Identifier: MIT
#include "session/session_token.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace latchkey::session {

using core::Secret;

namespace {

constexpr qsizetype maxSessionToken = 512; // 32 characters raw, about 80 signed; a keychain entry is to stay short
constexpr qsizetype maxBearerToken = 64 * 1024;

/// token68 of RFC 7235, plus the `%` of a signed token as Set-Cookie has it.
bool isTokenText(QByteArrayView text)
{
    constexpr std::string_view marks = "-._~+/=%";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || marks.find(c) != std::string_view::npos;
    });
}

/// Takes the bytes over as a Secret and leaves nothing of them behind in `text`.
Secret takeSecret(QByteArray &&text)
{
    Secret secret{QByteArrayView(text)};
    explicit_bzero(text.data(), size_t(text.size()));
    return secret;
}

std::optional<Secret> checked(Secret token, qsizetype maxSize)
{
    if (token.size() > maxSize || !isTokenText(token.expose()))
        return std::nullopt;
    return token;
}

} // namespace

std::optional<Secret> readSessionToken(QByteArray text)
{
    return checked(takeSecret(std::move(text)), maxSessionToken);
}

std::optional<Secret> readBearerToken(QByteArray text)
{
    return checked(takeSecret(std::move(text)), maxBearerToken);
}

} // namespace latchkey::session
