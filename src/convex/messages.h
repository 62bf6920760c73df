// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"
#include "core/secret.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// The messages of the sync protocol as values (convex-sync-protocol 2 to 4). Names are the wire's own.
namespace latchkey::convex {

using QueryId = quint32;

/// Where a connection has got to. `ts` is nanoseconds since the epoch and needs all its bits: never a double.
struct StateVersion {
    quint32 querySet = 0;
    quint32 identity = 0;
    quint64 ts = 0;
    friend bool operator==(const StateVersion &, const StateVersion &) = default;
};

// --- from client to server ----------------------------------------------------------------------------------------

struct Connect {
    QString sessionId;
    quint32 connectionCount = 0;
    std::optional<QString> lastCloseReason; ///< null after an intentional stop
    std::optional<quint64> maxObservedTimestamp;
    qint64 clientTs = 0;
};

/// `args` is the encoded array with its one object: checked when the application handed it in, not when it is sent.
struct AddQuery {
    QueryId queryId = 0;
    QString udfPath;
    QJsonArray args;
    std::optional<QString> journal;
};
struct RemoveQuery {
    QueryId queryId = 0;
};
struct ModifyQuerySet {
    quint32 baseVersion = 0;
    quint32 newVersion = 0;
    std::vector<std::variant<AddQuery, RemoveQuery>> modifications;
};

struct FunctionRequest {
    enum class Kind { Mutation, Action };
    Kind kind = Kind::Mutation;
    quint32 requestId = 0;
    QString udfPath;
    QJsonArray args;
};

/// An empty `jwt` is the identity `None`.
struct Authenticate {
    quint32 baseVersion = 0;
    core::Secret jwt;
};

using ClientMessage = std::variant<Connect, ModifyQuerySet, FunctionRequest, Authenticate>;

// --- from server to client ----------------------------------------------------------------------------------------

/// What a journal field said: absent means "leave as it is", null means "forget it".
struct JournalUpdate {
    bool present = false;
    std::optional<QString> journal;
};

/// Why a function failed. `errorData` absent is not the same as null.
struct FunctionError {
    QString message;
    std::optional<Value> errorData;
};

struct QueryUpdated {
    QueryId queryId = 0;
    Value value;
    QStringList logLines;
    JournalUpdate journal;
};
struct QueryFailed {
    QueryId queryId = 0;
    FunctionError error;
    QStringList logLines;
    JournalUpdate journal;
};
struct QueryRemoved {
    QueryId queryId = 0;
};
using QueryModification = std::variant<QueryUpdated, QueryFailed, QueryRemoved>;

struct Transition {
    StateVersion start;
    StateVersion end;
    std::vector<QueryModification> modifications;
    std::optional<qint64> clientClockSkew; ///< milliseconds; positive when the client's clock is ahead
};

struct TransitionChunk {
    QString chunk;
    quint32 partNumber = 0;
    quint32 totalParts = 0;
    QString transitionId;
};

struct FunctionResponse {
    FunctionRequest::Kind kind = FunctionRequest::Kind::Mutation;
    quint32 requestId = 0;
    tl::expected<Value, FunctionError> result;
    std::optional<quint64> ts; ///< commit timestamp of a successful mutation
    QStringList logLines;
};

struct AuthError {
    QString error;
    std::optional<quint32> baseVersion;
    bool authUpdateAttempted = true;
};

struct FatalError {
    QString error;
};

struct Ping {};

using ServerMessage = std::variant<Transition, TransitionChunk, FunctionResponse, AuthError, FatalError, Ping>;

} // namespace latchkey::convex
