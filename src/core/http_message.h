// SPDX-License-Identifier: MIT
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace latchkey::core {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One HTTP request as a value. `bearer`, where set, becomes `Authorization: Bearer …`; the body may carry a password and is
/// wiped with the request.
struct HttpRequest {
    enum class Method { Get, Post };
    Method method = Method::Get;
    QUrl url;
    HttpHeaders headers;
    Secret bearer;
    Secret cookie; ///< one `name=value`, where a server insists on it; there is no cookie jar
    Secret jsonBody; ///< sent as application/json when not empty
    std::chrono::milliseconds deadline{20'000};
};

/// One HTTP reply as a value, whatever its status.
struct HttpResponse {
    int status = 0;
    HttpHeaders headers; ///< names in lower case, in the order received; `set-cookie` may occur several times
    QByteArray body;

    /// The first header of that (lower-case) name, or empty.
    QByteArray header(QByteArrayView lowerCaseName) const;

    friend bool operator==(const HttpResponse &, const HttpResponse &) = default;
};

} // namespace latchkey::core
