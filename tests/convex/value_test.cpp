// SPDX-License-Identifier: MIT
#include "convex/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace latchkey;
using convex::Value;
using core::FailureKind;

namespace {

/// Through the text, as the wire would: QJsonValue alone would hide what printing loses.
Value throughText(const Value &value)
{
    const auto text = convex::toCanonicalText(value);
    return text ? convex::fromJson(text->toUtf8()).value_or(Value(QStringLiteral("undecodable")))
                : Value(QStringLiteral("unencodable"));
}

Value nested(int depth)
{
    Value value(true);
    for (int i = 0; i < depth; ++i)
        value = i % 2 ? Value(Value::Array{value}) : Value(Value::Object{{QStringLiteral("k"), value}});
    return value;
}

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

class ValueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFloatReadsBackBitForBit_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("zero") << 0.0;
        QTest::newRow("minus zero") << -0.0;
        QTest::newRow("one") << 1.0;
        QTest::newRow("a third") << 1.0 / 3;
        QTest::newRow("the sum everyone knows") << 0.1 + 0.2;
        QTest::newRow("2^53 + 2") << 9007199254740994.0;
        QTest::newRow("2^63") << 9223372036854775808.0;
        QTest::newRow("-2^63") << -9223372036854775808.0;
        QTest::newRow("1e21") << 1e21;
        QTest::newRow("largest") << std::numeric_limits<double>::max();
        QTest::newRow("smallest normal") << std::numeric_limits<double>::min();
        QTest::newRow("smallest subnormal") << std::numeric_limits<double>::denorm_min();
        QTest::newRow("infinity") << infinity;
        QTest::newRow("minus infinity") << -infinity;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }
    // simdjson 3.0.1 reads each of the first six wrongly.
    void aNumberOfManyDigitsIsReadAsItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("zeros within") << QByteArray("0.03690057000000000000000030400003") << 0.03690057000000000000000030400003;
        QTest::newRow("with an exponent") << QByteArray("0.90009005602004000600408000000000090076000760700000018e19") << 9.000900560200400e18;
        QTest::newRow("negative") << QByteArray("-0.0709002109433000130000703") << -0.0709002109433000130000703;
        QTest::newRow("small") << QByteArray("0.905000000708005007070000000000000e-214") << 0.905000000708005007070000000000000e-214;
        QTest::newRow("followed by blanks") << QByteArray("0.00023800600207800007400000000000000040 \n") << 0.000238006002078000074;
        QTest::newRow("many zeros after the point") << QByteArray("0.0000506190600007100650040050050") << 0.0000506190600007100650040050050;
        QTest::newRow("many digits before the point") << QByteArray("12345678901234567890123456789") << 12345678901234567890123456789.0;
        QTest::newRow("too small") << QByteArray("0.100000000000000000000000000000001e-400") << 0.0;
    }
    void aNumberOfManyDigitsIsReadAsItIsWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, number);
        const auto read = latchkey::convex::fromJson(text);
        QVERIFY(read);
        QCOMPARE(*read, Value(number));
        const auto inside = latchkey::convex::fromJson("[" + text + "]");
        QVERIFY(inside);
        QCOMPARE(inside->asArray()->at(0), Value(number));
        QVERIFY(!latchkey::convex::fromJson("0.52000000000000000000000000000000000000000000000000000e310")); // larger than any double
    }

    void everyFloatReadsBackBitForBit()
    {
        QFETCH(double, number);
        QCOMPARE(throughText(Value(number)), Value(number));
    }

    void everyIntegerReadsBack_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::newRow("zero") << qint64(0);
        QTest::newRow("minus one") << qint64(-1);
        QTest::newRow("past doubles") << qint64(9007199254740993);
        QTest::newRow("largest") << std::numeric_limits<qint64>::max();
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
    }
    void everyIntegerReadsBack()
    {
        QFETCH(qint64, number);
        QCOMPARE(throughText(Value(number)), Value(number));
    }

    void theWireFormIsTheServersOwn_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("null") << Value() << QByteArray("null");
        QTest::newRow("true") << Value(true) << QByteArray("true");
        QTest::newRow("minus zero") << Value(-0.0) << QByteArray(R"({"$float":"AAAAAAAAAIA="})");
        QTest::newRow("two") << Value(qint64(2)) << QByteArray(R"({"$integer":"AgAAAAAAAAA="})");
        QTest::newRow("minus one") << Value(qint64(-1)) << QByteArray("{\"$integer\":\"//////////8=\"}");
        QTest::newRow("a float that is whole") << Value(1.0) << QByteArray("1");
        QTest::newRow("bytes") << Value(QByteArray("\x00\xff\x10", 3)) << QByteArray(R"({"$bytes":"AP8Q"})");
        QTest::newRow("no bytes") << Value(QByteArray()) << QByteArray(R"({"$bytes":""})");
        QTest::newRow("keys in order")
            << Value(Value::Object{{QStringLiteral("b"), Value(true)}, {QStringLiteral("a"), Value(1.5)},
                                   {QStringLiteral("B"), Value()}, {QString(), Value(Value::Array{})}})
            << QByteArray(R"({"":[],"B":null,"a":1.5,"b":true})");
    }
    void theWireFormIsTheServersOwn()
    {
        QFETCH(Value, value);
        QFETCH(QByteArray, text);
        QCOMPARE(convex::toCanonicalText(value).value_or(QString()), QString::fromLatin1(text));
        QCOMPARE(throughText(value), value);
    }

    void bareNumbersAreFloatsHoweverTheyAreWritten()
    {
        for (const char *text : {"1", "1.0", "1e0"})
            QCOMPARE(convex::fromJson(text).value(), Value(1.0));
        QVERIFY(!(Value(1.0) == Value(qint64(1))));
    }

    void textOfAnyLanguageReadsBack()
    {
        const QString text = QStringLiteral("Zoë \U0001F511 \"\\\n\t\u2028 \uFFFF") + QChar(0);
        QCOMPARE(throughText(Value(text)), Value(text));
    }

    void anUnpairedSurrogateIsRefusedBothWays()
    {
        const auto sent = convex::toJson(Value(QString(QChar(0xD800))));
        QCOMPARE(sent.error().kind, FailureKind::InvalidInput);
        QCOMPARE(sent.error().subject, QStringLiteral("string"));
        QCOMPARE(convex::fromJson(R"("\udc00 tail")").error().kind, FailureKind::ProtocolViolation);
    }

    void keysTheServerWouldNotSurviveAreNamedAndRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("dollar") << QStringLiteral("$set");
        QTest::newRow("not ASCII") << QStringLiteral("schlüssel");
        QTest::newRow("control") << QStringLiteral("a\tb");
        QTest::newRow("delete") << QString(QChar(0x7f));
        QTest::newRow("too long") << QString(1025, u'k');
    }
    void keysTheServerWouldNotSurviveAreNamedAndRefused()
    {
        QFETCH(QString, key);
        const auto encoded = convex::toJson(Value(Value::Object{{key, Value(true)}}));
        QCOMPARE(encoded.error().kind, FailureKind::InvalidInput);
        QCOMPARE(encoded.error().subject, key);
    }

    void theLongestKeyAllowedIsTaken()
    {
        const Value value(Value::Object{{QString(1024, u'~'), Value(true)}});
        QCOMPARE(throughText(value), value);
    }

    void sixtyFourLevelsAreTakenAndSixtyFiveRefused()
    {
        QCOMPARE(throughText(nested(64)), nested(64));
        const auto encoded = convex::toJson(nested(65));
        QCOMPARE(encoded.error().kind, FailureKind::InvalidInput);
        QCOMPARE(encoded.error().subject, QStringLiteral("nesting"));
        const QByteArray deep = QByteArray(65, '[') + QByteArray(65, ']');
        QCOMPARE(convex::fromJson(deep).error().kind, FailureKind::ProtocolViolation);
        const QByteArray deepEnough = QByteArray(64, '[') + QByteArray(64, ']');
        QVERIFY(convex::fromJson(deepEnough));
    }

    void sizesTheServerRefusesAreRefusedHere()
    {
        QVERIFY(convex::toJson(Value(Value::Array(8192))));
        QCOMPARE(convex::toJson(Value(Value::Array(8193))).error().kind, FailureKind::InvalidInput);
        Value::Object wide;
        for (int i = 0; i < 1024; ++i)
            wide.emplace(QString::number(i), Value());
        QVERIFY(convex::toJson(Value(wide)));
        wide.emplace(QStringLiteral("one more"), Value());
        QCOMPARE(convex::toJson(Value(wide)).error().kind, FailureKind::InvalidInput);
    }

    void badTagsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("integer of 7 bytes") << QByteArray(R"({"$integer":"AAAAAAAAAA=="})");
        QTest::newRow("integer of 9 bytes") << QByteArray(R"({"$integer":"AAAAAAAAAAAA"})");
        QTest::newRow("integer as a number") << QByteArray(R"({"$integer":2})");
        QTest::newRow("integer without padding") << QByteArray(R"({"$integer":"AgAAAAAAAAA"})");
        QTest::newRow("integer with a newline") << QByteArray(R"({"$integer":"AgAAAAAAAAA=\n"})");
        QTest::newRow("float of nothing") << QByteArray(R"({"$float":""})");
        QTest::newRow("float null") << QByteArray(R"({"$float":null})");
        QTest::newRow("bytes in base64url") << QByteArray(R"({"$bytes":"_-8="})");
        QTest::newRow("bytes not base64") << QByteArray(R"({"$bytes":"*"})");
        QTest::newRow("set") << QByteArray(R"({"$set":[]})");
        QTest::newRow("map") << QByteArray(R"({"$map":[]})");
        QTest::newRow("unknown tag") << QByteArray(R"({"$new":1})");
        QTest::newRow("tag beside another key") << QByteArray(R"({"$integer":"AgAAAAAAAAA=","a":1})");
        QTest::newRow("deep inside") << QByteArray(R"({"a":[{"b":{"$bytes":1}}]})");
    }
    void badTagsAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto decoded = convex::fromJson(json);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, FailureKind::ProtocolViolation);
    }

    void thePlaceholderOfACommitTimestampReadsAsNull()
    {
        QCOMPARE(convex::fromJson(R"({"at":{"$commitTs":null}})").value()[QStringLiteral("at")], Value());
    }

    void askingForWhatIsNotThereGivesNothing()
    {
        const Value value(Value::Object{{QStringLiteral("name"), Value(QStringLiteral("Zoë"))}});
        QCOMPARE(value[QStringLiteral("name")].toString(), QStringLiteral("Zoë"));
        QVERIFY(value[QStringLiteral("missing")][QStringLiteral("deeper")].isNull());
        QVERIFY(Value(1.0)[QStringLiteral("name")].isNull());
        QCOMPARE(Value(1.0).toString(), QString());
        QCOMPARE(Value(qint64(3)).toDouble(-1), -1.0);
        QVERIFY(Value(QStringLiteral("true")).toBool() == false);
    }

    void membersAreInOrderHoweverTheyCame()
    {
        const Value value = convex::fromJson(R"({"b":1,"a":2,"\u00e9":3,"":4,"B":5})").value();
        QCOMPARE(value.asObject()->size(), size_t(5));
        QStringList keys;
        for (const auto &[key, member] : *value.asObject())
            keys.append(key);
        QCOMPARE(keys, (QStringList{QString(), QStringLiteral("B"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("\u00e9")}));
        QCOMPARE(value[QStringLiteral("B")], Value(5.0));
        QCOMPARE(value[QStringLiteral("c")], Value());
    }

    void ofTwoMembersWithOneKeyTheLaterCounts()
    {
        const Value value = convex::fromJson(R"({"b":1,"a":2,"b":3,"a":4})").value();
        QCOMPARE(value, Value(Value::Object{{QStringLiteral("a"), 4.0}, {QStringLiteral("b"), 3.0}}));
        Value::Object object = *value.asObject();
        QVERIFY(!object.emplace(QStringLiteral("a"), 5.0).second);
        QCOMPARE(object[QStringLiteral("a")], Value(4.0));
        object.insert_or_assign(QStringLiteral("a"), 6.0);
        QCOMPARE(object[QStringLiteral("a")], Value(6.0));
        QCOMPARE(object.erase(QStringLiteral("a")), size_t(1));
        QVERIFY(!object.contains(QStringLiteral("a")));
    }

    void whatIsNoJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", " ", "{", "[1,2", "[1 2]", "{\"a\" 1}", "{\"a\":1,}", "[1,]", "1 2", "[1] []", "tru", "nul", "null(\t", "true]", "1],[2", "1,2", "01", "+1", "1.",
                                 "\"open", "{1:2}", "[\"\\x\"]", "1e999", "\xff", "[\"\xc3\"]"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto value = convex::fromJson(text);
        QVERIFY(!value);
        QCOMPARE(value.error().kind, FailureKind::ProtocolViolation);
    }
};

QTEST_GUILESS_MAIN(ValueTest)
#include "value_test.moc"
