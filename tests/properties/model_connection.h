// SPDX-License-Identifier: MIT
#pragma once

#include "convex/stand_in_server.h"
#include "properties/complaints.h"
#include "properties/model_deployment.h"

#include <deque>

namespace latchkey::test {

/// One connection to a ModelDeployment, as the server has it (convex-sync-protocol 11): takes the client's messages, runs
/// what they ask for, and has words ready for the client.
/// Holds the queries with what was last said of each, the requests that wait, and the words not delivered yet. Does nothing by
/// itself: each piece of work is asked for, so that messages of the client can come before, between and after.
///
/// Beside StandInServer: that one judges the client's versions and says what a test tells it to. It is the judge here too;
/// what it does not have is a database, people, time, and work that is half done.
class ModelConnection {
public:
    /// Text for the client, or the end of the connection.
    struct Word {
        QString text;
        int closeCode = 0;
        QString closeReason = {};
    };

    /// `earlier`: how many sockets of this client had opened before, where that can be known.
    ModelConnection(ModelDeployment &deployment, Complaints &complaints, std::optional<int> earlier);

    void receive(const QString &text);

    // Work; false when there is none of the kind.
    bool runMutation();
    bool runAction(int which);
    /// Takes the snapshot and the versions of the next transition.
    bool beginUpdate();
    /// Says it.
    bool finishUpdate();
    bool work() { return runMutation() || runAction(0) || finishUpdate() || beginUpdate(); }

    void ping(int position);
    void close(int code, const QString &reason);
    void sayFatalError();

    std::optional<Word> takeWord();
    bool hasWords() const { return !m_words.empty(); }
    /// It has said its last word and hears nothing any more.
    bool isOver() const { return m_over; }
    /// Path and arguments of what the client is subscribed to here.
    QStringList queries() const;

private:
    struct Query {
        QString path;
        QJsonObject args;
        QString last; ///< what was said of it; empty: nothing
    };
    struct Request {
        int id = 0;
        QString path;
        QJsonObject args;
        QString person; ///< whose it was when it came
    };
    struct Update {
        QJsonArray modifications;
        QJsonObject end;
        quint64 ts = 0;
    };

    void receiveConnect(const QJsonObject &message);
    void receiveAuthenticate(const QJsonObject &message);
    void receiveModifyQuerySet(const QJsonObject &message);
    void receiveRequest(const QJsonObject &message, std::deque<Request> &waiting);
    bool hasExpired();
    void say(const QString &text) { m_words.push_back({text}); }

    ModelDeployment &m_deployment;
    Complaints &m_complaints;
    const std::optional<int> m_earlier;
    StandInServer m_judge;
    qsizetype m_judged = 0;
    QString m_session;
    QString m_token; ///< empty: nobody
    int m_lastRequest = -1;
    std::optional<qint64> m_skew;
    std::map<int, Query> m_queries;
    std::vector<int> m_removed;
    std::deque<Request> m_mutations;
    std::deque<Request> m_actions;
    bool m_scheduled = false;
    bool m_over = false;
    std::optional<Update> m_update;
    QJsonObject m_lastEnd;
    quint64 m_lastTs = 0; ///< of the update begun last
    std::deque<Word> m_words;
};

} // namespace latchkey::test
