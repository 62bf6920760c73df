// SPDX-License-Identifier: MIT
#include "support/fake_instance.h"

namespace latchkey::support {

bool FakeInstance::becomeWriter()
{
    ++m_asked;
    m_holding = m_holding || !m_heldElsewhere;
    return m_holding;
}

void FakeInstance::setHeldElsewhere(bool held)
{
    m_heldElsewhere = held;
}

} // namespace latchkey::support
