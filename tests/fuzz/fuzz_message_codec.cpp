// SPDX-License-Identifier: MIT
#include "convex/message_codec.h"
#include "convex/transition_assembly.h"

#include <cstdlib>

using namespace latchkey::convex;

/// Any text decodes or is refused as a ProtocolViolation; a chunk is added or refused. Nothing else may happen.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = decode(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!message) {
        if (message.error().kind != latchkey::core::FailureKind::ProtocolViolation)
            std::abort();
        return 0;
    }
    if (const auto *chunk = std::get_if<TransitionChunk>(&*message)) {
        TransitionAssembly assembly;
        const auto added = assembly.add(*chunk);
        if (added.has_value() && added->has_value() != (chunk->totalParts == 1))
            std::abort();
    }
    return 0;
}
