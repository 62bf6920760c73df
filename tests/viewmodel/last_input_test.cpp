// SPDX-License-Identifier: MIT
#include "viewmodel/last_input.h"

#include <QKeyEvent>
#include <QPointingDevice>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <memory>

using latchkey::viewmodel::LastInput;

namespace {

/// Takes a finger for what it is: for a window that does not, Qt makes a mouse of it.
class TouchWindow : public QWindow {
protected:
    void touchEvent(QTouchEvent *event) override { event->accept(); }
};

/// As an input method hands on what it has no use for. And QTest has no AltGr.
void press(QWindow &window, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class LastInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beforeAnyInputItWasNoKey();
    void aKeyIsAndAPressOfThePointerIsNot();
    void aFingerIsNoKey();
    void aKeyThatAShortcutTakesIsOneToo();
    void aKeyFromAnInputMethodIsOneToo();
    void aModifierAloneIsNoInput_data();
    void aModifierAloneIsNoInput();
    void aPointerThatOnlyMovesIsNoInput();
    void theSameAgainIsNotTold();

private:
    TouchWindow m_window;
};

void LastInputTest::initTestCase()
{
    m_window.resize(100, 100);
    m_window.show();
    m_window.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&m_window));
}

void LastInputTest::beforeAnyInputItWasNoKey()
{
    const LastInput input;
    QVERIFY(!input.wasKey());
}

void LastInputTest::aKeyIsAndAPressOfThePointerIsNot()
{
    const LastInput input;
    QTest::keyClick(&m_window, Qt::Key_Tab);
    QVERIFY(input.wasKey());
    QTest::mouseClick(&m_window, Qt::LeftButton);
    QVERIFY(!input.wasKey());
}

void LastInputTest::aFingerIsNoKey()
{
    const LastInput input;
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::keyClick(&m_window, Qt::Key_A);
    QTest::touchEvent(&m_window, screen.get()).press(0, {10, 10}, &m_window);
    QVERIFY(!input.wasKey());
    QTest::touchEvent(&m_window, screen.get()).release(0, {10, 10}, &m_window);
}

void LastInputTest::aKeyThatAShortcutTakesIsOneToo()
{
    const LastInput input;
    QShortcut shortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), &m_window);
    QSignalSpy taken(&shortcut, &QShortcut::activated);
    QTest::keyClick(&m_window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(taken.size(), 1);
    QVERIFY(input.wasKey());
}

void LastInputTest::aKeyFromAnInputMethodIsOneToo()
{
    const LastInput input;
    press(m_window, Qt::Key_Return);
    QVERIFY(input.wasKey());
}

void LastInputTest::aModifierAloneIsNoInput_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Shift") << Qt::Key_Shift;
    QTest::newRow("Ctrl") << Qt::Key_Control;
    QTest::newRow("Alt") << Qt::Key_Alt;
    QTest::newRow("AltGr") << Qt::Key_AltGr;
    QTest::newRow("Super") << Qt::Key_Super_L;
    QTest::newRow("Caps Lock") << Qt::Key_CapsLock;
}

void LastInputTest::aModifierAloneIsNoInput()
{
    QFETCH(Qt::Key, key);
    const LastInput input;
    press(m_window, key);
    QVERIFY(!input.wasKey());
}

void LastInputTest::aPointerThatOnlyMovesIsNoInput()
{
    const LastInput input;
    QTest::keyClick(&m_window, Qt::Key_Tab);
    QTest::mouseMove(&m_window, {20, 20});
    QVERIFY(input.wasKey());
}

void LastInputTest::theSameAgainIsNotTold()
{
    const LastInput input;
    QSignalSpy told(&input, &LastInput::changed);
    QTest::mouseClick(&m_window, Qt::LeftButton);
    QTest::keyClick(&m_window, Qt::Key_Tab);
    QTest::keyClick(&m_window, Qt::Key_Tab);
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(LastInputTest)
#include "last_input_test.moc"
