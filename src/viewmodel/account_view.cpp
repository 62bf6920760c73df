// SPDX-License-Identifier: MIT
#include "viewmodel/account_view.h"

#include "viewmodel/age_text.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/picture.h"

namespace latchkey::viewmodel {

namespace {

QString nameOf(const QString &provider)
{
    if (provider == QLatin1String("credential"))
        return AccountView::tr("Password");
    if (provider == QLatin1String("google"))
        return QStringLiteral("Google");
    return provider == QLatin1String("github") ? QStringLiteral("GitHub") : provider;
}

core::Secret secretOf(QString typed)
{
    return core::Secret::fromTyped(typed);
}

} // namespace

AccountView::AccountView(QObject *parent)
    : RoomView(parent), m_methods(SignInMethodRow::staticMetaObject, "methodId"), m_linkable(ProviderRow::staticMetaObject, "providerId")
{
}

AccountView::~AccountView() = default;

void AccountView::open(runtime::SessionManager &session, live::LiveClient &client)
{
    m_account = std::make_unique<account::Account>(session, client);
    connect(m_account.get(), &account::Account::changed, this, &AccountView::read);
    connect(m_account.get(), &account::Account::verificationSent, this, &AccountView::verificationSent);
    connect(m_account.get(), &account::Account::emailChangeSent, this, &AccountView::emailChangeSent);
    connect(m_account.get(), &account::Account::done, this, &AccountView::done);
    read();
}

void AccountView::read()
{
    if (!m_account)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    QList<SignInMethodRow> methods;
    for (const account::SignInMethod &method : m_account->methods())
        methods.append({method.id, nameOf(method.provider), tr("since %1").arg(ageText(QDateTime::fromMSecsSinceEpoch(method.since.count()), now))});
    m_methods.show(methods);
    QList<ProviderRow> linkable;
    for (const account::Provider &provider : m_account->linkable())
        linkable.append({provider.id, provider.name});
    m_linkable.show(linkable);
    Q_EMIT changed();
}

account::Requests *AccountView::requests() const
{
    return m_account ? &m_account->requests() : nullptr;
}

bool AccountView::isReady() const
{
    return m_account && m_account->isReady();
}

std::optional<core::Failure> AccountView::missing() const
{
    return m_account ? m_account->failure() : std::nullopt;
}

bool AccountView::hasPassword() const
{
    return m_account && m_account->hasPassword();
}

bool AccountView::hasTwoFactor() const
{
    return m_account && m_account->hasTwoFactor();
}

bool AccountView::canDelete() const
{
    return m_account && m_account->canDelete();
}

void AccountView::rename(const QString &name)
{
    if (m_account)
        m_account->rename(name.trimmed());
}

void AccountView::usePicture(const QUrl &file)
{
    setPicture(pictureIn(file));
}

void AccountView::pastePicture()
{
    setPicture(pictureOnClipboard());
}

void AccountView::setPicture(const QByteArray &picture)
{
    if (!m_account)
        return;
    if (picture.isEmpty())
        return m_account->requests().refuse(QStringLiteral("picture"), {core::FailureKind::InvalidInput, {}, {}, {}});
    m_account->setPicture(picture);
}

void AccountView::removePicture()
{
    if (m_account)
        m_account->setPicture({});
}

void AccountView::sendVerificationCode()
{
    if (m_account)
        m_account->sendVerificationCode();
}

void AccountView::verifyEmail(const QString &code)
{
    if (m_account)
        m_account->verifyEmail(code);
}

void AccountView::requestEmailChange(const QString &newEmail)
{
    if (m_account)
        m_account->requestEmailChange(newEmail);
}

void AccountView::changeEmail(const QString &newEmail, const QString &code)
{
    if (m_account)
        m_account->changeEmail(newEmail, code);
}

void AccountView::changePassword(const QString &current, const QString &chosen, bool endOthers)
{
    if (m_account)
        m_account->changePassword(secretOf(current), secretOf(chosen), endOthers);
}

void AccountView::unlink(const QString &methodId)
{
    if (m_account)
        m_account->unlink(methodId);
}

void AccountView::link(const QString &providerId)
{
    if (m_account)
        m_account->link(providerId);
}

void AccountView::remove(const QString &password)
{
    if (m_account)
        m_account->remove(secretOf(password));
}

} // namespace latchkey::viewmodel
