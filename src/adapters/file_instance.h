// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/file_lock.h"
#include "adapters/profile_directory.h"
#include "ports/instance.h"

namespace latchkey::adapters {

/// One writer per profile, by a lock in its folder. Holds the lock until destroyed. Does not wait.
class FileInstance final : public ports::Instance {
public:
    FileInstance(const QString &stateDirectory, const QString &profile);

    core::Result<bool> becomeWriter() override;

private:
    ProfileDirectory m_directory;
    FileLock m_lock;
};

} // namespace latchkey::adapters
