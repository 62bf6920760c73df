// SPDX-License-Identifier: MIT
#include "viewmodel/sign_in_form.h"

#include "scripted_session.h"
#include "viewmodel/language.h"
#include "viewmodel/preferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using testing::ScriptedSession;
using viewmodel::SignInForm;

namespace {

QString text(const char *latin1) { return QString::fromLatin1(latin1); }

} // namespace

class SignInFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodInputGoesToTheSessionTrimmedAndThePasswordUntouched();
    void aNewAccountGoesToTheSessionWithItsName();
    void everyEmptyFieldIsNamedAndNothingIsSent();
    void theFirstWrongFieldFromTheTopGetsTheCursor();
    void anAddressTooLongToBeOneIsRefused();
    void aNewPasswordMustBeLongEnoughButAnOldOneMayBeShort();
    void aSecondSubmitWhileOneRunsDoesNothing();
    void problemsGoWhenTheyAreMended();
    void problemsAreToldAgainInAnotherLanguage();
    void nothingTypedIsKept();

private:
    std::unique_ptr<ScriptedSession> m_script;
    std::unique_ptr<SignInForm> m_form;
};

void SignInFormTest::init()
{
    m_script = std::make_unique<ScriptedSession>();
    m_script->setPhase(int(runtime::SessionManager::Phase::SignedOut));
    m_form = std::make_unique<SignInForm>();
    m_form->setProperty("session", QVariant::fromValue(&m_script->manager()));
}

void SignInFormTest::problemsAreToldAgainInAnotherLanguage()
{
    QTemporaryDir folder;
    viewmodel::Preferences preferences(folder.filePath(text("preferences.ini")));
    preferences.setLanguage(text("en"));
    const viewmodel::Language language(preferences);
    m_form->signIn({}, {});
    const QString inEnglish = m_form->emailProblem();
    QVERIFY(!inEnglish.isEmpty());
    QSignalSpy told(m_form.get(), &SignInForm::problemsChanged);
    preferences.setLanguage(text("de"));
    QCOMPARE(told.size(), 1);
    QVERIFY(m_form->emailProblem() != inEnglish);
    QVERIFY(!m_form->passwordProblem().isEmpty());
}

void SignInFormTest::goodInputGoesToTheSessionTrimmedAndThePasswordUntouched()
{
    QSignalSpy rejected(m_form.get(), &SignInForm::rejected);
    m_form->signIn(text("  mara@example.com\n"), text(" two  spaces "));
    QCOMPARE(m_script->calls(), QStringList{text("signInWithEmail mara@example.com  two  spaces ")});
    QCOMPARE(rejected.size(), 0);
}

void SignInFormTest::aNewAccountGoesToTheSessionWithItsName()
{
    m_form->signUp(text(" Mara "), text("mara@example.com"), text("long enough"));
    QCOMPARE(m_script->calls(), QStringList{text("signUpWithEmail Mara mara@example.com long enough")});
}

void SignInFormTest::everyEmptyFieldIsNamedAndNothingIsSent()
{
    QSignalSpy rejected(m_form.get(), &SignInForm::rejected);
    m_form->signUp(text("  "), {}, {});
    QCOMPARE(rejected.size(), 1);
    QVERIFY(!m_form->nameProblem().isEmpty());
    QVERIFY(!m_form->emailProblem().isEmpty());
    QVERIFY(!m_form->passwordProblem().isEmpty());
    QCOMPARE(m_script->calls(), QStringList());
    m_form->signIn({}, {});
    QCOMPARE(m_form->nameProblem(), QString());
    QVERIFY(!m_form->emailProblem().isEmpty());
    QCOMPARE(m_script->calls(), QStringList());
}

void SignInFormTest::theFirstWrongFieldFromTheTopGetsTheCursor()
{
    QCOMPARE(m_form->firstProblem(), SignInForm::Field::None);
    m_form->signUp({}, {}, {});
    QCOMPARE(m_form->firstProblem(), SignInForm::Field::Name);
    m_form->signUp(text("Mara"), {}, {});
    QCOMPARE(m_form->firstProblem(), SignInForm::Field::Email);
    m_form->signUp(text("Mara"), text("mara@example.com"), {});
    QCOMPARE(m_form->firstProblem(), SignInForm::Field::Password);
}

void SignInFormTest::anAddressTooLongToBeOneIsRefused()
{
    m_form->signIn(QString(400, u'a') + text("@example.com"), text("long enough"));
    QVERIFY(!m_form->emailProblem().isEmpty());
    QCOMPARE(m_script->calls(), QStringList());
    m_form->signIn(QString(1 << 20, u'x'), QString(1 << 20, u'y'));
    QVERIFY(!m_form->emailProblem().isEmpty());
    QVERIFY(!m_form->passwordProblem().isEmpty());
    QCOMPARE(m_script->calls(), QStringList());
}

void SignInFormTest::aNewPasswordMustBeLongEnoughButAnOldOneMayBeShort()
{
    m_form->signUp(text("Mara"), text("mara@example.com"), text("short"));
    QVERIFY(m_form->passwordProblem().contains(text("8 characters")));
    QCOMPARE(m_script->calls(), QStringList());
    m_form->signIn(text("mara@example.com"), text("short"));
    QCOMPARE(m_script->calls().size(), 1);
}

void SignInFormTest::aSecondSubmitWhileOneRunsDoesNothing()
{
    m_form->signIn(text("mara@example.com"), text("long enough"));
    m_form->signIn(text("mara@example.com"), text("long enough"));
    m_form->signUp(text("Mara"), text("mara@example.com"), text("long enough"));
    QCOMPARE(m_script->calls().size(), 1);
}

void SignInFormTest::problemsGoWhenTheyAreMended()
{
    m_form->signIn({}, {});
    QSignalSpy changed(m_form.get(), &SignInForm::problemsChanged);
    m_form->clearProblems();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_form->firstProblem(), SignInForm::Field::None);
}

void SignInFormTest::nothingTypedIsKept()
{
    m_form->signUp(text("Mara"), text("not an address"), text("hunter2-hunter2"));
    m_form->signUp(text("Mara"), text("mara@example.com"), text("hunter2-hunter2"));
    const QMetaObject *meta = m_form->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QString value = meta->property(i).read(m_form.get()).toString();
        QVERIFY2(!value.contains(text("hunter2")), meta->property(i).name());
    }
}

QTEST_GUILESS_MAIN(SignInFormTest)
#include "sign_in_form_test.moc"
