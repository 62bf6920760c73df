// SPDX-License-Identifier: MIT
#include "session/browser_challenge.h"

#include <QList>

#include <algorithm>
#include <cstdlib>

using namespace latchkey;
using namespace latchkey::session;

/// The address a browser is sent back with, read for a code and for a one-time token, and a code as somebody pasted it: a code comes out only with our state, once, and
/// only in its own form.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray state = "abcdefghijklmnopqrstuv";
    static const auto challenge
        = BrowserChallenge::restore(core::Secret(QByteArrayView("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")), state);
    const QByteArray target(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto isForm = [](const QByteArray &code) {
        const auto plain = [](char c) { return isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
        return code.size() >= 16 && code.size() <= 128 && std::all_of(code.begin(), code.end(), plain);
    };
    const QList<QByteArray> pairs = target.mid(int(sizeof("/callback?")) - 1).split('&');
    for (const auto &[reading, name] : {std::pair(challenge->readCallback(target), "code="),
                                        std::pair(challenge->readOneTimeToken(target), "ott=")}) {
        if (!std::holds_alternative<NotOurCallback>(reading) && pairs.count("state=" + state) != 1)
            std::abort();
        if (const auto *code = std::get_if<CallbackCode>(&reading); code && (!isForm(code->code) || !pairs.contains(name + code->code)))
            std::abort();
    }
    if (const auto pasted = readPastedCode(QString::fromUtf8(target)); pasted && !isForm(*pasted))
        std::abort();
    return 0;
}
