// SPDX-License-Identifier: MIT
#include "viewmodel/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace latchkey::viewmodel {

namespace {

bool paletteIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

} // namespace

Appearance::Appearance()
{
    qGuiApp->installEventFilter(this);
    update();
}

void Appearance::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    Q_EMIT schemeChanged();
    update();
}

void Appearance::setDesktopPrefersDark(std::optional<bool> prefersDark)
{
    m_desktopPrefersDark = prefersDark;
    update();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        update();
    return QObject::eventFilter(watched, event);
}

void Appearance::update()
{
    bool dark = m_scheme == Scheme::Dark;
    if (m_scheme == Scheme::FollowDesktop)
        dark = m_desktopPrefersDark.value_or(paletteIsDark());
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
}

} // namespace latchkey::viewmodel
