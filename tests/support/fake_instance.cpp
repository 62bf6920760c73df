// SPDX-License-Identifier: MIT
#include "support/fake_instance.h"

namespace latchkey::support {

core::Result<bool> FakeInstance::becomeWriter()
{
    ++m_asked;
    if (m_impossible)
        return core::failed(core::FailureKind::StorageFailed);
    m_holding = m_holding || !m_heldElsewhere;
    return m_holding;
}

void FakeInstance::setHeldElsewhere(bool held)
{
    m_heldElsewhere = held;
}

} // namespace latchkey::support
