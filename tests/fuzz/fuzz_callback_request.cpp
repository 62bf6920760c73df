// SPDX-License-Identifier: MIT
#include "adapters/callback_request.h"

#include <QList>

#include <algorithm>
#include <cstdlib>

using namespace latchkey::adapters;

namespace {

/// What must hold of any answer: nothing but a plain callback is let through, and nobody is waited for beyond the cap.
void check(const CallbackRequest &request, const QByteArray &bytes)
{
    if (const auto *accepted = std::get_if<AcceptableRequest>(&request)) {
        const bool plain = std::all_of(accepted->target.begin(), accepted->target.end(), [](char c) { return c > ' ' && c < '\x7f'; });
        if (!plain || accepted->target.split('?').first() != "/callback")
            std::abort();
        if (!bytes.startsWith("GET /callback") || !bytes.contains("127.0.0.1:50123"))
            std::abort();
    }
    if (std::holds_alternative<IncompleteRequest>(request) && bytes.size() >= largestRequestHead)
        std::abort();
}

bool sameAnswer(const CallbackRequest &a, const CallbackRequest &b)
{
    if (a.index() != b.index())
        return false;
    if (const auto *refused = std::get_if<RefusedRequest>(&a))
        return refused->status == std::get<RefusedRequest>(b).status;
    if (const auto *accepted = std::get_if<AcceptableRequest>(&a))
        return accepted->target == std::get<AcceptableRequest>(b).target;
    return true;
}

} // namespace

/// The request of anybody who connects to the loopback listener, whole and in two pieces.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const CallbackRequest whole = readCallbackRequest(bytes, 50123);
    check(whole, bytes);
    const QByteArray piece = bytes.left(bytes.size() * data[0] / 255);
    const CallbackRequest first = readCallbackRequest(piece, 50123);
    check(first, piece);
    // Once answered, more bytes change nothing: the listener has stopped reading.
    if (std::holds_alternative<AcceptableRequest>(first) && !sameAnswer(first, whole))
        std::abort();
    return 0;
}
