// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace latchkey::ports {

/// What the machine tells us about itself. Only hints: nothing stops trying because of one.
class SystemEvents : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void networkMayBeBack();
    void aboutToSleep();
    void wokeUp();
};

} // namespace latchkey::ports
