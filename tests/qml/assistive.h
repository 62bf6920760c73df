// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QObject>
#include <QQuickItem>
#include <QStringList>

namespace latchkey::testing {

/// What an assistive program is told about a window, read inside the process through the same QAccessible interfaces that
/// the AT-SPI bridge reads. QML tests: `import Latchkey.Testing`, singleton `Assistive`.
/// Holds nothing but whatever the interfaces said on the last focus event.
class Assistive : public QObject {
    Q_OBJECT

public:
    Assistive();
    ~Assistive() override;

    /// "button Sign in", "password text Password", "label Mara Lindqvist", … of everything visible in `window`, in order.
    Q_INVOKABLE QStringList outline(QQuickItem *root) const;
    /// The visible item of that role and name, or null. `role` as in outline().
    Q_INVOKABLE QQuickItem *find(QQuickItem *root, const QString &role, const QString &name) const;
    Q_INVOKABLE QString description(QQuickItem *item) const;
    Q_INVOKABLE bool isSelected(QQuickItem *item) const;
    /// Every text, name and description that can be read in the tree below `root`, hidden parts too, plus what focus and
    /// text events have carried since the last call.
    Q_INVOKABLE QString everythingReadable(QQuickItem *root);
    Q_INVOKABLE void press(QQuickItem *item) const;
    Q_INVOKABLE void setText(QQuickItem *item, const QString &text) const;
    /// A key that stays down: the desktop says it again and again, to whatever has the focus in the window of `item`.
    Q_INVOKABLE void hold(QQuickItem *item, int key) const;
    /// Text of the process' clipboard, for pasting.
    Q_INVOKABLE void copy(const QString &text, int times) const;
};

} // namespace latchkey::testing
