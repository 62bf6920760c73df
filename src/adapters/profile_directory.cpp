// SPDX-License-Identifier: MIT
#include "adapters/profile_directory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace latchkey::adapters {

namespace {

constexpr QFileDevice::Permissions ownerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                                | QFileDevice::ExeOwner;

QString folderName(const QString &profile)
{
    static const QRegularExpression plainName(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}\\z"));
    if (plainName.match(profile).hasMatch())
        return profile;
    const QByteArray digest = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("=") + QString::fromLatin1(digest.toHex().first(32)); // no plain name begins like this
}

} // namespace

ProfileDirectory::ProfileDirectory(const QString &stateDirectory, const QString &profile)
    : m_stateDirectory(stateDirectory), m_path(stateDirectory + u'/' + folderName(profile))
{
}

bool ProfileDirectory::prepare() const
{
    const QDir anywhere;
    if (QFile::exists(m_path))
        return QFile::setPermissions(m_path, ownerAlone);
    // The folder above names the profiles: nobody else's business either.
    return anywhere.mkpath(m_stateDirectory) && QFile::setPermissions(m_stateDirectory, ownerAlone)
        && anywhere.mkdir(m_path, ownerAlone);
}

} // namespace latchkey::adapters
