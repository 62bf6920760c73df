// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QVariantMap>

#include <deque>

namespace latchkey::testing {

/// The site behind the scripted session, for what is sent to it as nobody: writes down what came, and answers what a test tells it to.
/// QML tests: `import Latchkey.Testing`, singleton `Site`. Script.reset() forgets all of it.
class ScriptedSite : public QObject {
    Q_OBJECT

public:
    void take(const core::HttpRequest &request, QObject *context, core::Completion<core::HttpResponse> done);
    void forget();

    /// "path {body as JSON}", in order; passwords as they were given.
    Q_INVOKABLE QStringList asked() const { return m_asked; }
    /// Answers the oldest that has no answer yet.
    Q_INVOKABLE void answer(int status, const QVariantMap &body);
    /// As answer(): there is no network.
    Q_INVOKABLE void loseConnection();

private:
    struct Waiting {
        QPointer<QObject> context;
        core::Completion<core::HttpResponse> done;
    };
    void settle(core::Result<core::HttpResponse> result);

    QStringList m_asked;
    std::deque<Waiting> m_waiting;
};

} // namespace latchkey::testing
