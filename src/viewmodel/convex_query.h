// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"
#include "viewmodel/convex_error.h"

#include <QQmlParserStatus>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace latchkey::live {
class LiveClient;
class LiveQuery;
}

namespace latchkey::viewmodel {

/// A live query for QML, as useQuery is for React.
///
///     ConvexQuery { id: notes; path: "notes:list"; args: ({ folder: "inbox" }) }
///     Label { text: notes.loading ? "…" : notes.value.length }
///
/// Holds the subscription and its value as QML has it. Objects with the same path and args share one subscription, which ends with
/// the last of them. Another path or other args are another query: `value` is undefined until its first answer, so that nothing is
/// drawn under a heading it does not belong to. A failure leaves it subscribed: a later value repairs it.
class ConvexQuery : public QObject, public QQmlParserStatus {
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// `module:function`.
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    /// One object; undefined or nothing is none.
    Q_PROPERTY(QVariant args READ args WRITE setArgs NOTIFY argsChanged)
    /// False: not asked for, and no value.
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    /// undefined while loading and after a failure.
    Q_PROPERTY(QVariant value READ value NOTIFY changed)
    /// Enabled, and neither a value nor a failure yet.
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    /// latchkey::viewmodel::ConvexError, or null.
    Q_PROPERTY(QVariant error READ error NOTIFY changed)
    /// There is a value or a failure, and the connection that keeps it true is gone or not yet answered.
    Q_PROPERTY(bool stale READ isStale NOTIFY staleChanged)

public:
    explicit ConvexQuery(QObject *parent = nullptr);
    ~ConvexQuery() override;

    QString path() const { return m_path; }
    void setPath(const QString &path);
    QVariant args() const { return m_args; }
    void setArgs(const QVariant &args);
    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    QVariant value() const { return m_value; }
    bool isLoading() const { return m_enabled && !m_answered; }
    QVariant error() const { return m_error; }
    bool isStale() const { return m_stale; }

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void pathChanged();
    void argsChanged();
    void enabledChanged();
    void changed();
    void staleChanged();

private:
    void subscribe();
    void read();
    void updateStale();

    QString m_path;
    QVariant m_args;
    bool m_enabled = true;
    bool m_complete = false;
    core::Result<convex::Value::Object> m_arguments;
    live::LiveClient *m_client = nullptr;
    std::unique_ptr<live::LiveQuery> m_query;
    QVariant m_value;
    QVariant m_error = QVariant::fromValue(nullptr);
    bool m_answered = false;
    bool m_stale = false;
};

} // namespace latchkey::viewmodel
