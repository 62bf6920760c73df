// SPDX-License-Identifier: MIT
#include "viewmodel/window_memory.h"

#include "scripted_session.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using viewmodel::WindowMemory;

class WindowMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_script = std::make_unique<testing::ScriptedSession>();
    }
    void aWindowComesBackWhereItWas();
    void aWindowThatNobodyCouldReachKeepsItsSizeOnly();
    void aWindowIsNoLargerThanTheScreensThereAre();
    void aMaximizedWindowKeepsTheSizeToComeBackTo();
    void aBrokenFileCostsTheMemoryOnly();
    void whatWasUsedLastIsFirstTheNextTime();
    void anotherPersonHasAnOrderOfTheirOwn();
    void onlySoManyAreKept();
    void aPlaceBeyondTheListIsNothing();
    void controlAndADigitIsAPlaceWhileOneCanSwitch();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("window.ini")); }
    QStringList order(const WindowMemory &memory) const
    {
        QStringList names;
        for (const session::Organization &one : memory.byUse(m_script->manager().organizations()))
            names << one.name;
        return names;
    }
    void use(const QString &id) { m_script->setActiveOrganization(id, id, QStringLiteral("member")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<testing::ScriptedSession> m_script;
};

void WindowMemoryTest::aWindowComesBackWhereItWas()
{
    const QRect place(QGuiApplication::primaryScreen()->availableGeometry().topLeft() + QPoint(40, 60), QSize(500, 420));
    {
        WindowMemory memory(file(), m_script->manager());
        QWindow window;
        memory.restore(window);
        window.setGeometry(place);
        window.show();
        window.hide();
    }
    WindowMemory memory(file(), m_script->manager());
    QWindow window;
    memory.restore(window);
    QCOMPARE(window.geometry(), place);
}

void WindowMemoryTest::aWindowThatNobodyCouldReachKeepsItsSizeOnly()
{
    QSettings(file(), QSettings::IniFormat).setValue(QStringLiteral("window/place"), QRect(99'000, 99'000, 500, 420));
    WindowMemory memory(file(), m_script->manager());
    QWindow window;
    const QPoint before = window.position();
    memory.restore(window);
    QCOMPARE(window.size(), QSize(500, 420));
    QCOMPARE(window.position(), before);
}

void WindowMemoryTest::aWindowIsNoLargerThanTheScreensThereAre()
{
    QSettings(file(), QSettings::IniFormat).setValue(QStringLiteral("window/place"), QRect(0, 0, 30'000, 20'000));
    WindowMemory memory(file(), m_script->manager());
    QWindow window;
    memory.restore(window);
    QCOMPARE(window.size(), QGuiApplication::primaryScreen()->availableVirtualSize());
}

void WindowMemoryTest::aMaximizedWindowKeepsTheSizeToComeBackTo()
{
    const QRect place(QGuiApplication::primaryScreen()->availableGeometry().topLeft() + QPoint(10, 10), QSize(500, 420));
    {
        WindowMemory memory(file(), m_script->manager());
        QWindow window;
        memory.restore(window);
        window.setGeometry(place);
        window.show();
        window.hide();
        window.showMaximized();
        window.hide();
    }
    WindowMemory memory(file(), m_script->manager());
    QWindow window;
    memory.restore(window);
    QVERIFY(window.windowStates() & Qt::WindowMaximized);
    QCOMPARE(QSettings(file(), QSettings::IniFormat).value(QStringLiteral("window/place")).toRect(), place);
}

void WindowMemoryTest::aBrokenFileCostsTheMemoryOnly()
{
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArrayLiteral("[window]\nplace=@Rect(a b)\nmaximized=perhaps[[\n\0\n[organizations]\nuser_1=@Variant("));
    broken.close();
    WindowMemory memory(file(), m_script->manager());
    QWindow window;
    const QRect before = window.geometry();
    memory.restore(window);
    QCOMPARE(window.geometry(), before);
    QVERIFY(!(window.windowStates() & Qt::WindowMaximized));
    m_script->showHome();
    QCOMPARE(order(memory).size(), 3);
}

void WindowMemoryTest::whatWasUsedLastIsFirstTheNextTime()
{
    m_script->showHome();
    {
        WindowMemory memory(file(), m_script->manager());
        QSignalSpy told(&memory, &WindowMemory::usedOrganizationsChanged);
        use(QStringLiteral("org_3"));
        use(QStringLiteral("org_3"));
        QCOMPARE(told.size(), 1);
    }
    const WindowMemory memory(file(), m_script->manager());
    const QStringList names = order(memory);
    QCOMPARE(names.value(0), QStringLiteral("Foundry"));
    QCOMPARE(names.value(1), QStringLiteral("North Quay"));
    QCOMPARE(memory.organizationAt(1), QStringLiteral("org_3"));
    QCOMPARE(memory.organizationAt(2), QStringLiteral("org_2"));
}

void WindowMemoryTest::anotherPersonHasAnOrderOfTheirOwn()
{
    m_script->showHome();
    const WindowMemory memory(file(), m_script->manager());
    use(QStringLiteral("org_3"));
    const QStringList before = order(memory);
    m_script->setUserId(QStringLiteral("user_other"));
    use(QStringLiteral("org_1"));
    QVERIFY(order(memory) != before);
    QCOMPARE(memory.organizationAt(1), QStringLiteral("org_1"));
}

void WindowMemoryTest::onlySoManyAreKept()
{
    m_script->showHome();
    const WindowMemory memory(file(), m_script->manager());
    for (int i = 0; i < 2 * WindowMemory::mostRecents; ++i)
        use(QStringLiteral("passing_%1").arg(i));
    QSettings settings(file(), QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("organizations"));
    QCOMPARE(settings.value(settings.childKeys().value(0)).toStringList().size(), WindowMemory::mostRecents);
}

void WindowMemoryTest::aPlaceBeyondTheListIsNothing()
{
    m_script->showHome();
    const WindowMemory memory(file(), m_script->manager());
    QCOMPARE(memory.organizationAt(0), QString());
    QCOMPARE(memory.organizationAt(-1), QString());
    QCOMPARE(memory.organizationAt(4), QString());
}

void WindowMemoryTest::controlAndADigitIsAPlaceWhileOneCanSwitch()
{
    m_script->showHome();
    const WindowMemory memory(file(), m_script->manager());
    QCOMPARE(memory.organizationForKey(Qt::Key_1, Qt::ControlModifier), memory.organizationAt(1));
    QCOMPARE(memory.organizationForKey(Qt::Key_3, Qt::ControlModifier), memory.organizationAt(3));
    QCOMPARE(memory.organizationForKey(Qt::Key_9, Qt::ControlModifier), QString());
    QCOMPARE(memory.organizationForKey(Qt::Key_0, Qt::ControlModifier), QString());
    QCOMPARE(memory.organizationForKey(Qt::Key_1, Qt::NoModifier), QString());
    QCOMPARE(memory.organizationForKey(Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier), QString());
    QCOMPARE(memory.organizationForKey(Qt::Key_2, Qt::ControlModifier | Qt::KeypadModifier), memory.organizationAt(2));
    m_script->setSwitching(true);
    QCOMPARE(memory.organizationForKey(Qt::Key_1, Qt::ControlModifier), QString());
}

QTEST_MAIN(WindowMemoryTest)
#include "window_memory_test.moc"
