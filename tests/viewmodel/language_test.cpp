// SPDX-License-Identifier: MIT
#include "viewmodel/language.h"

#include "viewmodel/failure_text.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using viewmodel::Language;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LANGUAGE", "C"); }
    void theFirstThatThereIsATranslationForIsTaken_data();
    void theFirstThatThereIsATranslationForIsTaken();
    void aChoiceTakesHoldAtOnce();
    void datesNumbersAndDirectionGoWithTheLanguage();
    void aLanguageNobodyKnowsIsTheDesktops();
    void everyLanguageNamesItself();
    void whoMakesSentencesIsToldAfterwards();

private:
    QTemporaryDir m_folder;
    viewmodel::Preferences m_preferences{m_folder.filePath(QStringLiteral("preferences.ini"))};
};

static QString offline()
{
    core::Failure failure;
    failure.kind = core::FailureKind::Offline;
    return viewmodel::FailureText::of(failure);
}

void LanguageTest::theFirstThatThereIsATranslationForIsTaken_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("taken");
    QTest::newRow("exactly") << QStringList{QStringLiteral("de")} << QStringLiteral("de");
    QTest::newRow("of another country") << QStringList{QStringLiteral("de-AT")} << QStringLiteral("de");
    QTest::newRow("the second best") << QStringList{QStringLiteral("da-DK"), QStringLiteral("fr-Latn-FR"), QStringLiteral("en")} << QStringLiteral("fr");
    QTest::newRow("none") << QStringList{QStringLiteral("da"), QStringLiteral("C")} << QStringLiteral("en");
    QTest::newRow("nothing said") << QStringList() << QStringLiteral("en");
    QTest::newRow("no language at all") << QStringList{QStringLiteral("../../etc")} << QStringLiteral("en");
}

void LanguageTest::theFirstThatThereIsATranslationForIsTaken()
{
    QFETCH(QStringList, wanted);
    QTEST(Language::bestOf(wanted), "taken");
}

void LanguageTest::aChoiceTakesHoldAtOnce()
{
    Language language(m_preferences);
    const QString inEnglish = offline();
    QSignalSpy told(&language, &Language::changed);
    m_preferences.setLanguage(QStringLiteral("de"));
    QCOMPARE(told.size(), 1);
    QCOMPARE(language.tag(), QStringLiteral("de"));
    QVERIFY(offline() != inEnglish);
    m_preferences.setLanguage(QStringLiteral("en"));
    QCOMPARE(offline(), inEnglish);
    m_preferences.setLanguage({});
}

void LanguageTest::datesNumbersAndDirectionGoWithTheLanguage()
{
    Language language(m_preferences);
    m_preferences.setLanguage(QStringLiteral("de"));
    QCOMPARE(QLocale().toString(1234.5), QStringLiteral("1.234,5"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    m_preferences.setLanguage(QStringLiteral("ar"));
    QCOMPARE(QLocale().language(), QLocale::Arabic);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    m_preferences.setLanguage({});
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguageTest::aLanguageNobodyKnowsIsTheDesktops()
{
    m_preferences.setLanguage(QStringLiteral("tlh"));
    const Language language(m_preferences);
    QCOMPARE(language.tag(), QStringLiteral("en"));
    m_preferences.setLanguage({});
}

void LanguageTest::everyLanguageNamesItself()
{
    QCOMPARE(Language::tags().first(), QStringLiteral("en"));
    QCOMPARE(Language::choices().at(1), QStringLiteral("English"));
    QCOMPARE(Language::choices().size(), Language::tags().size() + 1);
    for (const QString &tag : Language::tags())
        QCOMPARE(Language::tagAt(Language::placeOf(tag)), tag);
    QCOMPARE(Language::placeOf(QString()), 0);
    QCOMPARE(Language::tagAt(0), QString());
}

void LanguageTest::whoMakesSentencesIsToldAfterwards()
{
    Language language(m_preferences);
    QObject owner;
    QStringList said;
    new viewmodel::LanguageWatch(&owner, [&said] { said << offline(); });
    const QString inEnglish = offline();
    m_preferences.setLanguage(QStringLiteral("fr"));
    QVERIFY(!said.isEmpty());
    QCOMPARE(said.last(), offline());
    QVERIFY(said.last() != inEnglish);
    m_preferences.setLanguage({});
    QCOMPARE(said.last(), inEnglish);
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
