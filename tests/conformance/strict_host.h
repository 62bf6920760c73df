// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace latchkey::conformance {

/// The local development host as a process of its own, in strict mode: it ends a connection at the first message a correct
/// client would not send, and remembers it. Holds the process and its addresses. Asked over plain HTTP, with a client that is
/// not ours.
class StrictHost : public QObject {
    Q_OBJECT
public:
    /// Starts it with the functions of a folder below backend/ (empty: those that are shipped) and waits for its addresses. False
    /// with a reason in error() when there is none.
    bool start(const QString &functions = {});
    ~StrictHost() override;

    QUrl deploymentUrl() const { return m_deploymentUrl; }
    QUrl siteUrl() const { return m_siteUrl; }
    QString error() const { return m_error; }

    /// One request to a development endpoint; `body` empty: GET.
    QJsonDocument ask(const QString &path, const QByteArray &body = {});

private:
    QTemporaryDir m_state;
    QProcess m_process;
    QUrl m_deploymentUrl;
    QUrl m_siteUrl;
    QString m_error;
};

} // namespace latchkey::conformance
