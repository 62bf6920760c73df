// SPDX-License-Identifier: MIT
#pragma once

#include "ports/random.h"

#include <QList>

namespace latchkey::support {

/// Random bytes a test knows beforehand. Holds what was queued; after that it counts 1, 2, 3 … (so two values are never
/// equal, and the first unit() is small). Does not repeat itself within 2^64 calls.
class FixedRandom final : public ports::Random {
public:
    QByteArray bytes(int count) override;

    /// The next call for exactly this many bytes gets these.
    void queue(const QByteArray &bytes) { m_queued.append(bytes); }
    /// From now on every unit() is this; negative: back to counting.
    void setUnit(double unit) { m_unit = unit; }
    int calls() const { return m_calls; }

private:
    QList<QByteArray> m_queued;
    quint64 m_counter = 0;
    double m_unit = -1;
    int m_calls = 0;
};

} // namespace latchkey::support
