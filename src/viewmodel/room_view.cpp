// SPDX-License-Identifier: MIT
#include "viewmodel/room_view.h"

#include "account/requests.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::viewmodel {

RoomView::RoomView(QObject *parent) : QObject(parent)
{
    new LanguageWatch(this, [this] {
        read();
        Q_EMIT changed();
    });
}

RoomView::~RoomView()
{
    // QML's own strings live until its collector runs: now, when the page is gone.
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, [engine = m_engine.data()] { engine->collectGarbage(); }, Qt::QueuedConnection);
}

void RoomView::componentComplete()
{
    m_engine = qmlEngine(this);
    runtime::SessionManager *session = m_engine ? sessionOf(*m_engine) : nullptr;
    live::LiveClient *client = m_engine ? liveClientOf(*m_engine) : nullptr;
    if (session && client)
        open(*session, *client);
    Q_EMIT changed();
}

bool RoomView::isBusy() const
{
    return requests() && requests()->isAnyUnderWay();
}

QString RoomView::busyAbout() const
{
    return requests() ? requests()->underWay() : QString();
}

QString RoomView::trouble() const
{
    const auto what = missing();
    return what ? FailureText::of(*what) : QString();
}

std::optional<core::Failure> RoomView::failure() const
{
    return requests() ? requests()->failure() : std::nullopt;
}

QString RoomView::problem() const
{
    const auto what = failure();
    return what ? FailureText::of(*what) : QString();
}

QString RoomView::problemAbout() const
{
    return requests() && requests()->failure() ? requests()->failedAbout() : QString();
}

QString RoomView::problemAboutOneOf(const QStringList &subjects) const
{
    return subjects.contains(problemAbout()) ? problem() : QString();
}

bool RoomView::needsFreshSignIn() const
{
    const auto what = failure();
    return what && what->kind == core::FailureKind::SessionNotFresh;
}

void RoomView::dismiss()
{
    if (requests())
        requests()->dismiss();
}

} // namespace latchkey::viewmodel
