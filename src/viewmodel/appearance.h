// SPDX-License-Identifier: MIT
#pragma once

#include "viewmodel/preferences.h"

#include <QObject>

#include <optional>

namespace latchkey::viewmodel {

/// How the window is to look: what the person chose, else what the desktop says.
/// Holds: what the desktop last said (the settings portal; its palette where there is none).
/// Does not know any colour or duration: those are in qml/style/Theme.qml.
class Appearance : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool dark READ isDark NOTIFY changed)
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ isReducedMotion NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale NOTIFY changed)

public:
    /// `preferences` must outlive this.
    explicit Appearance(const Preferences &preferences);

    bool isDark() const { return m_now.dark; }
    bool isHighContrast() const { return m_now.highContrast; }
    bool isReducedMotion() const { return m_now.reducedMotion; }
    /// The desktop's text size where only the portal tells it (Wayland), 0.5 to 3; the screen's dots per inch may ask for more.
    double textScale() const { return m_now.textScale; }

    /// What `org.freedesktop.appearance color-scheme` says; beats the palette, which many desktops never change for Qt.
    void setDesktopPrefersDark(std::optional<bool> prefersDark);
    void setDesktopPrefersContrast(bool prefersContrast);
    void setDesktopPrefersLessMotion(bool prefersLess);
    /// What is beyond 0.5 to 3 is brought inside.
    void setDesktopTextScale(double scale);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Look {
        bool dark = false;
        bool highContrast = false;
        bool reducedMotion = false;
        double textScale = 1;
        bool operator==(const Look &) const = default;
    };
    void update();

    const Preferences &m_preferences;
    std::optional<bool> m_desktopPrefersDark;
    bool m_desktopPrefersContrast = false;
    bool m_desktopPrefersLessMotion = false;
    double m_desktopTextScale = 1;
    Look m_now;
};

} // namespace latchkey::viewmodel
