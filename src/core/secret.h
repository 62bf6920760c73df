// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace latchkey::core {

/// A string that must not leak: a session token, a JWT, a password, a key.
/// Holds its bytes in one buffer of its own and overwrites it when destroyed, replaced or moved from.
/// Does not print, log, compare by accident or turn into a QVariant; expose() is the only way in, and tests/architecture
/// lists the files that may call it.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    /// Takes over UTF-8 text typed by a person and leaves `text` overwritten and empty.
    static Secret fromTyped(QString &text);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// A second copy, made on purpose.
    Secret clone() const;
    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return qsizetype(m_bytes.size()); }
    /// How long its text is, in UTF-16 units, as people's limits for passwords count.
    qsizetype textLength() const;
    /// The bytes; valid only as long as this object is neither changed nor destroyed.
    QByteArrayView expose() const { return QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())); }
    void wipe();

    /// Equal bytes, compared in time that depends on the length alone.
    friend bool sameSecret(const Secret &a, const Secret &b);

private:
    std::vector<char> m_bytes;
};

bool sameSecret(const Secret &a, const Secret &b);

} // namespace latchkey::core
