// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace latchkey::adapters {

/// The private folder of one profile below the state folder. Holds its path only. Creates nothing until prepare(), so that
/// a run that only reads leaves no trace. Does not know what is kept in it.
class ProfileDirectory {
public:
    /// A profile name that is not a plain file name gets a folder named by its digest: `../x` stays inside.
    ProfileDirectory(const QString &stateDirectory, const QString &profile);

    const QString &path() const { return m_path; }
    QString filePath(const QString &name) const { return m_path + u'/' + name; }
    /// Makes the folder, readable by its owner alone. False when the disk does not let us.
    bool prepare() const;

private:
    QString m_stateDirectory;
    QString m_path;
};

} // namespace latchkey::adapters
