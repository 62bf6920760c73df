// SPDX-License-Identifier: MIT
#include "viewmodel/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace latchkey::viewmodel {

namespace {

constexpr double smallestScale = 0.5;
constexpr double biggestScale = 3;

bool paletteIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

/// The choice of the person, where `following` stands for the desktop's.
template <typename T>
bool chosen(T choice, T following, T yes, bool desktop)
{
    return choice == following ? desktop : choice == yes;
}

} // namespace

Appearance::Appearance(const Preferences &preferences) : m_preferences(preferences)
{
    qGuiApp->installEventFilter(this);
    for (const auto signal : {&Preferences::schemeChanged, &Preferences::contrastChanged, &Preferences::motionChanged})
        connect(&preferences, signal, this, &Appearance::update);
    update();
}

void Appearance::setDesktopPrefersDark(std::optional<bool> prefersDark)
{
    m_desktopPrefersDark = prefersDark;
    update();
}

void Appearance::setDesktopPrefersContrast(bool prefersContrast)
{
    m_desktopPrefersContrast = prefersContrast;
    update();
}

void Appearance::setDesktopPrefersLessMotion(bool prefersLess)
{
    m_desktopPrefersLessMotion = prefersLess;
    update();
}

void Appearance::setDesktopTextScale(double scale)
{
    m_desktopTextScale = std::clamp(scale, smallestScale, biggestScale);
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
    using P = Preferences;
    const Look look{
        chosen(m_preferences.scheme(), P::Scheme::FollowDesktop, P::Scheme::Dark,
               m_desktopPrefersDark ? *m_desktopPrefersDark : paletteIsDark()),
        chosen(m_preferences.contrast(), P::Contrast::FollowDesktop, P::Contrast::High, m_desktopPrefersContrast),
        chosen(m_preferences.motion(), P::Motion::FollowDesktop, P::Motion::Reduced, m_desktopPrefersLessMotion),
        m_desktopTextScale,
    };
    if (look == m_now)
        return;
    m_now = look;
    Q_EMIT changed();
}

} // namespace latchkey::viewmodel
