// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace latchkey::ports {

/// A one-shot timer. Time asleep does not count: it fires that much later by Time::steady().
class Timer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// (Re)starts; fired() follows once, from the event loop.
    virtual void start(std::chrono::milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;

Q_SIGNALS:
    void fired();
};

/// The two clocks and their timers.
class Time {
public:
    virtual ~Time() = default;
    /// Wall clock, milliseconds since the Unix epoch. May jump.
    virtual std::chrono::milliseconds wall() const = 0;
    /// Never goes back; its zero means nothing. Goes on while the computer sleeps.
    virtual std::chrono::milliseconds steady() const = 0;
    virtual std::unique_ptr<Timer> createTimer() = 0;
};

} // namespace latchkey::ports
