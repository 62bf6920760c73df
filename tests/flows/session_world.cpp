// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include "runtime/session_entry.h"

namespace latchkey::flows {

SessionWorld::SessionWorld()
{
    deployment.deploymentUrl = QUrl(QStringLiteral("https://happy-otter-1.convex.cloud"));
    deployment.siteUrl = QUrl(QStringLiteral("https://happy-otter-1.convex.site"));
    const FakeBackend::Organization personal{QStringLiteral("org-p"), QStringLiteral("Demo Workspace"),
                                             QStringLiteral("owner"), true};
    const FakeBackend::Organization quay{QStringLiteral("org-q"), QStringLiteral("North Quay"), QStringLiteral("admin")};
    const FakeBackend::Organization foundry{QStringLiteral("org-f"), QStringLiteral("Foundry"), QStringLiteral("member")};
    backend.people.insert(demoId, {demoId, QStringLiteral("Demo Person"), demoEmail, demoPassword, {personal, quay, foundry}, quay.id});
}

runtime::SessionParts SessionWorld::parts()
{
    return {deployment, profile, {},     provider,     http,     sockets, secrets,
            snapshots,  time,    random, systemEvents, instance, browser, callbacks};
}

runtime::SessionManager &SessionWorld::startProgram()
{
    session = std::make_unique<runtime::SessionManager>(parts());
    session->start();
    pump();
    return *session;
}

runtime::SessionManager &SessionWorld::signIn()
{
    auto &program = startProgram();
    program.signInWithEmail(demoEmail, demoPassword);
    pump();
    return program;
}

void SessionWorld::addBob()
{
    const FakeBackend::Organization own{QStringLiteral("org-b"), QStringLiteral("Bob Workspace"), QStringLiteral("owner"), true};
    backend.people.insert(bobId, {bobId, QStringLiteral("Bob"), bobEmail, bobPassword, {own}, own.id});
}

runtime::SessionManager &SessionWorld::askAboutBob()
{
    addBob();
    auto &program = signIn();
    program.reauthenticate();
    program.signInWithEmail(bobEmail, bobPassword);
    pump();
    return program;
}

void SessionWorld::leaveSignedIn()
{
    signIn();
    killProgram();
    http.forgetRequests();
}

void SessionWorld::pass(std::chrono::milliseconds amount)
{
    using namespace std::chrono_literals;
    for (; amount > 0ms; amount -= 250ms) {
        time.advance(std::min<std::chrono::milliseconds>(amount, 250ms));
        pump();
    }
}

QStringList SessionWorld::whoHasSessions() const
{
    QStringList people;
    for (const auto &held : backend.sessions)
        people.append(held.userId);
    people.sort();
    return people;
}

QByteArray SessionWorld::storedSession() const
{
    return QByteArray::fromBase64(secrets.value(sessionEntryKey()), QByteArray::Base64UrlEncoding);
}

QString SessionWorld::sessionEntryKey() const
{
    return runtime::sessionKey(profile, deployment.siteOrigin());
}

QString SessionWorld::pendingSignInEntryKey() const
{
    return runtime::pendingSignInKey(profile, deployment.siteOrigin());
}

QString SessionWorld::revocationEntryKey() const
{
    return runtime::revocationKey(profile, deployment.siteOrigin());
}

} // namespace latchkey::flows
