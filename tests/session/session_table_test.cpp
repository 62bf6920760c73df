// SPDX-License-Identifier: MIT
#include "session/expected_moves.h"
#include "session/machine_words.h"
#include "session/session_samples.h"

#include <QSet>
#include <QTest>

using namespace latchkey::session;
using namespace latchkey::session::test;

namespace {

std::vector<ExpectedSituation> expectedTable()
{
    std::vector<ExpectedSituation> table = expectedWhileSignedOut();
    for (const std::vector<ExpectedSituation> &part : {expectedWhileSignedIn(), expectedBesideASession()})
        table.insert(table.end(), part.begin(), part.end());
    return table;
}

SessionEvent sampleOf(const QString &name, Attempt attempt)
{
    for (const SampleEvent &sample : sampleEvents(attempt)) {
        if (sample.name == name)
            return sample.event;
    }
    qFatal("the expected table names an event that there is no sample of");
}

} // namespace

/// Every (state, event) pair against a table written by hand; states whose past or data matters are there more than
/// once.
class SessionTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSamplesHoldEveryEventOnce();
    void theSituationsHoldEveryState();
    void noPairIsMissingOrDoubled();
    void everyUnmovedPairSaysWhy();
    void everyPairMovesAsWritten_data();
    void everyPairMovesAsWritten();
    void aNumberNeverIssuedIsRefusedEverywhere_data() { situationRows(); }
    void aNumberNeverIssuedIsRefusedEverywhere();
    void aDeadlineThatIsNotOverChangesNothing_data() { situationRows(); }
    void aDeadlineThatIsNotOverChangesNothing();

private:
    void situationRows();
};

void SessionTableTest::situationRows()
{
    QTest::addColumn<QString>("situation");
    for (const QString &situation : situations())
        QTest::addRow("%s", qPrintable(situation)) << situation;
}

void SessionTableTest::theSamplesHoldEveryEventOnce()
{
    QSet<size_t> indexes;
    const QList<SampleEvent> samples = sampleEvents(1);
    for (const SampleEvent &sample : samples)
        indexes.insert(sample.event.index());
    QCOMPARE(size_t(samples.size()), std::variant_size_v<SessionEvent>);
    QCOMPARE(size_t(indexes.size()), std::variant_size_v<SessionEvent>);
}

void SessionTableTest::theSituationsHoldEveryState()
{
    QSet<size_t> indexes;
    for (const QString &situation : situations()) {
        const SessionMachine machine = machineIn(situation);
        indexes.insert(machine.state().index());
        QVERIFY2(words(machine.state()).startsWith(situation.section(u',', 0, 0)), qPrintable(situation));
    }
    QCOMPARE(size_t(indexes.size()), std::variant_size_v<SessionState>);
}

void SessionTableTest::noPairIsMissingOrDoubled()
{
    QStringList required;
    for (const QString &situation : situations()) {
        for (const SampleEvent &sample : sampleEvents(1))
            required.append(situation + QLatin1String(" + ") + sample.name);
    }
    QStringList written;
    for (const ExpectedSituation &expected : expectedTable()) {
        for (const ExpectedMove &move : expected.moves)
            written.append(QLatin1String(expected.situation) + QLatin1String(" + ") + QLatin1String(move.event));
    }
    required.sort();
    written.sort();
    QCOMPARE(written, required);
    QVERIFY(size_t(written.size()) >= std::variant_size_v<SessionState> * std::variant_size_v<SessionEvent>);
}

void SessionTableTest::everyUnmovedPairSaysWhy()
{
    for (const ExpectedSituation &expected : expectedTable()) {
        for (const ExpectedMove &move : expected.moves) {
            const bool isMove = move.verdict == Verdict::Moved;
            QCOMPARE(QLatin1String(move.reason).isEmpty(), isMove);
            QCOMPARE(QLatin1String(move.after).isEmpty(), !isMove);
        }
    }
}

void SessionTableTest::everyPairMovesAsWritten_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("effects");
    for (const ExpectedSituation &expected : expectedTable()) {
        for (const ExpectedMove &move : expected.moves)
            QTest::addRow("%s + %s", expected.situation, move.event)
                << QString::fromLatin1(expected.situation) << QString::fromLatin1(move.event) << words(move.verdict)
                << QString::fromLatin1(move.after) << QString::fromLatin1(move.effects);
    }
}

void SessionTableTest::everyPairMovesAsWritten()
{
    QFETCH(const QString, situation);
    QFETCH(const QString, event);
    QFETCH(const QString, verdict);
    QFETCH(const QString, after);
    QFETCH(const QString, effects);

    SessionMachine machine = machineIn(situation);
    const bool isDeadline = event == QLatin1String("DeadlinePassed");
    const auto now = startOfTime + (isDeadline ? SessionMachine::Milliseconds(1h) : SessionMachine::Milliseconds(1s));
    const QString before = words(machine, now);

    QCOMPARE(words(machine.handle(sampleOf(event, attemptToCarry(machine)), now)), verdict);
    QCOMPARE(words(machine, now), verdict == QLatin1String("moved") ? after : before);
    QCOMPARE(drained(machine), effects);
}

void SessionTableTest::aNumberNeverIssuedIsRefusedEverywhere()
{
    QFETCH(const QString, situation);
    SessionMachine machine = machineIn(situation);
    const QString before = words(machine, startOfTime);
    const Attempt notYet = machine.currentAttempt() + 1;
    const QList<SessionEvent> events{SignInStepNeeded{notYet, SignInStep::SecondFactor},
                                     SignInGranted{notYet, {}},
                                     SignInSucceeded{notYet, {}},
                                     SignInFailed{notYet, {}},
                                     SwitchRefused{notYet, {}},
                                     SignInSucceeded{0, {}},
                                     SwitchRefused{0, {}},
                                     SessionEnded{99}};
    for (const SessionEvent &event : events)
        QCOMPARE(words(machine.handle(event, startOfTime)), QStringLiteral("refused"));
    QCOMPARE(words(machine, startOfTime), before);
    QCOMPARE(drained(machine), QString());
}

void SessionTableTest::aDeadlineThatIsNotOverChangesNothing()
{
    QFETCH(const QString, situation);
    SessionMachine machine = machineIn(situation);
    const QString before = words(machine, startOfTime);
    const auto now = machine.nextDeadline() ? *machine.nextDeadline() - 1ms : startOfTime;
    QCOMPARE(words(machine.handle(DeadlinePassed{}, now)), QStringLiteral("ignored"));
    QCOMPARE(words(machine, startOfTime), before);
    QCOMPARE(drained(machine), QString());
}

QTEST_GUILESS_MAIN(SessionTableTest)
#include "session_table_test.moc"
