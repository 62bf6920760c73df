// SPDX-License-Identifier: MIT
#include "adapters/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

#include <algorithm>

namespace latchkey::adapters {

using core::FailureKind;

namespace {

constexpr qint64 largestEntry = 64 * 1024;

constexpr QFileDevice::Permissions ownerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                                | QFileDevice::ExeOwner;

tl::unexpected<core::Failure> storageFailed(const char *why)
{
    return core::failed(FailureKind::StorageFailed, QString::fromLatin1(why));
}

/// Desktop Entry Specification, "Possible value types": what a string cannot hold as it is.
QString asString(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'\n', QStringLiteral("\\n"))
        .replace(u'\t', QStringLiteral("\\t"))
        .replace(u'\r', QStringLiteral("\\r"));
    return text.startsWith(u' ') ? QStringLiteral("\\s") + text.mid(1) : text;
}

/// The same, "The Exec key": one argument, before the rule for strings is applied to the whole value.
QString asArgument(QString argument)
{
    static const QString reserved = QStringLiteral(" \t\n\r\"'\\><~|&;$*?#()`");
    const bool mustBeQuoted = argument.isEmpty() || std::any_of(argument.cbegin(), argument.cend(), [](QChar character) {
        return reserved.contains(character);
    });
    argument.replace(u'%', QStringLiteral("%%")); // else a field code
    if (!mustBeQuoted)
        return argument;
    for (const QChar escaped : {u'\\', u'"', u'`', u'$'}) // the backslash first, or those put in would be doubled
        argument.replace(escaped, QString(u'\\') + escaped);
    return u'"' + argument + u'"';
}

// Not by QStandardPaths: Qt 6.4 takes relative ones, which the Base Directory Specification wants ignored.

QString configFolder()
{
    const QString given = qEnvironmentVariable("XDG_CONFIG_HOME");
    return QDir::isAbsolutePath(given) ? given : QDir::homePath() + QStringLiteral("/.config");
}

/// The first is preferred.
QStringList everybodysConfigFolders()
{
    QStringList folders = qEnvironmentVariable("XDG_CONFIG_DIRS").split(u':', Qt::SkipEmptyParts);
    if (folders.isEmpty())
        return {QStringLiteral("/etc/xdg")};
    folders.removeIf([](const QString &folder) { return !QDir::isAbsolutePath(folder); });
    return folders;
}

/// The main group of a desktop entry; empty when there is none to be read.
QHash<QByteArray, QByteArray> mainGroup(const QString &path)
{
    QHash<QByteArray, QByteArray> values;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // nothing that could keep us waiting
        return values;
    bool isInside = false;
    for (const QByteArray &line : file.read(largestEntry).split('\n')) {
        const QByteArray text = line.trimmed();
        const qsizetype equals = text.indexOf('=');
        if (text.startsWith('['))
            isInside = text == "[Desktop Entry]";
        else if (isInside && equals > 0) // a comment makes a key that nobody asks for
            values.insert(text.first(equals).trimmed(), text.sliced(equals + 1).trimmed());
    }
    return values;
}

/// Base Directory Specification: a folder that is missing is made for its owner alone; those that exist are left as they are.
bool makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    return makeFolder(folder.path()) && QDir().mkdir(path, ownerAlone);
}

core::Result<void> write(const QString &path, const QString &text)
{
    if (!makeFolder(QFileInfo(path).path()))
        return storageFailed("no folder for autostart entries");
    const QByteArray content = text.toUtf8();
    QSaveFile file(path);
    // commit() does not hear of what the last write from its buffer came to.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() || !file.commit())
        return storageFailed("the autostart entry cannot be written");
    return {};
}

} // namespace

bool Autostart::isEnabled() const
{
    const QString effective = QFile::exists(filePath()) ? filePath() : everybodysFile(); // ours hides theirs
    const QHash<QByteArray, QByteArray> values = mainGroup(effective);
    return !values.isEmpty() && values.value("Hidden") != "true" && values.value("X-GNOME-Autostart-enabled") != "false";
}

core::Result<void> Autostart::setEnabled(bool enabled)
{
    if (enabled) {
        if (m_entry.program.contains(u'='))
            return core::failed(FailureKind::InvalidInput, {}, QStringLiteral("program"));
        return write(filePath(), enabledText());
    }
    if (!everybodysFile().isEmpty())
        return write(filePath(), hiddenText());
    QFile file(filePath());
    if (file.remove() || !file.exists())
        return {};
    return storageFailed("the autostart entry cannot be removed");
}

QString Autostart::filePath() const
{
    return configFolder() + relativePath();
}

QString Autostart::everybodysFile() const
{
    for (const QString &folder : everybodysConfigFolders()) {
        if (QFile::exists(folder + relativePath()))
            return folder + relativePath();
    }
    return {};
}

QString Autostart::relativePath() const
{
    return QStringLiteral("/autostart/") + m_entry.applicationId + QStringLiteral(".desktop");
}

QString Autostart::enabledText() const
{
    QStringList command{asArgument(m_entry.program)};
    for (const QString &argument : m_entry.arguments)
        command.append(asArgument(argument));
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nIcon=%3\nX-GNOME-Autostart-enabled=true\n")
        .arg(asString(m_entry.name), asString(command.join(u' ')), asString(m_entry.applicationId));
}

QString Autostart::hiddenText() const
{
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nHidden=true\n").arg(asString(m_entry.name));
}

} // namespace latchkey::adapters
