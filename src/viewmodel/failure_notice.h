// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;
class QJSEngine;

namespace latchkey::viewmodel {

/// The failure to show with the current page, ready to draw: its sentence, and the count-down of a rate limit.
/// Holds the deadline of that count-down. Does not remember failures that are over and does not retry anything.
class FailureNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    Q_PROPERTY(bool held READ isHeld NOTIFY changed)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)

public:
    explicit FailureNotice(const runtime::SessionManager &session);
    static FailureNotice *create(QQmlEngine *engine, QJSEngine *);

    bool isShown() const;
    QString sentence() const;
    QString subject() const; ///< the form field it is about; empty when about none
    bool isHeld() const { return m_secondsLeft > 0; } ///< trying again is not allowed yet
    int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    void changed();

private:
    void takeFailure();
    void countDown();

    const runtime::SessionManager &m_session;
    QDeadlineTimer m_heldUntil;
    QTimer m_tick;
    int m_secondsLeft = 0;
};

} // namespace latchkey::viewmodel
