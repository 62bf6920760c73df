// SPDX-License-Identifier: MIT
#include "session/user_record.h"

#include "support/failure_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// `auth:getCurrentUser` as the contract's section 3 prints it.
QJsonObject contractRecord()
{
    return object(R"({
        "_id": "u_7k2p", "userId": "ba_user_41", "name": "Demo Person",
        "email": "demo@example.test", "emailVerified": true, "image": null,
        "personalOrganizationId": "org_p1",
        "activeOrganizationId": "org_t9", "activeOrganizationSlug": "north-quay",
        "activeOrganizationName": "North Quay", "activeOrganizationRoles": ["admin"],
        "activeOrganization": { "id": "org_t9", "name": "North Quay", "slug": "north-quay",
                                "logo": null, "role": "admin", "isPersonal": false } })");
}

QJsonObject contractList()
{
    return object(R"({ "canCreateOrganization": true, "organizations": [
        { "id": "org_p1", "name": "Demo Workspace", "slug": "personal-7k2p", "logo": null, "role": "owner",
          "isPersonal": true, "isActive": false, "createdAt": 1763700000000 },
        { "id": "org_t9", "name": "North Quay", "slug": "north-quay", "logo": null, "role": "admin",
          "isPersonal": false, "isActive": true, "createdAt": 1763786400000 } ] })");
}

Snapshot sampleSnapshot()
{
    return {**readUserRecord(contractRecord()), *readOrganizationList(contractList()),
            std::chrono::milliseconds(1763800000123)};
}

QByteArray changedSnapshot(const QString &member, const QJsonValue &value)
{
    QJsonObject json = object(writeSnapshot(sampleSnapshot()));
    json.insert(member, value);
    return QJsonDocument(json).toJson();
}

/// What is wrong, as "kind subject".
template <typename T> QString wrong(const core::Result<T> &result)
{
    if (result)
        return QStringLiteral("nothing");
    const char *kind = QMetaEnum::fromType<FailureKind>().valueToKey(int(result.error().kind));
    return QLatin1String(kind) + u' ' + result.error().subject;
}

} // namespace

class UserRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecordOfTheContractIsRead();
    void nullIsAnAnswerAndNotAFailure();
    void aRecordBeforeSetUpHasNoOrganization();
    void flatFieldsAloneAreEnough();
    void theNestedOrganizationWinsOverTheFlatFields();
    void aRecordOfTheWrongShapeNamesTheField_data();
    void aRecordOfTheWrongShapeNamesTheField();
    void somethingElseThanAnObjectIsAViolation_data();
    void somethingElseThanAnObjectIsAViolation();
    void setupStatusIsRead_data();
    void setupStatusIsRead();
    void theListOfTheContractIsRead();
    void aGuestHasAnEmptyList();
    void aBadEntryNamesItsPlace();
    void aSnapshotComesBackAsItWas();
    void aSnapshotHoldsNoIdOfTheDocument();
    void aSnapshotOfOddTextComesBackAsItWas();
    void aSnapshotOfAnotherKindIsUnreadable_data();
    void aSnapshotOfAnotherKindIsUnreadable();
    void anyCutSnapshotIsUnreadable();
    void aHugeSnapshotIsNotEvenParsed();
    void hugePicturesAndListsStayOutOfTheSnapshot();
    void aListTooLargeForASnapshotIsLeftOutOfIt();
};

void UserRecordTest::theRecordOfTheContractIsRead()
{
    const auto record = readUserRecord(contractRecord());
    QVERIFY(record && *record);
    const User user{
        QStringLiteral("ba_user_41"), QStringLiteral("Demo Person"), QStringLiteral("demo@example.test"), true, {}};
    QVERIFY((*record)->user == user);
    const Organization organization{QStringLiteral("org_t9"),     QStringLiteral("North Quay"),
                                    QStringLiteral("north-quay"), {},
                                    QStringLiteral("admin"),      false};
    QVERIFY((*record)->activeOrganization == organization);
}

void UserRecordTest::nullIsAnAnswerAndNotAFailure()
{
    const auto record = readUserRecord(QJsonValue::Null);
    QVERIFY(record.has_value());
    QVERIFY(!record->has_value());
}

void UserRecordTest::aRecordBeforeSetUpHasNoOrganization()
{
    const auto record = readUserRecord(object(R"({ "userId": "u", "name": "", "email": "a@b", "emailVerified": false,
        "image": null, "activeOrganizationId": null, "activeOrganizationRoles": [], "activeOrganization": null })"));
    QVERIFY(record && *record);
    QVERIFY(!(*record)->activeOrganization);
}

void UserRecordTest::flatFieldsAloneAreEnough()
{
    QJsonObject json = contractRecord();
    json.remove(QStringLiteral("activeOrganization"));
    const auto flat = readUserRecord(json);
    QVERIFY(flat && *flat);
    QVERIFY((*flat)->activeOrganization == (**readUserRecord(contractRecord())).activeOrganization);

    json.insert(QStringLiteral("activeOrganizationId"), QStringLiteral("org_p1"));
    json.insert(QStringLiteral("activeOrganizationRoles"), QJsonArray());
    const auto personal = readUserRecord(json);
    QVERIFY((*personal)->activeOrganization->isPersonal);
    QCOMPARE((*personal)->activeOrganization->role, QString());
}

void UserRecordTest::theNestedOrganizationWinsOverTheFlatFields()
{
    QJsonObject json = contractRecord();
    json.insert(QStringLiteral("activeOrganizationId"), QStringLiteral("another"));
    QCOMPARE((**readUserRecord(json)).activeOrganization->id, QStringLiteral("org_t9"));
    json.insert(QStringLiteral("activeOrganization"), QJsonValue::Null);
    QVERIFY(!(**readUserRecord(json)).activeOrganization);
}

void UserRecordTest::aRecordOfTheWrongShapeNamesTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *field, const QJsonValue &value) {
        QTest::addRow("%s as type %d", field, int(value.type())) << QString::fromLatin1(field) << value;
    };
    for (const char *text : {"userId", "name", "email"}) {
        row(text, QJsonValue(7));
        row(text, QJsonValue::Null);
        row(text, QJsonValue::Undefined);
    }
    row("userId", QString());
    row("emailVerified", QStringLiteral("true"));
    row("emailVerified", QJsonValue::Undefined);
    row("image", QJsonArray());
    row("activeOrganization", QStringLiteral("org_t9"));
    row("activeOrganization", QJsonArray());
}

void UserRecordTest::aRecordOfTheWrongShapeNamesTheField()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject json = contractRecord();
    json.insert(field, value); // an undefined value removes it
    QCOMPARE(wrong(readUserRecord(json)), QStringLiteral("ProtocolViolation ") + field);
}

void UserRecordTest::somethingElseThanAnObjectIsAViolation_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << QJsonValue(QStringLiteral("null"));
    QTest::newRow("array") << QJsonValue(QJsonArray{QJsonValue::Null});
    QTest::newRow("number") << QJsonValue(0);
    QTest::newRow("false") << QJsonValue(false);
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
}

void UserRecordTest::somethingElseThanAnObjectIsAViolation()
{
    QFETCH(const QJsonValue, value);
    QCOMPARE(wrong(readUserRecord(value)), QStringLiteral("ProtocolViolation result"));
    QCOMPARE(wrong(readSetupStatus(value)), QStringLiteral("ProtocolViolation result"));
    QCOMPARE(wrong(readOrganizationList(value)), QStringLiteral("ProtocolViolation result"));
}

void UserRecordTest::setupStatusIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("reason"); // -1: refused
    const auto row = [](const char *json, int reason) { QTest::newRow(json) << QByteArray(json) << reason; };
    row(R"({"ready":true,"reason":null,"activeOrganizationId":"o"})", int(SetupReason::Ready));
    row(R"({"ready":false,"reason":"UNAUTHENTICATED"})", int(SetupReason::Unauthenticated));
    row(R"({"ready":false,"reason":"USER_MISSING"})", int(SetupReason::UserMissing));
    row(R"({"ready":false,"reason":"ORGANIZATION_MISSING","activeOrganizationId":null})",
        int(SetupReason::OrganizationMissing));
    row(R"({"ready":false,"reason":null})", -1);
    row(R"({"ready":false,"reason":"SOMETHING_NEW"})", -1);
    row(R"({"ready":false,"reason":7})", -1);
    row(R"({"ready":"true","reason":null})", -1);
    row(R"({"reason":null})", -1);
}

void UserRecordTest::setupStatusIsRead()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, reason);
    const auto status = readSetupStatus(object(json));
    QCOMPARE(status ? int(*status) : -1, reason);
    if (!status)
        QCOMPARE(std::optional(status.error().kind), std::optional(FailureKind::ProtocolViolation));
}

void UserRecordTest::theListOfTheContractIsRead()
{
    const auto list = readOrganizationList(contractList());
    QVERIFY(list.has_value());
    QVERIFY(list->canCreate);
    QCOMPARE(list->organizations.size(), 2);
    QCOMPARE(list->organizations.first().name, QStringLiteral("Demo Workspace"));
    QVERIFY(list->organizations.first().isPersonal);
    QCOMPARE(list->organizations.last().role, QStringLiteral("admin"));
}

void UserRecordTest::aGuestHasAnEmptyList()
{
    const auto list = readOrganizationList(object(R"({"canCreateOrganization":false,"organizations":[]})"));
    QVERIFY(list.has_value());
    QVERIFY(!list->canCreate);
    QVERIFY(list->organizations.isEmpty());
    QCOMPARE(wrong(readOrganizationList(QJsonObject())), QStringLiteral("ProtocolViolation organizations"));
}

void UserRecordTest::aBadEntryNamesItsPlace()
{
    QJsonObject json = contractList();
    QJsonArray entries = json.value(u"organizations").toArray();
    QJsonObject second = entries.at(1).toObject();
    second.remove(QStringLiteral("id"));
    entries.replace(1, second);
    json.insert(QStringLiteral("organizations"), entries);
    QCOMPARE(wrong(readOrganizationList(json)), QStringLiteral("ProtocolViolation organizations[1].id"));
    entries.replace(1, QJsonValue::Null);
    json.insert(QStringLiteral("organizations"), entries);
    QCOMPARE(wrong(readOrganizationList(json)), QStringLiteral("ProtocolViolation organizations[1]"));
}

void UserRecordTest::aSnapshotComesBackAsItWas()
{
    const auto read = readSnapshot(writeSnapshot(sampleSnapshot()));
    QVERIFY(read.has_value());
    QVERIFY(*read == sampleSnapshot());

    Snapshot joining = sampleSnapshot();
    joining.record.activeOrganization.reset();
    joining.organizations = {};
    QVERIFY(*readSnapshot(writeSnapshot(joining)) == joining);
}

void UserRecordTest::aSnapshotHoldsNoIdOfTheDocument()
{
    QVERIFY(!writeSnapshot(sampleSnapshot()).contains("u_7k2p"));
}

void UserRecordTest::aSnapshotOfOddTextComesBackAsItWas()
{
    Snapshot snapshot = sampleSnapshot();
    snapshot.record.user.name = QStringLiteral("\"Zoë\"\\\n\u0001 \U0001F511 \u202Eevil");
    snapshot.record.user.email = QString(5000, u'x');
    const auto read = readSnapshot(writeSnapshot(snapshot));
    QVERIFY(read.has_value());
    QVERIFY(*read == snapshot);
}

void UserRecordTest::aSnapshotOfAnotherKindIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QByteArray &content, const char *subject) {
        QTest::newRow(name) << content << QString::fromLatin1(subject);
    };
    row("empty", {}, "snapshot");
    row("null", "null", "snapshot");
    row("array", "[]", "snapshot");
    row("not JSON", QByteArray("\x00\xff\x01", 3), "snapshot");
    row("empty object", "{}", "format");
    row("later format", changedSnapshot(QStringLiteral("format"), snapshotFormat + 1), "format");
    row("format as text", changedSnapshot(QStringLiteral("format"), QStringLiteral("1")), "format");
    row("format and a half", changedSnapshot(QStringLiteral("format"), 1.5), "format");
    row("no time", changedSnapshot(QStringLiteral("savedAt"), QJsonValue::Undefined), "savedAt");
    row("time before all time", changedSnapshot(QStringLiteral("savedAt"), -5), "savedAt");
    row("time past all time", changedSnapshot(QStringLiteral("savedAt"), 1e300), "savedAt");
    row("no record", changedSnapshot(QStringLiteral("record"), QJsonValue::Null), "record");
    row("bad record", changedSnapshot(QStringLiteral("record"), QJsonObject()), "userId");
    row("no list", changedSnapshot(QStringLiteral("organizations"), QJsonValue::Null), "result");
    row("deep", QByteArray(100'000, '['), "snapshot");
}

void UserRecordTest::aSnapshotOfAnotherKindIsUnreadable()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, subject);
    QCOMPARE(wrong(readSnapshot(content)), QStringLiteral("StorageFailed ") + subject);
}

void UserRecordTest::anyCutSnapshotIsUnreadable()
{
    const QByteArray whole = writeSnapshot(sampleSnapshot());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!readSnapshot(whole.first(size)), qPrintable(QString::number(size)));
}

void UserRecordTest::aHugeSnapshotIsNotEvenParsed()
{
    const QByteArray padded = writeSnapshot(sampleSnapshot()) + QByteArray(2 * 1024 * 1024, ' ');
    QCOMPARE(wrong(readSnapshot(padded)), QStringLiteral("StorageFailed size"));
}

void UserRecordTest::hugePicturesAndListsStayOutOfTheSnapshot()
{
    Snapshot snapshot = sampleSnapshot();
    const QString picture = QStringLiteral("data:image/png;base64,") + QString(900'000, u'A');
    snapshot.record.user.image = picture;
    snapshot.record.activeOrganization->logo = picture;
    const Organization organization = snapshot.organizations.organizations.last();
    snapshot.organizations.organizations.fill(organization, 5000);
    const QByteArray content = writeSnapshot(snapshot);
    QVERIFY(content.size() < 1024 * 1024);
    const auto read = readSnapshot(content);
    QVERIFY(read.has_value());
    QCOMPARE(read->record.user.image, QString());
    QCOMPARE(read->organizations.organizations.size(), 500);
}

void UserRecordTest::aListTooLargeForASnapshotIsLeftOutOfIt()
{
    Snapshot snapshot = sampleSnapshot();
    Organization organization = snapshot.organizations.organizations.last();
    organization.logo = QString(8000, u'A');
    snapshot.organizations.organizations.fill(organization, 500);
    const auto read = readSnapshot(writeSnapshot(snapshot));
    QVERIFY(read.has_value());
    QVERIFY(read->record == snapshot.record);
    QVERIFY(read->organizations.organizations.isEmpty());
}

QTEST_GUILESS_MAIN(UserRecordTest)
#include "user_record_test.moc"
