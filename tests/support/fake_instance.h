// SPDX-License-Identifier: MIT
#pragma once

#include "ports/instance.h"

namespace latchkey::support {

/// The right to write a profile, given or withheld by the test. Does not know other processes.
class FakeInstance final : public ports::Instance {
public:
    core::Result<bool> becomeWriter() override;

    /// Another process holds the profile until this is called with false.
    void setHeldElsewhere(bool held);
    /// The disk lets nobody hold anything.
    void setImpossible(bool impossible) { m_impossible = impossible; }
    int asked() const { return m_asked; }

private:
    bool m_heldElsewhere = false;
    bool m_impossible = false;
    bool m_holding = false;
    int m_asked = 0;
};

} // namespace latchkey::support
