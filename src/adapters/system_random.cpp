// SPDX-License-Identifier: MIT
#include "adapters/system_random.h"

#include <QRandomGenerator>

#include <vector>

namespace latchkey::adapters {

QByteArray SystemRandom::bytes(int count)
{
    constexpr int wordSize = sizeof(quint32);
    std::vector<quint32> words(size_t(count + wordSize - 1) / wordSize);
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), count);
}

} // namespace latchkey::adapters
