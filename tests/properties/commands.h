// SPDX-License-Identifier: MIT
#pragma once

#include <rapidcheck.h>

#include <QString>

#include <iosfwd>
#include <string>
#include <vector>

namespace latchkey::test {

class Play;

/// Something that can happen at any moment: to the application, to the wires, to the server, to time.
struct Move {
    const char *name;
    int weight;
    void (*make)(Play &play, int which);
};

/// `which` is 0 … 7: the move says of what. It holds for any state of the play, so that a case shrinks to any part of itself.
struct Command {
    const Move *move;
    int which;
};

void showValue(const Command &command, std::ostream &stream);
/// Reads what showValue() wrote of a whole case: `drop 0, useToken 2`. A move that there is not ends the program.
std::vector<Command> readCommands(const QString &text);

/// Cases of up to twice rapidcheck's `size` commands; the favoured ones come three times as often.
rc::Gen<std::vector<Command>> someCommands(const std::vector<std::string> &favoured);

} // namespace latchkey::test
