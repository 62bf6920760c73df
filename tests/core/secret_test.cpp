// SPDX-License-Identifier: MIT
#include "core/secret.h"

#include <QMetaType>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <optional>
#include <type_traits>

#include <malloc.h>

using latchkey::core::Secret;

namespace {

constexpr std::string_view pattern = "opensesame-opensesame-opensesame";
int leakedBlocks = 0;

/// Every block this program gives back is searched for the secret first.
void inspect(void *block)
{
    const std::string_view content(static_cast<const char *>(block), malloc_usable_size(block));
    if (content.find(pattern) != std::string_view::npos)
        ++leakedBlocks;
}

QByteArrayView secretBytes()
{
    return QByteArrayView(pattern.data(), qsizetype(pattern.size()));
}

} // namespace

void *operator new(size_t size)
{
    void *block = std::calloc(1, size);
    if (!block)
        std::abort();
    return block;
}

void operator delete(void *block) noexcept
{
    if (block)
        inspect(block);
    std::free(block);
}

void operator delete(void *block, size_t) noexcept
{
    operator delete(block);
}

class SecretTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { leakedBlocks = 0; }

    void theInspectionFindsWhatIsNotWiped()
    {
        auto bytes = std::make_unique<std::vector<char>>(pattern.begin(), pattern.end());
        bytes.reset();
        QCOMPARE(leakedBlocks, 1);
    }

    void nothingIsLeftBehindHoweverASecretEnds()
    {
        {
            Secret destroyed{secretBytes()};
        }
        QCOMPARE(leakedBlocks, 0);
        Secret replaced{secretBytes()};
        replaced = Secret(QByteArrayView("other"));
        QCOMPARE(leakedBlocks, 0);
        Secret wiped{secretBytes()};
        wiped.wipe();
        QVERIFY(wiped.isEmpty());
        Secret moved{secretBytes()};
        {
            const Secret taker = std::move(moved);
            QCOMPARE(taker.size(), qsizetype(pattern.size()));
        }
        std::optional<Secret> held{Secret(secretBytes())};
        held.reset();
        std::vector<Secret> many;
        for (int i = 0; i < 10; ++i)
            many.emplace_back(secretBytes()); // growing moves them from buffer to buffer
        many.clear();
        many.shrink_to_fit();
        QCOMPARE(leakedBlocks, 0);
    }

    void aSecretMovedFromIsEmpty()
    {
        Secret source{secretBytes()};
        const Secret target = std::move(source);
        QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        QCOMPARE(target.expose().toByteArray(), secretBytes().toByteArray());
    }

    void assigningASecretToItselfKeepsIt()
    {
        Secret secret{secretBytes()};
        Secret &alias = secret;
        secret = std::move(alias);
        QCOMPARE(secret.expose().toByteArray(), secretBytes().toByteArray());
    }

    void aCloneIsEqualAndIndependent()
    {
        Secret original{secretBytes()};
        const Secret clone = original.clone();
        QVERIFY(sameSecret(original, clone));
        original.wipe();
        QCOMPARE(clone.expose().toByteArray(), secretBytes().toByteArray());
        QVERIFY(!sameSecret(original, clone));
    }

    void equalMeansEveryByte()
    {
        const Secret secret(QByteArrayView("abcd"));
        QVERIFY(sameSecret(secret, Secret(QByteArrayView("abcd"))));
        for (const char *other : {"abce", "bbcd", "abc", "abcde", ""})
            QVERIFY2(!sameSecret(secret, Secret(QByteArrayView(other))), other);
        QVERIFY(sameSecret(Secret(), Secret(QByteArrayView(""))));
    }

    void typedTextIsTakenOverAndOverwritten()
    {
        QString typed = QStringLiteral("pässwörd");
        typed.detach();
        const Secret secret = Secret::fromTyped(typed);
        QCOMPARE(QString::fromUtf8(secret.expose()), QStringLiteral("pässwörd"));
        QVERIFY(typed.isEmpty());
    }

    void lengthIsCountedAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("ASCII") << QStringLiteral("password");
        QTest::newRow("two bytes each") << QStringLiteral("äöüß");
        QTest::newRow("three bytes each") << QString(65, QChar(0x4e2d));
        QTest::newRow("two units each") << QString::fromUcs4(U"\U0001F511\U0001F512");
    }

    void lengthIsCountedAsPeopleTypeIt()
    {
        QFETCH(QString, text);
        QCOMPARE(Secret(text.toUtf8()).textLength(), text.size());
    }

    void bytesOfEveryKindAreKept()
    {
        const QByteArray bytes("a\0b\xff", 4);
        QCOMPARE(Secret(bytes).expose().toByteArray(), bytes);
    }

    void itCannotBeCopiedComparedOrPrintedByAccident()
    {
        QVERIFY(!std::is_copy_constructible_v<Secret>);
        QVERIFY(!std::is_copy_assignable_v<Secret>);
        QVERIFY((!std::is_convertible_v<Secret, QByteArray>));
        QVERIFY((!std::is_convertible_v<Secret, QString>));
        QVERIFY((!std::is_convertible_v<QByteArray, Secret>));
        QVERIFY((!std::is_constructible_v<QVariant, Secret>));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
