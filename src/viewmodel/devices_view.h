// SPDX-License-Identifier: MIT
#pragma once

#include "account/devices.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/room_view.h"

#include <QQmlEngine>

namespace latchkey::viewmodel {

struct DeviceRow {
    Q_GADGET
    Q_PROPERTY(QString deviceId MEMBER deviceId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool isThis MEMBER isThis CONSTANT)
    Q_PROPERTY(bool ending MEMBER ending CONSTANT)
public:
    QString deviceId;
    QString name;
    QString detail;
    bool isThis = false;
    bool ending = false;
    friend bool operator==(const DeviceRow &, const DeviceRow &) = default;
};

/// Where the person is signed in, for QML: account::Devices. Whoever is to end one and is not fresh enough is sent to sign in, by
/// SessionManager::reauthenticate(), and what was asked for is done afterwards.
class DevicesView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(Devices)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT)
    Q_PROPERTY(int others READ others NOTIFY changed)

public:
    enum class State { Loading, Shown, NotFresh, Failed };
    Q_ENUM(State)

    explicit DevicesView(QObject *parent = nullptr);
    ~DevicesView() override;

    State state() const;
    QAbstractItemModel *model() { return &m_model; }
    int others() const; ///< beside this one
    bool isBusy() const override;
    void dismiss() override;

    Q_INVOKABLE void end(const QString &deviceId);
    Q_INVOKABLE void endOthers();

protected:
    std::optional<core::Failure> failure() const override;
    void open(runtime::SessionManager &session, live::LiveClient &client) override;

private:
    void read() override;

    std::unique_ptr<account::Devices> m_devices;
    GadgetListModel m_model;
};

/// What a device calls itself, in words: "Latchkey on Linux", "Firefox on Windows"; of one that says nothing readable, that.
QString deviceText(const QString &userAgent);

} // namespace latchkey::viewmodel
