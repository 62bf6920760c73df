// SPDX-License-Identifier: MIT
#include "adapters/sealed_snapshot_store.h"

#include "adapters/sealing.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>

namespace latchkey::adapters {

using core::FailureKind;

namespace {

constexpr QByteArrayView magic = "LKSNAP1\n";
constexpr qsizetype overhead = magic.size() + sealing::nonceSize + sealing::tagSize;
constexpr qsizetype smallestKey = 32;

tl::unexpected<core::Failure> storageFailed(const char *why)
{
    return core::failed(FailureKind::StorageFailed, QString::fromLatin1(why));
}

/// Each part with its length before it, so that no two bindings read the same.
QByteArray associatedData(const ports::SnapshotBinding &binding)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic.toByteArray() << binding.siteOrigin.toUtf8() << binding.userId.toUtf8() << qint32(binding.format);
    return bytes;
}

core::Secret sealingKey(const core::Secret &key)
{
    return sealing::derivedKey(key, "latchkey snapshot");
}

/// The whole file, or nullopt when there is none.
core::Result<std::optional<QByteArray>> fileContent(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return storageFailed("cannot be opened");
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return storageFailed("cannot be opened");
    const qint64 limit = SealedSnapshotStore::largestContent + overhead;
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError || content.size() > limit)
        return storageFailed("cannot be read");
    return content;
}

} // namespace

SealedSnapshotStore::SealedSnapshotStore(const QString &stateDirectory, const QString &profile, ports::Random &random)
    : m_directory(stateDirectory, profile), m_random(random)
{
}

core::Result<std::optional<QByteArray>> SealedSnapshotStore::load(const ports::SnapshotBinding &binding,
                                                                  const core::Secret &key)
{
    const core::Result<std::optional<QByteArray>> file = fileContent(filePath(binding.siteOrigin));
    if (!file || !*file)
        return file;
    const QByteArray &content = **file;
    if (key.size() < smallestKey || content.size() < overhead || !content.startsWith(magic))
        return storageFailed("not a snapshot of ours");
    const QByteArray nonce = content.mid(magic.size(), sealing::nonceSize);
    const QByteArray sealed = content.mid(magic.size() + sealing::nonceSize);
    std::optional<QByteArray> plain = sealing::open(sealingKey(key), nonce, associatedData(binding), sealed);
    if (!plain)
        return storageFailed("foreign or corrupt");
    return plain;
}

core::Result<void> SealedSnapshotStore::save(const ports::SnapshotBinding &binding, const core::Secret &key,
                                             const QByteArray &content)
{
    if (key.size() < smallestKey || content.size() > largestContent)
        return storageFailed("key too short or content too large");
    const QByteArray nonce = m_random.bytes(sealing::nonceSize);
    const std::optional<QByteArray> sealed = sealing::seal(sealingKey(key), nonce, associatedData(binding), content);
    if (!sealed || !m_directory.prepare())
        return storageFailed("cannot be sealed, or no folder for it");
    QSaveFile file(filePath(binding.siteOrigin));
    const QByteArray whole = magic.toByteArray() + nonce + *sealed;
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(whole) == whole.size()
                         && file.flush() // commit() does not hear of what the last write from its buffer came to
                         && file.commit();
    if (!written)
        return storageFailed("cannot be written");
    return {};
}

core::Result<void> SealedSnapshotStore::erase(const QString &siteOrigin)
{
    QFile file(filePath(siteOrigin));
    if (file.remove() || !file.exists())
        return {};
    return storageFailed("cannot be erased");
}

bool SealedSnapshotStore::has(const QString &siteOrigin) const
{
    return QFile::exists(filePath(siteOrigin));
}

QString SealedSnapshotStore::filePath(const QString &siteOrigin) const
{
    const QByteArray digest = QCryptographicHash::hash(siteOrigin.toUtf8(), QCryptographicHash::Sha256);
    return m_directory.filePath(QString::fromLatin1(digest.toHex()) + QStringLiteral(".snapshot"));
}

} // namespace latchkey::adapters
