// SPDX-License-Identifier: MIT
#include "adapters/file_instance.h"

#include <chrono>

namespace latchkey::adapters {

FileInstance::FileInstance(const QString &stateDirectory, const QString &profile)
    : m_directory(stateDirectory, profile), m_lock(m_directory.filePath(QStringLiteral("writer.lock")))
{
    m_lock.setStaleLockTime(std::chrono::milliseconds(0));
}

core::Result<bool> FileInstance::becomeWriter()
{
    if (m_lock.isLocked())
        return true;
    if (!m_directory.prepare())
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("the profile's folder cannot be made"));
    if (m_lock.tryLock(std::chrono::milliseconds(0)))
        return true;
    if (m_lock.error() == QLockFile::LockFailedError)
        return false; // somebody living has it
    return core::failed(core::FailureKind::StorageFailed, QStringLiteral("the lock file cannot be written"));
}

} // namespace latchkey::adapters
