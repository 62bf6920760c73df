// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace latchkey::viewmodel {

/// The page that was asked for (`--page`, later a deep link) until somebody can be shown it: it survives the sign-in page.
/// Holds one page name, the last one asked for; unknown names are not taken.
/// Does not open anything: SignedInPage looks at it when it appears and when it changes, goes there, and calls fulfil().
class PendingIntent : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)

public:
    /// "overview" and "organizations" are parts of Home, "account" and "devices" pages of their own.
    static bool isKnownPage(const QString &page);

    QString page() const { return m_page; } ///< empty when nothing is pending

    Q_INVOKABLE void request(const QString &page);
    Q_INVOKABLE void fulfil();

Q_SIGNALS:
    void pageChanged();

private:
    void setPage(const QString &page);

    QString m_page;
};

} // namespace latchkey::viewmodel
