// SPDX-License-Identifier: MIT
#include "doctor/check.h"
#include "doctor/doctor.h"
#include "flows/session_world.h"
#include "support/fake_computer.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace latchkey;
using namespace doctor;
using namespace std::chrono_literals;
using support::FakeHttp;

/// What the doctor says of a session and of the person's record, where the server says something odd to a program that is
/// signed in and live.
class SessionChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<flows::SessionWorld>();
        world->signIn();
    }

    void aSessionThatTheServerForgotMeanwhileIsAFault()
    {
        QCOMPARE(examine({"session-valid"_name}).at(QStringLiteral("session-valid")).verdict, Verdict::Healthy);
        world->backend.sessions.clear();
        const Finding found = examine({"session-valid"_name}).at(QStringLiteral("session-valid"));
        QCOMPARE(found.verdict, Verdict::Fault);
        QCOMPARE(found.command, QStringLiteral("latchkey sign-in --device"));
    }

    void anOldSessionIsWorthANotice_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("words");
        QTest::newRow("of this day") << 23 << Verdict::Healthy << QStringLiteral("23 hours old");
        QTest::newRow("of another day") << 60 << Verdict::Notice << QStringLiteral("2 days old");
    }

    void anOldSessionIsWorthANotice()
    {
        QFETCH(const int, hours);
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, words);
        const auto at = [this](std::chrono::hours from) { return qint64((world->time.wall() + from).count()); };
        const QJsonObject session{{QStringLiteral("id"), QStringLiteral("s")}, {QStringLiteral("token"), QStringLiteral("t")},
                                  {QStringLiteral("userId"), flows::demoId}, {QStringLiteral("createdAt"), at(std::chrono::hours(-hours))},
                                  {QStringLiteral("expiresAt"), at(100h)}};
        const QJsonObject user{{QStringLiteral("id"), flows::demoId}, {QStringLiteral("name"), QStringLiteral("n")},
                               {QStringLiteral("email"), flows::demoEmail}, {QStringLiteral("emailVerified"), true}};
        world->http.handle(QStringLiteral("/api/auth/get-session"), [session, user](const auto &) {
            return FakeHttp::jsonResponse(200, {{QStringLiteral("session"), session}, {QStringLiteral("user"), user}});
        });
        const Finding found = examine({"captive-portal"_name, "session-valid"_name, "session-age"_name}).at(QStringLiteral("session-age"));
        QCOMPARE(found.verdict, verdict);
        QVERIFY2(found.evidence.contains(words), qPrintable(found.evidence));
    }

    void theServersPackagesAreNamedOrMissed()
    {
        QCOMPARE(examine({"versions"_name}).at(QStringLiteral("versions")).verdict, Verdict::Notice);
        world->http.handle(QStringLiteral("/desktop/methods"), [](const auto &) {
            const QJsonObject versions{{QStringLiteral("convex"), QStringLiteral("1.48.0")}, {QStringLiteral("betterAuth"), QStringLiteral("1.6.34")}};
            return FakeHttp::jsonResponse(200, {{QStringLiteral("versions"), versions}});
        });
        const Finding found = examine({"versions"_name}).at(QStringLiteral("versions"));
        QCOMPARE(found.verdict, Verdict::Healthy);
        QCOMPARE(found.evidence, QStringLiteral("convex 1.48.0, betterAuth 1.6.34, convexBetterAuth ?"));
    }

    void aRecordThatIsMissingOrIncompleteIsAFault_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("words");
        QTest::newRow("well") << QString() << Verdict::Healthy << QStringLiteral("has a record");
        QTest::newRow("no record") << QStringLiteral("USER_MISSING") << Verdict::Fault << QStringLiteral("no record");
        QTest::newRow("no organisation") << QStringLiteral("ORGANIZATION_MISSING") << Verdict::Fault << QStringLiteral("no active organization");
        QTest::newRow("nobody") << QStringLiteral("UNAUTHENTICATED") << Verdict::Fault << QStringLiteral("finds no session");
    }

    void aRecordThatIsMissingOrIncompleteIsAFault()
    {
        QFETCH(const QString, reason);
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, words);
        world->http.handle(QStringLiteral("/api/query"), [reason](const auto &) {
            const QJsonObject value{{QStringLiteral("ready"), reason.isEmpty()},
                                    {QStringLiteral("reason"), reason.isEmpty() ? QJsonValue() : QJsonValue(reason)}};
            return FakeHttp::jsonResponse(200, {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("value"), value},
                                                {QStringLiteral("logLines"), QJsonArray()}});
        });
        const Finding found = examine({"record"_name}).at(QStringLiteral("record"));
        QCOMPARE(found.verdict, verdict);
        QVERIFY2(found.evidence.contains(words), qPrintable(found.evidence));
    }

private:
    /// Those checks, whatever they need otherwise.
    std::map<QString, Finding> examine(std::initializer_list<QLatin1String> names)
    {
        std::vector<Check> chosen;
        for (Check &check : allChecks()) {
            if (std::find(names.begin(), names.end(), check.name) == names.end())
                continue;
            check.needs.clear();
            chosen.push_back(std::move(check));
        }
        [&] { QCOMPARE(int(chosen.size()), int(names.size())); }();
        Doctor doctor(world->parts(), *world->session, computer, std::move(chosen));
        QSignalSpy finished(&doctor, &Doctor::finished);
        doctor.examine();
        for (int turn = 0; finished.isEmpty() && turn < 200; ++turn)
            world->pass(100ms);
        std::map<QString, Finding> found;
        for (const Finding &finding : doctor.findings())
            found[finding.check] = finding;
        return found;
    }

    std::unique_ptr<flows::SessionWorld> world;
    support::FakeComputer computer;
};

QTEST_GUILESS_MAIN(SessionChecksTest)
#include "session_checks_test.moc"
