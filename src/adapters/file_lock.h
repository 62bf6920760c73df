// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <utility>

namespace latchkey::adapters {

/// An exclusive lock on a file, against other programs and other objects of this one. The kernel holds it (flock), so it is
/// gone with whoever held it, however that ended, and the file left behind says nothing. Does not wait, and does not make the
/// folder.
class FileLock {
public:
    explicit FileLock(QString path) : m_path(std::move(path)) {}
    ~FileLock() { release(); }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    enum class Answer {
        Ours,
        Elsewhere, ///< somebody living has it
        Impossible, ///< no file can be made there
    };
    Answer take();
    void release();
    bool isOurs() const { return m_descriptor >= 0; }

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace latchkey::adapters
