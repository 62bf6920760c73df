// SPDX-License-Identifier: MIT
#include "viewmodel/age_text.h"

#include <QTest>
#include <QTimeZone>

using namespace latchkey;

class AgeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aMomentIsNamedByHowFarAwayItsDayIs_data();
    void aMomentIsNamedByHowFarAwayItsDayIs();
    void aDateIsWrittenAsItsLanguageDoes_data();
    void aDateIsWrittenAsItsLanguageDoes();
    void aMomentGivenInUtcIsShownInLocalTime();
    void nothingIsSaidOfAMomentThatNeverWas();
    void theWordingHoldsUntilMidnight();
};

void AgeTextTest::aMomentIsNamedByHowFarAwayItsDayIs_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("today") << QDateTime({2026, 3, 10}, {9, 41}) << QStringLiteral("09:41");
    QTest::newRow("first minute of today") << QDateTime({2026, 3, 10}, {0, 0}) << QStringLiteral("00:00");
    QTest::newRow("last minute of yesterday") << QDateTime({2026, 3, 9}, {23, 59}) << QStringLiteral("9 Mar, 23:59");
    QTest::newRow("this year") << QDateTime({2026, 1, 2}, {8, 5}) << QStringLiteral("2 Jan, 08:05");
    QTest::newRow("last year") << QDateTime({2025, 12, 31}, {23, 59}) << QStringLiteral("31 Dec 2025, 23:59");
    QTest::newRow("a clock that was ahead") << QDateTime({2026, 3, 11}, {1, 0}) << QStringLiteral("11 Mar, 01:00");
}

void AgeTextTest::aMomentIsNamedByHowFarAwayItsDayIs()
{
    QFETCH(QDateTime, moment);
    QTEST(viewmodel::ageText(moment, QDateTime({2026, 3, 10}, {14, 30})), "text");
}

void AgeTextTest::aDateIsWrittenAsItsLanguageDoes_data()
{
    QTest::addColumn<QString>("thisYear");
    QTest::addColumn<QString>("before");
    QTest::newRow("en-US") << QStringLiteral("Mar 3, 9:05 PM") << QStringLiteral("Mar 3, 2024, 9:05 PM");
    QTest::newRow("en-GB") << QStringLiteral("3 Mar, 21:05") << QStringLiteral("3 Mar 2024, 21:05");
    QTest::newRow("de-DE") << QStringLiteral("3. März, 21:05") << QStringLiteral("3. März 2024, 21:05");
    QTest::newRow("fr-FR") << QStringLiteral("3 mars, 21:05") << QStringLiteral("3 mars 2024, 21:05");
    QTest::newRow("es-ES") << QStringLiteral("3 de mar, 21:05") << QStringLiteral("3 de mar de 2024, 21:05");
    QTest::newRow("ar-EG") << QStringLiteral("٣ مارس, ٩:٠٥ م") << QStringLiteral("٣ مارس ٢٠٢٤, ٩:٠٥ م");
    QTest::newRow("ja-JP") << QStringLiteral("2026年3月3日, 21:05") << QStringLiteral("2024年3月3日, 21:05");
}

void AgeTextTest::aDateIsWrittenAsItsLanguageDoes()
{
    QFETCH(QString, thisYear);
    QFETCH(QString, before);
    const QDateTime now({2026, 3, 10}, {14, 30});
    QLocale::setDefault(QLocale(QString::fromLatin1(QTest::currentDataTag())));
    const auto plain = [](QString text) { return text.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' '); };
    QCOMPARE(plain(viewmodel::ageText(QDateTime({2026, 3, 3}, {21, 5}), now)), thisYear);
    QCOMPARE(plain(viewmodel::ageText(QDateTime({2024, 3, 3}, {21, 5}), now)), before);
    QLocale::setDefault(QLocale::c());
}

void AgeTextTest::aMomentGivenInUtcIsShownInLocalTime()
{
    const QDateTime local({2026, 3, 10}, {9, 41});
    QCOMPARE(viewmodel::ageText(local.toUTC(), QDateTime({2026, 3, 10}, {14, 30}).toUTC()), QStringLiteral("09:41"));
}

void AgeTextTest::nothingIsSaidOfAMomentThatNeverWas()
{
    QCOMPARE(viewmodel::ageText({}, QDateTime({2026, 3, 10}, {14, 30})), QString());
}

void AgeTextTest::theWordingHoldsUntilMidnight()
{
    const QDateTime now({2026, 3, 10}, {23, 59, 30});
    QCOMPARE(viewmodel::untilAgeTextChanges(now), std::chrono::milliseconds(30'000));
    const QDateTime atMidnight = now.addMSecs(30'000);
    QCOMPARE(viewmodel::ageText(now, now), QStringLiteral("23:59"));
    QCOMPARE(viewmodel::ageText(now, atMidnight), QStringLiteral("10 Mar, 23:59"));
}

QTEST_GUILESS_MAIN(AgeTextTest)
#include "age_text_test.moc"
