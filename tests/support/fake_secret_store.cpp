// SPDX-License-Identifier: MIT
#include "support/fake_secret_store.h"

#include <QPointer>

#include <algorithm>

namespace latchkey::support {

using core::FailureKind;
using core::Secret;
using Verb = FakeSecretStore::Operation::Verb;

struct FakeSecretStore::Job {
    Operation operation;
    Secret value;
    QPointer<QObject> context;
    std::function<void(Outcome)> done;
    ports::SecretDecision decide;
    std::unique_ptr<ports::Timer> deadline;
};

namespace {

bool isOneShortLine(const Secret &value)
{
    const QByteArrayView bytes = value.expose();
    const bool printable = std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
    return printable && !bytes.isEmpty() && bytes.size() <= FakeSecretStore::largestValue;
}

std::function<void(core::Result<std::optional<Secret>>)> withoutValue(core::Completion<void> done)
{
    return [done = std::move(done)](core::Result<std::optional<Secret>> outcome) {
        if (outcome)
            done({});
        else
            done(core::failed(outcome.error()));
    };
}

} // namespace

FakeSecretStore::FakeSecretStore(ManualTime &time) : m_time(time)
{
}

FakeSecretStore::~FakeSecretStore() = default;

void FakeSecretStore::read(const QString &key, QObject *context, core::Completion<std::optional<Secret>> done)
{
    enqueue({Verb::Read, key}, Secret(), context, std::move(done));
}

void FakeSecretStore::write(const QString &key, Secret value, QObject *context, core::Completion<void> done)
{
    enqueue({Verb::Write, key}, std::move(value), context, withoutValue(std::move(done)));
}

void FakeSecretStore::remove(const QString &key, QObject *context, core::Completion<void> done)
{
    enqueue({Verb::Remove, key}, Secret(), context, withoutValue(std::move(done)));
}

void FakeSecretStore::update(const QString &key, ports::SecretDecision decide, QObject *context, core::Completion<void> done)
{
    enqueue({Verb::Update, key}, Secret(), context, withoutValue(std::move(done)));
    m_jobs.back()->decide = std::move(decide);
}

bool FakeSecretStore::isChanging() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto &job) { return job->operation.verb != Verb::Read; });
}

void FakeSecretStore::requestUnlock()
{
    ++m_unlockRequests;
    if (m_unlocksWhenAsked && m_mode == Mode::Locked)
        setMode(Mode::Available);
}

void FakeSecretStore::setMode(Mode mode)
{
    const Mode before = std::exchange(m_mode, mode);
    if (mode == Mode::Available && (before == Mode::Locked || before == Mode::Missing))
        QMetaObject::invokeMethod(this, &FakeSecretStore::becameAvailable, Qt::QueuedConnection);
}

void FakeSecretStore::release()
{
    m_held = false;
    runNext();
}

QStringList FakeSecretStore::keys() const
{
    QStringList keys = m_entries.keys();
    keys.sort();
    return keys;
}

void FakeSecretStore::enqueue(Operation operation, Secret value, QObject *context, std::function<void(Outcome)> done)
{
    m_operations.append(operation);
    m_jobs.push_back(std::make_unique<Job>(
        Job{std::move(operation), std::move(value), context, std::move(done), {}, m_time.createTimer()}));
    const Job *job = m_jobs.back().get();
    connect(job->deadline.get(), &ports::Timer::fired, this, [this, job] { expire(job); });
    job->deadline->start(deadline);
    runNext();
}

void FakeSecretStore::runNext()
{
    if (m_runScheduled || m_held || m_jobs.empty())
        return;
    m_runScheduled = true;
    const auto run = [this] {
        m_runScheduled = false;
        if (!m_held && !m_jobs.empty())
            endFirst(perform(*m_jobs.front()));
    };
    QMetaObject::invokeMethod(this, run, Qt::QueuedConnection);
}

void FakeSecretStore::endFirst(Outcome outcome)
{
    const std::unique_ptr<Job> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    runNext();
    if (job->context)
        job->done(std::move(outcome));
    if (job->operation.verb != Verb::Read && !isChanging())
        Q_EMIT idle();
}

void FakeSecretStore::expire(const Job *job)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [job](const auto &one) { return one.get() == job; });
    if (found == m_jobs.end())
        return;
    const std::unique_ptr<Job> expired = std::move(*found);
    m_jobs.erase(found);
    if (expired->context)
        expired->done(core::failed(FailureKind::Timeout));
    if (expired->operation.verb != Verb::Read && !isChanging())
        Q_EMIT idle();
}

FakeSecretStore::Outcome FakeSecretStore::perform(const Job &job)
{
    switch (m_mode) {
    case Mode::Locked:
        return core::failed(FailureKind::KeychainLocked);
    case Mode::Denied:
        return core::failed(FailureKind::KeychainDenied);
    case Mode::Missing:
        return core::failed(FailureKind::KeychainMissing);
    case Mode::Available:
        break;
    }
    const QString &key = job.operation.key;
    if (job.operation.verb == Verb::Read) {
        if (!has(key))
            return std::nullopt;
        return Secret(m_entries.value(key));
    }
    if (job.operation.verb == Verb::Write)
        return change(key, &job.value);
    if (job.operation.verb == Verb::Remove)
        return change(key, nullptr);
    if (!job.context)
        return std::nullopt; // nothing is decided
    const auto [verb, value] = job.decide(has(key) ? std::optional(Secret(m_entries.value(key))) : std::nullopt);
    if (verb == ports::SecretChange::Verb::None)
        return std::nullopt;
    return change(key, verb == ports::SecretChange::Verb::Write ? &value : nullptr);
}

FakeSecretStore::Outcome FakeSecretStore::change(const QString &key, const Secret *value)
{
    if (m_writeRefusal)
        return core::failed(*m_writeRefusal);
    if (!value) {
        m_entries.remove(key);
    } else {
        if (!isOneShortLine(*value))
            return core::failed(FailureKind::StorageFailed, QStringLiteral("not one short line"));
        m_entries.insert(key, value->expose().toByteArray());
    }
    return std::optional<Secret>();
}

} // namespace latchkey::support
