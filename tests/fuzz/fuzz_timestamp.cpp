// SPDX-License-Identifier: MIT
#include "convex/message_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <limits>

using namespace latchkey::convex;

/// A text that is taken for a timestamp is the one text of that timestamp; every timestamp has one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonObject version{{QStringLiteral("querySet"), 0}, {QStringLiteral("identity"), 0}, {QStringLiteral("ts"), text}};
    const QJsonObject transition{{QStringLiteral("type"), QStringLiteral("Transition")},
                                 {QStringLiteral("startVersion"), version},
                                 {QStringLiteral("endVersion"), version},
                                 {QStringLiteral("modifications"), QJsonArray()}};
    const auto message = decode(QString::fromUtf8(QJsonDocument(transition).toJson(QJsonDocument::Compact)));
    if (message) {
        const quint64 ts = std::get<Transition>(*message).start.ts;
        if (encodeTimestamp(ts) != text || ts > quint64(std::numeric_limits<qint64>::max()))
            std::abort();
    } else if (message.error().kind != latchkey::core::FailureKind::ProtocolViolation) {
        std::abort();
    }
    return 0;
}
