// SPDX-License-Identifier: MIT
#include "convex/stand_in_server.h"
#include "live/live_world.h"
#include "viewmodel/convex_error.h"
#include "viewmodel/convex_list_model.h"
#include "viewmodel/convex_variant.h"
#include "viewmodel/qml_registration.h"

#include <QAbstractItemModelTester>
#include <QJSEngine>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)

using namespace latchkey;
using namespace latchkey::test;
using convex::Value;
using viewmodel::ConvexListModel;
using namespace std::chrono_literals;

namespace {

const QByteArray queryOfNotes = R"(
    import QtQml
    import Latchkey.ViewModel
    ConvexQuery { property string folder: "inbox"; path: "notes:list"; args: ({ folder: folder }) })";
const QByteArray mutationWithUpdate = R"(
    import QtQml
    import Latchkey.ViewModel
    ConvexMutation {
        path: "notes:create"
        optimisticUpdate: (store, args) => {
            const shown = store.getQuery("notes:list", { folder: args.folder });
            if (shown !== undefined)
                store.setQuery("notes:list", { folder: args.folder }, [...shown, args.body]);
        }
    })";
const QByteArray action = R"(
    import QtQml
    import Latchkey.ViewModel
    ConvexAction { path: "mail:send" })";

QVariantMap item(const char *id, int rank)
{
    return {{QStringLiteral("_id"), QLatin1String(id)}, {QStringLiteral("rank"), rank}};
}

/// The rows' ids in order, and what the model said on the way there.
struct Watched {
    explicit Watched(ConvexListModel &model) : inserted(&model, &ConvexListModel::rowsInserted), removed(&model, &ConvexListModel::rowsRemoved),
        moved(&model, &ConvexListModel::rowsMoved), changed(&model, &ConvexListModel::dataChanged), reset(&model, &ConvexListModel::modelReset)
    {
    }
    QList<qsizetype> counts() const { return {inserted.count(), moved.count(), changed.count(), removed.count(), reset.count()}; }
    QSignalSpy inserted, removed, moved, changed, reset;
};

QString idsOf(const ConvexListModel &model)
{
    QString ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.data(model.index(row), ConvexListModel::ItemRole).toMap().value(QStringLiteral("_id")).toString();
    return ids;
}

} // namespace

/// Queries, mutations and actions as QML has them, over a live client and a server that answers what the test says.
class ConvexTypesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<LiveWorld>();
        m_engine = std::make_unique<QQmlEngine>();
        viewmodel::provideLiveClient(*m_engine, m_world->client);
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_world->client.open();
        m_world->hearTransition();
    }

    void cleanup()
    {
        m_objects.clear();
        m_world->exchange();
        QCOMPARE(m_world->server.complaints(), QStringList());
        m_engine.reset();
        m_world.reset();
    }

    // --- ConvexQuery ----------------------------------------------------------------------------------------------

    void aQueryLoadsAndThenHasItsValue()
    {
        QObject &query = create(queryOfNotes);
        QVERIFY(query.property("loading").toBool());
        QVERIFY(!query.property("value").isValid());
        m_world->hearTransition({updated(0, QJsonArray{QStringLiteral("a")})});
        QVERIFY(!query.property("loading").toBool());
        QCOMPARE(query.property("value").toList(), QVariantList{QStringLiteral("a")});
        QVERIFY(!query.property("stale").toBool());
    }

    void anotherArgumentIsAnotherQueryAndTheOldValueIsNotShownUnderIt()
    {
        QObject &query = create(queryOfNotes);
        m_world->hearTransition({updated(0, QStringLiteral("in"))});
        query.setProperty("folder", QStringLiteral("archive"));
        QVERIFY(!query.property("value").isValid());
        QVERIFY(query.property("loading").toBool());
        m_world->hearTransition({removed(0), updated(1, QStringLiteral("old"))});
        QCOMPARE(query.property("value").toString(), QStringLiteral("old"));
        QCOMPARE(m_world->server.queries().size(), size_t(1));
    }

    void theSameArgumentsInAnotherObjectAreNoNews()
    {
        QObject &query = create(queryOfNotes);
        m_world->hearTransition({updated(0, QStringLiteral("in"))});
        QSignalSpy changed(&query, SIGNAL(changed()));
        query.setProperty("args", QVariantMap{{QStringLiteral("folder"), QStringLiteral("inbox")}});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(query.property("value").toString(), QStringLiteral("in"));
    }

    void aFailureIsAnErrorWithItsDataAndALaterValueRepairsIt()
    {
        QObject &query = create(queryOfNotes);
        m_world->hearTransition({failed(0, QStringLiteral("text"), QJsonObject{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}})});
        QVERIFY(!query.property("loading").toBool());
        QVERIFY(!query.property("value").isValid());
        const auto error = query.property("error").value<viewmodel::ConvexError>();
        QCOMPARE(error.kind, QStringLiteral("NotAllowed"));
        QCOMPARE(error.message, QStringLiteral("text"));
        QCOMPARE(error.data.toMap().value(QStringLiteral("code")).toString(), QStringLiteral("FORBIDDEN"));
        m_world->hearTransition({updated(0, 1.0)});
        QCOMPARE(query.property("value").toDouble(), 1.0);
        QCOMPARE(query.property("error"), QVariant::fromValue(nullptr));
    }

    void argumentsThatAreNoConvexValueAreAnError()
    {
        QObject &query = create(QByteArray(queryOfNotes).replace("({ folder: folder })", "({ when: new Date() })"));
        QCOMPARE(query.property("error").value<viewmodel::ConvexError>().kind, QStringLiteral("InvalidInput"));
        QVERIFY(!query.property("loading").toBool());
        QVERIFY(m_world->server.queries().empty());
    }

    void withoutAConnectionItIsStaleUntilTheNextOneHasAnswered()
    {
        QObject &query = create(queryOfNotes);
        m_world->hearTransition({updated(0, 1.0)});
        m_world->client.cutConnection(QStringLiteral("test"));
        QVERIFY(query.property("stale").toBool());
        QCOMPARE(query.property("value").toDouble(), 1.0);
        m_world->time.advance(2s);
        m_world->exchange();
        QVERIFY(query.property("stale").toBool());
        m_world->hearTransition({updated(0, 1.0)});
        QVERIFY(!query.property("stale").toBool());
    }

    void aQueryThatIsNotEnabledIsNotAskedFor()
    {
        QObject &query = create(QByteArray(queryOfNotes).replace("path:", "enabled: false; path:"));
        m_world->exchange();
        QVERIFY(m_world->server.queries().empty());
        QVERIFY(!query.property("loading").toBool());
        query.setProperty("enabled", true);
        m_world->hearTransition({updated(0, 1.0)});
        QCOMPARE(query.property("value").toDouble(), 1.0);
        query.setProperty("enabled", false);
        QVERIFY(!query.property("value").isValid());
        m_world->exchange();
        QVERIFY(m_world->server.queries().empty());
    }

    void twoObjectsShareOneSubscriptionWhichEndsWithTheLast()
    {
        create(queryOfNotes);
        create(queryOfNotes);
        m_world->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_world->server.queries().size(), size_t(1));
        QCOMPARE(m_objects.at(1)->property("value").toDouble(), 1.0);
        m_objects.pop_back();
        m_world->exchange();
        QCOMPARE(m_world->server.queries().size(), size_t(1));
        m_objects.pop_back();
        m_world->exchange();
        QVERIFY(m_world->server.queries().empty());
    }

    // --- ConvexMutation and ConvexAction --------------------------------------------------------------------------

    void aMutationShowsWhatItWillDoAndSucceedsWhenItHasDoneIt()
    {
        QObject &query = create(queryOfNotes);
        QObject &mutation = create(mutationWithUpdate);
        m_world->hearTransition({updated(0, QJsonArray{QStringLiteral("a")})});
        QSignalSpy succeeded(&mutation, SIGNAL(succeeded(QVariant)));
        run(mutation, {{QStringLiteral("folder"), QStringLiteral("inbox")}, {QStringLiteral("body"), QStringLiteral("b")}});
        QVERIFY(mutation.property("running").toBool());
        QCOMPARE(query.property("value").toList(), (QVariantList{QStringLiteral("a"), QStringLiteral("b")}));
        m_world->hear(mutationSucceeded(0, QStringLiteral("k1"), m_world->server.ts + 1));
        QCOMPARE(succeeded.count(), 0);
        m_world->hearTransition({updated(0, QJsonArray{QStringLiteral("a"), QStringLiteral("b")})});
        QCOMPARE(succeeded.count(), 1);
        QCOMPARE(succeeded.first().first().toString(), QStringLiteral("k1"));
        QVERIFY(!mutation.property("running").toBool());
        QCOMPARE(query.property("value").toList().size(), 2);
    }

    void aFailedMutationTakesItBackAndSaysWhy()
    {
        QObject &query = create(queryOfNotes);
        QObject &mutation = create(mutationWithUpdate);
        m_world->hearTransition({updated(0, QJsonArray{QStringLiteral("a")})});
        QSignalSpy refused(&mutation, SIGNAL(failed(latchkey::viewmodel::ConvexError)));
        run(mutation, {{QStringLiteral("folder"), QStringLiteral("inbox")}, {QStringLiteral("body"), QStringLiteral("b")}});
        m_world->hear(mutationFailed(0, QStringLiteral("no"), QJsonObject{{QStringLiteral("code"), QStringLiteral("CONFLICT")}}));
        QCOMPARE(query.property("value").toList(), QVariantList{QStringLiteral("a")});
        QCOMPARE(refused.first().first().value<viewmodel::ConvexError>().kind, QStringLiteral("Conflict"));
    }

    void anUpdateOutlivesTheObjectThatAskedForIt()
    {
        QObject &query = create(queryOfNotes);
        create(mutationWithUpdate);
        m_world->hearTransition({updated(0, QJsonArray())});
        run(*m_objects.back(), {{QStringLiteral("folder"), QStringLiteral("inbox")}, {QStringLiteral("body"), QStringLiteral("b")}});
        m_objects.pop_back(); // a dialog that was closed
        m_world->hearTransition({updated(0, QJsonArray{QStringLiteral("x")})});
        QCOMPARE(query.property("value").toList(), (QVariantList{QStringLiteral("x"), QStringLiteral("b")}));
        m_world->hear(mutationFailed(0, QStringLiteral("no")));
        QCOMPARE(query.property("value").toList(), QVariantList{QStringLiteral("x")});
    }

    void anActionGivesItsAnswer()
    {
        QObject &sender = create(action);
        QSignalSpy succeeded(&sender, SIGNAL(succeeded(QVariant)));
        run(sender, {});
        m_world->exchange();
        m_world->hear(actionSucceeded(0, 7.0));
        QCOMPARE(succeeded.first().first().toDouble(), 7.0);
    }

    void argumentsThatCannotBeSentFailLater()
    {
        QObject &sender = create(action);
        QSignalSpy refused(&sender, SIGNAL(failed(latchkey::viewmodel::ConvexError)));
        run(sender, {{QStringLiteral("$bad"), 1}});
        QCOMPARE(refused.count(), 0);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.first().first().value<viewmodel::ConvexError>().kind, QStringLiteral("InvalidInput"));
        QVERIFY(!sender.property("running").toBool());
    }

    // --- values ---------------------------------------------------------------------------------------------------

    void scriptValuesBecomeConvexValues_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("wire"); // empty: refused
        QTest::newRow("whole number") << QStringLiteral("1") << QStringLiteral("1");
        QTest::newRow("fraction") << QStringLiteral("0.5") << QStringLiteral("0.5");
        QTest::newRow("null") << QStringLiteral("null") << QStringLiteral("null");
        QTest::newRow("text") << QStringLiteral("'\u2603'") << QString::fromUtf8("\"\u2603\"");
        QTest::newRow("nested") << QStringLiteral("({ a: [1, null, { b: true }] })") << QStringLiteral("{\"a\":[1,null,{\"b\":true}]}");
        QTest::newRow("undefined member") << QStringLiteral("({ a: undefined, b: 1 })") << QStringLiteral("{\"b\":1}");
        QTest::newRow("buffer") << QStringLiteral("new Uint8Array([1, 2]).buffer") << QStringLiteral("{\"$bytes\":\"AQI=\"}");
        QTest::newRow("date") << QStringLiteral("new Date(0)") << QString();
        QTest::newRow("function") << QStringLiteral("(() => 1)") << QString();
        QTest::newRow("date inside") << QStringLiteral("({ when: new Date(0) })") << QString();
    }

    void scriptValuesBecomeConvexValues()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, wire);
        QJSEngine engine;
        const auto value = viewmodel::fromVariant(QVariant::fromValue(engine.evaluate(script)));
        QCOMPARE(value.has_value(), !wire.isEmpty());
        if (value)
            QCOMPARE(*convex::toCanonicalText(*value), wire);
        else
            QCOMPARE(value.error().kind, core::FailureKind::InvalidInput);
    }

    void convexValuesComeBackAsTheyWere()
    {
        const Value::Object object{{QStringLiteral("list"), Value(Value::Array{Value(1.5), Value(), Value(true)})},
                                   {QStringLiteral("bytes"), Value(QByteArray("\0x", 2))},
                                   {QStringLiteral("whole"), Value(qint64(1) << 60)}};
        QCOMPARE(*viewmodel::fromVariant(viewmodel::toVariant(Value(object))), Value(object));
    }

    // --- ConvexListModel ------------------------------------------------------------------------------------------

    void aListChangesWhereItHasChanged_data()
    {
        QTest::addColumn<QVariantList>("before");
        QTest::addColumn<QVariantList>("after");
        QTest::addColumn<QList<qsizetype>>("said"); // inserted, moved, changed, removed, reset
        const QVariantList abc{item("a", 1), item("b", 1), item("c", 1)};
        QTest::newRow("the same") << abc << abc << QList<qsizetype>{0, 0, 0, 0, 0};
        QTest::newRow("one at the end") << abc << abc + QVariantList{item("d", 1)} << QList<qsizetype>{1, 0, 0, 0, 0};
        QTest::newRow("one in front") << abc << QVariantList{item("d", 1)} + abc << QList<qsizetype>{1, 0, 0, 0, 0};
        QTest::newRow("one less") << abc << QVariantList{item("a", 1), item("c", 1)} << QList<qsizetype>{0, 0, 0, 1, 0};
        QTest::newRow("one changed") << abc << QVariantList{item("a", 1), item("b", 2), item("c", 1)} << QList<qsizetype>{0, 0, 1, 0, 0};
        QTest::newRow("the last to the front") << abc << QVariantList{item("c", 1), item("a", 1), item("b", 1)} << QList<qsizetype>{0, 1, 0, 0, 0};
        QTest::newRow("moved and changed") << abc << QVariantList{item("c", 5), item("a", 1), item("b", 1)} << QList<qsizetype>{0, 1, 1, 0, 0};
        QTest::newRow("all gone") << abc << QVariantList{} << QList<qsizetype>{0, 0, 0, 1, 0};
        QTest::newRow("others") << abc << QVariantList{item("x", 1), item("y", 1)} << QList<qsizetype>{1, 0, 0, 1, 0};
    }

    void aListChangesWhereItHasChanged()
    {
        QFETCH(const QVariantList, before);
        QFETCH(const QVariantList, after);
        QFETCH(const QList<qsizetype>, said);
        ConvexListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setItems(before);
        const Watched watched(model);
        model.setItems(after);
        QCOMPARE(watched.counts(), said);
        QString expected;
        for (const QVariant &one : after)
            expected += one.toMap().value(QStringLiteral("_id")).toString();
        QCOMPARE(idsOf(model), expected);
        QCOMPARE(model.count(), int(after.size()));
    }

    void itemsWithoutAKeyOrWithOneTwiceAreToldApartByTheirPlace()
    {
        ConvexListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setItems(QVariantList{QStringLiteral("x"), item("a", 1), item("a", 2)});
        const Watched watched(model);
        model.setItems(QVariantList{QStringLiteral("y"), item("a", 1), item("a", 3)});
        QCOMPARE(watched.counts(), (QList<qsizetype>{0, 0, 2, 0, 0}));
        model.setItems(QVariant());
        QCOMPARE(model.count(), 0);
    }

private:
    QObject &create(const QByteArray &qml)
    {
        QQmlComponent component(m_engine.get());
        component.setData(qml, QUrl());
        m_objects.emplace_back(component.create());
        if (!m_objects.back())
            qFatal("%s", qPrintable(component.errorString()));
        m_world->exchange();
        return *m_objects.back();
    }

    static void run(QObject &request, const QVariantMap &args)
    {
        QVERIFY(QMetaObject::invokeMethod(&request, "run", Q_ARG(QVariant, args)));
    }

    std::unique_ptr<LiveWorld> m_world;
    std::unique_ptr<QQmlEngine> m_engine;
    std::vector<std::unique_ptr<QObject>> m_objects;
};

QTEST_MAIN(ConvexTypesTest)
#include "convex_types_test.moc"
