// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QString>

namespace latchkey::adapters {

/// What the program says of itself, in a file that a person can send to whoever helps: categories `latchkey.*` from information
/// upwards (with `verbose` everything), and Qt's warnings. On standard error: warnings, where the program wants
/// them there, and with `verbose` all of it.
///
/// Redacted twice: no line of ours is made of a body, a header, an address' query or a name; and whatever looks like a token
/// (twenty characters and more of base64url) or an e-mail address is replaced before it is written, whoever wrote it.
/// Opened at the first line; readable by its owner alone; a file of a megabyte makes room for the next, and one older is kept.
/// One per process, from construction to destruction; on the main thread, and safe to be called from Qt's others.
class LogFile {
public:
    /// `tellsTrouble`: warnings go to the standard error, too, as everything does where `verbose`.
    LogFile(const QString &folder, bool verbose, bool tellsTrouble);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    QString path() const { return m_file.fileName(); }

    static constexpr qint64 largestFile = 1024 * 1024;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);
    bool open();

    QFile m_file;
    const bool m_tellsTrouble;
    const bool m_verbose;
    bool m_failed = false; ///< not tried again: no disk to be had
    QtMessageHandler m_before = nullptr;
};

/// The line without what looks like a secret or a person.
QString redacted(QString line);

} // namespace latchkey::adapters
