// SPDX-License-Identifier: MIT
#include "program.h"

#include "options.h"

namespace latchkey::app {

QString stateDirectory()
{
    return kit::stateHome() + QStringLiteral("/latchkey");
}

kit::Program programOf(const Options &options, bool takesLinks)
{
    return {*options.deployment, options.profile, options.provider, applicationId, stateDirectory(), "Latchkey/" LATCHKEY_VERSION " (Linux)",
            takesLinks, options.caFile};
}

} // namespace latchkey::app
