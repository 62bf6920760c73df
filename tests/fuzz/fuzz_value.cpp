// SPDX-License-Identifier: MIT
#include "convex/value.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace latchkey::convex;

/// What is read is JSON to another parser too, a number is the same to it, and what may be sent again comes back the same from its own canonical text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto value = fromJson(text);
    if (!value) {
        if (value.error().kind != latchkey::core::FailureKind::ProtocolViolation)
            std::abort();
        return 0;
    }
    // A number too small for a double is 0 to us, as to JavaScript; Qt calls it no number.
    const bool mayUnderflow = text.size() > 300 || text.contains("e-") || text.contains("E-");
    if (!mayUnderflow && QJsonDocument::fromJson('[' + text + ']').array().size() != 1)
        std::abort();
    bool isPlain = false;
    const double number = text.trimmed().toDouble(&isPlain);
    if (isPlain && value->asFloat64() && *value->asFloat64() != number)
        std::abort();
    const auto canonical = toCanonicalText(*value);
    if (!canonical)
        return 0;
    const auto again = fromJson(canonical->toUtf8());
    if (!again || !(*again == *value) || toCanonicalText(*again).value_or(QString()) != *canonical)
        std::abort();
    return 0;
}
