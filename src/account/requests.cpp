// SPDX-License-Identifier: MIT
#include "account/requests.h"

#include "live/live_client.h"

namespace latchkey::account {

void Requests::mutate(const QString &about, const QString &path, const convex::Value::Object &args,
                      std::function<void(const convex::Value &)> done)
{
    if (isUnderWay(about))
        return;
    m_failure.reset();
    m_underWay.append(about);
    Q_EMIT changed();
    m_client.mutate(path, args, this, [this, about, done = std::move(done)](const convex::FunctionResult &result) {
        m_underWay.removeAll(about);
        if (!result.outcome)
            m_failure = result.outcome.error();
        Q_EMIT changed();
        if (result.outcome && done)
            done(*result.outcome);
    });
}

void Requests::dismiss()
{
    m_failure.reset();
    Q_EMIT changed();
}

} // namespace latchkey::account
