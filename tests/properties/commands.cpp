// SPDX-License-Identifier: MIT
#include "properties/commands.h"

#include "properties/play.h"

#include <algorithm>
#include <array>

namespace latchkey::test {

using std::chrono::milliseconds;

namespace {

/// Around the limits there are: an immediate retry, a doubt, a ping, a silence, a handshake, a backoff, the watchdog.
constexpr std::array<milliseconds, 8> spans{milliseconds(0),      milliseconds(1'000),  milliseconds(3'000),  milliseconds(5'000),
                                            milliseconds(15'000), milliseconds(20'000), milliseconds(24'000), milliseconds(61'000)};

void closeByServer(Play &play, int which)
{
    static constexpr std::array<int, 5> codes{1000, 1005, 1011, 1013, 4040};
    if (auto *server = play.wires.server())
        server->close(codes[size_t(which) % codes.size()], which % 2 ? QStringLiteral("InternalServerError") : QString());
}

/// Of a piece of the server's work, when there is a connection at all.
template <typename Work>
void atServer(Play &play, Work work)
{
    if (auto *server = play.wires.server())
        work(*server);
}

const Move moves[] = {
    // The application.
    {"subscribe", 5, [](Play &play, int which) { play.subscribe(which); }},
    {"subscribeAndReact", 2, [](Play &play, int which) { play.subscribeAndReact(which); }},
    {"letGo", 4, [](Play &play, int which) { play.audience.letGo(which); }},
    {"mutate", 8, [](Play &play, int which) { play.mutate(which); }},
    {"mutateAndReact", 2, [](Play &play, int which) { play.mutateAndReact(which); }},
    {"act", 4, [](Play &play, int which) { play.act(which); }},
    {"giveUp", 2, [](Play &play, int which) { play.giveUp(which); }},
    {"useToken", 2, [](Play &play, int which) { play.useToken(which); }},
    {"useRefusedToken", 1, [](Play &play, int which) { play.useRefusedToken(which); }},
    {"useNoToken", 1, [](Play &play, int) { play.useNoToken(); }},
    {"holdForToken", 2, [](Play &play, int) { play.holdForToken(); }},
    {"open", 4, [](Play &play, int) { play.open(); }},
    {"close", 1, [](Play &play, int) { play.close(); }},
    {"noteNetwork", 1, [](Play &play, int) { play.client.noteNetwork(); }},
    {"replaceConnection", 1, [](Play &play, int) { play.client.replaceConnection(); }},
    {"cutConnection", 1, [](Play &play, int) { play.client.cutConnection(QStringLiteral("test")); }},
    // The wires.
    {"step", 60, [](Play &play, int which) { play.step(which); }},
    {"up", 4, [](Play &play, int) { play.wires.up(); }},
    {"down", 4, [](Play &play, int) { play.wires.down(); }},
    {"drop", 2, [](Play &play, int) { play.wires.drop(); }},
    {"goDark", 1, [](Play &play, int) { play.wires.goDark(); }},
    {"late", 3, [](Play &play, int which) { play.wires.late(which % 2); }},
    {"forgetLate", 1, [](Play &play, int) { play.wires.forgetLate(); }},
    {"flow", 5, [](Play &play, int) { play.wires.flow(); }},
    // The server.
    {"runMutation", 2, [](Play &play, int) { atServer(play, [](auto &server) { server.runMutation(); }); }},
    {"runAction", 2, [](Play &play, int which) { atServer(play, [which](auto &server) { server.runAction(which); }); }},
    {"beginUpdate", 2, [](Play &play, int) { atServer(play, [](auto &server) { server.beginUpdate(); }); }},
    {"finishUpdate", 2, [](Play &play, int) { atServer(play, [](auto &server) { server.finishUpdate(); }); }},
    {"chunks", 2, [](Play &play, int which) { play.deployment.chunks = 1 + which % 3; }},
    {"leaveOut", 2, [](Play &play, int which) { play.deployment.leftOut = which % 2; }},
    {"ping", 3, [](Play &play, int which) { atServer(play, [which](auto &server) { server.ping(which); }); }},
    {"closeByServer", 1, closeByServer},
    {"restartServer", 1, [](Play &play, int) { play.wires.restartServer(); }},
    {"sayFatalError", 1, [](Play &play, int) { play.sayFatalError(); }},
    {"writeElsewhere", 4, [](Play &play, int which) { play.deployment.writeElsewhere(which); }},
    // Time.
    {"nextTimer", 4, [](Play &play, int) { play.time.advance(std::max(play.time.untilNextTimer(), spans[0])); }},
    {"pass", 3, [](Play &play, int which) { play.time.advance(spans[size_t(which)]); }},
    {"sleep", 1, [](Play &play, int which) { play.time.suspend(spans[size_t(which)]); }},
    {"setClock", 1, [](Play &play, int which) { play.time.jumpWall(spans[size_t(which)] * (which % 2 ? 1 : -1)); }},
};

const std::vector<std::string> basics{"subscribe", "mutate", "useToken", "open", "step", "flow"};

bool contains(const std::vector<std::string> &names, const char *name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

void showValue(const Command &command, std::ostream &stream)
{
    stream << command.move->name << ' ' << command.which;
}

std::vector<Command> readCommands(const QString &text)
{
    std::vector<Command> commands;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = one.simplified().split(u' ');
        const auto *move = std::find_if(std::begin(moves), std::end(moves),
                                        [&](const Move &known) { return words.first() == QLatin1String(known.name); });
        if (move == std::end(moves) || words.size() != 2)
            qFatal("no such command: %s", qPrintable(one));
        commands.push_back({move, words.last().toInt()});
    }
    return commands;
}

rc::Gen<std::vector<Command>> someCommands(const std::vector<std::string> &favoured)
{
    // Beside the ones without which nothing happens, each case knows half of the moves only: what needs several of one kind
    // in a row would hardly come about among them all.
    const auto half = rc::gen::container<std::vector<bool>>(std::size(moves), rc::gen::arbitrary<bool>());
    return rc::gen::mapcat(rc::gen::noShrink(half), [favoured](const std::vector<bool> &isThere) {
        std::vector<const Move *> lots;
        for (size_t i = 0; i < std::size(moves); ++i) {
            const bool isFavoured = contains(favoured, moves[i].name);
            if (isThere[i] || isFavoured || contains(basics, moves[i].name))
                lots.insert(lots.end(), size_t(moves[i].weight * (isFavoured ? 3 : 1)), &moves[i]);
        }
        const auto command = rc::gen::map(rc::gen::pair(rc::gen::elementOf(lots), rc::gen::resize(100, rc::gen::inRange(0, 8))),
                                          [](const std::pair<const Move *, int> &drawn) { return Command{drawn.first, drawn.second}; });
        return rc::gen::scale(2.0, rc::gen::container<std::vector<Command>>(command));
    });
}

} // namespace latchkey::test
