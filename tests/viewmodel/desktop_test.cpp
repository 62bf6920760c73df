// SPDX-License-Identifier: MIT
#include "viewmodel/desktop.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using viewmodel::Desktop;

class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrayThatComesAndGoesIsTold()
    {
        Desktop desktop(autostart());
        QSignalSpy told(&desktop, &Desktop::trayChanged);
        QVERIFY(!desktop.hasTray());
        desktop.setTray(false);
        QCOMPARE(told.size(), 0);
        desktop.setTray(true);
        QVERIFY(desktop.hasTray());
        desktop.setTray(false);
        QCOMPARE(told.size(), 2);
    }
    void theSwitchIsTheDesktopsOwn()
    {
        Desktop desktop(autostart());
        desktop.setStartsAtLogin(true);
        QVERIFY(m_enabled);
        QVERIFY(desktop.problem().isEmpty());
        m_enabled = false; // in the desktop's settings
        QVERIFY(!desktop.startsAtLogin());
    }
    void aChangeThatTheDiskRefusesIsASentence()
    {
        Desktop desktop(autostart());
        QSignalSpy told(&desktop, &Desktop::startsAtLoginChanged);
        m_refuses = true;
        desktop.setStartsAtLogin(true);
        QVERIFY(!desktop.startsAtLogin());
        QVERIFY(!desktop.problem().isEmpty());
        QCOMPARE(told.size(), 1); // the switch goes back
        m_refuses = false;
        desktop.setStartsAtLogin(true);
        QVERIFY(desktop.problem().isEmpty());
    }
    void cleanup() { m_enabled = m_refuses = false; }

private:
    Desktop::Autostart autostart()
    {
        return {[this] { return m_enabled; }, [this](bool enabled) -> core::Result<void> {
                    if (m_refuses)
                        return core::failed(core::FailureKind::StorageFailed);
                    m_enabled = enabled;
                    return {};
                }};
    }
    bool m_enabled = false;
    bool m_refuses = false;
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "desktop_test.moc"
