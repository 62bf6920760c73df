// SPDX-License-Identifier: MIT
#include "account/sign_in_watch.h"
#include "live/live_world.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::SignInWatch;

class SignInWatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<LiveWorld>();
        world->client.open();
        watch = std::make_unique<SignInWatch>(world->client);
        told = std::make_unique<QSignalSpy>(watch.get(), &SignInWatch::signedIn);
    }
    void cleanup()
    {
        QCOMPARE(world->server.complaints(), QStringList());
        told.reset();
        watch.reset();
        world.reset();
    }

    void whatWasThereBeforeIsNoNews()
    {
        tell(session("a", 1000));
        tell(session("a", 1000));
        QCOMPARE(told->size(), 0);
        tell(session("b", 2000));
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->at(0).at(0).toString(), QStringLiteral("b"));
        QCOMPARE(told->at(0).at(1).toString(), QStringLiteral("Firefox/1"));
    }
    void theFirstOneBesideUsIsNews()
    {
        tell(QJsonValue());
        tell(session("a", 1000));
        QCOMPARE(told->size(), 1);
    }
    void oneThatEndsUncoversNoNews()
    {
        tell(session("a", 1000));
        tell(session("b", 2000));
        tell(session("a", 1000));
        tell(QJsonValue());
        QCOMPARE(told->size(), 1);
        tell(session("b", 2000)); // undone
        QCOMPARE(told->size(), 1);
        tell(session("c", 3000));
        QCOMPARE(told->size(), 2);
    }
    void aDeploymentWithoutTheFunctionTellsOfNone()
    {
        world->hearTransition({failed(0, QStringLiteral("Could not find public function for 'auth:latestSignIn'"))});
        tell(session("a", 1000));
        QCOMPARE(told->size(), 0);
    }

private:
    static QJsonObject session(const char *id, int createdAt)
    {
        return {{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("userAgent"), QStringLiteral("Firefox/1")},
                {QStringLiteral("createdAt"), createdAt}};
    }
    void tell(const QJsonValue &newest) { world->hearTransition({updated(0, newest)}); }

    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<SignInWatch> watch;
    std::unique_ptr<QSignalSpy> told;
};

QTEST_GUILESS_MAIN(SignInWatchTest)
#include "sign_in_watch_test.moc"
