// SPDX-License-Identifier: MIT
#include "support/fake_callback_listener.h"

namespace latchkey::support {

core::Result<quint16> FakeCallbackListener::listen(quint16 port, Judge judge)
{
    stop();
    if (m_unavailable || (port != 0 && port == m_occupied))
        return core::failed(core::FailureKind::StorageFailed);
    m_port = port != 0 ? port : m_next++;
    m_judge = std::move(judge);
    return m_port;
}

void FakeCallbackListener::stop()
{
    m_judge = nullptr;
}

std::optional<FakeCallbackListener::Verdict> FakeCallbackListener::deliver(const QByteArray &target)
{
    if (!m_judge)
        return std::nullopt;
    const Judge judge = m_judge; // it may stop us
    const Verdict verdict = judge(target);
    if (verdict == Verdict::Accept)
        stop();
    return verdict;
}

} // namespace latchkey::support
