// SPDX-License-Identifier: MIT
#include "convex/base_client.h"
#include "convex/stand_in_server.h"

#include <QList>

#include <cstdio>
#include <cstdlib>

using namespace latchkey;
using namespace latchkey::convex;

namespace {

/// One line of input is one thing that happens: a letter for what, the rest of the line as its text.
class Script {
public:
    void run(const QByteArray &line)
    {
        const QString rest = QString::fromUtf8(line.mid(1));
        m_now += Milliseconds(7'000);
        switch (line.isEmpty() ? ' ' : line.front()) {
        case 's':
            m_subscription = m_client.subscribe(rest, {}).value_or(0);
            break;
        case 'u':
            m_client.unsubscribe(m_subscription);
            break;
        case 'm':
            (void)m_client.mutate(rest, {});
            break;
        case 'a':
            (void)m_client.runAction(rest, {});
            break;
        case 't':
            m_client.authenticate(core::Secret(QByteArrayView(line).sliced(1)), m_now);
            break;
        case 'n':
            m_client.clearAuthentication(m_now);
            break;
        case 'p':
            m_client.expectAuthentication();
            break;
        case 'c':
            m_client.handleClosed(int(rest.size()) + 1000, rest, m_now, 0.5);
            break;
        case 'd':
            m_client.handleDeadline(m_now, 0.5);
            break;
        case 'r':
            m_client.restart(m_now);
            break;
        case 'f':
            m_client.failAllRequests(core::FailureKind::Cancelled);
            break;
        case 'v': // the transition that covers everything, so that the fuzzer gets anywhere
            m_client.handleText(m_server.transition({test::updated(int(rest.size()), 1.0)}), m_now, 0.5);
            break;
        case 'k':
            m_client.handleText(test::mutationSucceeded(int(rest.size()), 1.0, m_server.ts + 1), m_now, 0.5);
            break;
        case 'e':
            m_client.handleText(test::authError(int(rest.size()), rest.endsWith(u'x')), m_now, 0.5);
            break;
        case 'o':
            open();
            break;
        default:
            m_client.handleText(QString::fromUtf8(line), m_now, 0.5);
        }
        drain();
    }

    void open()
    {
        m_client.handleConnecting(m_now);
        m_client.handleOpened(m_now, m_now);
        m_server.open();
    }

private:
    /// Whatever happened, a server that checks versions has nothing to complain about.
    void drain()
    {
        while (const auto message = m_client.nextMessage())
            m_server.receive(*message);
        while (m_client.nextEvent())
            continue;
        if (!m_server.complaints().isEmpty()) {
            std::fputs(qPrintable(m_server.complaints().join(u'\n')), stderr);
            std::abort();
        }
    }

    BaseClient m_client{QStringLiteral("6f1c0f7e-52a7-4a1b-9a0d-3f6c4c9d2b11"), {7, 200}}; // most messages take turns
    test::StandInServer m_server;
    Milliseconds m_now{0};
    SubscriptionId m_subscription = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Script script;
    script.open();
    const QList<QByteArray> lines = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\n');
    for (const QByteArray &line : lines)
        script.run(line);
    return 0;
}
