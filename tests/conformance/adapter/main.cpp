// SPDX-License-Identifier: MIT
#include "conformance/adapter/adapter.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace latchkey;

namespace {

/// Standard output belongs to the protocol.
void toStandardError(QtMsgType, const QMessageLogContext &, const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(toStandardError);
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);

    const QString address = qEnvironmentVariable("ADAPTER_LISTEN");
    std::unique_ptr<conformance::LineChannel> channel;
    if (address.isEmpty()) {
        channel = std::make_unique<conformance::StdioChannel>();
    } else {
        auto listening = std::make_unique<conformance::TcpChannel>();
        if (!listening->listen(address)) {
            std::fprintf(stderr, "ADAPTER_LISTEN=%s: %s\n", qUtf8Printable(address), qUtf8Printable(listening->error()));
            return 1;
        }
        channel = std::move(listening);
    }
    QObject::connect(channel.get(), &conformance::LineChannel::ended, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    const conformance::Adapter adapter(*channel, qEnvironmentVariable("CONVEX_URL"),
                                       core::Secret(qgetenv("CONVEX_AUTH_TOKEN")));
    return QCoreApplication::exec();
}
