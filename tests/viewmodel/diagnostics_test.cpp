// SPDX-License-Identifier: MIT
#include "viewmodel/diagnostics.h"

#include "scripted_doctor.h"
#include "scripted_session.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace latchkey;
using viewmodel::Diagnostics;

class DiagnosticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void faultsComeFirstAndWhatCouldNotBeToldLast();
    void openingExaminesOnce();
    void whoeverLooksAgainSeesNothingTwice();
    void theSummaryCounts();
    void theReportIsSavedWhereThePersonFindsIt();

private:
    QStringList subjects() const;
    void finish() { QTRY_VERIFY(!m_diagnostics->isRunning()); }

    testing::ScriptedSession m_script;
    std::unique_ptr<testing::ScriptedDoctor> m_doctor;
    std::unique_ptr<Diagnostics> m_diagnostics;
};

void DiagnosticsTest::init()
{
    m_script.setPhase(int(runtime::SessionManager::Phase::SignedOut)); // one that is still being read is waited for
    m_doctor = std::make_unique<testing::ScriptedDoctor>(m_script.manager());
    m_diagnostics = std::make_unique<Diagnostics>(m_doctor->doctor, QStringLiteral("9.9"));
}

QStringList DiagnosticsTest::subjects() const
{
    QStringList list;
    for (int row = 0; row < m_diagnostics->rowCount(); ++row)
        list << m_diagnostics->data(m_diagnostics->index(row), Diagnostics::SubjectRole).toString();
    return list;
}

void DiagnosticsTest::faultsComeFirstAndWhatCouldNotBeToldLast()
{
    QAbstractItemModelTester tester(m_diagnostics.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_diagnostics->run();
    finish();
    QCOMPARE(subjects(), (QStringList{QStringLiteral("Public keys (JWKS)"), QStringLiteral("Links to this program"),
                                      QStringLiteral("Deployment reachable"), QStringLiteral("Token's key published")}));
}

void DiagnosticsTest::openingExaminesOnce()
{
    QSignalSpy shown(m_diagnostics.get(), &Diagnostics::shownChanged);
    m_diagnostics->open();
    QVERIFY(m_diagnostics->isShown());
    QVERIFY(m_diagnostics->isRunning());
    finish();
    m_diagnostics->open(); // it is shown: the findings stay
    QVERIFY(!m_diagnostics->isRunning());
    m_diagnostics->close();
    m_diagnostics->close();
    QCOMPARE(shown.size(), 2);
}

void DiagnosticsTest::whoeverLooksAgainSeesNothingTwice()
{
    m_diagnostics->run();
    finish();
    m_diagnostics->run();
    finish();
    QCOMPARE(m_diagnostics->rowCount(), 4);
}

void DiagnosticsTest::theSummaryCounts()
{
    QCOMPARE(m_diagnostics->summary(), QString());
    m_diagnostics->run();
    QCOMPARE(m_diagnostics->summary(), QStringLiteral("Looking: 0 of 4."));
    finish();
    QCOMPARE(m_diagnostics->summary(), QStringLiteral("One fault found."));
}

void DiagnosticsTest::theReportIsSavedWhereThePersonFindsIt()
{
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QStringList mask{QStringLiteral("latchkey-report-*.txt")};
    for (const QString &old : folder.entryList(mask))
        folder.remove(old);
    m_diagnostics->run();
    finish();
    m_diagnostics->save();
    const QStringList saved = folder.entryList(mask);
    QCOMPARE(saved.size(), 1);
    QVERIFY2(m_diagnostics->notice().contains(saved.first()), qPrintable(m_diagnostics->notice()));
    QFile file(folder.filePath(saved.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Latchkey 9.9"));
    QVERIFY(text.contains("[Fault] keys: /api/auth/convex/jwks answers HTTP 404."));
    QVERIFY(file.remove());
}

QTEST_MAIN(DiagnosticsTest)
#include "diagnostics_test.moc"
