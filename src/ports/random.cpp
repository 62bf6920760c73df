// SPDX-License-Identifier: MIT
#include "ports/random.h"

namespace latchkey::ports {

double Random::unit()
{
    const QByteArray eight = bytes(8);
    quint64 bits = 0;
    for (const char byte : eight)
        bits = (bits << 8) | quint8(byte);
    return double(bits >> 11) * 0x1.0p-53;
}

} // namespace latchkey::ports
