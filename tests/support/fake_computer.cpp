// SPDX-License-Identifier: MIT
#include "support/fake_computer.h"

#include <QObject>

namespace latchkey::support {

void FakeComputer::keyringProgram(QObject *context, core::Completion<QString> done)
{
    QMetaObject::invokeMethod(context, [done = std::move(done), answer = keyring] { done(answer); }, Qt::QueuedConnection);
}

} // namespace latchkey::support
