// SPDX-License-Identifier: MIT
#include "adapters/keychain_secret_store.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>

namespace latchkey::adapters {

using core::FailureKind;
using core::Secret;

namespace {
enum class Verb { Read, Write, Remove };
}

/// One thing asked for. Everything that runs on its behalf has it as context, so that nothing arrives after it has ended.
class KeychainSecretStore::Operation final : public QObject {
public:
    Operation(Verb verb, QString key, Secret value, QObject *context, std::function<void(Outcome)> done)
        : m_verb(verb), m_changes(verb != Verb::Read), m_key(std::move(key)), m_value(std::move(value)), m_context(context), m_done(std::move(done))
    {
        m_deadline.setSingleShot(true);
    }

    void decideBy(ports::SecretDecision decide)
    {
        m_decide = std::move(decide);
        m_isUpdate = true;
        m_changes = true;
    }
    bool isUndecided() const { return m_decide != nullptr; }
    /// An update's second half. False when there is none.
    bool becomeChange(const std::optional<Secret> &found)
    {
        const auto decide = std::exchange(m_decide, nullptr);
        if (!m_context)
            return false;
        auto [verb, value] = decide(found);
        m_value = std::move(value);
        m_verb = verb == ports::SecretChange::Verb::Write ? Verb::Write : Verb::Remove;
        return verb != ports::SecretChange::Verb::None;
    }
    bool changes() const { return m_changes; }
    bool isUpdate() const { return m_isUpdate; }

    Verb verb() const { return m_verb; }
    const Secret &value() const { return m_value; }
    const QString &key() const { return m_key; }
    QTimer &deadline() { return m_deadline; }
    bool isPointless() const { return m_verb == Verb::Read && !m_context; }
    bool started = false;
    int entries = 0; ///< found, when last looked
    int removed = 0; ///< of several
    std::shared_ptr<FileLock> lock; ///< an update's

    void tell(Outcome outcome) const
    {
        if (m_context)
            m_done(std::move(outcome));
    }

private:
    Verb m_verb;
    bool m_changes;
    bool m_isUpdate = false;
    QString m_key;
    Secret m_value;
    QPointer<QObject> m_context;
    std::function<void(Outcome)> m_done;
    ports::SecretDecision m_decide; ///< an update's, until it has decided
    QTimer m_deadline;
};

namespace {

constexpr std::chrono::milliseconds lockPollPeriod{20}; ///< an update elsewhere is a few D-Bus calls long
constexpr int mostEntries = 4;

/// A line feed or control byte corrupts a whole GNOME keyring; other stores have their own bounds. One short line of
/// base64url is safe everywhere.
bool isOneShortLine(const Secret &value)
{
    const QByteArrayView bytes = value.expose();
    const bool printable = std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
    return printable && !bytes.isEmpty() && bytes.size() <= KeychainSecretStore::largestValue;
}

core::Failure failureOf(const QKeychain::Job &job)
{
    core::Failure failure{FailureKind::StorageFailed, QStringLiteral("keychain error %1").arg(int(job.error())), {}, {}};
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        failure.kind = FailureKind::KeychainDenied;
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        failure.kind = FailureKind::KeychainMissing;
        break;
    default:
        break;
    }
    return failure;
}

std::function<void(core::Result<std::optional<Secret>>)> withoutValue(core::Completion<void> done)
{
    return [done = std::move(done)](const core::Result<std::optional<Secret>> &outcome) {
        if (outcome)
            done({});
        else
            done(core::failed(outcome.error()));
    };
}

Secret takeText(const QKeychain::ReadPasswordJob &job)
{
    QString text = job.textData();
    return Secret::fromTyped(text);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &stateDirectory, const QString &profile, QString service,
                                         std::chrono::milliseconds deadline)
    : m_serviceName(std::move(service)), m_deadline(deadline), m_directory(stateDirectory, profile)
{
    m_lookAgainLater.setSingleShot(true);
    m_lookAgainLater.setInterval(m_deadline);
    connect(&m_lookAgainLater, &QTimer::timeout, this, &KeychainSecretStore::lookAgain);
    connect(&m_service, &SecretService::changed, this, &KeychainSecretStore::lookAgain);
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &key, QObject *context, core::Completion<std::optional<Secret>> done)
{
    enqueue(std::make_unique<Operation>(Verb::Read, key, Secret(), context, std::move(done)));
}

void KeychainSecretStore::write(const QString &key, Secret value, QObject *context, core::Completion<void> done)
{
    enqueue(std::make_unique<Operation>(Verb::Write, key, std::move(value), context, withoutValue(std::move(done))));
}

void KeychainSecretStore::remove(const QString &key, QObject *context, core::Completion<void> done)
{
    enqueue(std::make_unique<Operation>(Verb::Remove, key, Secret(), context, withoutValue(std::move(done))));
}

void KeychainSecretStore::update(const QString &key, ports::SecretDecision decide, QObject *context, core::Completion<void> done)
{
    auto operation = std::make_unique<Operation>(Verb::Read, key, Secret(), context, withoutValue(std::move(done)));
    operation->decideBy(std::move(decide));
    enqueue(std::move(operation));
}

bool KeychainSecretStore::isChanging() const
{
    return std::any_of(m_operations.begin(), m_operations.end(), [](const auto &one) { return one->changes(); });
}

void KeychainSecretStore::requestUnlock()
{
    m_wasUnavailable = true; // whatever comes of it is worth telling
    m_service.watch();
    m_service.requestUnlock();
}

void KeychainSecretStore::enqueue(std::unique_ptr<Operation> operation)
{
    Operation *added = operation.get();
    connect(&added->deadline(), &QTimer::timeout, this,
            [this, added] { end(added, core::failed(FailureKind::Timeout, QStringLiteral("keychain"))); });
    added->deadline().start(m_deadline);
    m_operations.push_back(std::move(operation));
    // At once, where nothing is before it: what is asked for before the event loop runs is answered while a window is made. What comes of
    // it is told from the event loop.
    if (m_operations.size() == 1)
        runNext();
}

void KeychainSecretStore::runNext()
{
    bool skippedChange = false;
    while (!m_operations.empty() && m_operations.front()->isPointless() && !m_operations.front()->started) {
        skippedChange |= m_operations.front()->changes();
        m_operations.pop_front();
    }
    tellIfIdle(skippedChange);
    if (m_operations.empty() || m_operations.front()->started)
        return;
    m_service.watch();
    m_operations.front()->started = true;
    if (m_operations.front()->isUndecided())
        lock(m_operations.front().get());
    else
        check(m_operations.front().get());
}

void KeychainSecretStore::lock(Operation *operation)
{
    if (!isRunning(operation))
        return;
    auto answer = FileLock::Answer::Elsewhere;
    if (m_lock.expired()) { // else a job of ours that cannot be called off has it
        auto mine = std::make_shared<FileLock>(m_directory.filePath(QStringLiteral("keychain.lock")));
        answer = m_directory.prepare() ? mine->take() : FileLock::Answer::Impossible;
        operation->lock = mine;
        m_lock = answer == FileLock::Answer::Ours ? mine : nullptr;
    }
    // Where no file can be written, nobody could be kept out: a session is worth more than the order of two programs.
    if (answer == FileLock::Answer::Elsewhere)
        QTimer::singleShot(lockPollPeriod, operation, [this, operation] { lock(operation); });
    else
        check(operation);
}

void KeychainSecretStore::check(Operation *operation)
{
    const auto purpose = operation->verb() == Verb::Write ? SecretService::Purpose::Store : SecretService::Purpose::Find;
    m_service.check(purpose, attributesOf(operation->key()), operation, [this, operation](core::Result<int> open) {
        if (!isRunning(operation))
            return;
        operation->entries = open.value_or(0);
        if (!open)
            end(operation, core::failed(open.error()));
        else if (operation->verb() == Verb::Write && !isOneShortLine(operation->value()))
            end(operation, core::failed(FailureKind::StorageFailed, QStringLiteral("not one short line")));
        else if (operation->isUpdate() && operation->verb() == Verb::Remove && operation->entries > 1)
            removeFirst(operation, [this, operation] { end(operation, std::optional<Secret>()); });
        else
            startJob(operation);
    });
}

void KeychainSecretStore::startJob(Operation *operation)
{
    // A job cannot be called off and would call back into freed memory: it belongs to nobody, and deletes itself.
    QKeychain::Job *job = nullptr;
    if (operation->verb() == Verb::Read) {
        job = new QKeychain::ReadPasswordJob(m_serviceName);
    } else if (operation->verb() == Verb::Write) {
        auto *writing = new QKeychain::WritePasswordJob(m_serviceName);
        writing->setTextData(QString::fromLatin1(operation->value().expose()));
        job = writing;
    } else {
        job = new QKeychain::DeletePasswordJob(m_serviceName);
    }
    job->setInsecureFallback(false);
    job->setKey(operation->key());
    connect(job, &QObject::destroyed, job, [held = operation->lock] {}); // until it has ended, whatever the deadline says
    connect(job, &QKeychain::Job::finished, operation, [this, operation](QKeychain::Job *finished) {
        const bool notFound = finished->error() == QKeychain::EntryNotFound;
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        if (finished->error() == QKeychain::NoError)
            take(operation, reading ? std::optional(takeText(*reading)) : std::nullopt);
        else if (notFound && operation->verb() != Verb::Write)
            doubt(operation, std::optional<Secret>());
        else
            doubt(operation, core::failed(failureOf(*finished)));
    });
    job->start();
}

/// "No such entry" and "denied" are also what QtKeychain says of a keychain that was locked in between.
void KeychainSecretStore::doubt(Operation *operation, Outcome outcome)
{
    const auto kept = std::make_shared<Outcome>(std::move(outcome));
    m_service.check(SecretService::Purpose::Find, attributesOf(operation->key()), operation,
                    [this, operation, kept](core::Result<int> open) {
                        take(operation, open ? std::move(*kept) : core::failed(open.error()));
                    });
}

/// The answer of a job: the end of its operation, or the first half of an update.
void KeychainSecretStore::take(Operation *operation, Outcome outcome)
{
    if (!isRunning(operation))
        return;
    if (outcome && operation->isUndecided() && operation->becomeChange(*outcome))
        return check(operation);
    if (outcome && operation->isUpdate() && operation->verb() == Verb::Write)
        return confirm(operation);
    end(operation, std::move(outcome));
}

/// What was written is what will be read, unless another keyring of the desktop has an entry of the same name, too.
void KeychainSecretStore::confirm(Operation *operation)
{
    m_service.check(SecretService::Purpose::Find, attributesOf(operation->key()), operation,
                    [this, operation](core::Result<int> entries) {
                        if (isRunning(operation) && entries && *entries > 1)
                            readBack(operation);
                        else
                            end(operation, std::optional<Secret>());
                    });
}

void KeychainSecretStore::readBack(Operation *operation)
{
    auto *job = new QKeychain::ReadPasswordJob(m_serviceName);
    job->setInsecureFallback(false);
    job->setKey(operation->key());
    connect(job, &QObject::destroyed, job, [held = operation->lock] {});
    connect(job, &QKeychain::Job::finished, operation, [this, operation, job] {
        const Secret found = takeText(*job);
        const bool isInTheWay = job->error() == QKeychain::NoError && !sameSecret(found, operation->value());
        if (!isInTheWay || ++operation->removed > mostEntries)
            return end(operation, std::optional<Secret>());
        removeFirst(operation, [this, operation] { confirm(operation); }); // what is read instead was decided about, too
    });
    job->start();
}

void KeychainSecretStore::removeFirst(Operation *operation, std::function<void()> then)
{
    m_service.removeFirst(attributesOf(operation->key()), operation, [this, operation, then](const core::Result<void> &removed) {
        if (!isRunning(operation))
            return;
        if (removed)
            then();
        else
            end(operation, core::failed(removed.error()));
    });
}

void KeychainSecretStore::end(Operation *operation, Outcome outcome)
{
    const auto found = std::find_if(m_operations.begin(), m_operations.end(),
                                    [operation](const auto &one) { return one.get() == operation; });
    if (found == m_operations.end())
        return;
    Operation *ended = found->release(); // not destroyed yet: it may be its own child that called
    m_operations.erase(found);
    ended->lock.reset();
    ended->deadline().stop();
    ended->deleteLater();
    if (!outcome) {
        const FailureKind kind = outcome.error().kind;
        m_wasUnavailable |= kind == FailureKind::KeychainLocked || kind == FailureKind::KeychainMissing || kind == FailureKind::Timeout;
        if (kind == FailureKind::Timeout)
            m_lookAgainLater.start();
    }
    QMetaObject::invokeMethod(this, &KeychainSecretStore::runNext, Qt::QueuedConnection);
    ended->tell(std::move(outcome));
    tellIfIdle(ended->changes());
}

void KeychainSecretStore::tellIfIdle(bool afterChange)
{
    if (afterChange && !isChanging())
        Q_EMIT idle();
}

bool KeychainSecretStore::isRunning(const Operation *operation) const
{
    return !m_operations.empty() && m_operations.front().get() == operation;
}

/// Something changed: if we were turned away before and would not be now, say so. Hints come in swarms; the last counts.
/// What QtKeychain writes on its entries.
SecretService::Attributes KeychainSecretStore::attributesOf(const QString &key) const
{
    return {{QStringLiteral("user"), key}, {QStringLiteral("server"), m_serviceName}};
}

void KeychainSecretStore::lookAgain()
{
    if (!m_wasUnavailable)
        return;
    m_lookingAgain = std::make_unique<QObject>();
    m_service.check(SecretService::Purpose::Store, {}, m_lookingAgain.get(), [this](core::Result<int> open) {
        if (open && std::exchange(m_wasUnavailable, false))
            Q_EMIT becameAvailable();
        else if (!open && open.error().kind != FailureKind::KeychainLocked)
            m_lookAgainLater.start();
    });
}

} // namespace latchkey::adapters
