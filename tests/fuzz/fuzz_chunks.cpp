// SPDX-License-Identifier: MIT
#include "convex/transition_assembly.h"

#include <cstdlib>

using namespace latchkey::convex;

/// Chunks as any server might send them, four bytes each: which part, of how many, of which transition, how long. A whole comes out
/// exactly when parts 0, 1, 2, … of one transition have come one after another, and is their texts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    TransitionAssembly assembly;
    QString expected;
    QString id;
    quint32 total = 0;
    quint32 held = 0;
    for (; size >= 4; data += 4, size -= 4) {
        const TransitionChunk chunk{QString(data[3] % 8, QChar(u'a' + data[0] % 8)), data[0] % 8u, data[1] % 8u, QString::number(data[2] % 2)};
        const bool follows = held == 0 || (chunk.totalParts == total && chunk.transitionId == id);
        const bool isNext = chunk.partNumber == held && chunk.partNumber < chunk.totalParts;
        const auto whole = assembly.add(chunk);
        if (whole.has_value() != (follows && isNext))
            std::abort();
        if (!whole) {
            held = 0;
            expected.clear();
            continue;
        }
        total = chunk.totalParts;
        id = chunk.transitionId;
        expected += chunk.chunk;
        if (whole->has_value() != (++held == total) || (*whole && **whole != expected))
            std::abort();
        if (*whole) {
            held = 0;
            expected.clear();
        }
        if (assembly.isEmpty() != (held == 0))
            std::abort();
    }
    return 0;
}
