// SPDX-License-Identifier: MIT
#include "convex/call_arguments.h"

#include "convex/function_path.h"

namespace latchkey::convex {

namespace {
// The limit of the server's functions, and close to that of one WebSocket frame.
constexpr qsizetype maxArgumentBytes = qsizetype(16) * 1024 * 1024;
} // namespace

core::Result<CallArguments> encodeArguments(const Value::Object &args)
{
    const Value object(args);
    const core::Result<QJsonValue> json = toJson(object);
    if (!json)
        return core::failed(json.error());
    core::Result<QString> text = toCanonicalText(object);
    if (!text)
        return core::failed(text.error());
    if (text->toUtf8().size() > maxArgumentBytes)
        return core::failed(core::FailureKind::InvalidInput, QStringLiteral("arguments too large"),
                            QStringLiteral("arguments"));
    return CallArguments{QJsonArray{*json}, std::move(*text)};
}

core::Result<CheckedCall> checkCall(const QString &path, const Value::Object &args)
{
    auto canonical = canonicalPath(path);
    if (!canonical)
        return core::failed(canonical.error());
    auto arguments = encodeArguments(args);
    if (!arguments)
        return core::failed(arguments.error());
    return CheckedCall{std::move(*canonical), std::move(*arguments)};
}

} // namespace latchkey::convex
