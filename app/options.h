// SPDX-License-Identifier: MIT
#pragma once

#include "core/origin.h"

#include <QStringList>

#include <optional>

namespace latchkey::app {

/// What the person asked for on the command line, completed from the environment and the configuration file, in that order.
struct Options {
    core::Result<core::Deployment> deployment = core::failed(core::FailureKind::DeploymentMismatch);
    QString profile = QStringLiteral("default");
    /// The desktop's links go to this profile: a link does not say whose it is.
    bool isDefaultProfile() const { return profile == Options().profile; }
    QString provider; ///< runtime::SessionParts::provider
    QString calledWith; ///< the options that say which deployment is meant, as they were given, each with a space before it
    QString page;
    QString link; ///< a `latchkey://` link that a browser was given, as the desktop hands it on
    bool gpuRenderer = false;
    QString caFile; ///< certificate authorities to trust besides the computer's (PEM); empty: none
    bool verbose = false;

    /// Empty: open the window.
    QString command;
    QStringList arguments;
    bool json = false;
    QString email;
    bool passwordFromStdin = false;
    bool deviceCode = false;
};

/// Why the program ends before it has begun: `text` for the person, and the exit code that goes with it.
struct EarlyExit {
    QString kind; ///< for programs; empty with exit code 0
    QString text;
    int code = 0;
};

/// `arguments` with the program's name first. `environment` returns a variable or an empty string.
tl::expected<Options, EarlyExit> parseOptions(const QStringList &arguments,
                                              const std::function<QString(const char *)> &environment);

} // namespace latchkey::app
