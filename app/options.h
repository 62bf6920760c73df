// SPDX-License-Identifier: MIT
#pragma once

#include "core/origin.h"

#include <QStringList>

#include <optional>

namespace latchkey::app {

/// Whether this build has `--gallery` (the CMake option LATCHKEY_GALLERY): what people get has not.
inline constexpr bool hasGallery = LATCHKEY_GALLERY;

/// What the person asked for on the command line, completed from the environment and the configuration file, in that order.
struct Options {
    core::Result<core::Deployment> deployment = core::failed(core::FailureKind::DeploymentMismatch);
    QString profile = QStringLiteral("default");
    /// The desktop's links go to this profile: a link does not say whose it is.
    bool isDefaultProfile() const { return profile == Options().profile; }
    QString provider; ///< runtime::SessionParts::provider
    QStringList asGiven; ///< the options that say which deployment is meant, as they were given, to be given again
    QString page;
    QString link; ///< a `latchkey://` link that a browser was given, as the desktop hands it on
    QString translationFile; ///< a .qm file to be used whatever the language is; empty: none
    bool minimized = false; ///< the window waits in the tray or as an icon
    bool gpuRenderer = false;
    bool gallery = false; ///< the window shows every component of the style instead, for developers
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

/// $XDG_CONFIG_HOME/latchkey/NAME.
QString configurationFile(const QString &name);

/// `arguments` with the program's name first. `environment` returns a variable or an empty string.
tl::expected<Options, EarlyExit> parseOptions(const QStringList &arguments,
                                              const std::function<QString(const char *)> &environment);

} // namespace latchkey::app
