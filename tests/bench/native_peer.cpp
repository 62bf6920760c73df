// SPDX-License-Identifier: MIT
// Our client in the roles of the bench; README.md says what each measures. official_peer.ts takes the same ones.
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/system_random.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace latchkey;

namespace {

/// Wall clock, milliseconds with their fraction.
double now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(system_clock::now().time_since_epoch()).count();
}

double cpuUs()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto us = [](const timeval &time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return us(usage.ru_utime) + us(usage.ru_stime);
}

/// Memory that is this process's alone.
int ownKiB()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    int sum = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_Clean:") || line.startsWith("Private_Dirty:"))
            sum += line.simplified().split(' ').value(1).toInt();
    }
    return sum;
}

void say(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

struct Job {
    QString role;
    QUrl url;
    int n = 0, bytes = 0, pace = 0, chunk = 0, others = 0;
};

class Peer : public QObject {
public:
    explicit Peer(Job job)
        : m_job(std::move(job)), m_sockets("Latchkey-bench/0.1.0"), m_client({m_job.url, {}}, m_sockets, m_time, m_random)
    {
        m_client.open();
        if (m_job.role == QLatin1String("hold"))
            hold();
        else
            subscribeTo(m_job.role == QLatin1String("burst") ? m_job.others + 1 : m_job.n);
    }

private:
    static const convex::Value &member(const live::LiveQuery &query, const QString &name)
    {
        static const convex::Value none;
        const auto *result = query.result();
        return result && result->outcome ? (*result->outcome)[name] : none;
    }

    void subscribeTo(int count)
    {
        m_cpuBefore = cpuUs();
        for (int i = 0; i < count; ++i) {
            m_queries.push_back(m_client.subscribe(QStringLiteral("bench:one"), {{QStringLiteral("i"), double(i)}}));
            const live::LiveQuery &query = *m_queries.back();
            connect(&query, &live::LiveQuery::changed, this, [this, &query] { handleChange(query); });
        }
    }

    void handleChange(const live::LiveQuery &query)
    {
        if (member(query, QStringLiteral("seq")).toDouble() == 0) {
            if (++m_answered == m_queries.size())
                QMetaObject::invokeMethod(this, [this] { handleAllAnswered(); }, Qt::QueuedConnection);
            return;
        }
        if (m_latencies.empty())
            m_cpuBefore = cpuUs();
        m_latencies.push_back(now() - member(query, QStringLiteral("sentAt")).toDouble());
        if (member(query, QStringLiteral("last")).toBool())
            endBurst();
    }

    void handleAllAnswered()
    {
        if (m_job.role == QLatin1String("burst"))
            return beginBurst();
        const double cpu = cpuUs() - m_cpuBefore;
        ::malloc_trim(0); // as the other side collects its garbage
        say({{QStringLiteral("cpuUs"), cpu}, {QStringLiteral("ownKiB"), ownKiB()}});
        QCoreApplication::quit();
    }

    void beginBurst()
    {
        if (m_job.pace > 0) {
            m_lastTurn = now();
            m_turns.setTimerType(Qt::PreciseTimer);
            connect(&m_turns, &QTimer::timeout, this, [this] { // a window's turn to draw would have come this late
                const double turn = now();
                m_longestGap = std::max(m_longestGap, turn - std::exchange(m_lastTurn, turn));
            });
            m_turns.start(1);
        }
        const QString query = QStringLiteral("n=%1&bytes=%2&pace=%3&chunk=%4").arg(m_job.n).arg(m_job.bytes).arg(m_job.pace).arg(m_job.chunk);
        QUrl url = m_job.url;
        url.setPath(QStringLiteral("/burst"));
        url.setQuery(query);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        m_http.post(request, QByteArray());
    }

    void endBurst()
    {
        const double cpu = (cpuUs() - m_cpuBefore) / (m_job.n - 1);
        std::sort(m_latencies.begin(), m_latencies.end());
        const auto at = [this](double part) { return m_latencies[size_t(std::ceil(part * double(m_latencies.size()))) - 1]; };
        say({{QStringLiteral("callbacks"), qint64(m_latencies.size())},
             {QStringLiteral("cpuUsPerMessage"), cpu},
             {QStringLiteral("p50"), at(0.5)},
             {QStringLiteral("p99"), at(0.99)},
             {QStringLiteral("longestGap"), m_longestGap}});
        QCoreApplication::quit();
    }

    /// One subscription; a line on standard input is a hint (the network may be another one, the device woke up), or else a token.
    void hold()
    {
        subscribeToHold();
        auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(input, &QSocketNotifier::activated, this, [this, input] {
            char line[4096];
            const auto size = ::read(STDIN_FILENO, line, sizeof line);
            if (size <= 0)
                input->setEnabled(false);
            else if (QByteArrayView(line, size) == QByteArrayView("network\n"))
                m_client.noteNetwork();
            else if (QByteArrayView(line, size) == QByteArrayView("woke\n"))
                m_client.replaceConnection();
            else
                m_client.useToken(core::Secret(QByteArrayView(line, size - 1)));
        });
    }

    void subscribeToHold()
    {
        m_queries.push_back(m_client.subscribe(QStringLiteral("bench:one"), {{QStringLiteral("i"), 0.0}}));
        const live::LiveQuery &query = *m_queries.back();
        connect(&query, &live::LiveQuery::changed, this, [&query] {
            say({{QStringLiteral("at"), now()}, {QStringLiteral("seq"), member(query, QStringLiteral("seq")).toDouble()}});
        });
    }

    const Job m_job;
    adapters::QtTime m_time;
    adapters::SystemRandom m_random;
    adapters::QtWebSockets m_sockets;
    live::LiveClient m_client;
    QNetworkAccessManager m_http;
    QTimer m_turns;
    std::vector<std::unique_ptr<live::LiveQuery>> m_queries;
    std::vector<double> m_latencies;
    size_t m_answered = 0;
    double m_cpuBefore = 0;
    double m_lastTurn = 0;
    double m_longestGap = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    const auto number = [&words](int place) { return words.value(place).toInt(); };
    const Peer peer({words.value(1), QUrl(words.value(2)), number(3), number(4), number(5), number(6), number(7)});
    return QCoreApplication::exec();
}
