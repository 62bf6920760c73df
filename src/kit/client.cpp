// SPDX-License-Identifier: MIT
#include "kit/client.h"

#include "kit/composition.h"
#include "kit/query_p.h"
#include "kit/surroundings.h"
#include "live/live_client.h"
#include "viewmodel/convex_variant.h"
#include "viewmodel/failure_text.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <QRegularExpression>

namespace latchkey {

namespace {

using runtime::SessionManager;

static_assert(int(Client::Phase::SigningOut) == int(SessionManager::Phase::SigningOut));
static_assert(int(Client::Link::Live) == int(SessionManager::Link::Live));
static_assert(int(SignInStep::Kind::SecondFactor) == int(session::SignInProgress::Way::SecondFactor));

/// It becomes a folder and the name of keychain entries: the Desktop Entry Specification's reverse DNS, and nothing else.
bool isApplicationId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)+$"));
    return id.size() <= 255 && form.match(id).hasMatch();
}

core::Result<kit::Program> programOf(const Configuration &configuration)
{
    auto deployment = core::parseDeployment(configuration.deploymentUrl, configuration.siteUrl);
    if (!deployment)
        return core::failed(deployment.error());
    const QByteArray agent = configuration.userAgent.isEmpty() ? QByteArray("Latchkey/" LATCHKEY_VERSION) : configuration.userAgent.toLatin1();
    return kit::Program{std::move(*deployment), configuration.profile, configuration.provider, configuration.applicationId,
                        kit::stateHome() + u'/' + configuration.applicationId, agent};
}

Organization organizationOf(const session::Organization &organization)
{
    return {organization.id, organization.name, organization.slug, organization.role, organization.isPersonal};
}

} // namespace

struct Client::Private {
    QString problem;
    std::optional<kit::Composition> composition;
    std::optional<kit::Surroundings> surroundings;

    SessionManager *session() { return composition ? &composition->session() : nullptr; }
};

Client::Client(const Configuration &configuration, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    if (!isApplicationId(configuration.applicationId)) {
        d->problem = QStringLiteral("“%1” is no application id, like com.example.Notes.").arg(configuration.applicationId); // a slip of the program, not of the person
        return;
    }
    const core::Result<kit::Program> program = programOf(configuration);
    if (!program) {
        d->problem = viewmodel::FailureText::of(program.error());
        return;
    }
    SessionManager &session = d->composition.emplace(*program).session();
    connect(&session, &SessionManager::phaseChanged, this, &Client::phaseChanged);
    connect(&session, &SessionManager::linkChanged, this, &Client::linkChanged);
    connect(&session, &SessionManager::userChanged, this, &Client::personChanged);
    connect(&session, &SessionManager::activeOrganizationChanged, this, &Client::organizationChanged);
    connect(&session, &SessionManager::organizationsChanged, this, &Client::organizationsChanged);
    connect(&session, &SessionManager::signInProgressChanged, this, &Client::stepChanged);
    connect(&session, &SessionManager::failureChanged, this, &Client::failureChanged);
    connect(&session, &SessionManager::workDone, this, &Client::workDone);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] { d->composition->finish(); });
}

Client::~Client() = default;

QString Client::problem() const
{
    return d->problem;
}

Client::Phase Client::phase() const
{
    const SessionManager *session = d->session();
    return session ? Phase(session->phase()) : Phase::Starting;
}

Client::Link Client::link() const
{
    const SessionManager *session = d->session();
    return session ? Link(session->link()) : Link::Offline;
}

Person Client::person() const
{
    const SessionManager *session = d->session();
    if (!session)
        return {};
    const session::User user = session->user();
    return {user.id, user.name, user.email, user.emailVerified};
}

Organization Client::organization() const
{
    const SessionManager *session = d->session();
    return session ? organizationOf(session->activeOrganization()) : Organization();
}

QList<Organization> Client::organizations() const
{
    QList<Organization> all;
    if (const SessionManager *session = d->session()) {
        for (const session::Organization &organization : session->organizations())
            all << organizationOf(organization);
    }
    return all;
}

SignInStep Client::step() const
{
    const SessionManager *session = d->session();
    if (!session)
        return {};
    const session::SignInProgress progress = session->signInProgress();
    return {SignInStep::Kind(progress.way), progress.link, progress.spelledUserCode(), progress.endsAt.toUTC()};
}

QString Client::failure() const
{
    const SessionManager *session = d->session();
    return session && session->hasFailure() ? viewmodel::FailureText::of(session->failure()) : QString();
}

void Client::start()
{
    if (!d->composition)
        return;
    d->composition->session().start();
    if (d->surroundings)
        d->composition->session().resumeSignIn(); // a program without a window wants an answer and ends
    d->composition->startWatchingSystem();
}

void Client::signIn(const QString &email, const QString &password)
{
    if (SessionManager *session = d->session())
        session->signInWithEmail(email, password);
}

void Client::signInWithBrowser()
{
    if (SessionManager *session = d->session())
        session->signInWithBrowser();
}

void Client::signInWithDeviceCode()
{
    if (SessionManager *session = d->session())
        session->signInWithDeviceCode();
}

void Client::submitCode(const QString &code)
{
    if (SessionManager *session = d->session())
        session->submitCode(code);
}

void Client::cancelSignIn()
{
    if (SessionManager *session = d->session())
        session->cancelSignIn();
}

void Client::signOut()
{
    if (SessionManager *session = d->session())
        session->signOut();
}

void Client::switchOrganization(const QString &id)
{
    if (SessionManager *session = d->session())
        session->switchOrganization(id);
}

bool Client::hasWorkInFlight() const
{
    const SessionManager *session = d->session();
    return session && session->hasWorkInFlight();
}

std::unique_ptr<Query> Client::query(const QString &path, const QVariantMap &arguments)
{
    auto query = std::make_unique<Query::Private>();
    const auto given = viewmodel::argumentsFrom(arguments);
    if (!given)
        query->refused = convex::FunctionResult{core::failed(given.error())};
    else if (SessionManager *session = d->session())
        query->live = session->liveClient()->subscribe(path, *given);
    else
        query->refused = convex::FunctionResult{core::failed(core::FailureKind::DeploymentMismatch)};
    std::unique_ptr<Query> made(new Query(std::move(query)));
    if (!made->isLoading())
        QMetaObject::invokeMethod(made.get(), &Query::changed, Qt::QueuedConnection); // whoever waits for it waits for the first, too
    return made;
}

void Client::run(Run how, const QString &path, const QVariantMap &arguments, QObject *context, std::function<void(const Outcome &)> done)
{
    const auto answer = [done = std::move(done)](const convex::FunctionResult &result) { done(kit::outcomeOf(result)); };
    const auto refuse = [&](const core::Failure &failure) {
        const convex::FunctionResult result{core::failed(failure)};
        QMetaObject::invokeMethod(context, [answer, result] { answer(result); }, Qt::QueuedConnection);
    };
    const auto given = viewmodel::argumentsFrom(arguments);
    SessionManager *session = d->session();
    if (!given)
        refuse(given.error());
    else if (!session)
        refuse({core::FailureKind::DeploymentMismatch, {}, {}, {}});
    else if (how == Run::Mutation)
        session->liveClient()->mutate(path, *given, context, answer);
    else
        session->liveClient()->runAction(path, *given, context, answer);
}

bool Client::provideTo(QQmlEngine &engine)
{
    if (!d->composition)
        return false;
    d->surroundings.emplace(*d->composition).provideTo(engine);
    return true;
}

} // namespace latchkey
