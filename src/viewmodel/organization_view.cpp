// SPDX-License-Identifier: MIT
#include "viewmodel/organization_view.h"

#include "runtime/session_manager.h"
#include "viewmodel/picture.h"

namespace latchkey::viewmodel {

OrganizationView::~OrganizationView() = default;

void OrganizationView::enter(live::LiveClient &client, const QString &organizationId)
{
    m_organization.reset();
    if (organizationId.isEmpty())
        return;
    m_organization = std::make_unique<account::Organization>(client, organizationId);
    connect(m_organization.get(), &account::Organization::changed, this, &OrganizationView::changed);
    connect(m_organization.get(), &account::Organization::renamed, this, &OrganizationView::renamed);
}

account::Requests *OrganizationView::requests() const
{
    return m_organization ? &m_organization->requests() : nullptr;
}

bool OrganizationView::isReady() const
{
    return m_organization && !m_organization->isLoading() && !m_organization->isGone();
}

bool OrganizationView::may(const QString &operation) const
{
    return m_organization && m_organization->may(operation);
}

QString OrganizationView::name() const
{
    return m_organization ? m_organization->name() : QString();
}

QString OrganizationView::slug() const
{
    return m_organization ? m_organization->slug() : QString();
}

QUrl OrganizationView::picture() const
{
    return m_organization && session() ? shownPicture(m_organization->logo(), session()->siteUrl()) : QUrl();
}

void OrganizationView::rename(const QString &name)
{
    if (m_organization)
        m_organization->rename(name);
}

void OrganizationView::changeSlug(const QString &slug)
{
    if (m_organization)
        m_organization->changeSlug(slug.trimmed());
}

void OrganizationView::usePicture(const QUrl &file)
{
    setPicture(pictureIn(file));
}

void OrganizationView::pastePicture()
{
    setPicture(pictureOnClipboard());
}

void OrganizationView::setPicture(const QByteArray &picture)
{
    if (!m_organization)
        return;
    if (picture.isEmpty())
        return m_organization->requests().refuse(QStringLiteral("picture"), {core::FailureKind::InvalidInput, {}, {}, {}});
    m_organization->setPicture(picture);
}

void OrganizationView::removePicture()
{
    if (m_organization)
        m_organization->setPicture({});
}

void OrganizationView::leave()
{
    if (m_organization)
        m_organization->leave();
}

void OrganizationView::remove()
{
    if (m_organization)
        m_organization->remove();
}

} // namespace latchkey::viewmodel
