// SPDX-License-Identifier: MIT
#include "convex/function_path.h"

#include <QList>

#include <algorithm>

namespace latchkey::convex {

namespace {

constexpr qsizetype maxIdentifierLength = 64;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isPathComponent(QStringView part)
{
    return part.size() <= maxIdentifierLength && std::any_of(part.begin(), part.end(), isAsciiLetterOrDigit)
        && std::all_of(part.begin(), part.end(),
                       [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'_' || c == u'.'; });
}

bool isFunctionName(QStringView name)
{
    return name.size() <= maxIdentifierLength && !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9')
        && std::all_of(name.begin(), name.end(), [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'_'; });
}

bool isModulePath(QStringView module)
{
    const auto parts = module.split(u'/');
    // The one extension there is, `.js`, has been taken off already.
    return std::all_of(parts.begin(), parts.end(), isPathComponent) && !parts.back().contains(u'.');
}

} // namespace

core::Result<QString> canonicalPath(const QString &path)
{
    const qsizetype colon = path.lastIndexOf(u':');
    QString module = colon < 0 ? path : path.first(colon);
    const QString function = colon < 0 ? QStringLiteral("default") : path.sliced(colon + 1);
    if (module.endsWith(QLatin1String(".js")))
        module.chop(3);
    if (!isModulePath(module) || !isFunctionName(function))
        return core::failed(core::FailureKind::InvalidInput, notAPath, path);
    return module + u':' + function;
}

} // namespace latchkey::convex
