// SPDX-License-Identifier: MIT
#include "convex/value.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace latchkey::convex;

/// What decodes and may be sent again must come back the same from its own canonical text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto value = fromJson(QJsonDocument::fromJson('[' + text + ']').array().at(0));
    if (!value)
        return 0;
    const auto canonical = toCanonicalText(*value);
    if (!canonical)
        return 0;
    const auto again = fromJson(QJsonDocument::fromJson('[' + canonical->toUtf8() + ']').array().at(0));
    if (!again || !(*again == *value) || toCanonicalText(*again).value_or(QString()) != *canonical)
        std::abort();
    return 0;
}
