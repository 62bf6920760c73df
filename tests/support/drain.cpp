// SPDX-License-Identifier: MIT
#include "support/drain.h"

#include <QCoreApplication>
#include <QEvent>

namespace latchkey::support {

namespace {

/// Counts what the application delivers; Qt has no public way to ask whether anything is posted.
class DeliveryCounter final : public QObject {
public:
    DeliveryCounter() { QCoreApplication::instance()->installEventFilter(this); }

    int taken() { return std::exchange(m_count, 0); }

private:
    bool eventFilter(QObject *, QEvent *) override
    {
        ++m_count;
        return false;
    }

    int m_count = 0;
};

} // namespace

void drain()
{
    constexpr int moreThanAnyTestNeeds = 10'000;
    DeliveryCounter counter;
    for (int round = 0; round < moreThanAnyTestNeeds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (counter.taken() == 0)
            return;
    }
    qFatal("drain(): something posts for ever");
}

} // namespace latchkey::support
