// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "ports/time.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace latchkey::test {

/// The whole database after one commit.
struct Snapshot {
    quint64 ts = 0;
    std::map<QString, int> counters;
    QStringList log; ///< `number author` of each line
};

/// What a function came to.
struct Answer {
    QJsonValue value;
    QString errorCode; ///< not empty: it threw a ConvexError with this code
    quint64 ts = 0;    ///< of a mutation's commit
};

/// One run that had effects. `number` is the request's own, from its arguments: request ids are what is being tested.
struct Execution {
    int number = 0;
    bool isAction = false;
    QString person;
    size_t snapshot = 0;
};

struct KnownQuery {
    QString path;
    convex::Value::Object args;
};

/// What a query's result says, to be compared: its value as canonical text, or `!` and the code of its failure.
QString spoken(const convex::FunctionResult &result);

/// A deployment that really executes: two counters and a log, the functions over them, people by their tokens, and the memory
/// of (session, request) that makes a replay harmless.
/// Holds every state the database was ever in, so that what a client shows can be looked up. Survives a server's restart.
/// Knows no connection and no message: ModelConnection does.
class ModelDeployment {
public:
    /// The server's clock is the steady one: what is done to the wall clock is done to the client's.
    explicit ModelDeployment(const ports::Time &time);

    // --- people -------------------------------------------------------------------------------------------------
    /// Without `until` it never expires. Nobody takes one of `mallory`.
    static QString token(const QString &person, int serial, std::optional<std::chrono::milliseconds> until = {});
    static QString personOf(const QString &token) { return token.section(u'|', 0, 0); }
    bool isExpired(const QString &token) const;
    bool isRefused(const QString &token) const;
    std::chrono::milliseconds now() const;

    // --- functions ----------------------------------------------------------------------------------------------
    static const std::vector<KnownQuery> &knownQueries();
    static Answer query(const QString &path, const QJsonObject &args, const QString &person, const Snapshot &at);
    /// A repeat of a success is answered from memory, as it was then; a failure is not remembered (6.2).
    Answer mutate(const QString &session, int request, const QString &path, const QJsonObject &args, const QString &person);
    Answer act(const QString &path, const QJsonObject &args, const QString &person);
    /// Somebody else's mutation.
    void writeElsewhere(int which);

    // --- moods ---------------------------------------------------------------------------------------------------
    int chunks = 1; ///< in how many pieces transitions are said
    /// Of the queries never answered on a connection, every other one is left out of its next update, as one may be whose
    /// index is not there yet (3.1). nullopt: none.
    std::optional<int> leftOut;

    // --- what was ------------------------------------------------------------------------------------------------
    const std::vector<Snapshot> &history() const { return m_history; }
    const Snapshot &latest() const { return m_history.back(); }
    /// spoken() of knownQueries()[query] as `person` would have been told at history()[snapshot].
    const QString &spokenAt(size_t query, const QString &person, size_t snapshot);
    std::vector<Execution> executionsOf(int number) const;

private:
    Snapshot &commit();

    const ports::Time &m_time;
    std::vector<Snapshot> m_history{1};
    std::vector<Execution> m_executions;
    std::map<std::pair<QString, int>, Answer> m_remembered;
    std::map<std::tuple<size_t, QString, size_t>, QString> m_spoken;
};

} // namespace latchkey::test
