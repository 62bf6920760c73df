// SPDX-License-Identifier: MIT
#include "core/result.h"

#include <QMetaEnum>
#include <QTest>

#include <map>

using namespace latchkey::core;
using namespace std::chrono_literals;

namespace {

/// Written by hand: whether trying again by itself, later, may help.
const std::map<FailureKind, bool> mayPassByItself{
    {FailureKind::Offline, true},
    {FailureKind::Timeout, true},
    {FailureKind::TlsRejected, true},   // a captive portal goes away
    {FailureKind::NotOurServer, true},  // so does its HTML page
    {FailureKind::ServerTrouble, true},
    {FailureKind::RateLimited, true},
    {FailureKind::InvalidInput, false},
    {FailureKind::InvalidCredentials, false},
    {FailureKind::AlreadyExists, false},
    {FailureKind::EmailNotVerified, false},
    {FailureKind::SecondFactorRejected, false},
    {FailureKind::SessionExpired, false},
    {FailureKind::SessionNotFresh, false},
    {FailureKind::CallbackRejected, false},
    {FailureKind::KeychainLocked, true}, // somebody unlocks it
    {FailureKind::KeychainDenied, false},
    {FailureKind::KeychainMissing, false},
    {FailureKind::StorageFailed, false},
    {FailureKind::NotAllowed, false},
    {FailureKind::NotFound, false},
    {FailureKind::Conflict, false},
    {FailureKind::FunctionMissing, false},
    {FailureKind::DeploymentMismatch, false},
    {FailureKind::Cancelled, false},
    {FailureKind::ProtocolViolation, false},
    {FailureKind::Unexpected, false},
};

} // namespace

class FailureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableKnowsEveryKind()
    {
        QCOMPARE(int(mayPassByItself.size()), QMetaEnum::fromType<FailureKind>().keyCount());
    }

    void onlyWhatMayPassByItselfIsTransient()
    {
        for (const auto &[kind, expected] : mayPassByItself)
            QVERIFY2(isTransient(kind) == expected, QMetaEnum::fromType<FailureKind>().valueToKey(int(kind)));
    }

    void oneKindAloneEndsASession()
    {
        for (const auto &[kind, transient] : mayPassByItself)
            QCOMPARE(endsSession(kind), kind == FailureKind::SessionExpired);
    }

    void theWaitIsMinusOneWhenUnknownAndNeverWrapsAround()
    {
        QCOMPARE(Failure{}.retryAfterMs(), -1);
        QCOMPARE((Failure{FailureKind::RateLimited, {}, {}, 1500ms}).retryAfterMs(), 1500);
        QCOMPARE((Failure{FailureKind::RateLimited, {}, {}, 0ms}).retryAfterMs(), 0);
        const std::chrono::hours aYear{24 * 365};
        QCOMPARE((Failure{FailureKind::RateLimited, {}, {}, aYear}).retryAfterMs(), std::numeric_limits<int>::max());
    }

    void aResultCarriesItsFailureWhole()
    {
        const Result<int> result = failed(FailureKind::InvalidInput, QStringLiteral("detail"), QStringLiteral("email"));
        QVERIFY(!result);
        QCOMPARE(result.error(),
                 (Failure{FailureKind::InvalidInput, QStringLiteral("detail"), QStringLiteral("email"), {}}));
    }
};

QTEST_GUILESS_MAIN(FailureTest)
#include "failure_test.moc"
