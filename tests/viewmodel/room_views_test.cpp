// SPDX-License-Identifier: MIT
#include "live/live_world.h"
#include "test_window.h"
#include "viewmodel/qml_registration.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonObject>
#include <QFile>
#include <QQmlComponent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;

/// What a page sees of the rooms of src/account, by QML, over a deployment that says what the test says.
class RoomViewsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testing::TestWindow::registerTypes(); }

    void init()
    {
        world = std::make_unique<LiveWorld>();
        engine = std::make_unique<QQmlEngine>();
        window = new testing::TestWindow(*engine);
        window->script.showHome();
        viewmodel::provideLiveClient(*engine, world->client);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        object.reset();
        engine.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
    }

    void membersAreRowsThatComeAndGoWithTheirOrganization()
    {
        make("Members { organizationId: 'org_2' }");
        auto *model = object->property("model").value<QAbstractItemModel *>();
        QVERIFY(object->property("loading").toBool());
        tell(0, QJsonObject{{QStringLiteral("members"), QJsonArray{member(QStringLiteral("Ada")), member(QString())}}, {QStringLiteral("nextPosition"), QJsonValue()}});
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(role(model, 0, "name").toString(), QStringLiteral("Ada"));
        QCOMPARE(role(model, 0, "roleText").toString(), QStringLiteral("Admin"));
        QVERIFY2(role(model, 0, "picture").toUrl().isEmpty(), "a picture from elsewhere is not loaded");
        QCOMPARE(role(model, 1, "name").toString(), QStringLiteral("@example.com")); // without a name, the address
        const QSignalSpy removed(model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        tell(0, QJsonObject{{QStringLiteral("members"), QJsonArray{member(QStringLiteral("Ada"))}}, {QStringLiteral("nextPosition"), QJsonValue()}});
        QCOMPARE(removed.size(), 1);
        tell(0, QJsonObject{{QStringLiteral("members"), QJsonArray{member(QStringLiteral("Ben")), member(QStringLiteral("Ada")), member(QStringLiteral("Ben"))}},
                            {QStringLiteral("nextPosition"), QJsonValue()}});
        QCOMPARE(model->rowCount(), 2); // whoever is told twice is one person
        QCOMPARE(role(model, 0, "name").toString(), QStringLiteral("Ben"));
        object->setProperty("organizationId", QStringLiteral("org_3"));
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(reset.isEmpty());
        object->setProperty("organizationId", QString());
        QVERIFY(!object->property("loading").toBool());
    }

    void whatCannotBeHadIsSaid_data()
    {
        QTest::addColumn<QString>("element");
        QTest::newRow("members") << QStringLiteral("Members { organizationId: 'org_2' }");
        QTest::newRow("activity") << QStringLiteral("ActivityLog { organizationId: 'org_2' }");
        QTest::newRow("invitations sent") << QStringLiteral("SentInvitations { organizationId: 'org_2' }");
        QTest::newRow("invitations received") << QStringLiteral("ReceivedInvitations {}");
    }
    void whatCannotBeHadIsSaid()
    {
        QFETCH(QString, element);
        make(element.toLatin1().constData());
        QCOMPARE(object->property("trouble").toString(), QString());
        world->hearTransition({failed(0, QStringLiteral("Server Error"))});
        QVERIFY(!object->property("trouble").toString().isEmpty());
        world->hearTransition({failed(0, QStringLiteral("…"), QJsonObject{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}, {QStringLiteral("message"), QStringLiteral("…")}})});
        QVERIFY2(object->property("trouble").toString().isEmpty(), "what is not this person's to see is no fault");
        world->hearTransition({failed(0, QStringLiteral("Server Error"))});
        tell(0, QJsonArray());
        QCOMPARE(object->property("trouble").toString(), QString());
    }

    void aFailureIsASentenceAboutOneThing()
    {
        make("Members { organizationId: 'org_2' }");
        QMetaObject::invokeMethod(object.get(), "remove", Q_ARG(QString, QStringLiteral("Ada")));
        QVERIFY(object->property("busy").toBool());
        QCOMPARE(object->property("busyAbout").toString(), QStringLiteral("Ada"));
        world->exchange();
        world->hear(mutationFailed(0, QStringLiteral("…"), QJsonObject{{QStringLiteral("code"), QStringLiteral("SESSION_NOT_FRESH")}, {QStringLiteral("message"), QStringLiteral("…")}}));
        QVERIFY(!object->property("busy").toBool());
        QCOMPARE(object->property("busyAbout").toString(), QString());
        QVERIFY(object->property("needsFreshSignIn").toBool());
        QCOMPARE(object->property("problemAbout").toString(), QStringLiteral("Ada"));
        QCOMPARE(aboutOneOf({QStringLiteral("Ben")}), QString());
        QCOMPARE(aboutOneOf({QStringLiteral("Ben"), QStringLiteral("Ada")}), object->property("problem").toString());
        QVERIFY(!object->property("problem").toString().isEmpty());
        QMetaObject::invokeMethod(object.get(), "dismiss");
        QVERIFY(object->property("problem").toString().isEmpty());
    }

    void thisDeviceComesFirst()
    {
        make("Devices {}");
        tell(0, QJsonArray{device(QStringLiteral("s1"), false), device(QStringLiteral("s2"), true), device(QStringLiteral("s3"), false)});
        auto *model = object->property("model").value<QAbstractItemModel *>();
        QCOMPARE(role(model, 0, "deviceId").toString(), QStringLiteral("s2"));
        QCOMPARE(object->property("others").toInt(), 2);
        QMetaObject::invokeMethod(object.get(), "end", Q_ARG(QString, QStringLiteral("s3")));
        QVERIFY(role(model, 2, "ending").toBool());
    }

    void whoIsNotFreshIsSentToSignIn()
    {
        make("Devices {}");
        tell(0, QJsonArray{device(QStringLiteral("s1"), false), device(QStringLiteral("s2"), true)});
        QMetaObject::invokeMethod(object.get(), "end", Q_ARG(QString, QStringLiteral("s1")));
        world->exchange();
        world->hear(mutationFailed(0, QStringLiteral("…"), QJsonObject{{QStringLiteral("code"), QStringLiteral("SESSION_NOT_FRESH")}, {QStringLiteral("message"), QStringLiteral("…")}}));
        QCOMPARE(window->script.calls(), QStringList{QStringLiteral("reauthenticate")});
    }

    void whatMayBeDoneIsAPropertyEach()
    {
        make("Organization { organizationId: 'org_2' }");
        QVERIFY(!object->property("ready").toBool());
        tell(0, QJsonObject{{QStringLiteral("name"), QStringLiteral("North Quay")}, {QStringLiteral("slug"), QStringLiteral("north-quay")},
                            {QStringLiteral("permissions"), QJsonArray{QStringLiteral("update"), QStringLiteral("changeOwner")}}});
        QVERIFY(object->property("ready").toBool());
        QVERIFY(object->property("mayUpdate").toBool() && object->property("mayRuleOwners").toBool());
        for (const char *other : {"mayDelete", "mayLeave", "mayInvite", "maySeeInvitations", "mayChangeRoles", "mayRemoveMembers"})
            QVERIFY2(!object->property(other).toBool(), other);
        tell(0, QJsonValue::Null);
        QVERIFY(!object->property("ready").toBool());
    }

    void backupCodesAreSavedForTheirOwnerAlone()
    {
        make("SecondFactor {}");
        QMetaObject::invokeMethod(object.get(), "begin", Q_ARG(QString, QStringLiteral("the password")));
        world->exchange();
        world->hear(actionSucceeded(0, QJsonObject{{QStringLiteral("totpUri"), QStringLiteral("otpauth://totp/x?secret=ABCDEFGH")},
                                                   {QStringLiteral("backupCodes"), QJsonArray{QStringLiteral("aaaaa-bbbbb")}}}));
        QCOMPARE(object->property("typedKey").toString(), QStringLiteral("ABCD EFGH"));
        QTemporaryDir home;
        qputenv("HOME", home.path().toUtf8());
        for (int i = 0; i < 2; ++i) {
            QMetaObject::invokeMethod(object.get(), "saveBackupCodes");
            QFile file(object->property("savedAs").toString());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("aaaaa-bbbbb\n"));
            QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther), QFileDevice::Permissions());
        }
        QVERIFY2(object->property("savedAs").toString().endsWith(QStringLiteral(" (2).txt")), "the first one is kept");
    }

private:
    static QJsonObject member(const QString &name)
    {
        return {{QStringLiteral("userId"), QStringLiteral("id-") + name}, {QStringLiteral("name"), name}, {QStringLiteral("email"), name + QStringLiteral("@example.com")},
                {QStringLiteral("image"), QStringLiteral("https://elsewhere.example/pictures/1")}, {QStringLiteral("role"), QStringLiteral("admin")},
                {QStringLiteral("joinedAt"), 1'795'000'000'000.0}, {QStringLiteral("isYou"), false}};
    }
    static QJsonObject device(const QString &id, bool isThis)
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("userAgent"), QStringLiteral("Latchkey/1.0 (Linux)")}, {QStringLiteral("ipAddress"), QJsonValue()},
                {QStringLiteral("createdAt"), 1'795'000'000'000.0}, {QStringLiteral("expiresAt"), 1'795'600'000'000.0}, {QStringLiteral("current"), isThis}};
    }
    static QVariant role(const QAbstractItemModel *model, int row, const char *name)
    {
        return model->data(model->index(row, 0), model->roleNames().key(name, -1));
    }
    QString aboutOneOf(const QStringList &subjects) const
    {
        QString sentence;
        QMetaObject::invokeMethod(object.get(), "problemAboutOneOf", Q_RETURN_ARG(QString, sentence), Q_ARG(QStringList, subjects));
        return sentence;
    }
    void make(const char *element)
    {
        QQmlComponent component(engine.get());
        component.setData(QByteArrayLiteral("import Latchkey.ViewModel\n") + element, QUrl());
        object.reset(component.create());
        QVERIFY2(object, qPrintable(component.errorString()));
        world->exchange();
    }
    void tell(int query, const QJsonValue &value) { world->hearTransition({updated(query, value)}); }

    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<QQmlEngine> engine;
    testing::TestWindow *window = nullptr; // the engine's
    std::unique_ptr<QObject> object;
};

QTEST_MAIN(RoomViewsTest)
#include "room_views_test.moc"
