// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QSet>

#include <optional>

namespace latchkey::adapters {

/// What the person set for the whole desktop, from org.freedesktop.portal.Settings on the session bus (XDG Desktop Portal): the
/// namespace org.freedesktop.appearance, and where that has no word yet, the ones of GNOME and KDE that their portals pass on.
/// Holds which words it has heard of that namespace. Where there is no bus or no portal it stays silent.
/// Not a port: it goes from here straight to the window's appearance, and nothing below the window asks for it.
class SettingsPortal final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks, and listens from now on; once. Never waits.
    void startWatching();

Q_SIGNALS:
    /// Nullopt: the person has no preference.
    void prefersDarkChanged(std::optional<bool> prefersDark);
    void prefersContrastChanged(bool prefersContrast);
    void prefersLessMotionChanged(bool prefersLessMotion);
    /// 1 is the desktop's normal size.
    void textScaleChanged(double scale);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void tell(const QString &space, const QString &key, const QVariant &value);

    QSet<QString> m_standard; ///< keys that org.freedesktop.appearance has a word for here
};

} // namespace latchkey::adapters
