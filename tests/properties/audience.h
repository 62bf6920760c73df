// SPDX-License-Identifier: MIT
#pragma once

#include "live/live_client.h"
#include "live/live_query.h"
#include "properties/complaints.h"
#include "properties/model_deployment.h"

#include <functional>

namespace latchkey::test {

/// Whoever holds live queries, and what they are shown.
/// Holds each holder's query with what was last told of it, and how far in the database's history the client has been seen to
/// be. Judges that what is shown is one state of the database at any time, of a person it may be of, and never an older one.
class Audience {
public:
    Audience(live::LiveClient &client, ModelDeployment &deployment, Complaints &complaints);

    /// `atFirstChange` runs inside its changed().
    void subscribe(size_t query, std::function<void()> atFirstChange = {});
    void letGo(int which);
    void letAllGo();

    /// The client speaks as this person from now on; until it is confirmed, earlier ones' values may be there still.
    void asked(const QString &person);
    /// The connection was closed: nothing of anybody is shown any more.
    void closed();

    void look();
    /// After the mutation that made `snapshot` was said to be a success.
    void lookForOwnWrite(size_t snapshot);
    /// Nothing is under way: what is shown is what is there, and no change went untold.
    void lookInTheEnd();
    void lookForUntold();
    bool allShown() const;
    /// Everybody is shown what is there now.
    bool isUpToDate() const;
    QStringList queries() const;

private:
    struct Holder {
        size_t query = 0;
        std::unique_ptr<live::LiveQuery> live;
        QString told; ///< empty: loading
        std::function<void()> atFirstChange;
        bool mayBeToldOfNothing = false; ///< it was being told of something when the connection was closed
    };

    static QString shownTo(const Holder &holder);
    void changed(std::shared_ptr<Holder> holder);
    std::optional<size_t> find(size_t from, const std::vector<QString> &people);

    live::LiveClient &m_client;
    ModelDeployment &m_deployment;
    Complaints &m_complaints;
    std::vector<std::shared_ptr<Holder>> m_holders;
    std::vector<QString> m_people{QString()};
    size_t m_seen = 0; ///< what is shown is of this snapshot or a later one
    bool m_lost = false;
};

} // namespace latchkey::test
