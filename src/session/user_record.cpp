// SPDX-License-Identifier: MIT
#include "session/user_record.h"

#include "session/contract_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace latchkey::session {

using core::failed;
using core::FailureKind;
using core::Result;

namespace {

// A snapshot is a few kilobytes; what is larger was not written by us, or is not worth keeping for an offline start.
constexpr qsizetype maxSnapshotBytes = 1024 * 1024;
constexpr qsizetype maxSnapshotOrganizations = 500;
constexpr qsizetype maxSnapshotPicture = 8 * 1024; // one as a data: URL can be huge; the live record brings it again

Result<Organization> readOrganization(const QJsonValue &json, const QString &where)
{
    ContractFields fields(json, where);
    Organization organization;
    organization.id = fields.requiredId(u"id");
    organization.name = fields.text(u"name");
    organization.slug = fields.text(u"slug");
    organization.logo = fields.optionalText(u"logo");
    organization.role = fields.optionalText(u"role");
    organization.isPersonal = fields.optionalFlag(u"isPersonal");
    return fields.finish(std::move(organization));
}

/// A backend after StarterApp's documents alone has the flat fields and no nested object.
std::optional<Organization> readFlatOrganization(ContractFields &fields)
{
    Organization organization;
    organization.id = fields.optionalText(u"activeOrganizationId");
    if (organization.id.isEmpty())
        return std::nullopt;
    organization.name = fields.text(u"activeOrganizationName");
    organization.slug = fields.text(u"activeOrganizationSlug");
    organization.role = fields.object().value(u"activeOrganizationRoles").toArray().first().toString();
    organization.isPersonal = organization.id == fields.optionalText(u"personalOrganizationId");
    return organization;
}

QJsonObject write(const Organization &organization)
{
    QJsonObject json{{QStringLiteral("id"), organization.id},
                     {QStringLiteral("name"), organization.name},
                     {QStringLiteral("slug"), organization.slug},
                     {QStringLiteral("role"), organization.role},
                     {QStringLiteral("isPersonal"), organization.isPersonal}};
    if (organization.logo.size() <= maxSnapshotPicture)
        json.insert(QStringLiteral("logo"), organization.logo);
    return json;
}

QJsonObject write(const UserRecord &record)
{
    QJsonObject json{{QStringLiteral("userId"), record.user.id},
                     {QStringLiteral("name"), record.user.name},
                     {QStringLiteral("email"), record.user.email},
                     {QStringLiteral("emailVerified"), record.user.emailVerified}};
    if (record.user.image.size() <= maxSnapshotPicture)
        json.insert(QStringLiteral("image"), record.user.image);
    if (record.activeOrganization)
        json.insert(QStringLiteral("activeOrganization"), write(*record.activeOrganization));
    return json;
}

QJsonObject write(const OrganizationList &list)
{
    QJsonArray organizations;
    const qsizetype count = std::min(list.organizations.size(), maxSnapshotOrganizations);
    for (const Organization &organization : list.organizations.first(count))
        organizations.append(write(organization));
    return {{QStringLiteral("canCreateOrganization"), list.canCreate},
            {QStringLiteral("organizations"), organizations}};
}

QByteArray write(const Snapshot &snapshot)
{
    const QJsonObject json{{QStringLiteral("format"), snapshotFormat},
                           {QStringLiteral("savedAt"), qint64(snapshot.savedAt.count())},
                           {QStringLiteral("record"), write(snapshot.record)},
                           {QStringLiteral("organizations"), write(snapshot.organizations)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

tl::unexpected<core::Failure> unreadable(const QString &subject, const QString &detail)
{
    return failed(FailureKind::StorageFailed, QStringLiteral("snapshot: ") + detail, subject);
}

} // namespace

Result<std::optional<UserRecord>> readUserRecord(const QJsonValue &json)
{
    if (json.isNull())
        return std::nullopt;
    ContractFields fields(json, {});
    UserRecord record;
    record.user.id = fields.requiredId(u"userId");
    record.user.name = fields.text(u"name");
    record.user.email = fields.text(u"email");
    record.user.emailVerified = fields.flag(u"emailVerified");
    record.user.image = fields.optionalText(u"image");
    const QJsonValue nested = fields.object().value(u"activeOrganization");
    if (nested.isUndefined()) {
        record.activeOrganization = readFlatOrganization(fields);
    } else if (!nested.isNull()) {
        Result<Organization> organization = readOrganization(nested, QStringLiteral("activeOrganization"));
        if (!organization)
            return failed(organization.error());
        record.activeOrganization = std::move(*organization);
    }
    return fields.finish(std::optional(std::move(record)));
}

Result<SetupReason> readSetupStatus(const QJsonValue &json)
{
    ContractFields fields(json, {});
    const bool ready = fields.flag(u"ready");
    const QString reason = fields.optionalText(u"reason");
    if (Result<bool> complete = fields.finish(ready); !complete)
        return failed(complete.error());
    if (ready)
        return SetupReason::Ready;
    if (reason == QLatin1String("UNAUTHENTICATED"))
        return SetupReason::Unauthenticated;
    if (reason == QLatin1String("USER_MISSING"))
        return SetupReason::UserMissing;
    if (reason == QLatin1String("ORGANIZATION_MISSING"))
        return SetupReason::OrganizationMissing;
    return failed(FailureKind::ProtocolViolation, QStringLiteral("unknown set-up reason"), QStringLiteral("reason"));
}

Result<OrganizationList> readOrganizationList(const QJsonValue &json)
{
    ContractFields fields(json, {});
    OrganizationList list;
    list.canCreate = fields.optionalFlag(u"canCreateOrganization");
    const QJsonArray organizations = fields.array(u"organizations");
    for (qsizetype i = 0; i < organizations.size(); ++i) {
        const QString where = QStringLiteral("organizations[%1]").arg(i);
        Result<Organization> organization = readOrganization(organizations.at(i), where);
        if (!organization)
            return failed(organization.error());
        list.organizations.append(std::move(*organization));
    }
    return fields.finish(std::move(list));
}

QByteArray writeSnapshot(const Snapshot &snapshot)
{
    const QByteArray whole = write(snapshot);
    if (whole.size() <= maxSnapshotBytes)
        return whole;
    // Better an offline start without the list than a snapshot that would be refused when read.
    return write(Snapshot{snapshot.record, {}, snapshot.savedAt});
}

Result<Snapshot> readSnapshot(const QByteArray &content)
{
    if (content.size() > maxSnapshotBytes)
        return unreadable(QStringLiteral("size"), QStringLiteral("too large"));
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject())
        return unreadable(QStringLiteral("snapshot"), QStringLiteral("not a JSON object"));
    const QJsonObject json = document.object();
    if (json.value(u"format").toInteger(-1) != snapshotFormat)
        return unreadable(QStringLiteral("format"), QStringLiteral("of another format"));
    Snapshot snapshot;
    snapshot.savedAt = std::chrono::milliseconds(json.value(u"savedAt").toInteger(-1));
    if (snapshot.savedAt.count() < 0)
        return unreadable(QStringLiteral("savedAt"), QStringLiteral("no time"));
    Result<std::optional<UserRecord>> record = readUserRecord(json.value(u"record"));
    if (!record)
        return unreadable(record.error().subject, record.error().detail);
    if (!*record)
        return unreadable(QStringLiteral("record"), QStringLiteral("no record"));
    snapshot.record = std::move(**record);
    Result<OrganizationList> organizations = readOrganizationList(json.value(u"organizations"));
    if (!organizations)
        return unreadable(organizations.error().subject, organizations.error().detail);
    snapshot.organizations = std::move(*organizations);
    return snapshot;
}

} // namespace latchkey::session
