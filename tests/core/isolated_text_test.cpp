// SPDX-License-Identifier: MIT
#include "core/isolated_text.h"

#include <QLocale>
#include <QTest>

using latchkey::core::isolated;

class IsolatedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void whereAllReadsLeftToRightANameIsItself()
    {
        QCOMPARE(isolated(QStringLiteral("North Quay 7 (Æ)")), QStringLiteral("North Quay 7 (Æ)"));
        QCOMPARE(isolated({}), QString());
    }
    void aNameThatReadsTheOtherWayKeepsToItself()
    {
        QCOMPARE(isolated(QString::fromUtf16(u"شركة (1)")), QString::fromUtf16(u"\u2068شركة (1)\u2069"));
    }
    void inASentenceFromTheRightEveryNameKeepsToItself()
    {
        QLocale::setDefault(QLocale::Arabic);
        QCOMPARE(isolated(QStringLiteral("North Quay")), QString::fromUtf16(u"\u2068North Quay\u2069"));
    }
    void marksThatTurnWhatFollowsAreTakenOut()
    {
        QCOMPARE(isolated(QString::fromUtf16(u"moc\u202e.elpmaxe\u2066\u2069\u200f")), QStringLiteral("moc.elpmaxe"));
    }
};

QTEST_GUILESS_MAIN(IsolatedTextTest)
#include "isolated_text_test.moc"
