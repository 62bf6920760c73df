// SPDX-License-Identifier: MIT
#include "viewmodel/last_input.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace latchkey::viewmodel {

namespace {

// Held for a click as well, and no input alone.
constexpr std::array modifiers{Qt::Key_Shift,    Qt::Key_Control, Qt::Key_Alt,     Qt::Key_AltGr,   Qt::Key_Meta,
                               Qt::Key_Super_L,  Qt::Key_Super_R, Qt::Key_Hyper_L, Qt::Key_Hyper_R, Qt::Key_Mode_switch,
                               Qt::Key_CapsLock, Qt::Key_NumLock, Qt::Key_ScrollLock};

bool isModifier(const QEvent &event)
{
    return std::find(modifiers.begin(), modifiers.end(), static_cast<const QKeyEvent &>(event).key()) != modifiers.end();
}

} // namespace

LastInput::LastInput()
{
    qGuiApp->installEventFilter(this);
}

bool LastInput::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // all that is seen of a key that a shortcut takes
    case QEvent::KeyPress: // all that some input methods send
        if (!isModifier(*event))
            note(true);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        note(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void LastInput::note(bool wasKey)
{
    if (m_wasKey == wasKey)
        return;
    m_wasKey = wasKey;
    Q_EMIT changed();
}

} // namespace latchkey::viewmodel
