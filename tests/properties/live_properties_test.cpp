// SPDX-License-Identifier: MIT
#include "properties/commands.h"
#include "properties/play.h"

#include <QLoggingCategory>
#include <QTest>

#include <sstream>

using namespace latchkey::test;

namespace {

constexpr int usualCases = 200;
constexpr int casesOfTheLongTier = 50 * usualCases;

/// What holds by default, where RC_PARAMS does not say otherwise.
void fillParameters()
{
    const bool isLong = qEnvironmentVariable("LATCHKEY_TEST_TIER") == QLatin1String("long");
    const QByteArray given = qgetenv("RC_PARAMS");
    QByteArray parameters = given;
    if (!given.contains("seed="))
        parameters += " seed=20260105";
    if (!given.contains("max_success="))
        parameters += " max_success=" + QByteArray::number(isLong ? casesOfTheLongTier : usualCases);
    qputenv("RC_PARAMS", parameters.trimmed());
}

} // namespace

/// The live client against a deployment that executes, with everything that can come between them, in any order. Each function
/// is one promise, and draws its own cases.
class LivePropertiesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("latchkey.*=false")); // a thousand connections break here
        fillParameters();
        qInfo("RC_PARAMS=\"%s\"", qgetenv("RC_PARAMS").constData());
    }

    void theServerNeverFindsAVersionWrong() { check(Promise::Versions, {"drop", "useToken", "letGo", "chunks", "ping"}); }
    void everyRequestEndsOnceAndRunsOnce() { check(Promise::Requests, {"mutate", "drop", "late"}); }
    void whatIsShownIsOneStateAndNeverAnOlderOne() { check(Promise::Snapshots, {"subscribe", "writeElsewhere", "drop", "leaveOut"}); }
    void aMutationIsOverWhenItsWriteShows() { check(Promise::OwnWrites, {"subscribe", "mutate", "runMutation", "drop"}); }
    void nobodySeesOrRunsWhatIsAnothers() { check(Promise::Discretion, {"subscribe", "useToken", "drop"}); }
    void anActionRunsAtMostOnce() { check(Promise::Actions, {"act", "runAction", "late", "drop"}); }
    void nothingWaitsForEver() { check(Promise::Endings, {"drop", "goDark", "useToken", "holdForToken", "pass"}); }

    void whatChanceSeldomFinds_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::newRow("opened again after a fatal error")
            << QStringLiteral("flow 0, sayFatalError 0, subscribe 0, flow 0, close 0");
        QTest::newRow("confirmed while results of an earlier identity are shown")
            << QStringLiteral("subscribe 2, flow 0, drop 0, useToken 0, step 0, step 0, step 0, step 0, step 1");
        QTest::newRow("completed before the query set of its connection is answered")
            << QStringLiteral("useToken 0, subscribe 3, flow 0, mutate 1, step 0, step 0, step 0, step 0, drop 0, step 0, step 0, step 0, step 0, step 1");
        if (const QString given = qEnvironmentVariable("LATCHKEY_COMMANDS"); !given.isEmpty())
            QTest::newRow("LATCHKEY_COMMANDS") << given;
    }
    void whatChanceSeldomFinds()
    {
        QFETCH(QString, commands);
        Complaints complaints;
        Play(complaints).run(readCommands(commands));
        QCOMPARE(complaints.all().join(u'\n'), QString());
    }

private:
    void check(Promise promise, const std::vector<std::string> &favoured)
    {
        const auto property = [&] {
            const auto commands = *someCommands(favoured);
            Complaints complaints;
            // Every other case reads most messages in turns.
            const auto pace = commands.size() % 2 == 0 ? latchkey::convex::ReadingPace() : latchkey::convex::ReadingPace{5, 150};
            Play(complaints, pace).run(commands);
            // Its own promise is what a case was drawn for; another's that it breaks is no less broken.
            const QStringList found = complaints.of(promise) + complaints.all();
            if (!found.isEmpty())
                RC_FAIL(found.join(u'\n').toStdString());
        };
        rc::detail::TestMetadata metadata;
        metadata.id = metadata.description = QTest::currentTestFunction();
        const auto result = rc::detail::checkTestable(property, metadata);
        std::ostringstream text;
        rc::detail::printResultMessage(result, text);
        QVERIFY2(result.is<rc::detail::SuccessResult>(), text.str().c_str());
        qInfo("%s", text.str().c_str());
    }
};

QTEST_GUILESS_MAIN(LivePropertiesTest)
#include "live_properties_test.moc"
