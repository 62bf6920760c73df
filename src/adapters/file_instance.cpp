// SPDX-License-Identifier: MIT
#include "adapters/file_instance.h"

namespace latchkey::adapters {

FileInstance::FileInstance(const QString &stateDirectory, const QString &profile)
    : m_directory(stateDirectory, profile), m_lock(m_directory.filePath(QStringLiteral("writer.lock")))
{
}

core::Result<bool> FileInstance::becomeWriter()
{
    if (!m_lock.isOurs() && !m_directory.prepare())
        return core::failed(core::FailureKind::StorageFailed, QStringLiteral("the profile's folder cannot be made"));
    switch (m_lock.take()) {
    case FileLock::Answer::Ours:
        return true;
    case FileLock::Answer::Elsewhere:
        return false;
    case FileLock::Answer::Impossible:
        break;
    }
    return core::failed(core::FailureKind::StorageFailed, QStringLiteral("the lock file cannot be written"));
}

} // namespace latchkey::adapters
