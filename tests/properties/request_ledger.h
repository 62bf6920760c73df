// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "properties/complaints.h"
#include "properties/model_deployment.h"

#include <map>
#include <set>

namespace latchkey::test {

/// Every mutation and action the application asked for, what was said of it on the wire, and what came of it.
/// Holds them by the number in their arguments. Judges each against what the deployment ran; does not look at queries.
class RequestLedger {
public:
    RequestLedger(const ModelDeployment &deployment, Complaints &complaints);

    int add(const QString &path); ///< answers its number
    void setId(int number, std::optional<convex::RequestId> id) { m_requests.at(number).id = id; }
    void sent(int wire, int number);
    void over(int number, const convex::FunctionResult &result);
    /// The one that is `which`-th among those waiting and not given up, as given up from now on.
    std::optional<convex::RequestId> giveUp(int which);
    void closed();        ///< whatever waits may be Cancelled
    /// Made while the client is closed: Cancelled when that was while it told of its closing, else it waits to be opened.
    void madeWhileClosed(int number) { m_requests.at(number).mayBeCancelled = true; }
    void stopped() { m_stopped = true; } ///< a fatal error was said: what waits may end with it
    void nextCommand();
    /// What close() should have ended has ended.
    void look();

    /// Who the client was told to speak as: a request may run as whoever that was from its making to its end.
    void asked(const QString &person) { m_asked.push_back(person); }
    void setHeld(bool held) { m_held = held; }
    const QString &lastAsked() const { return m_asked.back(); }

    bool wasGivenUp(int number) const { return m_requests.at(number).givenUp; }
    bool anyWaits() const;
    /// When nothing is under way any more.
    void judge();

private:
    struct Request {
        QString path;
        std::optional<convex::RequestId> id;
        size_t askedFrom = 0;
        size_t askedUntil = 0;
        int endings = 0;
        convex::FunctionResult result;
        bool givenUp = false;
        bool closedUpon = false;
        bool mayBeCancelled = false;
        bool isPast = false; ///< over or given up before this command
        std::set<int> wires;

        bool isAction() const { return path.startsWith(QLatin1String("mail:")); }
    };

    void judgeEnd(int number, const Request &request, size_t runs);
    void judgeRun(int number, const Request &request, const Execution &run);

    const ModelDeployment &m_deployment;
    Complaints &m_complaints;
    std::map<int, Request> m_requests;
    std::vector<QString> m_asked{QString()};
    bool m_held = false;
    bool m_stopped = false;
};

} // namespace latchkey::test
