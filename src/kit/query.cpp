// SPDX-License-Identifier: MIT
#include "kit/query_p.h"

#include "viewmodel/convex_error.h"
#include "viewmodel/convex_variant.h"

namespace latchkey {

Query::Query(std::unique_ptr<Private> parts) : d(std::move(parts))
{
    if (d->live)
        connect(d->live.get(), &live::LiveQuery::changed, this, &Query::changed);
}

Query::~Query() = default;

bool Query::isLoading() const
{
    return d->live && !d->live->result();
}

Outcome Query::outcome() const
{
    if (d->refused)
        return kit::outcomeOf(*d->refused);
    const convex::QueryResult *result = d->live->result();
    return result ? kit::outcomeOf(*result) : Outcome();
}

namespace kit {

Outcome outcomeOf(const convex::FunctionResult &result)
{
    if (result.outcome)
        return {true, viewmodel::toVariant(*result.outcome), {}, {}, {}};
    const viewmodel::ConvexError error = viewmodel::errorOf(result);
    return {false, {}, error.kind, error.sentence, error.data};
}

} // namespace kit

} // namespace latchkey
