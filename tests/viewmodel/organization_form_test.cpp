// SPDX-License-Identifier: MIT
#include "viewmodel/organization_form.h"

#include "scripted_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using testing::ScriptedSession;
using viewmodel::OrganizationForm;

class OrganizationFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNameIsTrimmedAndSentOnce();
    void anEmptyOrEndlessNameIsRefusedBeforeItIsSent();
    void anAnswerEndsTheWait();
    void aFailureEndsTheWaitAndIsNoCreation();
    void anOrganizationMadeElsewhereIsNotOurs();

private:
    std::unique_ptr<ScriptedSession> m_script;
    std::unique_ptr<OrganizationForm> m_form;
};

void OrganizationFormTest::init()
{
    m_script = std::make_unique<ScriptedSession>();
    m_form = std::make_unique<OrganizationForm>();
    m_form->setSession(&m_script->manager());
}

void OrganizationFormTest::aNameIsTrimmedAndSentOnce()
{
    m_form->create(QStringLiteral(" North Quay "));
    m_form->create(QStringLiteral("North Quay"));
    QCOMPARE(m_script->calls(), QStringList{QStringLiteral("createOrganization North Quay")});
    QVERIFY(m_form->isBusy());
}

void OrganizationFormTest::anEmptyOrEndlessNameIsRefusedBeforeItIsSent()
{
    QSignalSpy rejected(m_form.get(), &OrganizationForm::rejected);
    for (const QString &name : {QString(), QStringLiteral("  "), QString(101, u'x'), QString(1 << 20, u'x')})
        m_form->create(name);
    QCOMPARE(rejected.size(), 4);
    QVERIFY(!m_form->problem().isEmpty());
    QVERIFY(!m_form->isBusy());
    QCOMPARE(m_script->calls(), QStringList());
    m_form->clearProblem();
    QCOMPARE(m_form->problem(), QString());
    m_form->create(QString(100, u'x'));
    QCOMPARE(m_script->calls().size(), 1);
}

void OrganizationFormTest::anAnswerEndsTheWait()
{
    QSignalSpy created(m_form.get(), &OrganizationForm::created);
    m_form->create(QStringLiteral("North Quay"));
    m_script->announceOrganization(QStringLiteral("org_9"));
    QCOMPARE(created.size(), 1);
    QVERIFY(!m_form->isBusy());
}

void OrganizationFormTest::aFailureEndsTheWaitAndIsNoCreation()
{
    QSignalSpy created(m_form.get(), &OrganizationForm::created);
    m_form->create(QStringLiteral("North Quay"));
    m_script->fail(QStringLiteral("NotAllowed"), {}, -1);
    QVERIFY(!m_form->isBusy());
    QCOMPARE(created.size(), 0);
    m_form->create(QStringLiteral("North Quay"));
    QVERIFY(m_form->isBusy());
    m_script->clearFailure();
    QVERIFY2(m_form->isBusy(), "dismissing an old failure is no answer");
}

void OrganizationFormTest::anOrganizationMadeElsewhereIsNotOurs()
{
    QSignalSpy created(m_form.get(), &OrganizationForm::created);
    m_script->announceOrganization(QStringLiteral("org_9"));
    QCOMPARE(created.size(), 0);
}

QTEST_GUILESS_MAIN(OrganizationFormTest)
#include "organization_form_test.moc"
