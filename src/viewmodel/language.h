// SPDX-License-Identifier: MIT
#pragma once

#include "viewmodel/preferences.h"

#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <functional>
#include <list>

namespace latchkey::viewmodel {

/// The language of the window: the one the person chose, else the first of the desktop's that there is a translation for, else English.
/// Holds: the translators, ours and Qt's. It also sets what goes with a language: the default QLocale (dates, numbers) and the direction
/// of the layout. Commands keep to English: programs read them.
class Language : public QObject {
    Q_OBJECT
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)
    Q_PROPERTY(bool reviewed READ isReviewed NOTIFY changed)

public:
    /// `preferences` must outlive this. `trialFile`: a .qm file to be used in any case, for whoever translates; or empty.
    explicit Language(const Preferences &preferences, QString trialFile = {});
    ~Language() override;

    /// Those to choose from, as BCP 47 tags; English first.
    static QStringList tags();
    /// To choose from: as the desktop, then each by what it calls itself.
    static QStringList choices();
    /// Where a tag stands among the choices; 0 for none.
    Q_INVOKABLE static int placeOf(const QString &tag) { return int(tags().indexOf(tag)) + 1; }
    Q_INVOKABLE static QString tagAt(int place) { return tags().value(place - 1); }

    QString tag() const { return m_tag; }
    /// False: made by a machine, and nobody who speaks it has read it yet.
    bool isReviewed() const;

    /// The first of `wanted` (BCP 47 tags, best first) that there is a translation for; else "en".
    static QString bestOf(const QStringList &wanted);

Q_SIGNALS:
    /// After everything speaks the new one. What is written in QML is written again by QQmlEngine::retranslate().
    void changed();

private:
    void apply();
    void install(const QString &file);

    const Preferences &m_preferences;
    QString m_trialFile;
    QString m_tag;
    std::list<QTranslator> m_translators;
};

/// Where every Language says that it has changed, for who makes sentences and knows none.
class LanguageNews final : public QObject {
    Q_OBJECT
public:
    static LanguageNews &ofAll();

Q_SIGNALS:
    void changed();
};

/// Calls `retell` when the language changes, for what makes sentences in C++: the engine writes only those of QML again.
class LanguageWatch final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `owner`.
    LanguageWatch(QObject *owner, const std::function<void()> &retell);

};

} // namespace latchkey::viewmodel
