// SPDX-License-Identifier: MIT
// Whether the two addresses are reached, are the right ones, and answer as they should; and whose clock is wrong.
#include "doctor/check.h"

#include "ports/time.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::doctor {

using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds toleratedClockError = 30s;

QString deploymentOrigin(const Examination &examination)
{
    return core::originOf(examination.parts.deployment.deploymentUrl);
}

QString siteOrigin(const Examination &examination)
{
    return examination.parts.deployment.siteOrigin();
}

bool isRunning(const Reply &reply)
{
    return reply && reply->status == 200 && QJsonDocument::fromJson(reply->body).object().value(u"ok").toBool();
}

/// A page, or a redirect to one, where no server of ours has any.
bool isSomebodyElsesPage(const Reply &reply)
{
    if (!reply)
        return false;
    const bool isPage = reply->header("content-type").startsWith("text/html");
    return reply->status == 511 || (reply->status >= 300 && reply->status < 400) || (reply->status == 200 && isPage);
}

/// Asks both addresses once; the checks after it read the two answers.
void lookForPortal(Examination &examination, Answer answer)
{
    examination.get(examination.siteUrl(QStringLiteral("/api/auth/ok")), [&examination, answer](const Reply &reply) {
        examination.siteReply = reply;
        examination.call(convex::FunctionKind::Query, examination.parts.functions.serverIdentity,
                         [&examination, answer](const convex::FunctionResult &result) {
                             examination.deploymentReply = result;
                             if (!isSomebodyElsesPage(examination.siteReply))
                                 return answer(healthy(Words::tr("Nobody answers in the servers' place.")));
                             answer(fault(Words::tr("A web page answers where %1 should (%2).")
                                              .arg(siteOrigin(examination), looksLike(*examination.siteReply)),
                                          Words::tr("This network wants to be signed in to first. Open any page in a browser, "
                                                    "sign in to the network, and try again.")));
                         });
    });
}

bool isAnswered(const convex::FunctionResult &result)
{
    if (result.outcome)
        return true;
    const FailureKind kind = result.outcome.error().kind;
    return kind != FailureKind::Offline && kind != FailureKind::Timeout && kind != FailureKind::TlsRejected;
}

/// Where nothing answers at all, it is one trouble and not two.
void lookWhetherReached(Examination &examination, Answer answer)
{
    if (examination.siteReply || isAnswered(examination.deploymentReply))
        return answer(healthy(Words::tr("Something answers.")));
    answer(fault(whyUnanswered(examination.deploymentReply.outcome.error()),
                 Words::tr("Check that this computer is online, and that %1 and %2 are the right addresses. If others cannot reach them "
                           "either, the server is down.")
                     .arg(deploymentOrigin(examination), siteOrigin(examination))));
}

void lookAtDeployment(Examination &examination, Answer answer)
{
    const convex::FunctionResult &result = examination.deploymentReply;
    const bool ran = result.outcome || !result.errorMessage.isEmpty();
    if (ran)
        return answer(healthy(Words::tr("%1 answers as a Convex deployment.").arg(deploymentOrigin(examination))));
    const FailureKind kind = result.outcome.error().kind;
    if (kind == FailureKind::NotOurServer || kind == FailureKind::NotFound)
        return answer(fault(Words::tr("%1 answers, but not as a Convex deployment (%2).")
                                .arg(deploymentOrigin(examination), result.outcome.error().detail),
                            Words::tr("Set --deployment-url to the deployment's own address, the one `npx convex` prints "
                                      "(https://NAME.convex.cloud in the cloud).")));
    answer(fault(whyUnanswered(result.outcome.error()),
                 Words::tr("Check that %1 is the right address, that the deployment runs, and that this computer is online.")
                     .arg(deploymentOrigin(examination))));
}

void lookAtSite(Examination &examination, Answer answer)
{
    const Reply &reply = examination.siteReply;
    if (!reply)
        return answer(fault(whyUnanswered(reply.error()),
                            Words::tr("Check that %1 is the right address of the site, and that it runs.").arg(siteOrigin(examination))));
    if (reply->status >= 500)
        return answer(fault(Words::tr("%1 answers with a failure of its own (%2).").arg(siteOrigin(examination), looksLike(*reply)),
                            Words::tr("Look into the deployment's log: `npx convex logs`.")));
    answer(healthy(Words::tr("%1 answers (%2).").arg(siteOrigin(examination), looksLike(*reply))));
}

/// Better Auth is never served at the address of functions: whoever has mixed the two up gets 404 from it.
void lookWhetherSiteIsDeployment(Examination &examination, Answer answer)
{
    const auto mixedUp = [&examination] {
        return fault(Words::tr("%1 is given as the site, and is the address of a deployment's functions.").arg(siteOrigin(examination)),
                     Words::tr("Set --site-url to the site's address: https://NAME.convex.site in the cloud, the port of the HTTP "
                               "actions (3211 by default) where you host it yourself."));
    };
    if (siteOrigin(examination) == deploymentOrigin(examination))
        return answer(mixedUp());
    if (isRunning(examination.siteReply))
        return answer(healthy(Words::tr("Deployment and site have an address each.")));
    examination.get(examination.siteUrl(QStringLiteral("/version")), [answer, mixedUp](const Reply &reply) {
        const bool isDeployment = reply && reply->status == 200 && !isSomebodyElsesPage(reply);
        answer(isDeployment ? mixedUp() : healthy(Words::tr("Deployment and site have an address each.")));
    });
}

void lookAtAuth(Examination &examination, Answer answer)
{
    if (isRunning(examination.siteReply))
        return answer(healthy(Words::tr("Better Auth answers below /api/auth.")));
    answer(fault(Words::tr("%1/api/auth/ok answers %2.").arg(siteOrigin(examination), looksLike(*examination.siteReply)),
                 Words::tr("The site has no Better Auth routes. Mount them in convex/http.ts and deploy."),
                 QStringLiteral("npx convex deploy")));
}

/// Whoever answers too many questions says so to anybody.
void lookAtRateLimit(Examination &examination, Answer answer)
{
    examination.get(examination.siteUrl(QStringLiteral("/api/auth/get-session")), [answer](const Reply &reply) {
        if (!reply || reply->status != 429)
            return answer(healthy(Words::tr("The server is willing to answer.")));
        const auto wait = session::failureOf(*reply).retryAfter;
        const QString remedy = wait ? Words::tr("Wait %1, and try again.").arg(spanText(std::chrono::ceil<std::chrono::seconds>(*wait)))
                                    : Words::tr("Wait a minute, and try again.");
        answer(fault(Words::tr("The server asks to be asked less often (HTTP 429)."),
                     remedy + u' ' + Words::tr("Behind a proxy, make sure that the site sees each visitor's own address: else all "
                                               "share one limit.")));
    });
}

void lookAtVersions(Examination &examination, Answer answer)
{
    examination.get(examination.siteUrl(QStringLiteral("/desktop/methods")), [answer](const Reply &reply) {
        const QJsonObject json = reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
        const QJsonObject versions = json.value(u"versions").toObject();
        if (!reply || reply->status != 200 || versions.isEmpty())
            return answer(notice(Words::tr("The site does not say which versions it runs (%1).")
                                     .arg(reply ? looksLike(*reply) : whyUnanswered(reply.error())),
                                 Words::tr("Sign-in works without; with `backend/convex/desktop` deployed the browser sign-in has "
                                           "every way back.")));
        QStringList words;
        for (const char *package : {"convex", "betterAuth", "convexBetterAuth"})
            words << QStringLiteral("%1 %2").arg(QLatin1String(package), versions.value(QLatin1String(package)).toString(
                                                                             QStringLiteral("?")).left(20));
        answer(healthy(words.join(QStringLiteral(", "))));
    });
}

void lookAtClock(Examination &examination, Answer answer)
{
    const auto serverNow = session::serverTime(*examination.siteReply);
    if (!serverNow)
        return answer(notice(Words::tr("The server does not say what time it is."),
                             Words::tr("Nothing needs to be done; a wrong clock here would go unnoticed.")));
    const auto ahead = std::chrono::duration_cast<std::chrono::seconds>(examination.parts.time.wall() - *serverNow);
    if (std::chrono::abs(ahead) <= toleratedClockError)
        return answer(healthy(Words::tr("This computer's clock and the server's agree.")));
    const QString amount = spanText(std::chrono::abs(ahead));
    answer(fault(ahead > 0s ? Words::tr("This computer's clock is ahead of the server's by %1.").arg(amount)
                            : Words::tr("This computer's clock is behind the server's by %1.").arg(amount),
                 Words::tr("Let the clock be set by the network. Latchkey works all the same; certificates and other programs may not."),
                 QStringLiteral("timedatectl set-ntp true")));
}

} // namespace

std::vector<Check> addressChecks()
{
    return {
        {"captive-portal"_name, QT_TRANSLATE_NOOP("Words", "No sign-in page of a network in between"), {}, &lookForPortal},
        {"network"_name, QT_TRANSLATE_NOOP("Words", "Network"), {"captive-portal"_name}, &lookWhetherReached},
        {"deployment"_name, QT_TRANSLATE_NOOP("Words", "Deployment reachable"), {"network"_name}, &lookAtDeployment},
        {"site"_name, QT_TRANSLATE_NOOP("Words", "Site reachable"), {"network"_name}, &lookAtSite},
        {"site-address"_name, QT_TRANSLATE_NOOP("Words", "Site and deployment not mixed up"), {"site"_name}, &lookWhetherSiteIsDeployment},
        {"better-auth"_name, QT_TRANSLATE_NOOP("Words", "Better Auth answers"), {"site-address"_name}, &lookAtAuth},
        {"rate-limit"_name, QT_TRANSLATE_NOOP("Words", "Not asked too often"), {"better-auth"_name}, &lookAtRateLimit},
        {"versions"_name, QT_TRANSLATE_NOOP("Words", "Server packages"), {"better-auth"_name}, &lookAtVersions},
        {"clock"_name, QT_TRANSLATE_NOOP("Words", "Clock"), {"site"_name}, &lookAtClock},
    };
}

} // namespace latchkey::doctor
