// SPDX-License-Identifier: MIT
#pragma once

#include "live/live_world.h"

#include <QQmlEngine>
#include <QVariant>

#include <memory>
#include <vector>

namespace latchkey::testing {

/// A deployment that answers what a QML test tells it to: `import Latchkey.Testing`, singleton `Deployment`. What is drawn over it is the real
/// thing down to the sync protocol; only the socket is not. Nothing is connected before open(), and each open() is a new one.
class ScriptedDeployment : public QObject {
    Q_OBJECT
public:
    explicit ScriptedDeployment(QQmlEngine &engine);
    ~ScriptedDeployment() override;

    /// For the elements made from now on.
    Q_INVOKABLE void open();
    /// To every query of that function, now.
    Q_INVOKABLE void answer(const QString &path, const QVariant &value);
    /// As answer(), of a ConvexError with that code; an empty one: of a failure that says nothing.
    Q_INVOKABLE void refuseQuery(const QString &path, const QString &code);
    /// The mutations and actions asked for since open(): "path {arguments as JSON}".
    Q_INVOKABLE QStringList asked();
    /// Answers the oldest of them that has no answer yet.
    Q_INVOKABLE void succeed(const QVariant &value = {});
    Q_INVOKABLE void refuse(const QString &code);
    /// What a real server would not have survived.
    Q_INVOKABLE QStringList complaints() const;

    static void registerType();

private:
    QList<QJsonObject> requests();
    QList<int> queriesOf(const QString &path);
    QJsonObject takeRequest();

    QQmlEngine &m_engine;
    std::unique_ptr<test::LiveWorld> m_world;
    std::vector<std::unique_ptr<test::LiveWorld>> m_earlier; ///< what was drawn over them may not be gone yet
    int m_answered = 0;
};

} // namespace latchkey::testing
