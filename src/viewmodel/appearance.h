// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <optional>

namespace latchkey::viewmodel {

/// Light or dark. Follows the desktop unless the person chose one.
/// Holds: the choice, and what the desktop last said (the settings portal; its palette where there is none).
/// Does not know any colour: those are in qml/style/Theme.qml.
class Appearance : public QObject {
    Q_OBJECT
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged)
    Q_PROPERTY(bool dark READ isDark NOTIFY darkChanged)

public:
    enum class Scheme { FollowDesktop, Light, Dark };
    Q_ENUM(Scheme)

    Appearance();
    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const { return m_dark; }

    /// What `org.freedesktop.appearance color-scheme` says; beats the palette, which many desktops never change for Qt.
    void setDesktopPrefersDark(std::optional<bool> prefersDark);

Q_SIGNALS:
    void schemeChanged();
    void darkChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    Scheme m_scheme = Scheme::FollowDesktop;
    std::optional<bool> m_desktopPrefersDark;
    bool m_dark = false;
};

} // namespace latchkey::viewmodel
