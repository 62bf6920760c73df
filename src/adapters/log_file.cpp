// SPDX-License-Identifier: MIT
#include "adapters/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cstdio>

namespace latchkey::adapters {

namespace {

LogFile *current = nullptr; // Qt's handler is a plain function

const char *wordOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    default:
        return "critical";
    }
}

bool isOurs(const QMessageLogContext &context)
{
    return context.category && qstrncmp(context.category, "latchkey.", 9) == 0;
}

} // namespace

QString redacted(QString line)
{
    static const QRegularExpression tokenLike(QStringLiteral("[A-Za-z0-9_-]{20,}(?:\\.[A-Za-z0-9_-]+)*"));
    static const QRegularExpression addressLike(QStringLiteral("[^\\s<>\"']+@[^\\s<>\"']+"));
    return line.replace(addressLike, QStringLiteral("[address]")).replace(tokenLike, QStringLiteral("[token]"));
}

LogFile::LogFile(const QString &folder, bool verbose, bool tellsTrouble)
    : m_file(folder + QStringLiteral("/latchkey.log")), m_tellsTrouble(tellsTrouble), m_verbose(verbose)
{
    QLoggingCategory::setFilterRules(verbose ? QStringLiteral("latchkey.*=true") : QStringLiteral("latchkey.*.info=true"));
    current = this;
    m_before = qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
    QLoggingCategory::setFilterRules({});
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (current)
        current->write(type, context, message);
}

bool LogFile::open()
{
    if (m_failed)
        return false;
    if (m_file.isOpen() && m_file.size() < largestFile)
        return true;
    m_file.close();
    if (m_file.size() >= largestFile) {
        const QString older = m_file.fileName() + QStringLiteral(".1");
        QFile::remove(older);
        QFile::rename(m_file.fileName(), older);
    }
    const QString folder = QFileInfo(m_file.fileName()).path();
    // Another process may have the file open, too: each line is one write, at the end as it is then.
    m_failed = !QDir().mkpath(folder) || !m_file.open(QIODevice::Append | QIODevice::Unbuffered);
    if (!m_failed)
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return !m_failed;
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool grave = type != QtDebugMsg && type != QtInfoMsg;
    if (!grave && !isOurs(context))
        return;
    const QString text = redacted(QStringLiteral("%1 %2: %3").arg(QLatin1String(context.category ? context.category : "qt"),
                                                                  QLatin1String(wordOf(type)), message));
    if (m_verbose || (grave && m_tellsTrouble))
        std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    if (open())
        m_file.write((QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + text + u'\n').toUtf8());
}

} // namespace latchkey::adapters
