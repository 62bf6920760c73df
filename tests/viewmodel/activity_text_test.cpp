// SPDX-License-Identifier: MIT
#include "viewmodel/activity_view.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace latchkey;
using viewmodel::ActivityView;

namespace {

QString sentence(const QString &kind, const QString &subject = QStringLiteral("Ben"), const QString &detail = QStringLiteral("admin"))
{
    return ActivityView::sentenceOf({QStringLiteral("1"), {}, kind, QStringLiteral("Olga"), subject, detail});
}

/// The kinds that the deployment writes, from its own list.
QStringList kinds()
{
    QFile file(QStringLiteral(LATCHKEY_SOURCE_DIR "/backend/convex/lib/activity_kinds.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression literal(QStringLiteral("v\\.literal\\('(\\w+)'\\)"));
    QStringList found;
    auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

} // namespace

class ActivityTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindThatTheDeploymentWritesHasASentenceOfItsOwn()
    {
        QVERIFY(kinds().size() >= 10);
        QSet<QString> sentences{sentence(QStringLiteral("of tomorrow"))};
        for (const QString &kind : kinds()) {
            QVERIFY2(!sentences.contains(sentence(kind)), qPrintable(kind));
            sentences.insert(sentence(kind));
        }
    }

    void aSentenceSaysWhoDidWhatToWhom()
    {
        QCOMPARE(sentence(QStringLiteral("role")), QStringLiteral("Olga made Ben admin"));
        QCOMPARE(sentence(QStringLiteral("removed")), QStringLiteral("Olga removed Ben"));
        QCOMPARE(sentence(QStringLiteral("joined"), {}, QStringLiteral("member")), QStringLiteral("Olga joined as member"));
        QCOMPARE(sentence(QStringLiteral("of tomorrow")), QStringLiteral("Olga changed something"));
    }

    void aNameWithAPlaceholderIsShownAsItIs()
    {
        QCOMPARE(sentence(QStringLiteral("removed"), QStringLiteral("%1 %2")), QStringLiteral("Olga removed %1 %2"));
    }
};

QTEST_GUILESS_MAIN(ActivityTextTest)
#include "activity_text_test.moc"
