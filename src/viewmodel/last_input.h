// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace latchkey::viewmodel {

/// Whether the person's last input was a key or a press of the pointer: after a key, focus that the program gives is to be seen, too.
/// Holds that alone. Does not know what has the focus.
class LastInput : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool wasKey READ wasKey NOTIFY changed)

public:
    LastInput();

    bool wasKey() const { return m_wasKey; } ///< false before the first input

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void note(bool wasKey);

    bool m_wasKey = false;
};

} // namespace latchkey::viewmodel
