// SPDX-License-Identifier: MIT
// The part of FakeBackend that is the second factor, codes by mail, and actions that replace a session (better-auth-http 10.3, 10.6).
#include "flows/fake_backend.h"

#include <QJsonDocument>

namespace latchkey::flows {

using support::FakeHttp;
using support::SeenRequest;

namespace {

constexpr int mostWrong = 5;
constexpr QByteArrayView challengeCookie = "__Secure-better-auth.two_factor";
constexpr QByteArrayView trustedCookie = "__Secure-better-auth.trust_device";

FakeBackend::Answer refusal(int status, const char *code)
{
    return FakeHttp::jsonResponse(status, {{QStringLiteral("code"), QLatin1String(code)}});
}

/// The value of that one cookie; empty without the site's own Origin beside it, or with a bearer.
QString cookieOf(const SeenRequest &request, QByteArrayView name)
{
    const QByteArray start = name.toByteArray() + '=';
    const QByteArray cookie = request.header("cookie");
    const bool isTaken = cookie.startsWith(start) && request.header("origin") == request.origin().toLatin1() && request.bearer.isEmpty();
    return isTaken ? QString::fromLatin1(cookie.sliced(start.size())) : QString();
}

core::HttpHeaders setCookie(QByteArrayView name, const QString &value)
{
    return {{"set-cookie", name.toByteArray() + '=' + value.toLatin1() + "; Max-Age=600; Path=/; HttpOnly; Secure"}};
}

} // namespace

void FakeBackend::scriptSecondFactor(FakeHttp &http)
{
    http.handle(QStringLiteral("/api/auth/two-factor/verify-totp"), [this](const SeenRequest &r) { return verifySecondFactor(r, false); });
    http.handle(QStringLiteral("/api/auth/two-factor/verify-backup-code"), [this](const SeenRequest &r) { return verifySecondFactor(r, true); });
    http.handle(QStringLiteral("/api/auth/email-otp/send-verification-otp"), [this](const SeenRequest &r) { return sendCode(r); });
    http.handle(QStringLiteral("/api/auth/sign-in/email-otp"), [this](const SeenRequest &r) { return signInWithCode(r); });
    http.handle(QStringLiteral("/api/action"), [this](const SeenRequest &r) { return runAction(r); });
}

/// Lets in, or asks for the second factor.
FakeBackend::Answer FakeBackend::firstFactorDone(const SeenRequest &request, const Person &person)
{
    if (person.authenticatorCode.isEmpty())
        return answerSession(signInDirectly(person.id));
    const QString trust = cookieOf(request, trustedCookie);
    if (!trust.isEmpty() && m_trusts.take(trust) == person.id) {
        Answer answer = answerSession(signInDirectly(person.id));
        answer->headers += trustCookie(person.id);
        return answer;
    }
    const QString challenge = QStringLiteral("challenge-%1.c2ln").arg(++m_lastCookie);
    m_challenges.insert(challenge, {person.id, 0});
    core::HttpHeaders headers = setCookie(challengeCookie, challenge);
    if (!trust.isEmpty())
        headers.append({"set-cookie", trustedCookie.toByteArray() + "=; Max-Age=0; Path=/"});
    return FakeHttp::jsonResponse(200, {{QStringLiteral("twoFactorRedirect"), true}, {QStringLiteral("twoFactorMethods"), QJsonArray{QStringLiteral("totp")}}},
                                  headers);
}

core::HttpHeaders FakeBackend::trustCookie(const QString &userId)
{
    const QString trust = QStringLiteral("hmac!trust-device-%1.c2ln").arg(++m_lastCookie);
    m_trusts.insert(trust, userId);
    return setCookie(trustedCookie, trust);
}

FakeBackend::Answer FakeBackend::verifySecondFactor(const SeenRequest &request, bool isBackup)
{
    const QString cookie = cookieOf(request, challengeCookie);
    if (!m_challenges.contains(cookie))
        return refusal(401, "INVALID_TWO_FACTOR_COOKIE");
    Challenge &challenge = m_challenges[cookie];
    Person &person = people[challenge.userId];
    const QString code = request.json(QStringLiteral("code"));
    const bool isRight = isBackup ? person.backupCodes.removeAll(code) > 0 : code == person.authenticatorCode;
    if (!isRight && challenge.wrong++ >= mostWrong) {
        m_challenges.remove(cookie);
        return refusal(400, "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE");
    }
    if (!isRight)
        return refusal(401, isBackup ? "INVALID_BACKUP_CODE" : "INVALID_CODE");
    m_challenges.remove(cookie);
    Answer answer = answerSession(signInDirectly(person.id));
    if (QJsonDocument::fromJson(request.body).object().value(QStringLiteral("trustDevice")).toBool())
        answer->headers += trustCookie(person.id);
    return answer;
}

FakeBackend::Answer FakeBackend::sendCode(const SeenRequest &request)
{
    mailed[request.json(QStringLiteral("email"))] = QString::number(100'000 + ++m_lastCookie);
    return FakeHttp::jsonResponse(200, {{QStringLiteral("success"), true}});
}

FakeBackend::Answer FakeBackend::signInWithCode(const SeenRequest &request)
{
    const QString email = request.json(QStringLiteral("email"));
    const QString code = mailed.value(email);
    if (code.isEmpty() || code != request.json(QStringLiteral("otp")))
        return refusal(400, "INVALID_OTP");
    mailed.remove(email);
    for (const Person &person : people) {
        if (person.email == email)
            return firstFactorDone(request, person);
    }
    return refusal(400, "INVALID_OTP");
}

FakeBackend::Answer FakeBackend::runAction(const SeenRequest &request)
{
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(request.bearer.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
    const QString token = claims.value(QStringLiteral("bearer")).toString();
    if (request.json(QStringLiteral("path")) != replacingAction || !sessions.contains(token))
        return FakeHttp::response(404);
    if (replacingActionFails) {
        const QJsonObject data{{QStringLiteral("code"), QStringLiteral("INVALID_PASSWORD")}, {QStringLiteral("message"), QStringLiteral("no")}};
        return FakeHttp::jsonResponse(560, {{QStringLiteral("status"), QStringLiteral("error")},
                                            {QStringLiteral("errorMessage"), QStringLiteral("Uncaught ConvexError")},
                                            {QStringLiteral("errorData"), data}});
    }
    const QString userId = sessions.take(token).userId;
    const QString replacement = signInDirectly(userId);
    publish(); // whoever listens by the old session hears of its end before the answer arrives
    return FakeHttp::jsonResponse(200, {{QStringLiteral("status"), QStringLiteral("success")},
                                        {QStringLiteral("value"), QJsonObject{{QStringLiteral("token"), replacement}, {QStringLiteral("more"), QStringLiteral("said")}}}});
}

} // namespace latchkey::flows
