// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QtQml/qqmlregistration.h>

#include <functional>

namespace latchkey::viewmodel {

/// Says what became of the person's place in the organisation shown: none any more (left, deleted, or taken out while looking), or
/// another role. The window follows by itself, goes to another place or offers other things, which would else be a riddle.
/// Holds the organisation shown, the one shown before it, and the sentence until the next one or dismiss().
class MembershipNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(latchkey::runtime::SessionManager *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged)

public:
    explicit MembershipNotice(QObject *parent = nullptr);

    runtime::SessionManager *session() const { return m_session; }
    void setSession(runtime::SessionManager *session);
    QString sentence() const { return m_sentence ? m_sentence() : QString(); }
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void sessionChanged();
    void sentenceChanged();

private:
    void look();
    void say(std::function<QString()> sentence);

    runtime::SessionManager *m_session = nullptr;
    session::Organization m_shown;
    session::Organization m_left; ///< shown before that one, and not known to be gone
    std::function<QString()> m_sentence; ///< made when it is read: the language may have changed
};

} // namespace latchkey::viewmodel
