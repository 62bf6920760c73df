// SPDX-License-Identifier: MIT
#include "viewmodel/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using latchkey::viewmodel::Preferences;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("latchkey/preferences.ini"));
    }
    void withoutAFileEverythingIsAsTheDesktopHasIt();
    void whatIsChosenIsThereTheNextTime();
    void aFileNobodyCanReadGivesTheDefaults();
    void aTextSizeIsBroughtInside();
    void aChangeThatChangesNothingIsNotTold();
    void whatCannotBeWrittenHoldsUntilTheEnd();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void PreferencesTest::withoutAFileEverythingIsAsTheDesktopHasIt()
{
    const Preferences preferences(m_file);
    QCOMPARE(preferences.scheme(), Preferences::Scheme::FollowDesktop);
    QCOMPARE(preferences.contrast(), Preferences::Contrast::FollowDesktop);
    QCOMPARE(preferences.motion(), Preferences::Motion::FollowDesktop);
    QCOMPARE(preferences.textSize(), 100);
    QVERIFY(preferences.language().isEmpty());
    QVERIFY(preferences.notifies());
    QVERIFY(!preferences.staysInTray());
    QVERIFY2(!QFile::exists(m_file), "a file of defaults would keep them when they change");
}

void PreferencesTest::whatIsChosenIsThereTheNextTime()
{
    Preferences before(m_file);
    before.setScheme(Preferences::Scheme::Dark);
    before.setContrast(Preferences::Contrast::High);
    before.setMotion(Preferences::Motion::Reduced);
    before.setTextSize(150);
    before.setLanguage(QStringLiteral("pt-BR"));
    before.setNotifies(false);
    before.setStaysInTray(true);
    QVERIFY(before.isKept());

    const Preferences after(m_file); // while the first still lives: it may be killed
    QCOMPARE(after.scheme(), Preferences::Scheme::Dark);
    QCOMPARE(after.contrast(), Preferences::Contrast::High);
    QCOMPARE(after.motion(), Preferences::Motion::Reduced);
    QCOMPARE(after.textSize(), 150);
    QCOMPARE(after.language(), QStringLiteral("pt-BR"));
    QVERIFY(!after.notifies());
    QVERIFY(after.staysInTray());
}

void PreferencesTest::aFileNobodyCanReadGivesTheDefaults()
{
    const QString file = m_folder->filePath(QStringLiteral("broken.ini"));
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArrayLiteral("scheme=Purple\ncontrast=7\ntext-size=enormous\nnotifications=perhaps\nstay-in-tray=perhaps\n\0[[[\nmotion"));
    broken.close();
    Preferences preferences(file);
    QCOMPARE(preferences.scheme(), Preferences::Scheme::FollowDesktop);
    QCOMPARE(preferences.contrast(), Preferences::Contrast::FollowDesktop);
    QCOMPARE(preferences.motion(), Preferences::Motion::FollowDesktop);
    QCOMPARE(preferences.textSize(), 100);
    QVERIFY(preferences.notifies());
    QVERIFY(!preferences.staysInTray());
    preferences.setScheme(Preferences::Scheme::Dark); // and what is chosen now is kept
    QVERIFY(preferences.isKept());
    QCOMPARE(Preferences(file).scheme(), Preferences::Scheme::Dark);
}

void PreferencesTest::aTextSizeIsBroughtInside()
{
    Preferences preferences(m_file);
    preferences.setTextSize(5000);
    QCOMPARE(preferences.textSize(), int(Preferences::BiggestText));
    preferences.setTextSize(std::numeric_limits<int>::max()); // as a file may have it
    QCOMPARE(preferences.textSize(), int(Preferences::BiggestText));
    preferences.setTextSize(110);
    QCOMPARE(preferences.textSize(), 100); // the nearest step there is
    preferences.setTextSize(-1);
    QCOMPARE(preferences.textSize(), int(Preferences::SmallestText));
}

void PreferencesTest::aChangeThatChangesNothingIsNotTold()
{
    Preferences preferences(m_file);
    QSignalSpy told(&preferences, &Preferences::schemeChanged);
    preferences.setScheme(Preferences::Scheme::FollowDesktop);
    QCOMPARE(told.size(), 0);
    preferences.setScheme(Preferences::Scheme::Light);
    QCOMPARE(told.size(), 1);
}

void PreferencesTest::whatCannotBeWrittenHoldsUntilTheEnd()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("latchkey"))); // where the folder would have to be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Preferences preferences(m_file);
    QSignalSpy told(&preferences, &Preferences::keptChanged);
    preferences.setScheme(Preferences::Scheme::Dark);
    QCOMPARE(preferences.scheme(), Preferences::Scheme::Dark);
    QVERIFY(!preferences.isKept());
    QCOMPARE(told.size(), 1);
    QVERIFY(inTheWay.remove());
    preferences.setContrast(Preferences::Contrast::High);
    QVERIFY(preferences.isKept());
    QCOMPARE(Preferences(m_file).contrast(), Preferences::Contrast::High);
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
