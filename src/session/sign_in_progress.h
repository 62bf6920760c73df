// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace latchkey::session {

/// What a person needs to see whose sign-in has more to it than a password. Holds nothing that signs anybody in: the link is worth
/// nothing without this program, the user code nothing without a signed-in browser.
struct SignInProgress {
    Q_GADGET
    Q_PROPERTY(QString link READ linkText CONSTANT)
    Q_PROPERTY(QString spelledUserCode READ spelledUserCode CONSTANT)
    Q_PROPERTY(QDateTime endsAt MEMBER endsAt CONSTANT)
    Q_PROPERTY(bool preparing READ isPreparing CONSTANT)
    Q_PROPERTY(bool elsewhere READ isElsewhere CONSTANT)
    Q_PROPERTY(bool stalled MEMBER stalled CONSTANT)
    Q_PROPERTY(bool canPaste MEMBER canPaste CONSTANT)
    Q_PROPERTY(bool canUseDevice MEMBER canUseDevice CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(bool checking MEMBER checking CONSTANT)
public:
    enum class Way {
        None,       ///< nothing is waited for but the server
        Browser,    ///< a page is open, or was to be opened; the callback brings the code
        PastedCode, ///< the page shows the code, the person carries it over
        DeviceCode, ///< the person types `userCode` on any device
        EmailCode,  ///< the person types the code that was sent to `email`
        SecondFactor, ///< the person types a code of the authenticator app, or a backup code
    };

    Way way = Way::None;
    QUrl link;         ///< the page, to be opened again or copied; empty while the server has not said which
    QString userCode;  ///< with DeviceCode only
    QDateTime endsAt;  ///< when the attempt is given up
    bool canPaste = false; ///< the site has a page that shows a code to be carried over by hand
    bool canUseDevice = false; ///< the site signs in other devices by a code
    QString email; ///< whose sign-in it is, with EmailCode and SecondFactor
    bool checking = false; ///< a code is on its way to the server, or one is being sent
    bool stalled = false; ///< nothing came for 20 s, or no browser could be opened: time to offer another way

    /// The server is being asked, and there is nothing to do yet but cancel.
    bool isPreparing() const { return isElsewhere() && link.isEmpty() && !stalled; }
    /// In a browser or on another device.
    bool isElsewhere() const { return way == Way::Browser || way == Way::PastedCode || way == Way::DeviceCode; }
    QString linkText() const { return link.toString(QUrl::FullyEncoded); }
    /// In two halves, as the page shows it and as people read aloud.
    QString spelledUserCode() const
    {
        const qsizetype half = (userCode.size() + 1) / 2;
        return userCode.size() > 4 ? userCode.first(half) + u'-' + userCode.sliced(half) : userCode;
    }

    friend bool operator==(const SignInProgress &, const SignInProgress &) = default;
};

} // namespace latchkey::session
