// SPDX-License-Identifier: MIT
#include "doctor/doctor.h"
#include "flows/session_world.h"
#include "support/fake_computer.h"

#include <QLocale>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::doctor;

namespace {

Check simple(QLatin1String name, std::vector<QLatin1String> needs, void (*look)(Examination &, Answer))
{
    return {name, "subject", std::move(needs), look};
}

void well(Examination &, Answer answer)
{
    answer(healthy(QStringLiteral("well")));
}

void ill(Examination &, Answer answer)
{
    answer(fault(QStringLiteral("ill"), QStringLiteral("mend it")));
}

void noteworthy(Examination &, Answer answer)
{
    answer(notice(QStringLiteral("so"), QStringLiteral("know it")));
}

void never(Examination &, Answer) {}

} // namespace

class DoctorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { world = std::make_unique<flows::SessionWorld>(); }

    void everyNeedNamesAnEarlierCheckAndNoNameIsUsedTwice();
    void whatNeedsAFaultyCheckIsNotMade();
    void anExaminationBegunAnewForgetsTheOneUnderWay();
    void nothingIsToldInsideTheCall();
    void aCheckThatDoesNotEndIsGivenUpAfterAMinute();
    void aSessionThatIsStillBeingReadIsWaitedForTenSeconds();
    void theComputersFaultsAreNamed_data();
    void theComputersFaultsAreNamed();
    void theProxyIsNamed();
    void numbersAreWrittenAsTheLanguageDoesAndAFolderKeepsToItself();
    void theKeyringsStatesAreNamed_data();
    void theKeyringsStatesAreNamed();
    void theKeyringProbeLeavesNothing();
    void theReportSaysEverythingThatWasFound();

private:
    /// The verdict words of those checks, made by themselves.
    std::map<QString, Finding> examine(std::vector<Check> checks)
    {
        Doctor doctor(world->parts(), world->startProgram(), computer, std::move(checks));
        QSignalSpy finished(&doctor, &Doctor::finished);
        doctor.examine();
        for (int turn = 0; finished.isEmpty() && turn < 200; ++turn)
            world->pass(std::chrono::milliseconds(100));
        if (finished.isEmpty())
            qFatal("the examination does not end");
        std::map<QString, Finding> found;
        for (const Finding &finding : doctor.findings())
            found[finding.check] = finding;
        return found;
    }

    std::unique_ptr<flows::SessionWorld> world;
    support::FakeComputer computer;
};

void DoctorTest::everyNeedNamesAnEarlierCheckAndNoNameIsUsedTwice()
{
    QSet<QLatin1String> names;
    for (const Check &check : allChecks()) {
        for (QLatin1String need : check.needs)
            QVERIFY2(names.contains(need), qPrintable(QStringLiteral("%1 needs %2").arg(check.name, need)));
        QVERIFY2(!names.contains(check.name), check.name.data());
        names.insert(check.name);
    }
    QVERIFY(names.size() >= 30);
}

void DoctorTest::whatNeedsAFaultyCheckIsNotMade()
{
    const auto found = examine({simple("a"_name, {}, &well), simple("b"_name, {"a"_name}, &ill), simple("c"_name, {"b"_name}, &never),
                                simple("d"_name, {"a"_name, "c"_name}, &never), simple("e"_name, {}, &noteworthy),
                                simple("f"_name, {"e"_name}, &well)});
    QCOMPARE(found.at(QStringLiteral("a")).verdict, Verdict::Healthy);
    QCOMPARE(found.at(QStringLiteral("b")).verdict, Verdict::Fault);
    QCOMPARE(found.at(QStringLiteral("c")).verdict, Verdict::NotExamined);
    QCOMPARE(found.at(QStringLiteral("d")).verdict, Verdict::NotExamined);
    QCOMPARE(found.at(QStringLiteral("f")).verdict, Verdict::Healthy);
}

void DoctorTest::anExaminationBegunAnewForgetsTheOneUnderWay()
{
    Doctor doctor(world->parts(), world->startProgram(), computer, {simple("a"_name, {}, &well), simple("b"_name, {}, &never)});
    QSignalSpy found(&doctor, &Doctor::found);
    doctor.examine();
    QTRY_COMPARE(found.size(), 1);
    doctor.examine();
    QVERIFY(doctor.findings().empty());
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(doctor.findings().size(), size_t(1));
    QVERIFY(doctor.isExamining());
}

void DoctorTest::nothingIsToldInsideTheCall()
{
    Doctor doctor(world->parts(), world->startProgram(), computer, {simple("a"_name, {}, &well)});
    QSignalSpy begun(&doctor, &Doctor::begun);
    doctor.examine();
    QVERIFY(begun.isEmpty());
    QVERIFY(doctor.findings().empty());
    QTRY_COMPARE(doctor.findings().size(), size_t(1));
}

void DoctorTest::aCheckThatDoesNotEndIsGivenUpAfterAMinute()
{
    static Answer late;
    const auto keepsItsAnswer = [](Examination &, Answer answer) { late = std::move(answer); };
    Doctor doctor(world->parts(), world->startProgram(), computer, {simple("a"_name, {}, +keepsItsAnswer), simple("b"_name, {}, &well)});
    QSignalSpy finished(&doctor, &Doctor::finished);
    doctor.examine();
    world->pass(std::chrono::seconds(58));
    QVERIFY(doctor.findings().empty());
    world->pass(std::chrono::seconds(5));
    QCOMPARE(finished.count(), 1);
    late(healthy(QStringLiteral("after all"))); // and nobody listens any more
    QCOMPARE(doctor.findings().size(), size_t(2));
    QCOMPARE(doctor.findings()[0].verdict, Verdict::NotExamined);
    QCOMPARE(doctor.findings()[1].verdict, Verdict::Healthy);
}

void DoctorTest::aSessionThatIsStillBeingReadIsWaitedForTenSeconds()
{
    world->leaveSignedIn();
    world->http.hold(QStringLiteral("/api/auth/convex/token")); // so that the connection is not there at once either
    world->secrets.hold();
    static QStringList seen;
    seen.clear();
    const auto phaseSeen = [](Examination &examination, Answer answer) {
        seen << QVariant::fromValue(examination.session.phase()).toString() + QVariant::fromValue(examination.session.link()).toString();
        answer(healthy(QStringLiteral("so")));
    };
    Doctor doctor(world->parts(), world->startProgram(), computer, {simple("a"_name, {}, +phaseSeen)});
    doctor.examine();
    world->pass(std::chrono::seconds(1));
    world->secrets.release();
    world->pass(std::chrono::seconds(1));
    QCOMPARE(seen, QStringList());
    world->http.release(QStringLiteral("/api/auth/convex/token"));
    world->pass(std::chrono::seconds(1));
    QCOMPARE(seen, QStringList{QStringLiteral("ActiveLive")});

    world->secrets.hold();
    Doctor impatient(world->parts(), world->startProgram(), computer, {simple("a"_name, {}, +phaseSeen)});
    impatient.examine();
    world->pass(std::chrono::milliseconds(9900));
    QCOMPARE(seen.size(), 1);
    world->pass(std::chrono::milliseconds(200));
    QCOMPARE(seen.size(), 2);
}

void DoctorTest::theComputersFaultsAreNamed_data()
{
    QTest::addColumn<std::function<void(DoctorTest &)>>("spoil");
    QTest::addColumn<QString>("check");
    using Spoil = std::function<void(DoctorTest &)>;
    QTest::newRow("nothing") << Spoil([](DoctorTest &) {}) << QString();
    QTest::newRow("no authorities") << Spoil([](DoctorTest &test) { test.computer.trusted.authorities = 0; }) << QStringLiteral("certificates");
    QTest::newRow("folder not ours") << Spoil([](DoctorTest &test) { test.computer.folder.usable = false; }) << QStringLiteral("state-folder");
    QTest::newRow("folder for all to read") << Spoil([](DoctorTest &test) { test.computer.folder.ownerOnly = false; }) << QStringLiteral("state-folder");
    QTest::newRow("full disk") << Spoil([](DoctorTest &test) { test.computer.folder.freeBytes = 1024; }) << QStringLiteral("disk");
    QTest::newRow("no port") << Spoil([](DoctorTest &test) { test.world->callbacks.setUnavailable(true); }) << QStringLiteral("loopback");
}

void DoctorTest::theComputersFaultsAreNamed()
{
    QFETCH(std::function<void(DoctorTest &)>, spoil);
    QFETCH(QString, check);
    computer = support::FakeComputer();
    spoil(*this);
    for (const auto &[name, finding] : examine(computerChecks()))
        QCOMPARE(finding.verdict == Verdict::Fault, name == check);
}

void DoctorTest::theProxyIsNamed()
{
    computer = support::FakeComputer();
    computer.proxy = QStringLiteral("proxy.example:3128");
    QVERIFY(examine(computerChecks()).at(QStringLiteral("proxy")).evidence.contains(computer.proxy));
}

void DoctorTest::numbersAreWrittenAsTheLanguageDoesAndAFolderKeepsToItself()
{
    const auto english = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    computer = support::FakeComputer();
    computer.trusted.authorities = 288;
    computer.folder.ownerOnly = false;
    const auto found = examine(computerChecks());
    QVERIFY(found.at(QStringLiteral("certificates")).evidence.contains(QString::fromUtf16(u"٢٨٨")));
    const Finding folder = found.at(QStringLiteral("state-folder"));
    const QString path = folder.command.section(u' ', -1);
    QVERIFY2(path.startsWith(u'/') || path.startsWith(u'~'), "typed as it stands");
    QVERIFY(folder.evidence.contains(QString::fromUtf16(u"\u2068") + path + QString::fromUtf16(u"\u2069")));
}

void DoctorTest::theKeyringsStatesAreNamed_data()
{
    using Mode = support::FakeSecretStore::Mode;
    QTest::addColumn<std::function<void(DoctorTest &)>>("spoil");
    QTest::addColumn<QString>("check");
    using Spoil = std::function<void(DoctorTest &)>;
    QTest::newRow("open") << Spoil([](DoctorTest &) {}) << QString();
    QTest::newRow("absent") << Spoil([](DoctorTest &test) { test.computer.keyring = core::failed(core::FailureKind::KeychainMissing); })
                            << QStringLiteral("keyring");
    QTest::newRow("locked") << Spoil([](DoctorTest &test) { test.world->secrets.setMode(Mode::Locked); }) << QStringLiteral("keyring-unlocked");
    QTest::newRow("denied") << Spoil([](DoctorTest &test) { test.world->secrets.setMode(Mode::Denied); }) << QStringLiteral("keyring-unlocked");
    QTest::newRow("silent") << Spoil([](DoctorTest &test) { test.world->secrets.hold(); }) << QStringLiteral("keyring-unlocked");
    QTest::newRow("takes nothing") << Spoil([](DoctorTest &test) { test.world->secrets.refuseWrites(core::FailureKind::StorageFailed); })
                                   << QStringLiteral("keyring-keeps");
}

void DoctorTest::theKeyringsStatesAreNamed()
{
    QFETCH(std::function<void(DoctorTest &)>, spoil);
    QFETCH(QString, check);
    computer = support::FakeComputer();
    spoil(*this);
    for (const auto &[name, finding] : examine(keyringChecks())) {
        QCOMPARE(finding.verdict == Verdict::Fault, name == check);
        QCOMPARE(finding.verdict == Verdict::Fault, !finding.remedy.isEmpty());
    }
}

void DoctorTest::theKeyringProbeLeavesNothing()
{
    QCOMPARE(examine(keyringChecks()).at(QStringLiteral("keyring-keeps")).verdict, Verdict::Healthy);
    QVERIFY(world->secrets.keys().isEmpty());
}

void DoctorTest::theReportSaysEverythingThatWasFound()
{
    const QString text = report({{QStringLiteral("keys"), QStringLiteral("Keys"), Verdict::Fault, QStringLiteral("none"), QStringLiteral("publish"),
                                  QStringLiteral("npx convex deploy")}},
                                QStringLiteral("9.9"));
    for (const char *word : {"Latchkey 9.9", "[Fault] keys: none", "publish", "$ npx convex deploy"})
        QVERIFY2(text.contains(QLatin1String(word)), word);
}

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctor_test.moc"
