// SPDX-License-Identifier: MIT
#include "viewmodel/second_factor_view.h"

#include "runtime/session_manager.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>

namespace latchkey::viewmodel {

namespace {

constexpr int mostCopies = 100;

core::Secret secretOf(QString typed)
{
    return core::Secret::fromTyped(typed);
}

/// A file that was not there before, for its owner alone. Null: none can be made.
std::unique_ptr<QFile> newFileIn(const QString &folder, const QString &name)
{
    QDir().mkpath(folder);
    for (int copy = 1; copy < mostCopies; ++copy) {
        const QString tail = copy == 1 ? QString() : QStringLiteral(" (%1)").arg(copy);
        auto file = std::make_unique<QFile>(folder + u'/' + name + tail + QStringLiteral(".txt"));
        if (file->open(QIODevice::NewOnly | QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return file;
    }
    return nullptr;
}

} // namespace

SecondFactorView::~SecondFactorView() = default;

void SecondFactorView::open(runtime::SessionManager &session, live::LiveClient &client)
{
    m_session = &session;
    m_factor = std::make_unique<account::SecondFactor>(session, client);
    connect(m_factor.get(), &account::SecondFactor::changed, this, &SecondFactorView::changed);
    connect(m_factor.get(), &account::SecondFactor::shown, this, &SecondFactorView::shown);
    connect(m_factor.get(), &account::SecondFactor::turnedOn, this, &SecondFactorView::turnedOn);
    connect(m_factor.get(), &account::SecondFactor::turnedOff, this, &SecondFactorView::turnedOff);
}

account::Requests *SecondFactorView::requests() const
{
    return m_factor ? &m_factor->requests() : nullptr;
}

QString SecondFactorView::totpUri() const
{
    return m_factor ? m_factor->totpUri() : QString();
}

QString SecondFactorView::typedKey() const
{
    return m_factor ? m_factor->typedKey() : QString();
}

QStringList SecondFactorView::backupCodes() const
{
    return m_factor ? m_factor->backupCodes() : QStringList();
}

void SecondFactorView::begin(const QString &password)
{
    if (m_factor)
        m_factor->begin(secretOf(password));
}

void SecondFactorView::confirm(const QString &code)
{
    if (m_factor)
        m_factor->confirm(code);
}

void SecondFactorView::turnOff(const QString &password)
{
    if (m_factor)
        m_factor->turnOff(secretOf(password));
}

void SecondFactorView::replaceBackupCodes(const QString &password)
{
    m_savedAs.clear();
    if (m_factor)
        m_factor->replaceBackupCodes(secretOf(password));
}

QString SecondFactorView::textOfCodes() const
{
    const QString head = tr("Backup codes of %1 at %2. Each works once, in place of a code of the authenticator app.")
                             .arg(m_session->user().email, m_session->siteHost());
    return head + QStringLiteral("\n\n") + backupCodes().join(u'\n') + u'\n';
}

void SecondFactorView::copyBackupCodes() const
{
    QGuiApplication::clipboard()->setText(backupCodes().join(u'\n'));
}

void SecondFactorView::saveBackupCodes()
{
    if (!m_factor)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto file = newFileIn(folder, tr("%1 backup codes").arg(m_session->siteHost()).replace(u':', u'-'));
    const QByteArray text = textOfCodes().toUtf8();
    if (!file || file->write(text) != text.size() || !file->flush())
        return m_factor->requests().refuse(QStringLiteral("save"), {core::FailureKind::StorageFailed, {}, {}, {}});
    m_savedAs = file->fileName();
    Q_EMIT changed();
}

void SecondFactorView::forget()
{
    m_savedAs.clear();
    if (m_factor)
        m_factor->forget();
}

} // namespace latchkey::viewmodel
