// SPDX-License-Identifier: MIT
#include "viewmodel/organization_list_model.h"

#include "scripted_session.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using testing::ScriptedSession;
using viewmodel::OrganizationListModel;

namespace {

QVariant read(const OrganizationListModel &model, int row, const char *property)
{
    return model.data(model.index(row), model.roleNames().key(property));
}

/// A view that believes nothing but the model's signals: its rows are right only if every signal was.
class Believer : public QObject {
public:
    explicit Believer(OrganizationListModel &model) : m_model(model)
    {
        const auto read = [&model](int row) { return nameAt(model, row); };
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(read(row));
        connect(&model, &OrganizationListModel::rowsInserted, this, [this, read](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                names.insert(row, read(row));
        });
        connect(&model, &OrganizationListModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
            names.remove(first, last - first + 1);
        });
        connect(&model, &OrganizationListModel::rowsMoved, this,
                [this](const QModelIndex &, int from, int, const QModelIndex &, int to) { names.move(from, to); });
        connect(&model, &OrganizationListModel::dataChanged, this,
                [this, read](const QModelIndex &first, const QModelIndex &last) {
                    for (int row = first.row(); row <= last.row(); ++row)
                        names[row] = read(row);
                });
    }

    static QString nameAt(const OrganizationListModel &model, int row)
    {
        return read(model, row, "name").toString();
    }
    QStringList truth() const
    {
        QStringList all;
        for (int row = 0; row < m_model.rowCount(); ++row)
            all.append(nameAt(m_model, row));
        return all;
    }

    QStringList names;

private:
    OrganizationListModel &m_model;
};

QStringList organizations(const QString &letters)
{
    QStringList all;
    for (const QChar letter : letters)
        all.append(QStringLiteral("id_%1:%1:member").arg(letter));
    return all;
}

QString together(const OrganizationListModel &model)
{
    QString all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += Believer::nameAt(model, row);
    return all;
}

} // namespace

class OrganizationListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsSayWhatTheSessionSays();
    void theListFollowsByMovesAndNeverByAReset_data();
    void theListFollowsByMovesAndNeverByAReset();
    void anyListFollowsAnyOther();
    void aRenameTouchesOneRowOnly();
    void theFilterNarrowsByNameWhateverTheCase();
    void theActiveRowIsTheOneTheSessionNames();
    void anIdTwiceIsOneRow();
    void thoseUsedLastComeFirst();
    void withoutASessionThereAreNoRows();

private:
    std::unique_ptr<ScriptedSession> m_script;
    std::unique_ptr<OrganizationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void OrganizationListModelTest::init()
{
    m_script = std::make_unique<ScriptedSession>();
    m_model = std::make_unique<OrganizationListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setSession(&m_script->manager());
}

void OrganizationListModelTest::rowsSayWhatTheSessionSays()
{
    m_script->showHome();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->idAt(0), QStringLiteral("org_1"));
    QCOMPARE(read(*m_model, 0, "roleText").toString(), QStringLiteral("Owner"));
    QVERIFY(read(*m_model, 0, "isPersonal").toBool());
    QVERIFY(!read(*m_model, 0, "isActive").toBool());
    QVERIFY(read(*m_model, 1, "isActive").toBool());
    QCOMPARE(m_model->idAt(3), QString());
}

void OrganizationListModelTest::theListFollowsByMovesAndNeverByAReset_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserts");
    QTest::addColumn<int>("removes");
    QTest::addColumn<int>("moves");
    QTest::newRow("the first list") << "" << "ABC" << 1 << 0 << 0;
    QTest::newRow("one more") << "ABC" << "ABXC" << 1 << 0 << 0;
    QTest::newRow("one less") << "ABC" << "AC" << 0 << 1 << 0;
    QTest::newRow("one to the top") << "ABC" << "CAB" << 0 << 0 << 1;
    QTest::newRow("all gone") << "ABC" << "" << 0 << 1 << 0;
    QTest::newRow("another person's") << "ABC" << "XYZ" << 1 << 1 << 0;
    QTest::newRow("all but two") << "ABCDEFGH" << "CF" << 0 << 3 << 0;
    QTest::newRow("all again") << "CF" << "ABCDEFGH" << 3 << 0 << 0;
    QTest::newRow("the same again") << "ABC" << "ABC" << 0 << 0 << 0;
}

void OrganizationListModelTest::theListFollowsByMovesAndNeverByAReset()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    m_script->setOrganizations(organizations(before), true);
    QSignalSpy inserted(m_model.get(), &OrganizationListModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &OrganizationListModel::rowsRemoved);
    QSignalSpy moved(m_model.get(), &OrganizationListModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &OrganizationListModel::modelReset);
    m_script->setOrganizations(organizations(after), true);
    QCOMPARE(together(*m_model), after);
    QTEST(int(inserted.size()), "inserts");
    QTEST(int(removed.size()), "removes");
    QTEST(int(moved.size()), "moves");
    QCOMPARE(reset.size(), 0);
}

void OrganizationListModelTest::anyListFollowsAnyOther()
{
    QRandomGenerator random(20260310);
    const Believer believer(*m_model);
    for (int round = 0; round < 300; ++round) {
        QString letters = QStringLiteral("ABCDEFGH");
        QString next;
        for (quint32 left = random.bounded(9u); left > 0 && !letters.isEmpty(); --left) {
            const int at = int(random.bounded(quint32(letters.size())));
            next += letters.at(at);
            letters.remove(at, 1);
        }
        m_script->setOrganizations(organizations(next), true);
        QCOMPARE(together(*m_model), next);
        QCOMPARE(believer.names, believer.truth());
    }
}

void OrganizationListModelTest::aRenameTouchesOneRowOnly()
{
    m_script->setOrganizations(organizations(QStringLiteral("ABC")), true);
    QSignalSpy changed(m_model.get(), &OrganizationListModel::dataChanged);
    m_script->setOrganizations({QStringLiteral("id_A:A:member"), QStringLiteral("id_B:New:member"),
                                QStringLiteral("id_C:C:member")}, true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
}

void OrganizationListModelTest::theFilterNarrowsByNameWhateverTheCase()
{
    m_script->showHome();
    QSignalSpy count(m_model.get(), &OrganizationListModel::countChanged);
    m_model->setFilter(QStringLiteral(" QUAY "));
    QCOMPARE(together(*m_model), QStringLiteral("North Quay"));
    QCOMPARE(count.size(), 1);
    m_model->setFilter(QStringLiteral("nowhere"));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 3);
}

void OrganizationListModelTest::theActiveRowIsTheOneTheSessionNames()
{
    m_script->showHome();
    QCOMPARE(m_model->activeRow(), 1);
    QSignalSpy changed(m_model.get(), &OrganizationListModel::dataChanged);
    m_script->setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
    QCOMPARE(m_model->activeRow(), 2);
    QCOMPARE(changed.size(), 2); // the one that was, and the one that is
    QVERIFY(read(*m_model, 2, "isActive").toBool());
    m_model->setFilter(QStringLiteral("North"));
    QCOMPARE(m_model->activeRow(), -1);
}

void OrganizationListModelTest::anIdTwiceIsOneRow()
{
    m_script->setOrganizations(organizations(QStringLiteral("ABA")), true);
    QCOMPARE(together(*m_model), QStringLiteral("AB"));
}

void OrganizationListModelTest::thoseUsedLastComeFirst()
{
    QTemporaryDir folder;
    viewmodel::WindowMemory memory(folder.filePath(QStringLiteral("window.ini")), m_script->manager());
    m_script->showHome(); // in North Quay
    m_model->setMemory(&memory);
    QCOMPARE(Believer::nameAt(*m_model, 0), QStringLiteral("North Quay"));
    QSignalSpy moved(m_model.get(), &OrganizationListModel::rowsMoved);
    m_script->setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(Believer::nameAt(*m_model, 0), QStringLiteral("Foundry"));
    QCOMPARE(Believer::nameAt(*m_model, 1), QStringLiteral("North Quay"));
    m_model->setFilter(QStringLiteral("north"));
    QCOMPARE(together(*m_model), QStringLiteral("North Quay"));
    m_model->setFilter({});
    m_model->setMemory(nullptr);
    QCOMPARE(m_model->idAt(0), QStringLiteral("org_1")); // as the server has them
}

void OrganizationListModelTest::withoutASessionThereAreNoRows()
{
    m_script->showHome();
    m_model->setSession(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    m_script->setOrganizations(organizations(QStringLiteral("AB")), true);
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(OrganizationListModelTest)
#include "organization_list_model_test.moc"
