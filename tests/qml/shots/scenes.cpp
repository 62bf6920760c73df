// SPDX-License-Identifier: MIT
#include "scenes.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace latchkey::testing {

using runtime::SessionManager;
using Phase = SessionManager::Phase;
using Link = SessionManager::Link;

namespace {

void press(QQuickWindow &window, int key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &up);
}

void type(QQuickWindow &window, const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&window, &down);
    }
}

void tab(QQuickWindow &window, int times)
{
    for (int i = 0; i < times; ++i)
        press(window, Qt::Key_Tab);
}

void fillSignIn(QQuickWindow &window)
{
    type(window, QStringLiteral("mara@example.com"));
    tab(window, 1);
    type(window, QStringLiteral("correct horse"));
}

Scene page(const char *name, Phase phase, std::function<void(ScriptedSession &)> more = {})
{
    return {QString::fromLatin1(name),
            [phase, more](ScriptedSession &script) {
                script.setPhase(int(phase));
                if (more)
                    more(script);
            },
            {}};
}

Scene home(const char *name, std::function<void(ScriptedSession &)> more = {}, std::function<void(QQuickWindow &)> act = {})
{
    return {QString::fromLatin1(name),
            [more](ScriptedSession &script) {
                script.showHome();
                if (more)
                    more(script);
            },
            act};
}

QList<Scene> signedOutScenes()
{
    QList<Scene> list{
        page("starting", Phase::Starting),
        page("keychain-locked", Phase::KeychainLocked),
        page("sign-in", Phase::SignedOut),
        page("sign-in-expired", Phase::SignedOut, [](ScriptedSession &script) {
            script.setSignedOutReason(int(SessionManager::SignedOutReason::SessionExpired));
        }),
        page("sign-in-no-keyring", Phase::SignedOut, [](ScriptedSession &script) {
            script.setSignedOutReason(int(SessionManager::SignedOutReason::KeychainMissing));
        }),
        page("sign-in-wrong", Phase::SignedOut, [](ScriptedSession &script) {
            script.fail(QStringLiteral("InvalidCredentials"), {}, -1);
        }),
        page("sign-in-rate-limited", Phase::SignedOut, [](ScriptedSession &script) {
            script.fail(QStringLiteral("RateLimited"), {}, 42'000);
        }),
        page("sign-in-portal", Phase::SignedOut, [](ScriptedSession &script) {
            script.fail(QStringLiteral("NotOurServer"), {}, -1);
        }),
        page("sign-in-preparing", Phase::SigningIn,
             [](ScriptedSession &script) { script.prepareSignIn(int(SessionManager::SignInWay::Browser)); }),
        page("sign-in-browser", Phase::SigningIn,
             [](ScriptedSession &script) { script.setSignInWay(int(SessionManager::SignInWay::Browser), false); }),
        page("sign-in-browser-stalled", Phase::SigningIn,
             [](ScriptedSession &script) { script.setSignInWay(int(SessionManager::SignInWay::Browser), true); }),
        page("sign-in-pasted-code", Phase::SigningIn,
             [](ScriptedSession &script) { script.setSignInWay(int(SessionManager::SignInWay::PastedCode), true); }),
        page("sign-in-device-code", Phase::SigningIn,
             [](ScriptedSession &script) { script.setSignInWay(int(SessionManager::SignInWay::DeviceCode), false); }),
        page("sign-in-cancelled-in-browser", Phase::SignedOut,
             [](ScriptedSession &script) { script.fail(QStringLiteral("Cancelled"), QStringLiteral("browser"), -1); }),
        page("joining", Phase::Joining, [](ScriptedSession &script) { script.setLink(int(Link::Connecting)); }),
        page("joining-no-organization", Phase::Joining, [](ScriptedSession &script) {
            script.setLink(int(Link::Live));
            script.setUser(QStringLiteral("Mara Lindqvist"), QStringLiteral("mara@example.com"));
            script.setJoiningReason(int(SessionManager::JoiningReason::OrganizationMissing));
        }),
        page("signing-out", Phase::SigningOut),
    };
    Scene filled = page("sign-in-filled", Phase::SignedOut);
    filled.act = fillSignIn;
    Scene empty = page("sign-in-empty", Phase::SignedOut);
    empty.act = [](QQuickWindow &window) { press(window, Qt::Key_Return); };
    Scene busy = page("signing-in", Phase::SignedOut);
    busy.act = [](QQuickWindow &window) {
        fillSignIn(window);
        press(window, Qt::Key_Return);
    };
    Scene signUp = page("sign-up", Phase::SignedOut);
    signUp.act = [](QQuickWindow &window) {
        tab(window, 5);
        press(window, Qt::Key_Return);
    };
    Scene signUpProblems = page("sign-up-problems", Phase::SignedOut);
    signUpProblems.act = [](QQuickWindow &window) {
        tab(window, 5);
        press(window, Qt::Key_Return);
        type(window, QStringLiteral("Mara"));
        tab(window, 1);
        type(window, QStringLiteral("mara"));
        tab(window, 1);
        type(window, QStringLiteral("short"));
        press(window, Qt::Key_Return);
    };
    return list << filled << empty << busy << signUp << signUpProblems;
}

QStringList manyOrganizations()
{
    return {QStringLiteral("org_1:Mara's workspace:owner"), QStringLiteral("org_2:North Quay:admin"),
            QStringLiteral("org_3:Foundry:member"),         QStringLiteral("org_4:Blue Harbour Logistics:member"),
            QStringLiteral("org_5:Orchard:member"),         QStringLiteral("org_6:Paper & Thread:admin"),
            QStringLiteral("org_7:Quiet Hours:owner"),      QStringLiteral("org_8:Tidewater Research Cooperative:member"),
            QStringLiteral("org_9:Umber:member")};
}

QList<Scene> homeScenes()
{
    const auto openSwitcher = [](QQuickWindow &window) { press(window, Qt::Key_Return); };
    return {
        home("beside-form", [](ScriptedSession &script) { script.showBeside(false, {}); }),
        home("beside-newcomer", [](ScriptedSession &script) { script.showBeside(true, QStringLiteral("Bob")); }),
        home("home"),
        home("home-switcher", {}, openSwitcher),
        home("home-switcher-many",
             [](ScriptedSession &script) { script.setOrganizations(manyOrganizations(), true); }, openSwitcher),
        home("home-switching",
             [](ScriptedSession &script) {
                 script.setActiveOrganization(QStringLiteral("org_3"), QStringLiteral("Foundry"), QStringLiteral("member"));
                 script.setSwitching(true);
             }),
        home("home-offline",
             [](ScriptedSession &script) {
                 script.setLink(int(Link::Offline));
                 script.setAsOf(QDateTime(QDate::currentDate(), QTime(9, 41)));
             }),
        home("home-offline-switcher",
             [](ScriptedSession &script) {
                 script.setLink(int(Link::Offline));
                 script.setAsOf(QDateTime(QDate::currentDate().addDays(-3), QTime(9, 41)));
             },
             openSwitcher),
        home("home-failure",
             [](ScriptedSession &script) {
                 script.fail(QStringLiteral("FunctionMissing"), QStringLiteral("organizations:setActiveOrganization"), -1);
                 script.setRemembered(false);
             }),
        home("home-new-organization",
             [](ScriptedSession &script) { script.setLink(int(Link::Refreshing)); },
             [](QQuickWindow &window) {
                 tab(window, 2);
                 press(window, Qt::Key_Return);
                 press(window, Qt::Key_Return);
             }),
        home("home-long-names",
             [](ScriptedSession &script) {
                 script.setUser(QStringLiteral("Wilhelmina Oluwaseun Featherstonehaugh-Papadimitriou the Younger"),
                                QStringLiteral("wilhelmina.featherstonehaugh.papadimitriou@subdomain.example.com"));
                 script.setActiveOrganization(
                     QStringLiteral("org_9"),
                     QStringLiteral("The Incorporated Society of Extraordinarily Long Organization Names, Ltd."),
                     QStringLiteral("billing-administrator"));
                 script.setLink(int(Link::Connecting));
             }),
        home("diagnostics", {}, [](QQuickWindow &window) { // its button is the last on the page
            press(window, Qt::Key_Backtab);
            press(window, Qt::Key_Return);
        }),
        home("home-keyboard-focus", {}, [](QQuickWindow &window) { tab(window, 3); }),
    };
}

} // namespace

QList<Scene> scenes()
{
    return signedOutScenes() + homeScenes();
}

} // namespace latchkey::testing
