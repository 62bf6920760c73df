// SPDX-License-Identifier: MIT
#include "live/function_call.h"

#include "live/client_name.h"
#include "ports/http.h"

namespace latchkey::live {

void callFunction(ports::Http &http, const core::Deployment &deployment, convex::FunctionKind kind, const QString &path,
                  const convex::Value::Object &args, core::Secret jwt, QObject *context, convex::FunctionDone done,
                  std::chrono::milliseconds deadline)
{
    const auto call = convex::buildHttpCall(deployment.deploymentUrl, kind, path, args);
    if (!call) {
        QMetaObject::invokeMethod(
            context, [done, failure = call.error()] { done({core::failed(failure)}); }, Qt::QueuedConnection);
        return;
    }
    core::HttpRequest request;
    request.method = core::HttpRequest::Method::Post;
    request.url = call->url;
    request.headers = {{"Convex-Client", clientName}};
    request.bearer = std::move(jwt);
    request.jsonBody = core::Secret{QByteArrayView(call->body)};
    request.deadline = deadline;
    http.send(std::move(request), context, [done](const core::Result<core::HttpResponse> &reply) {
        done(reply ? convex::readHttpCallReply(reply->status, reply->body) : convex::FunctionResult{core::failed(reply.error())});
    });
}

} // namespace latchkey::live
