// SPDX-License-Identifier: MIT
#include "core/secret.h"

#include <cstring>

namespace latchkey::core {

Secret::Secret(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end())
{
}

Secret Secret::fromTyped(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    Secret secret{QByteArrayView(utf8)};
    explicit_bzero(utf8.data(), size_t(utf8.size()));
    text.fill(u'\0');
    text.clear();
    return secret;
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::clone() const
{
    return Secret(expose());
}

qsizetype Secret::textLength() const
{
    qsizetype units = 0;
    for (const char byte : m_bytes) {
        const auto bits = static_cast<unsigned char>(byte);
        if ((bits & 0xc0) != 0x80) // every byte but a continuation begins a character …
            units += bits >= 0xf0 ? 2 : 1; // … and one of four bytes takes two units
    }
    return units;
}

void Secret::wipe()
{
    if (!m_bytes.empty())
        explicit_bzero(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

bool sameSecret(const Secret &a, const Secret &b)
{
    if (a.m_bytes.size() != b.m_bytes.size())
        return false;
    unsigned char difference = 0;
    for (size_t i = 0; i < a.m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(a.m_bytes[i] ^ b.m_bytes[i]);
    return difference == 0;
}

} // namespace latchkey::core
