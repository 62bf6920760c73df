// SPDX-License-Identifier: MIT
// The Convex token of the session, and what the site publishes so that a deployment can check it. A deployment tells nobody why
// it refuses a token; here it is retraced step by step (convex-sync-protocol, section 12).
#include "doctor/check.h"
#include "doctor/jwks.h"

#include "core/isolated_text.h"
#include "runtime/session_manager.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::doctor {

using namespace std::chrono_literals;

namespace {

const QString discoveryPath = QStringLiteral("/api/auth/convex/.well-known/openid-configuration");
const QString audience = QStringLiteral("convex");
constexpr std::chrono::seconds shortestLife = 120s; ///< renewed a minute before its end

/// Where Convex itself looks for it: the well-known address of the issuer, which leads to Better Auth's.
void lookAtDiscovery(Examination &examination, Answer answer)
{
    examination.get(examination.siteUrl(discoveryPath), [&examination, answer](const Reply &reply) {
        const QJsonObject json = reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
        examination.issuer = json.value(u"issuer").toString();
        examination.keysUrl = QUrl(json.value(u"jwks_uri").toString());
        if (reply && reply->status == 200 && !examination.issuer.isEmpty() && examination.keysUrl.isValid())
            return answer(healthy(Words::tr("The discovery document is there.")));
        answer(fault(Words::tr("%1 answers %2.").arg(core::isolated(discoveryPath), reply ? looksLike(*reply) : whyUnanswered(reply.error())),
                     Words::tr("Better Auth runs there without the Convex plugin. Add `convex({ authConfig })` as the last of its "
                               "plugins, and deploy."),
                     QStringLiteral("npx convex deploy")));
    });
}

QString withoutTrailingSlash(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

/// An issuer is compared letter by letter by everybody but Convex, which forgives a slash.
void lookAtIssuer(Examination &examination, Answer answer)
{
    const QString site = examination.parts.deployment.siteOrigin();
    const QString issuer = examination.issuer;
    if (issuer == site)
        return answer(healthy(Words::tr("The issuer is the site itself.")));
    const QString seen = Words::tr("The discovery document names %1 as the issuer; the site is %2.").arg(issuer.left(200), site);
    // The cloud knows its own address, and `npx convex env set` cannot change it: it is a setting of the self-hosted backend.
    const QString command = QStringLiteral("CONVEX_SITE_ORIGIN=%1 docker compose up --detach").arg(site);
    if (withoutTrailingSlash(issuer) == site)
        return answer(fault(seen, Words::tr("Take the slash at the end away, wherever the site's address is configured: token and "
                                            "deployment have to name the same issuer."),
                            command));
    if (issuer.startsWith(site + u'/'))
        return answer(fault(seen, Words::tr("The issuer has a path (%1) that the site does not have. Configure the site's bare address.")
                                      .arg(core::isolated(issuer.sliced(site.size()).left(100))),
                            command));
    answer(fault(seen, Words::tr("Either this program is set to another site (--site-url %1 would be its own), or the deployment has a "
                                 "wrong address of itself. In the cloud CONVEX_SITE_URL is right by itself and `npx convex env set` cannot "
                                 "change it; where you host the backend, start it again with CONVEX_SITE_ORIGIN.")
                           .arg(issuer.left(200)),
                 command));
}

void lookAtKeys(Examination &examination, Answer answer)
{
    examination.get(examination.keysUrl, [&examination, answer](const Reply &reply) {
        const auto keys = reply && reply->status == 200 ? readKeySet(reply->body) : core::failed(core::FailureKind::NotFound);
        const QByteArray type = reply ? reply->header("content-type").split(';').first().trimmed() : QByteArray();
        const bool isJson = type == "application/json" || type == "application/jwk-set+json";
        if (keys && !keys->isEmpty() && isJson) {
            examination.keys = *keys;
            return answer(healthy(Words::tr("Published keys: %L1.").arg(keys->size())));
        }
        const QString path = core::isolated(examination.keysUrl.path());
        const QString seen = !reply                     ? whyUnanswered(reply.error())
                             : reply->status != 200     ? Words::tr("%1 answers %2.").arg(path, looksLike(*reply))
                             : !keys || keys->isEmpty() ? Words::tr("%1 holds no key.").arg(path)
                                                        : Words::tr("%1 has the content type %2, which Convex does not take.").arg(path, QString::fromLatin1(type.left(60)));
        answer(fault(seen, Words::tr("A deployment that cannot read the keys refuses every token. Let nothing in between answer for "
                                     "this address; or give the deployment its keys directly."),
                     QStringLiteral("npx convex run keys:current | npx convex env set JWKS")));
    });
}

void lookForToken(Examination &examination, Answer answer)
{
    examination.session.withConvexToken(&examination.context, [&examination, answer](const core::Result<core::Secret> &jwt) {
        if (!jwt)
            return answer(fault(Words::tr("The site gave no usable token for the session: %1").arg(whyUnanswered(jwt.error())),
                                Words::tr("The site knows the session, so its Convex plugin is at fault. Look into its log: "
                                          "`npx convex logs`.")));
        const auto claims = session::readJwtClaims(*jwt);
        if (!claims)
            return answer(fault(Words::tr("What the site gave for a token is none (%1).").arg(claims.error().detail),
                                Words::tr("Another plugin answers in the Convex plugin's place: `convex()` has to be the last one, and "
                                          "`jwt()` must not stand beside it.")));
        examination.token = jwt->clone();
        examination.claims = *claims;
        answer(healthy(Words::tr("The site gives tokens, signed by %1.").arg(claims->algorithm.left(20))));
    });
}

void lookAtTokenIssuer(Examination &examination, Answer answer)
{
    if (examination.claims.issuer == examination.issuer)
        return answer(healthy(Words::tr("The token names the issuer of the discovery document.")));
    answer(fault(Words::tr("The token's issuer (iss) is %1; the discovery document says %2.")
                     .arg(examination.claims.issuer.left(200), examination.issuer.left(200)),
                 Words::tr("A deployment accepts a token only from the issuer that its convex/auth.config.ts names. Make all three the "
                           "site's address, and deploy."),
                 QStringLiteral("npx convex deploy")));
}

void lookAtAudience(Examination &examination, Answer answer)
{
    const QStringList &named = examination.claims.audience;
    if (named == QStringList{audience})
        return answer(healthy(Words::tr("The token is made out to “convex”.")));
    answer(fault(named.isEmpty() ? Words::tr("The token is made out to nobody (aud).")
                                 : Words::tr("The token is made out to “%1” (aud).").arg(named.join(QStringLiteral(", ")).left(100)),
                 Words::tr("It has to be “convex”, and nothing besides: set `applicationID: \"convex\"` in convex/auth.config.ts, and "
                           "deploy."),
                 QStringLiteral("npx convex deploy")));
}

void lookAtLife(Examination &examination, Answer answer)
{
    const auto serverNow = std::chrono::duration_cast<std::chrono::seconds>(
        session::serverTime(*examination.siteReply).value_or(std::chrono::milliseconds(0)));
    const auto life = examination.claims.life();
    if (serverNow > 0s && examination.claims.expiresAt <= serverNow)
        return answer(fault(Words::tr("The token that the site has just given is over already, by the site's own clock."),
                            Words::tr("The clocks of site and token disagree: look at the server's.")));
    if (life < shortestLife)
        return answer(fault(Words::tr("A token lives for %1 only.").arg(spanText(life)),
                            Words::tr("It would be renewed all the time. Let `convex({ jwt: { expirationSeconds } })` be 900, the default.")));
    answer(healthy(Words::tr("A token lives for %1.").arg(spanText(life))));
}

void lookAtTokenKey(Examination &examination, Answer answer)
{
    if (!keyNamed(examination.keys, examination.claims.keyId).isEmpty())
        return answer(healthy(Words::tr("The key that signed the token is published.")));
    QStringList names;
    for (const QJsonValue &key : std::as_const(examination.keys))
        names << key.toObject().value(u"kid").toString().left(60);
    answer(fault(Words::tr("The token is signed by the key “%1”; published are: %2.")
                     .arg(examination.claims.keyId.left(60), names.join(QStringLiteral(", "))),
                 Words::tr("Site and key set belong to different set-ups, or an old JWKS is set. Take it away, or set it anew."),
                 QStringLiteral("npx convex env remove JWKS")));
}

void lookAtSignature(Examination &examination, Answer answer)
{
    const QJsonObject key = keyNamed(examination.keys, examination.claims.keyId);
    switch (checkSignature(examination.token, examination.claims.algorithm, key)) {
    case Signature::Good:
        return answer(healthy(Words::tr("The signature is right.")));
    case Signature::Bad:
        return answer(fault(Words::tr("The published key of that name has not signed the token."),
                            Words::tr("The key set is a copy of another set-up's: set it anew, or take it away."),
                            QStringLiteral("npx convex env remove JWKS")));
    case Signature::KeyUnusable:
        return answer(fault(Words::tr("The published key does not fit the token's algorithm (%1).").arg(examination.claims.algorithm.left(20)),
                            Words::tr("Keys of an earlier configuration are in use: rotate them once, with "
                                      "`jwksRotateOnTokenGenerationError: true`.")));
    case Signature::AlgorithmUnsupported:
        return answer(fault(Words::tr("The token is signed with %1, which Convex does not take.").arg(examination.claims.algorithm.left(20)),
                            Words::tr("Use RS256: `getAuthConfigProvider()` in convex/auth.config.ts does.")));
    }
}

} // namespace

std::vector<Check> tokenChecks()
{
    return {
        {"discovery"_name, QT_TRANSLATE_NOOP("Words", "Discovery document"), {"better-auth"_name, "rate-limit"_name}, &lookAtDiscovery},
        {"issuer"_name, QT_TRANSLATE_NOOP("Words", "Issuer"), {"discovery"_name}, &lookAtIssuer},
        {"keys"_name, QT_TRANSLATE_NOOP("Words", "Public keys (JWKS)"), {"discovery"_name}, &lookAtKeys},
        {"token"_name, QT_TRANSLATE_NOOP("Words", "Convex token given"), {"session-valid"_name}, &lookForToken},
        {"token-issuer"_name, QT_TRANSLATE_NOOP("Words", "Token's issuer"), {"token"_name, "issuer"_name}, &lookAtTokenIssuer},
        {"token-audience"_name, QT_TRANSLATE_NOOP("Words", "Token's audience"), {"token"_name}, &lookAtAudience},
        {"token-life"_name, QT_TRANSLATE_NOOP("Words", "Token's life"), {"token"_name}, &lookAtLife},
        {"token-key"_name, QT_TRANSLATE_NOOP("Words", "Token's key published"), {"token"_name, "keys"_name}, &lookAtTokenKey},
        {"token-signature"_name, QT_TRANSLATE_NOOP("Words", "Token's signature"), {"token-key"_name}, &lookAtSignature},
    };
}

} // namespace latchkey::doctor
