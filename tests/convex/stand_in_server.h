// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <set>

namespace latchkey::test {

/// The server's side of the version rules in a few lines (convex-sync-protocol 11.2), for one connection after another.
/// Holds what it has received on this connection and what a real server would have closed it for.
/// Does not run functions: the test says what they answered.
class StandInServer {
public:
    /// A new connection: everything counts from zero again.
    void open();
    void receive(const QString &text);

    /// The transition that covers everything received so far, one tick later.
    QString transition(const QJsonArray &modifications = {}, const QJsonObject &more = {});
    /// Queries on this connection, by id.
    const std::set<int> &queries() const { return m_queries; }
    /// The versions received on this connection.
    int querySet() const { return m_querySet; }
    int identity() const { return m_identity; }
    const QList<QJsonObject> &received() const { return m_received; }
    QStringList receivedTypes() const;
    QJsonObject last(const QString &type) const;
    int count(const QString &type) const;
    /// What a real server would not have survived. Empty in a correct conversation.
    const QStringList &complaints() const { return m_complaints; }

    quint64 ts = 1'795'322'043'768'000'000;

private:
    void receiveModifyQuerySet(const QJsonObject &message);
    QJsonObject version() const;
    void complain(const QString &what) { m_complaints.append(what); }

    QList<QJsonObject> m_received;
    QStringList m_complaints;
    std::set<int> m_queries;
    QJsonObject m_lastEnd;
    int m_querySet = 0;
    int m_identity = 0;
};

// The modifications of a transition, as a server writes them.
QJsonObject updated(int queryId, const QJsonValue &value, const QJsonValue &journal = QJsonValue::Null);
QJsonObject failed(int queryId, const QString &message, const QJsonValue &errorData = QJsonValue::Undefined);
QJsonObject removed(int queryId);

// Whole messages.
QString mutationSucceeded(int requestId, const QJsonValue &result, quint64 ts);
QString mutationFailed(int requestId, const QString &message, const QJsonValue &errorData = QJsonValue::Undefined);
QString actionSucceeded(int requestId, const QJsonValue &result);
QString actionFailed(int requestId, const QString &message, const QJsonValue &errorData = QJsonValue::Undefined);
QString authError(const QJsonValue &baseVersion, bool updateAttempted = true);
QString fatalError(const QString &text);
QString ping();
/// The messages a server sends a long transition in.
QStringList inChunks(const QString &transition, int parts);
QString toText(const QJsonObject &json);

} // namespace latchkey::test
