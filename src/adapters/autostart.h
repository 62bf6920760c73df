// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace latchkey::adapters {

/// Whether the desktop starts the program when the person signs in to it: a desktop entry as the Desktop Application
/// Autostart Specification (0.5) wants it, `$XDG_CONFIG_HOME/autostart/<applicationId>.desktop`. Holds what such an entry says, and
/// nothing of the disk: each call looks, since the desktop's own settings change the same file.
/// Not a port: it is one switch of the window's, and nothing below that asks for it.
class Autostart {
public:
    struct Entry {
        QString applicationId; ///< the name of the desktop entry, in reverse-DNS form; also that of the icon
        QString name; ///< what the desktop's settings list
        QString program; ///< absolute path
        QStringList arguments;
    };

    explicit Autostart(Entry entry) : m_entry(std::move(entry)) {}

    /// True when the desktop would start what the file names, ours or one that is installed for everybody. Not whether that
    /// is still this program.
    bool isEnabled() const;
    /// Writes the entry as a whole or not at all; to disable, removes it, or hides one that is installed for everybody.
    /// StorageFailed: the disk does not let us; all is as it was. InvalidInput, subject `program`: a path with `=`, which no
    /// desktop entry can start.
    core::Result<void> setEnabled(bool enabled);

    /// Ours, whether it exists or not.
    QString filePath() const;

private:
    /// Below a folder of settings.
    QString relativePath() const;
    /// The one that is installed for everybody and counts, in $XDG_CONFIG_DIRS; empty when there is none.
    QString everybodysFile() const;
    QString enabledText() const;
    QString hiddenText() const;

    Entry m_entry;
};

} // namespace latchkey::adapters
