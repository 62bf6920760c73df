// SPDX-License-Identifier: MIT
#include "support/fake_browser.h"

#include <QObject>

namespace latchkey::support {

void FakeBrowser::open(const QUrl &url, QObject *context, core::Completion<void> done)
{
    core::Result<void> outcome;
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        outcome = core::failed(core::FailureKind::InvalidInput, {}, QStringLiteral("url"));
    else if (m_missing)
        outcome = core::failed(core::FailureKind::NotFound);
    else
        m_opened.append(url);
    QMetaObject::invokeMethod(
        context, [done = std::move(done), outcome] { done(outcome); }, Qt::QueuedConnection);
}

void FakeBrowser::bringsLinks(QObject *context, core::Completion<bool> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), brings = m_bringsLinks] { done(brings); }, Qt::QueuedConnection);
}

} // namespace latchkey::support
