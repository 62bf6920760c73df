// SPDX-License-Identifier: MIT
#pragma once

#include "account/account.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/room_view.h"

#include <QQmlEngine>
#include <QUrl>

namespace latchkey::viewmodel {

/// A way to sign in, as a row.
struct SignInMethodRow {
    Q_GADGET
    Q_PROPERTY(QString methodId MEMBER methodId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString since MEMBER since CONSTANT)
public:
    QString methodId;
    QString name;
    QString since;
    friend bool operator==(const SignInMethodRow &, const SignInMethodRow &) = default;
};

/// A provider that could be linked, as a row.
struct ProviderRow {
    Q_GADGET
    Q_PROPERTY(QString providerId MEMBER providerId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
public:
    QString providerId;
    QString name;
    friend bool operator==(const ProviderRow &, const ProviderRow &) = default;
};

/// The person's account for QML: account::Account. Passwords pass through as arguments and are not kept.
///
///     Account { id: account; onDone: about => … }
///     Button { enabled: !account.busy; onClicked: account.rename(field.text) }
class AccountView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(Account)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    /// The account cannot be shown, and why; empty: it can, or is on its way.
    Q_PROPERTY(bool hasPassword READ hasPassword NOTIFY changed)
    Q_PROPERTY(bool hasTwoFactor READ hasTwoFactor NOTIFY changed)
    Q_PROPERTY(bool canDelete READ canDelete NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *methods READ methods CONSTANT)
    Q_PROPERTY(QAbstractItemModel *linkable READ linkable CONSTANT)

public:
    explicit AccountView(QObject *parent = nullptr);
    ~AccountView() override;

    bool isReady() const;
    bool hasPassword() const;
    bool hasTwoFactor() const;
    bool canDelete() const;
    QAbstractItemModel *methods() { return &m_methods; }
    QAbstractItemModel *linkable() { return &m_linkable; }

    Q_INVOKABLE void rename(const QString &name);
    /// Of a local file.
    Q_INVOKABLE void usePicture(const QUrl &file);
    /// The one on the clipboard.
    Q_INVOKABLE void pastePicture();
    Q_INVOKABLE void removePicture();
    Q_INVOKABLE void sendVerificationCode();
    Q_INVOKABLE void verifyEmail(const QString &code);
    Q_INVOKABLE void requestEmailChange(const QString &newEmail);
    Q_INVOKABLE void changeEmail(const QString &newEmail, const QString &code);
    Q_INVOKABLE void changePassword(const QString &current, const QString &chosen, bool endOthers);
    Q_INVOKABLE void unlink(const QString &methodId);
    /// Opens the site's page for it in the browser: what comes of it is seen in `methods`.
    Q_INVOKABLE void link(const QString &providerId);
    Q_INVOKABLE void remove(const QString &password);

Q_SIGNALS:
    void verificationSent();
    void emailChangeSent();
    void done(const QString &about);

protected:
    std::optional<core::Failure> missing() const override;
    account::Requests *requests() const override;
    void open(runtime::SessionManager &session, live::LiveClient &client) override;

private:
    void read() override;
    void setPicture(const QByteArray &picture);

    std::unique_ptr<account::Account> m_account;
    GadgetListModel m_methods;
    GadgetListModel m_linkable;
};

} // namespace latchkey::viewmodel
