// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QStringList>
#include <QVariantMap>

namespace latchkey::support {

/// org.freedesktop.Notifications as a desktop's server plays it, on a connection of its own: shows nothing, and remembers.
/// Does what a test tells it to, also what no good server does. Answers one method more, `Settle`, in its turn.
class FakeNotificationServer final : public QDBusVirtualObject {
    Q_OBJECT
public:
    struct Notified {
        uint id = 0; ///< as this server answered, or will
        QString application;
        uint replaces = 0;
        QString icon;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expires = 0;
    };
    enum class Role {
        Owner,
        Stranger, ///< says what a server says, without the name
    };

    explicit FakeNotificationServer(const QString &address, Role role = Role::Owner);
    ~FakeNotificationServer() override;
    FakeNotificationServer(const FakeNotificationServer &) = delete;
    FakeNotificationServer &operator=(const FakeNotificationServer &) = delete;

    QStringList capabilities;
    QString refuses; ///< a method
    bool holdsAnswers = false;

    QStringList calls; ///< every method, as they came
    QList<Notified> notified;
    QList<uint> closed;

    /// All answers held; the last with this id, when given.
    void answerHeld(uint lastId = 0);
    void giveToken(uint id, const QString &token);
    void invoke(uint id, const QString &action);
    void close(uint id);
    /// Once the bus has passed on all that was said.
    void waitForTheBus();

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    QVariantList answerTo(const QDBusMessage &message);
    void say(const QString &signal, const QVariantList &arguments);

    Role m_role;
    QString m_connectionName;
    QDBusConnection m_bus;
    QList<QDBusMessage> m_held;
    uint m_lastId = 0;
};

} // namespace latchkey::support
