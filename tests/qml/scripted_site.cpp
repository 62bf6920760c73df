// SPDX-License-Identifier: MIT
#include "scripted_site.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::testing {

void ScriptedSite::take(const core::HttpRequest &request, QObject *context, core::Completion<core::HttpResponse> done)
{
    m_asked << request.url.path() + u' ' + QString::fromUtf8(request.jsonBody.expose());
    m_waiting.push_back({context, std::move(done)});
}

void ScriptedSite::forget()
{
    m_asked.clear();
    m_waiting.clear();
}

void ScriptedSite::answer(int status, const QVariantMap &body)
{
    core::HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(QJsonObject::fromVariantMap(body)).toJson(QJsonDocument::Compact);
    settle(std::move(response));
}

void ScriptedSite::loseConnection()
{
    settle(core::failed(core::FailureKind::Offline));
}

void ScriptedSite::settle(core::Result<core::HttpResponse> result)
{
    Q_ASSERT_X(!m_waiting.empty(), "ScriptedSite", "nothing waits for an answer");
    const Waiting oldest = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (oldest.context)
        oldest.done(std::move(result));
}

} // namespace latchkey::testing
