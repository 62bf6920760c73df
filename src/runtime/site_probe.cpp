// SPDX-License-Identifier: MIT
#include "runtime/site_probe.h"

#include "ports/http.h"
#include "session/desktop_requests.h"

namespace latchkey::runtime {

using core::failed;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds probeDeadline = 10s;

core::HttpRequest withDeadline(core::HttpRequest request)
{
    request.deadline = probeDeadline;
    return request;
}

} // namespace

SiteProbe::SiteProbe(const SessionParts &parts, core::Completion<SiteOffer> done) : m_parts(parts), m_done(std::move(done))
{
    m_parts.http.send(withDeadline(session::buildMethodsProbe(m_parts.deployment.siteUrl)), &m_context,
                      [this](const core::Result<core::HttpResponse> &reply) {
                          if (reply)
                              readMethods(*reply);
                          else
                              m_done(failed(reply.error()));
                      });
}

void SiteProbe::readMethods(const core::HttpResponse &response)
{
    const auto methods = session::readMethods(response);
    if (methods && methods->browser)
        return m_done(SiteOffer{BrowserWay::SignInPage, true, methods->device});
    if (methods)
        return m_done(failed(FailureKind::FunctionMissing, {}, QStringLiteral("/desktop/sign-in")));
    if (methods.error().kind != FailureKind::FunctionMissing)
        return m_done(failed(methods.error()));
    askForPage();
}

void SiteProbe::ask(core::HttpRequest request, std::function<void(bool)> next)
{
    m_parts.http.send(withDeadline(std::move(request)), &m_context,
                      [this, next = std::move(next)](const core::Result<core::HttpResponse> &reply) {
                          const auto present = reply ? session::readProbe(*reply) : failed(reply.error());
                          if (present)
                              next(*present);
                          else
                              m_done(failed(present.error()));
                      });
}

void SiteProbe::askForPage()
{
    const QUrl site = m_parts.deployment.siteUrl;
    ask(session::buildSignInPageProbe(site), [this, site](bool page) {
        if (!page)
            return askForOneTimeToken();
        ask(session::buildCodeProbe(site), [this](bool plugin) {
            if (plugin)
                m_done(SiteOffer{BrowserWay::SignInPage});
            else
                askForOneTimeToken();
        });
    });
}

void SiteProbe::askForOneTimeToken()
{
    ask(session::buildOneTimeTokenProbe(m_parts.deployment.siteUrl), [this](bool present) {
        if (!present)
            m_done(failed(FailureKind::FunctionMissing, {}, QStringLiteral("/desktop/sign-in")));
        else if (m_parts.provider.isEmpty())
            m_done(failed(FailureKind::FunctionMissing, {}, QStringLiteral("provider")));
        else
            m_done(SiteOffer{BrowserWay::OneTimeToken});
    });
}

} // namespace latchkey::runtime
