// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "convex/http_call.h"
#include "core/origin.h"
#include "core/secret.h"

#include <chrono>

class QObject;

namespace latchkey::ports {
class Http;
}

namespace latchkey::live {

/// One call of a public function over HTTP, for whoever needs no live connection. `jwt` empty: as nobody; one that the deployment
/// refuses fails the call with NotAllowed, and is never left out instead. Arguments that cannot be sent fail with InvalidInput.
/// `done` runs once, from the event loop, unless `context` is gone by then. Never retries: a mutation has no key here by which the
/// server could tell that it ran before.
void callFunction(ports::Http &http, const core::Deployment &deployment, convex::FunctionKind kind, const QString &path,
                  const convex::Value::Object &args, core::Secret jwt, QObject *context, convex::FunctionDone done,
                  std::chrono::milliseconds deadline = std::chrono::seconds(8));

} // namespace latchkey::live
