// SPDX-License-Identifier: MIT
#pragma once

#include "core/failure.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace latchkey::account {
class Requests;
}
namespace latchkey::live {
class LiveClient;
}
namespace latchkey::runtime {
class SessionManager;
}

namespace latchkey::viewmodel {

/// What the QML types over src/account have in common: they find the session and its connection by their engine, once they are
/// complete, say in a sentence what the last thing asked for has failed of, and say all of it again in another language.
/// Holds no room of src/account: what derives from it does, for as long as the element lives. What derives from it names it in full:
/// Qt 6.4 writes bases down as they are spelled, and qmllint would not find this one.
class RoomView : public QObject, public QQmlParserStatus {
    Q_OBJECT
    QML_ANONYMOUS
    Q_INTERFACES(QQmlParserStatus)
    /// Something that was asked for here has not been answered yet.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// What it is about; one of them, where several are. Empty: nothing.
    Q_PROPERTY(QString busyAbout READ busyAbout NOTIFY changed)
    /// Why what belongs here could not be had, as a sentence; empty: it is there, or on its way.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// Empty: nothing has failed since the last try.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// What was asked for when that failed; account::Requests::failedAbout().
    Q_PROPERTY(QString problemAbout READ problemAbout NOTIFY changed)
    /// `problem` is that a sign-in of the last day is asked for.
    Q_PROPERTY(bool needsFreshSignIn READ needsFreshSignIn NOTIFY changed)

public:
    explicit RoomView(QObject *parent = nullptr);
    ~RoomView() override;

    virtual bool isBusy() const;
    QString busyAbout() const;
    QString trouble() const;
    QString problem() const;
    QString problemAbout() const;
    bool needsFreshSignIn() const;
    /// `problem`, where it is about one of these; else empty. For several forms over one room.
    Q_INVOKABLE QString problemAboutOneOf(const QStringList &subjects) const;
    Q_INVOKABLE virtual void dismiss();

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void changed();

protected:
    /// Null before open(), and where there is none.
    virtual account::Requests *requests() const { return nullptr; }
    virtual std::optional<core::Failure> failure() const;
    /// For `trouble`.
    virtual std::optional<core::Failure> missing() const { return std::nullopt; }
    /// Once, when both are known.
    virtual void open(runtime::SessionManager &session, live::LiveClient &client) = 0;
    /// Makes rows and sentences of what is in the room, where there are any: when it has changed, and when the language has.
    virtual void read() {}

private:
    QPointer<QQmlEngine> m_engine; ///< whose strings a password may have passed through
};

} // namespace latchkey::viewmodel
