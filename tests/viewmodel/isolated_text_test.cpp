// SPDX-License-Identifier: MIT
#include "viewmodel/isolated_text.h"

#include <QGuiApplication>
#include <QTest>

using latchkey::viewmodel::isolated;

class IsolatedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
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
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(isolated(QStringLiteral("North Quay")), QString::fromUtf16(u"\u2068North Quay\u2069"));
    }
    void marksThatTurnWhatFollowsAreTakenOut()
    {
        QCOMPARE(isolated(QString::fromUtf16(u"moc\u202e.elpmaxe\u2066\u2069\u200f")), QStringLiteral("moc.elpmaxe"));
    }
};

QTEST_MAIN(IsolatedTextTest)
#include "isolated_text_test.moc"
