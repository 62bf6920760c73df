// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace latchkey::session {

/// One organisation (workspace) as a person sees it in a list.
struct Organization {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString slug MEMBER slug CONSTANT)
    Q_PROPERTY(QString logo MEMBER logo CONSTANT)
    Q_PROPERTY(QString role MEMBER role CONSTANT)
    Q_PROPERTY(bool isPersonal MEMBER isPersonal CONSTANT)
public:
    QString id;
    QString name;
    QString slug;
    QString logo;
    QString role;
    bool isPersonal = false;
    friend bool operator==(const Organization &, const Organization &) = default;
};

/// The signed-in person: `auth:getCurrentUser` of the contract, reduced to what we show.
struct User {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(bool emailVerified MEMBER emailVerified CONSTANT)
    Q_PROPERTY(QString image MEMBER image CONSTANT)
public:
    QString id; ///< Better Auth user id (`userId`), the JWT's subject; not the app document's `_id`
    QString name;
    QString email;
    bool emailVerified = false;
    QString image;
    friend bool operator==(const User &, const User &) = default;
};

/// What `getCurrentUser` says at one moment.
struct UserRecord {
    User user;
    std::optional<Organization> activeOrganization; ///< absent until set-up has finished
    friend bool operator==(const UserRecord &, const UserRecord &) = default;
};

/// `auth:getSetupStatus`.
enum class SetupReason { Ready, Unauthenticated, UserMissing, OrganizationMissing };

struct OrganizationList {
    bool canCreate = false;
    QList<Organization> organizations;
    friend bool operator==(const OrganizationList &, const OrganizationList &) = default;
};

/// What an offline start shows. Never a token.
struct Snapshot {
    UserRecord record;
    OrganizationList organizations;
    std::chrono::milliseconds savedAt{0}; ///< wall clock, Unix epoch
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};
inline constexpr int snapshotFormat = 1;

/// Readers of the contract's JSON (plain JSON: no Convex tags occur in it). `null` is a valid answer of getCurrentUser
/// and gives nullopt; anything of the wrong shape is a ProtocolViolation with `subject` the offending field.
/// readSnapshot fails with StorageFailed, `subject` again the field ("format" for another format's).
core::Result<std::optional<UserRecord>> readUserRecord(const QJsonValue &json);
core::Result<SetupReason> readSetupStatus(const QJsonValue &json);
core::Result<OrganizationList> readOrganizationList(const QJsonValue &json);

QByteArray writeSnapshot(const Snapshot &snapshot);
core::Result<Snapshot> readSnapshot(const QByteArray &content);

} // namespace latchkey::session
