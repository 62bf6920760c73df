// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QStringList>

namespace latchkey::support {

/// A Secret Service without entries, for what a real one does only with a person in front of it: prompting, or misbehaving.
/// Holds whether its one collection exists and is locked, and the calls it saw. Does not store secrets.
class ScriptedSecretService final : public QDBusVirtualObject {
    Q_OBJECT
public:
    ScriptedSecretService();
    ~ScriptedSecretService() override;

    bool exists = true;
    bool locked = true;
    bool needsPrompt = true;
    bool silent = false;         ///< never answers
    QString error;               ///< answers everything with this D-Bus error

    const QStringList &calls() const { return m_calls; }
    /// The person types the right password into the prompt, or dismisses it.
    void answerPrompt(bool unlock);

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QVariantList replyTo(const QDBusMessage &message);
    void tellUnlocked();

    QDBusConnection m_bus;
    QStringList m_calls;
};

} // namespace latchkey::support
