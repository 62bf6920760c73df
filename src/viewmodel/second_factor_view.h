// SPDX-License-Identifier: MIT
#pragma once

#include "account/second_factor.h"
#include "viewmodel/room_view.h"

#include <QQmlEngine>
#include <QUrl>

#include <memory>

namespace latchkey::viewmodel {

/// Turning the second factor on and off for QML: account::SecondFactor. What is shown once is gone with the element.
class SecondFactorView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(SecondFactor)
    Q_PROPERTY(QString totpUri READ totpUri NOTIFY changed)
    Q_PROPERTY(QString typedKey READ typedKey NOTIFY changed)
    Q_PROPERTY(QStringList backupCodes READ backupCodes NOTIFY changed)
    /// Where saveBackupCodes() has put them; empty: nowhere yet.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY changed)

public:
    using RoomView::RoomView;
    ~SecondFactorView() override;

    QString totpUri() const;
    QString typedKey() const;
    QStringList backupCodes() const;
    QString savedAs() const { return m_savedAs; }

    Q_INVOKABLE void begin(const QString &password);
    Q_INVOKABLE void confirm(const QString &code);
    Q_INVOKABLE void turnOff(const QString &password);
    Q_INVOKABLE void replaceBackupCodes(const QString &password);
    Q_INVOKABLE void copyBackupCodes() const;
    /// Into a text file of the person's documents folder that nobody else can read.
    Q_INVOKABLE void saveBackupCodes();
    Q_INVOKABLE void forget();

Q_SIGNALS:
    /// There is something to be seen once.
    void shown();
    void turnedOn();
    void turnedOff();

protected:
    account::Requests *requests() const override;
    void open(runtime::SessionManager &session, live::LiveClient &client) override;

private:
    QString textOfCodes() const;

    runtime::SessionManager *m_session = nullptr;
    std::unique_ptr<account::SecondFactor> m_factor;
    QString m_savedAs;
};

} // namespace latchkey::viewmodel
