// SPDX-License-Identifier: MIT
#pragma once

#include "account/password_reset.h"
#include "viewmodel/room_view.h"

#include <QQmlEngine>

#include <memory>

namespace latchkey::viewmodel {

/// A new password in the place of a forgotten one, for QML: account::PasswordReset.
class PasswordResetView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(PasswordReset)
    /// Whom a code was sent to; empty before.
    Q_PROPERTY(QString email READ email NOTIFY changed)

public:
    using RoomView::RoomView;
    ~PasswordResetView() override;

    QString email() const;
    bool isBusy() const override;
    void dismiss() override;
    Q_INVOKABLE void sendCode(const QString &email);
    Q_INVOKABLE void choose(const QString &code, const QString &password);

Q_SIGNALS:
    void done();

protected:
    std::optional<core::Failure> failure() const override;
    void open(runtime::SessionManager &session, live::LiveClient &client) override;

private:
    std::unique_ptr<account::PasswordReset> m_reset;
};

} // namespace latchkey::viewmodel
