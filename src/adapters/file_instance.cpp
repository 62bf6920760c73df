// SPDX-License-Identifier: MIT
#include "adapters/file_instance.h"

#include <chrono>

namespace latchkey::adapters {

FileInstance::FileInstance(const QString &stateDirectory, const QString &profile)
    : m_directory(stateDirectory, profile), m_lock(m_directory.filePath(QStringLiteral("writer.lock")))
{
    m_lock.setStaleLockTime(std::chrono::milliseconds(0));
}

bool FileInstance::becomeWriter()
{
    if (m_lock.isLocked())
        return true;
    return m_directory.prepare() && m_lock.tryLock(std::chrono::milliseconds(0));
}

} // namespace latchkey::adapters
