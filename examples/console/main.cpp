// SPDX-License-Identifier: MIT
// watch DEPLOYMENT SITE MODULE:FUNCTION [ARGUMENTS AS JSON]
// Signs in with a code that is typed on another device, and prints a live query whenever its value changes. Ctrl+C ends it; the session
// is in the keychain, and the next start asks for no code.
#include <latchkey/client.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using latchkey::Client;

namespace {

int usage()
{
    QTextStream(stderr) << "usage: watch DEPLOYMENT SITE MODULE:FUNCTION [ARGUMENTS AS JSON]\n";
    return 2;
}

void print(const latchkey::Outcome &outcome)
{
    if (outcome.ok)
        QTextStream(stdout) << QJsonDocument::fromVariant(QVariantMap{{"value", outcome.value}}).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        QTextStream(stderr) << outcome.kind << ": " << outcome.sentence << Qt::endl;
}

void signInWhereNobodyIs(Client &client)
{
    QObject::connect(&client, &Client::phaseChanged, &client, [&client] {
        if (client.phase() == Client::Phase::SignedOut && client.failure().isEmpty())
            client.signInWithDeviceCode();
        else if (client.phase() == Client::Phase::KeychainLocked)
            QTextStream(stderr) << "Unlock your keyring to go on." << Qt::endl;
    });
    QObject::connect(&client, &Client::stepChanged, &client, [&client] {
        const latchkey::SignInStep step = client.step();
        if (step.kind == latchkey::SignInStep::Kind::DeviceCode && !step.userCode.isEmpty())
            QTextStream(stderr) << "Open " << step.page.toString() << " and enter " << step.userCode << Qt::endl;
    });
    QObject::connect(&client, &Client::failureChanged, &client, [&client] {
        if (client.failure().isEmpty())
            return;
        QTextStream(stderr) << client.failure() << Qt::endl;
        QCoreApplication::exit(1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList given = application.arguments();
    if (given.size() < 4)
        return usage();
    Client client({given[1], given[2], QStringLiteral("com.example.Watch"), QStringLiteral("Watch/1.0")});
    if (!client.problem().isEmpty()) {
        QTextStream(stderr) << client.problem() << Qt::endl;
        return 2;
    }
    const QJsonDocument arguments = QJsonDocument::fromJson(given.value(4, QStringLiteral("{}")).toUtf8());
    if (!arguments.isObject())
        return usage();
    const auto query = client.query(given[3], arguments.object().toVariantMap()); // sent once somebody is signed in
    QObject::connect(query.get(), &latchkey::Query::changed, &client, [&query] { print(query->outcome()); });
    signInWhereNobodyIs(client);
    client.start();
    return application.exec();
}
