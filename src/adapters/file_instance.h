// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/profile_directory.h"
#include "ports/instance.h"

#include <QLockFile>

namespace latchkey::adapters {

/// One writer per profile, by a lock file in its folder. Holds the lock until destroyed. A holder that died is recognised
/// by its process id and program name, never by the file's age: a suspended machine is not dead. Does not wait.
class FileInstance final : public ports::Instance {
public:
    FileInstance(const QString &stateDirectory, const QString &profile);

    core::Result<bool> becomeWriter() override;

private:
    ProfileDirectory m_directory;
    QLockFile m_lock;
};

} // namespace latchkey::adapters
