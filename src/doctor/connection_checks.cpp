// SPDX-License-Identifier: MIT
// Whether the deployment takes the person for who they are, over HTTP and over the live connection, and has what we ask for.
#include "doctor/check.h"

#include "live/live_client.h"
#include "live/live_query.h"
#include "ports/time.h"

namespace latchkey::doctor {

using convex::FunctionKind;
using convex::FunctionResult;
using core::FailureKind;
using live::LiveClient;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds connectionPatience = 10s;

/// The text of that field of an object, or an empty one.
QString textOf(const convex::Value &value, const char *name)
{
    const convex::Value::Object *object = value.asObject();
    const auto found = object ? object->find(QLatin1String(name)) : convex::Value::Object::const_iterator();
    const QString *text = object && found != object->end() ? found->second.asString() : nullptr;
    return text ? *text : QString();
}

/// Calls `answer` once: when `found` has one after a change of the connection, or `otherwise` when it takes too long.
void watch(Examination &examination, Answer answer, std::function<std::optional<Finding>()> found, std::function<Finding()> otherwise)
{
    examination.waiting = examination.parts.time.createTimer();
    LiveClient *connection = examination.connection.get();
    const auto look = [&examination, answer, found] {
        if (!examination.waiting->isActive())
            return; // answered
        if (const auto finding = found()) {
            examination.waiting->stop();
            answer(*finding);
        }
    };
    examination.waiting->start(connectionPatience);
    QObject::connect(examination.waiting.get(), &ports::Timer::fired, &examination.context, [answer, otherwise] { answer(otherwise()); });
    for (const auto signal : {&LiveClient::advanced, &LiveClient::stateChanged, &LiveClient::authenticationGivenUp, &LiveClient::authenticated})
        QObject::connect(connection, signal, examination.waiting.get(), look);
    QObject::connect(connection, &LiveClient::tokenWanted, examination.waiting.get(), [&examination, look](bool refused) {
        examination.tokenRefused = examination.tokenRefused || refused;
        look();
    });
    look();
}

/// A connection of its own, made anew: the session's may have been standing since before the trouble, or be waiting.
void lookAtConnection(Examination &examination, Answer answer)
{
    const runtime::SessionParts &parts = examination.parts;
    examination.connection = std::make_unique<LiveClient>(parts.deployment, parts.webSockets, parts.time, parts.random);
    LiveClient *connection = examination.connection.get();
    examination.query = connection->subscribe(parts.functions.serverIdentity, {});
    connection->open();
    watch(
        examination, answer,
        [connection]() -> std::optional<Finding> {
            if (connection->isCurrent())
                return healthy(Words::tr("The live connection stands."));
            return std::nullopt;
        },
        [&examination] {
            return fault(Words::tr("The live connection (%1) was not there after ten seconds, though the deployment answers over HTTP.")
                             .arg(live::syncUrl(examination.parts.deployment.deploymentUrl).toString(QUrl::RemoveUserInfo)),
                         Words::tr("Something in between does not let websockets through. In a reverse proxy, pass the Upgrade and "
                                   "Connection headers on; in a company's proxy, allow the address."));
        });
}

Finding refusal(const Examination &)
{
    return fault(Words::tr("The deployment refuses the token, which is a good one as far as it can be seen from here."),
                 Words::tr("The deployment cannot read the keys at the site's address, or was deployed with another "
                           "convex/auth.config.ts. Where the server cannot reach itself (self-hosted, behind a proxy), give it its keys "
                           "directly, and deploy."),
                 QStringLiteral("npx convex run keys:current | npx convex env set JWKS && npx convex deploy"));
}

/// Asked over HTTP: its refusal says more than a connection that is closed.
void lookAtIdentity(Examination &examination, Answer answer)
{
    examination.call(FunctionKind::Query, examination.parts.functions.serverIdentity, [&examination, answer](const FunctionResult &result) {
        if (!result.outcome && result.outcome.error().kind == FailureKind::FunctionMissing)
            return answer(healthy(Words::tr("The deployment takes the token (it has no %1 to say more).").arg(examination.parts.functions.serverIdentity)));
        if (!result.outcome)
            return answer(result.outcome.error().kind == FailureKind::NotAllowed
                              ? refusal(examination)
                              : fault(whyUnanswered(result.outcome.error()), Words::tr("Look into the deployment's log: `npx convex logs`.")));
        if (textOf(*result.outcome, "subject") != examination.claims.subject)
            return answer(fault(Words::tr("The deployment sees nobody, or somebody else, in the token."),
                                Words::tr("Its functions ask another provider than Better Auth: look at convex/auth.config.ts."),
                                QStringLiteral("npx convex deploy")));
        answer(healthy(Words::tr("The deployment sees the person the token was made for.")));
    });
}

void lookAtConfirmedIdentity(Examination &examination, Answer answer)
{
    LiveClient *connection = examination.connection.get();
    connection->useToken(examination.token);
    watch(
        examination, answer,
        [connection, &examination]() -> std::optional<Finding> {
            if (connection->isAuthenticated())
                return healthy(Words::tr("The live connection knows who it is."));
            return examination.tokenRefused ? std::optional(refusal(examination)) : std::nullopt;
        },
        [] {
            return fault(Words::tr("The deployment has not said within ten seconds whether it takes the token."),
                         Words::tr("It may be waiting for the site's keys. Look into its log: `npx convex logs`."));
        });
}

/// What the web calls “useSession stays loading”: signed in everywhere, and no record of the person in the product.
void lookAtRecord(Examination &examination, Answer answer)
{
    examination.call(FunctionKind::Query, examination.parts.functions.setupStatus, [&examination, answer](const FunctionResult &result) {
        if (!result.outcome)
            return answer(notExamined(Words::tr("%1 does not answer.").arg(examination.parts.functions.setupStatus)));
        const QString reason = textOf(*result.outcome, "reason");
        if (reason.isEmpty())
            return answer(healthy(Words::tr("The person has a record and an active organization.")));
        if (reason == QLatin1String("ORGANIZATION_MISSING"))
            return answer(fault(Words::tr("The person has a record, and no active organization."),
                                Words::tr("The session trigger has not run. Check that convex/triggers.ts is deployed; signing in again "
                                          "repairs it.")));
        if (reason == QLatin1String("UNAUTHENTICATED"))
            return answer(fault(Words::tr("The deployment takes the token and finds no session for it (its functions see nobody)."),
                                Words::tr("Functions and HTTP routes use different databases or components: deploy both together."),
                                QStringLiteral("npx convex deploy")));
        answer(fault(Words::tr("The person is signed in and has no record in the product (%1).").arg(reason.left(40)),
                     Words::tr("The user trigger has not run. Check that convex/triggers.ts is deployed; signing in again repairs it.")));
    });
}

/// Called without arguments and as nobody: a function that is there refuses before it does anything.
void lookAtFunctions(Examination &examination, Answer answer)
{
    const runtime::FunctionNames &names = examination.parts.functions;
    const std::vector<std::pair<FunctionKind, QString>> wanted{{FunctionKind::Query, names.currentUser},
                                                               {FunctionKind::Query, names.setupStatus},
                                                               {FunctionKind::Query, names.listOrganizations},
                                                               {FunctionKind::Mutation, names.setActiveOrganization},
                                                               {FunctionKind::Mutation, names.createOrganization}};
    const auto missing = std::make_shared<QStringList>();
    const auto open = std::make_shared<int>(int(wanted.size()));
    for (const auto &[kind, path] : wanted) {
        examination.callAsNobody(kind, path, [missing, open, answer, path = path](const FunctionResult &result) {
            if (!result.outcome && result.outcome.error().kind == FailureKind::FunctionMissing)
                missing->append(path);
            if (--*open > 0)
                return;
            if (missing->isEmpty())
                return answer(healthy(Words::tr("Everything that is asked for is there.")));
            missing->sort();
            answer(fault(Words::tr("The deployment lacks: %1.").arg(missing->join(QStringLiteral(", "))),
                         Words::tr("Deploy `backend/convex/`, or functions of the same names and shapes."),
                         QStringLiteral("npx convex deploy")));
        });
    }
}

} // namespace

std::vector<Check> connectionChecks()
{
    return {
        {"functions"_name, QT_TRANSLATE_NOOP("Words", "Functions present"), {"deployment"_name}, &lookAtFunctions},
        {"connection"_name, QT_TRANSLATE_NOOP("Words", "Live connection"), {"deployment"_name}, &lookAtConnection},
        {"identity"_name, QT_TRANSLATE_NOOP("Words", "Token accepted by the deployment"),
         {"deployment"_name, "token-signature"_name, "token-issuer"_name, "token-audience"_name, "token-life"_name}, &lookAtIdentity},
        {"live-identity"_name, QT_TRANSLATE_NOOP("Words", "Identity confirmed live"), {"connection"_name, "identity"_name}, &lookAtConfirmedIdentity},
        {"record"_name, QT_TRANSLATE_NOOP("Words", "Record of the person"), {"identity"_name, "functions"_name}, &lookAtRecord},
    };
}

} // namespace latchkey::doctor
