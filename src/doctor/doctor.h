// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.h"

#include <QObject>

#include <memory>
#include <vector>

namespace latchkey::doctor {

/// Finds out why something does not work: makes every check, one after another, and tells each finding. A check whose needs
/// were not met is not made and named so, so that one fault is not told five times. One that does not end is given up after a
/// minute.
/// Changes nothing: no session, no setting; the one thing it writes is an entry of its own in the keyring, which it removes.
/// Lives on the session's thread.
class Doctor final : public QObject {
    Q_OBJECT
public:
    /// All but the checks must outlive this object. Every need of a check is the name of one before it.
    Doctor(const runtime::SessionParts &parts, runtime::SessionManager &session, ports::Computer &computer,
           std::vector<Check> checks = allChecks());
    ~Doctor() override;

    /// Begins anew, also when an examination is under way: as soon as the session has been read and its connection stands or
    /// does not, or after ten seconds. Nothing is told inside the call.
    void examine();
    bool isExamining() const { return m_examination != nullptr; }
    const std::vector<Finding> &findings() const { return m_findings; }
    int faultCount() const;
    /// How many findings there will be.
    int checkCount() const { return int(m_checks.size()); }

Q_SIGNALS:
    void begun();
    void found(const latchkey::doctor::Finding &finding);
    void finished();

private:
    bool isSessionAtRest() const;
    void begin();
    void makeNext();
    void take(Finding finding);
    void takeOf(size_t check, const Finding &finding);
    const Finding *unmet(const Check &check) const;

    const runtime::SessionParts m_parts;
    runtime::SessionManager &m_session;
    ports::Computer &m_computer;
    const std::vector<Check> m_checks;
    std::vector<Finding> m_findings;
    std::unique_ptr<Examination> m_examination;
};

/// The findings as text, to be shown to whoever can help: no token, no e-mail address, no name (see Finding).
QString report(const std::vector<Finding> &findings, const QString &version);

} // namespace latchkey::doctor
