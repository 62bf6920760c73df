// SPDX-License-Identifier: MIT
#include "viewmodel/membership_notice.h"

#include "scripted_session.h"

#include <QTest>

using namespace latchkey;
using testing::ScriptedSession;
using viewmodel::MembershipNotice;

class MembershipNoticeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = std::make_unique<ScriptedSession>();
        m_notice = std::make_unique<MembershipNotice>();
        m_script->showHome();
        m_notice->setSession(&m_script->manager());
    }

    void aPlaceThatIsGoneIsNamedWhicheverIsHeardFirst_data()
    {
        QTest::addColumn<bool>("listFirst");
        QTest::newRow("the list") << true;
        QTest::newRow("the record") << false;
    }
    void aPlaceThatIsGoneIsNamedWhicheverIsHeardFirst()
    {
        QFETCH(bool, listFirst);
        if (listFirst)
            withoutQuay();
        m_script->setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
        QCOMPARE(m_notice->sentence().isEmpty(), !listFirst);
        if (!listFirst)
            withoutQuay();
        QCOMPARE(m_notice->sentence(), QStringLiteral("North Quay is not one of your organizations any more."));
        m_notice->dismiss();
        QVERIFY(m_notice->sentence().isEmpty());
        withoutQuay();
        QVERIFY2(m_notice->sentence().isEmpty(), "said once");
    }

    void aSwitchIsNoDeparture()
    {
        m_script->setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
        QVERIFY(m_notice->sentence().isEmpty());
    }

    void aPlaceIsNamedAsItWasLastCalled()
    {
        m_script->setActiveOrganization(QStringLiteral("org_2"), QStringLiteral("South Quay"), QStringLiteral("admin"));
        m_script->setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
        withoutQuay();
        QCOMPARE(m_notice->sentence(), QStringLiteral("South Quay is not one of your organizations any more."));
    }

    void anotherRoleIsSaidAndTheFirstOneIsNot()
    {
        m_script->setActiveOrganization(QStringLiteral("org_2"), QStringLiteral("North Quay"), QStringLiteral("admin"));
        QVERIFY(m_notice->sentence().isEmpty());
        m_script->setActiveOrganization(QStringLiteral("org_2"), QStringLiteral("North Quay"), QStringLiteral("member"));
        QCOMPARE(m_notice->sentence(), QStringLiteral("Your role in North Quay is now: Member."));
    }

private:
    void withoutQuay()
    {
        m_script->setOrganizations({QStringLiteral("org_1:Mara's workspace:owner"), QStringLiteral("org_3:Foundry:member")}, true);
        m_script->setOrganizations({QStringLiteral("org_1:Mara's workspace:owner"), QStringLiteral("org_3:Foundry:member")}, false);
    }

    std::unique_ptr<ScriptedSession> m_script;
    std::unique_ptr<MembershipNotice> m_notice;
};

QTEST_GUILESS_MAIN(MembershipNoticeTest)
#include "membership_notice_test.moc"
