// SPDX-License-Identifier: MIT
#include "adapters/file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace latchkey::adapters {

FileLock::Answer FileLock::take()
{
    if (isOurs())
        return Answer::Ours;
    const int descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return Answer::Impossible;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        m_descriptor = descriptor;
        return Answer::Ours;
    }
    const bool isHeld = errno == EWOULDBLOCK;
    ::close(descriptor);
    return isHeld ? Answer::Elsewhere : Answer::Impossible;
}

void FileLock::release()
{
    if (isOurs())
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace latchkey::adapters
