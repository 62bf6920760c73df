// SPDX-License-Identifier: MIT
#include "scripted_doctor.h"

namespace latchkey::testing {

using namespace doctor;

namespace {

std::vector<Check> oneOfEach()
{
    return {
        {"deployment"_name, "Deployment reachable", {}, [](Examination &, Answer answer) {
             answer(healthy(QStringLiteral("https://happy-otter-1.convex.cloud answers as a Convex deployment.")));
         }},
        {"links"_name, "Links to this program", {}, [](Examination &, Answer answer) {
             answer(notice(QStringLiteral("Links of the scheme latchkey: do not come to this program."),
                           QStringLiteral("Install the desktop entry to have both ways back from a browser.")));
         }},
        {"keys"_name, "Public keys (JWKS)", {}, [](Examination &, Answer answer) {
             answer(fault(QStringLiteral("/api/auth/convex/jwks answers HTTP 404."),
                          QStringLiteral("A deployment that cannot read the keys refuses every token."),
                          QStringLiteral("npx convex run keys:current | npx convex env set JWKS")));
         }},
        {"token-key"_name, "Token's key published", {"keys"_name}, [](Examination &, Answer answer) { answer(healthy({})); }},
    };
}

} // namespace

ScriptedDoctor::ScriptedDoctor(runtime::SessionManager &session)
    : doctor({{QUrl(QStringLiteral("https://happy-otter-1.convex.cloud")), QUrl(QStringLiteral("https://happy-otter-1.convex.site"))},
              QStringLiteral("default"), {}, {}, m_http, m_sockets, m_secrets, m_snapshots, m_time, m_random, m_systemEvents, m_instance,
              m_browser, m_callbacks},
             session, m_computer, oneOfEach())
{
}

} // namespace latchkey::testing
