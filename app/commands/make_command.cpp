// SPDX-License-Identifier: MIT
#include "commands/changes.h"
#include "commands/doctor_command.h"
#include "commands/queries.h"
#include "options.h"

namespace latchkey::app {

namespace {

template <typename Wanted>
std::unique_ptr<Command> make(const Surroundings &around, const Options &options, QTextStream &out, QTextStream &err)
{
    if constexpr (std::is_same_v<Wanted, DoctorCommand>)
        return std::make_unique<Wanted>(around.doctor, around.session, options, out, err);
    else
        return std::make_unique<Wanted>(around.session, options, out, err);
}

struct Entry {
    QLatin1String name;
    std::unique_ptr<Command> (*make)(const Surroundings &, const Options &, QTextStream &, QTextStream &);
};

constexpr Entry table[] = {
    {QLatin1String("status"), &make<StatusCommand>},
    {QLatin1String("whoami"), &make<WhoamiCommand>},
    {QLatin1String("organizations"), &make<OrganizationsCommand>},
    {QLatin1String("switch"), &make<SwitchCommand>},
    {QLatin1String("token"), &make<TokenCommand>},
    {QLatin1String("sign-in"), &make<SignInCommand>},
    {QLatin1String("sign-out"), &make<SignOutCommand>},
    {QLatin1String("doctor"), &make<DoctorCommand>},
};

} // namespace

QStringList commandNames()
{
    QStringList names;
    for (const Entry &entry : table)
        names << entry.name;
    return names;
}

std::unique_ptr<Command> makeCommand(const Surroundings &around, const Options &options, QTextStream &out, QTextStream &err)
{
    for (const Entry &entry : table) {
        if (entry.name == options.command)
            return entry.make(around, options, out, err);
    }
    return nullptr;
}

} // namespace latchkey::app
