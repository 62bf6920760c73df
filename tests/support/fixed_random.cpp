// SPDX-License-Identifier: MIT
#include "support/fixed_random.h"

#include <QtEndian>

namespace latchkey::support {

namespace {

QByteArray bigEndian(quint64 value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray FixedRandom::bytes(int count)
{
    ++m_calls;
    if (!m_queued.isEmpty() && m_queued.first().size() == count)
        return m_queued.takeFirst();
    if (count == 8 && m_unit >= 0) // what Random::unit() asks for: the upper 53 bits are the fraction
        return bigEndian(quint64(m_unit * 0x1.0p53) << 11);
    QByteArray result = bigEndian(++m_counter);
    if (count < 8)
        return result.last(count);
    return result.rightJustified(count, '\xa5');
}

} // namespace latchkey::support
