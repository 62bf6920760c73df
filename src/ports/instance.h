// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

namespace latchkey::ports {

/// One writer per profile: the window and the command line may run at once, but only the holder writes the snapshot.
class Instance {
public:
    virtual ~Instance() = default;
    /// Takes the lock if nobody living holds it; a dead holder's lock is taken over. True while we hold it, false while
    /// another process does. StorageFailed when nobody could: no room on the disk, or it is read-only.
    virtual core::Result<bool> becomeWriter() = 0;
};

} // namespace latchkey::ports
