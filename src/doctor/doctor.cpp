// SPDX-License-Identifier: MIT
#include "doctor/doctor.h"

#include "doctor/check.h"
#include "live/live_client.h"
#include "live/live_query.h"
#include "ports/time.h"
#include "runtime/session_manager.h"

#include <QMetaEnum>
#include <QSysInfo>

#include <algorithm>

namespace latchkey::doctor {

using runtime::SessionManager;

namespace {

constexpr std::chrono::seconds longestWait{10}; ///< for a session that is still being read
constexpr std::chrono::seconds longestCheck{60};

/// Text of servers goes into reports: no line of theirs may look like one of ours.
QString oneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString wordOf(Verdict verdict)
{
    return QLatin1String(QMetaEnum::fromType<Verdict>().valueToKey(int(verdict)));
}

std::vector<Check> allChecks()
{
    std::vector<Check> all;
    for (auto *group : {&addressChecks, &sessionChecks, &tokenChecks, &connectionChecks, &keyringChecks, &computerChecks}) {
        for (Check &check : group())
            all.push_back(std::move(check));
    }
    return all;
}

Doctor::Doctor(const runtime::SessionParts &parts, runtime::SessionManager &session, ports::Computer &computer, std::vector<Check> checks)
    : m_parts(parts), m_session(session), m_computer(computer), m_checks(std::move(checks))
{
}

Doctor::~Doctor() = default;

void Doctor::examine()
{
    m_findings.clear();
    m_examination = std::make_unique<Examination>(m_parts, m_session, m_computer);
    QObject *context = &m_examination->context;
    const auto beginAtRest = [this] {
        if (isSessionAtRest())
            begin();
    };
    connect(&m_session, &SessionManager::phaseChanged, context, beginAtRest);
    connect(&m_session, &SessionManager::linkChanged, context, beginAtRest);
    connect(&m_session, &SessionManager::failureChanged, context, beginAtRest);
    m_examination->waiting = m_parts.time.createTimer();
    connect(m_examination->waiting.get(), &ports::Timer::fired, context, [this] { begin(); });
    m_examination->waiting->start(longestWait);
    QMetaObject::invokeMethod(context, beginAtRest, Qt::QueuedConnection);
}

bool Doctor::isSessionAtRest() const
{
    using Phase = SessionManager::Phase;
    const Phase phase = m_session.phase();
    const bool shown = phase == Phase::Active || phase == Phase::Joining;
    const bool connecting = shown && m_session.link() == SessionManager::Link::Connecting && !m_session.hasFailure();
    return phase != Phase::Starting && !connecting;
}

void Doctor::begin()
{
    if (std::exchange(m_examination->begun, true))
        return;
    m_examination->waiting->stop();
    // From the event loop: it may be a signal of the session that has called.
    QMetaObject::invokeMethod(
        &m_examination->context,
        [this] {
            Q_EMIT begun();
            makeNext();
        },
        Qt::QueuedConnection);
}

int Doctor::faultCount() const
{
    return int(std::count_if(m_findings.begin(), m_findings.end(),
                             [](const Finding &finding) { return finding.verdict == Verdict::Fault; }));
}

void Doctor::makeNext()
{
    if (m_findings.size() == m_checks.size()) {
        m_examination.reset();
        Q_EMIT finished();
        return;
    }
    const Check &check = m_checks[m_findings.size()];
    if (const Finding *before = unmet(check))
        return take(notExamined(Words::tr("Cannot be told before this is well: %1.").arg(before->subject)));
    const size_t number = m_findings.size();
    const Finding givenUp = notExamined(Words::tr("It did not come to an end within a minute."));
    m_examination->lasting = m_parts.time.createTimer();
    connect(m_examination->lasting.get(), &ports::Timer::fired, &m_examination->context, [=, this] { takeOf(number, givenUp); });
    m_examination->lasting->start(longestCheck);
    check.look(*m_examination, [=, this](const Finding &finding) { takeOf(number, finding); });
}

/// The first answer of a check counts.
void Doctor::takeOf(size_t check, const Finding &finding)
{
    if (m_examination && check == m_findings.size())
        take(finding);
}

void Doctor::take(Finding finding)
{
    const Check &check = m_checks[m_findings.size()];
    finding.check = check.name;
    finding.subject = Words::tr(check.subject);
    m_findings.push_back(finding);
    // From the event loop: a check may have answered from deep inside a port, or from a connection that goes with it.
    QMetaObject::invokeMethod(&m_examination->context, [this] { makeNext(); }, Qt::QueuedConnection);
    Q_EMIT found(finding);
}

/// The first of its needs that is no help; nullptr: all are. Every need is the name of an earlier check, as a test sees to.
const Finding *Doctor::unmet(const Check &check) const
{
    const auto helps = [&check](const Finding &finding) {
        const bool needed = std::find(check.needs.begin(), check.needs.end(), finding.check) != check.needs.end();
        return !needed || finding.verdict == Verdict::Healthy || finding.verdict == Verdict::Notice;
    };
    const auto before = std::find_if_not(m_findings.begin(), m_findings.end(), helps);
    return before == m_findings.end() ? nullptr : &*before;
}

QString report(const std::vector<Finding> &findings, const QString &version)
{
    QStringList lines{QStringLiteral("Latchkey %1, Qt %2, %3").arg(version, QLatin1String(qVersion()), QSysInfo::prettyProductName()), {}};
    for (const Finding &finding : findings) {
        lines << QStringLiteral("[%1] %2: %3").arg(wordOf(finding.verdict), finding.check, oneLine(finding.evidence));
        if (!finding.remedy.isEmpty())
            lines << QStringLiteral("    ") + oneLine(finding.remedy);
        if (!finding.command.isEmpty())
            lines << QStringLiteral("    $ ") + oneLine(finding.command);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace latchkey::doctor
