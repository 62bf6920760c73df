// SPDX-License-Identifier: MIT
#include "viewmodel/language.h"

#include "viewmodel/logging.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace latchkey::viewmodel {

namespace {

struct Translation {
    const char *tag;
    const char16_t *name;
    bool reviewed; ///< tests/translations holds it against what the .ts file says
};

constexpr std::array translations{
    Translation{"en", u"English", true},      Translation{"de", u"Deutsch", false}, Translation{"fr", u"Français", false},
    Translation{"es", u"Español", false}, Translation{"ar", u"العربية", false},
};

const Translation *find(const QString &tag)
{
    const auto found = std::find_if(translations.begin(), translations.end(),
                                    [&tag](const Translation &one) { return tag == QLatin1String(one.tag); });
    return found == translations.end() ? nullptr : &*found;
}

/// Of the language, as it is written where the desktop's person lives: its own form where the desktop speaks it.
QLocale localeOf(const QString &tag)
{
    const QLocale desktop = QLocale::system();
    const QLocale ours(tag);
    if (desktop.language() == ours.language())
        return desktop;
    // "C" says nothing of a place: 24 hours and day before month are what most of the world reads.
    return tag == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom) : ours;
}

} // namespace

Language::Language(const Preferences &preferences, QString trialFile) : m_preferences(preferences), m_trialFile(std::move(trialFile))
{
    connect(&preferences, &Preferences::languageChanged, this, &Language::apply);
    apply();
}

Language::~Language() = default;

QStringList Language::tags()
{
    QStringList all;
    for (const Translation &one : translations)
        all << QString::fromLatin1(one.tag);
    return all;
}

QStringList Language::choices()
{
    QStringList all{tr("As the desktop")};
    for (const Translation &one : translations)
        all << QString::fromUtf16(one.name);
    return all;
}

bool Language::isReviewed() const
{
    const Translation *found = find(m_tag);
    return found && found->reviewed;
}

QString Language::bestOf(const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        const QString language = tag.section(u'-', 0, 0).toLower();
        if (find(language))
            return language;
    }
    return QStringLiteral("en");
}

void Language::apply()
{
    const QString chosen = m_preferences.language();
    m_tag = find(chosen) ? chosen : bestOf(QLocale::system().uiLanguages());
    const QLocale locale = localeOf(m_tag);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(QLocale(m_tag).textDirection());
    m_translators.clear(); // a translator takes itself out
    const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_tag != QLatin1String("en")) {
        for (const char *module : {"qtbase", "qtdeclarative"}) // the window's only dialog of Qt's own chooses a picture
            install(QStringLiteral("%1/%2_%3.qm").arg(ofQt, QLatin1String(module), m_tag));
        install(QStringLiteral(":/latchkey/translations/latchkey_%1.qm").arg(m_tag));
    }
    if (!m_trialFile.isEmpty())
        install(m_trialFile);
    Q_EMIT LanguageNews::ofAll().changed();
    Q_EMIT changed();
}

void Language::install(const QString &file)
{
    QTranslator &translator = m_translators.emplace_back();
    if (translator.load(file))
        QCoreApplication::installTranslator(&translator);
    else
        qCDebug(lcViewmodel) << "there is no translation" << file;
}

LanguageNews &LanguageNews::ofAll()
{
    static LanguageNews news;
    return news;
}

LanguageWatch::LanguageWatch(QObject *owner, const std::function<void()> &retell) : QObject(owner)
{
    connect(&LanguageNews::ofAll(), &LanguageNews::changed, this, retell);
}

} // namespace latchkey::viewmodel
