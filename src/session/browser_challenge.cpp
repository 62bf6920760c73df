// SPDX-License-Identifier: MIT
#include "session/browser_challenge.h"

#include <QCryptographicHash>
#include <QList>
#include <QUrlQuery>

#include <algorithm>

namespace latchkey::session {

using core::Failure;
using core::FailureKind;
using core::Secret;

namespace {

constexpr int verifierBytes = 32;
constexpr qsizetype verifierLength = 43;
constexpr qsizetype stateLength = 22;
constexpr qsizetype shortestCode = 16;
constexpr qsizetype longestCode = 128;
constexpr qsizetype longestError = 64;
constexpr qsizetype longestLink = 8192; ///< as a callback's request target

constexpr QByteArrayView callbackPath = "/callback?";

constexpr auto unpadded = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isBase64Url(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isCode(QByteArrayView text)
{
    return text.size() >= shortestCode && text.size() <= longestCode && isBase64Url(text);
}

/// The only value of that name. Everything we look for is unreserved, so nothing is decoded: what is escaped is not ours.
std::optional<QByteArray> onlyValue(const QList<QByteArray> &pairs, QByteArrayView name)
{
    std::optional<QByteArray> found;
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || QByteArrayView(pair).first(equals) != name)
            continue;
        if (found)
            return std::nullopt;
        found = pair.mid(equals + 1);
    }
    return found;
}

Failure failureOfError(const QByteArray &error)
{
    if (error == "access_denied")
        return {FailureKind::Cancelled, {}, QStringLiteral("browser"), std::nullopt};
    const bool readable = !error.isEmpty() && error.size() <= longestError && isBase64Url(error);
    return {FailureKind::CallbackRejected, {}, readable ? QString::fromLatin1(error) : QString(), std::nullopt};
}

} // namespace

QString loopbackReturn(quint16 port)
{
    return QStringLiteral("http://127.0.0.1:%1/callback").arg(port);
}

BrowserChallenge::BrowserChallenge(const QByteArray &random)
{
    QByteArray verifier = random.first(verifierBytes).toBase64(unpadded);
    m_verifier = Secret{QByteArrayView(verifier)};
    std::fill(verifier.begin(), verifier.end(), '\0');
    m_state = random.mid(verifierBytes).toBase64(unpadded);
}

std::optional<BrowserChallenge> BrowserChallenge::restore(Secret verifier, const QByteArray &state)
{
    if (verifier.size() != verifierLength || !isBase64Url(verifier.expose()))
        return std::nullopt;
    if (state.size() != stateLength || !isBase64Url(state))
        return std::nullopt;
    BrowserChallenge challenge;
    challenge.m_verifier = std::move(verifier);
    challenge.m_state = state;
    return challenge;
}

QUrl BrowserChallenge::signInPage(const QUrl &siteUrl, const QString &returnAddress) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_verifier.expose());
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("client_id"), QStringLiteral("latchkey"));
    query.addQueryItem(QStringLiteral("state"), QString::fromLatin1(m_state));
    query.addQueryItem(QStringLiteral("code_challenge"), QString::fromLatin1(hash.result().toBase64(unpadded)));
    query.addQueryItem(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    query.addQueryItem(QStringLiteral("redirect_uri"), returnAddress);
    QUrl page = siteUrl;
    page.setPath(QStringLiteral("/desktop/sign-in"));
    page.setQuery(query);
    return page;
}

CallbackReading BrowserChallenge::readCallback(const QByteArray &target) const
{
    return target.startsWith(callbackPath) ? readQuery(target.mid(callbackPath.size()), "code") : NotOurCallback{};
}

CallbackReading BrowserChallenge::readOneTimeToken(const QByteArray &target) const
{
    return target.startsWith(callbackPath) ? readQuery(target.mid(callbackPath.size()), "ott") : NotOurCallback{};
}

QString BrowserChallenge::returnWithState(const QString &returnAddress) const
{
    return returnAddress + QStringLiteral("?state=") + QString::fromLatin1(m_state);
}

CallbackReading BrowserChallenge::readLink(const QByteArray &link) const
{
    // A scheme has no case (RFC 3986, section 3.1), and some desktops put the slash of an empty path before the query.
    constexpr QByteArrayView forms[] = {"latchkey://callback?", "latchkey://callback/?"};
    if (link.size() > longestLink)
        return NotOurCallback{};
    for (const QByteArrayView form : forms) {
        if (link.first(std::min(link.size(), form.size())).compare(form, Qt::CaseInsensitive) == 0)
            return readQuery(link.mid(form.size()), "code");
    }
    return NotOurCallback{};
}

CallbackReading BrowserChallenge::readQuery(const QByteArray &query, QByteArrayView codeName) const
{
    const QList<QByteArray> pairs = query.split('&');
    const std::optional<QByteArray> state = onlyValue(pairs, "state");
    if (!state || !sameSecret(Secret(*state), Secret(m_state)))
        return NotOurCallback{};
    const std::optional<QByteArray> code = onlyValue(pairs, codeName);
    const std::optional<QByteArray> error = onlyValue(pairs, "error");
    if (code.has_value() == error.has_value())
        return NotOurCallback{}; // neither, or a page that wants both
    if (error)
        return CallbackError{failureOfError(*error)};
    if (!isCode(*code))
        return NotOurCallback{};
    return CallbackCode{*code};
}

core::Result<QByteArray> readPastedCode(const QString &text)
{
    const QByteArray code = text.trimmed().toUtf8();
    if (!isCode(code))
        return core::failed(FailureKind::InvalidInput, {}, QStringLiteral("code"));
    return code;
}

} // namespace latchkey::session
