// SPDX-License-Identifier: MIT
#include "viewmodel/preferences.h"

#include "viewmodel/settings_flag.h"

#include <QMetaEnum>

#include <algorithm>
#include <type_traits>

namespace latchkey::viewmodel {

namespace {

/// An enumerator is kept by its name: the file is read by people, and its order may change.
template <typename T>
T readName(const QSettings &file, const char *key, T otherwise)
{
    bool known = false;
    const int value = QMetaEnum::fromType<T>().keyToValue(file.value(QLatin1String(key)).toByteArray().constData(), &known);
    return known ? T(value) : otherwise;
}

/// The nearest step of those there are.
int nearestStep(int percent)
{
    const int step = Preferences::TextStep;
    const int inside = std::clamp(percent, int(Preferences::SmallestText), int(Preferences::BiggestText));
    return (inside + step / 2) / step * step;
}

} // namespace

Preferences::Preferences(const QString &file)
    : m_file(file, QSettings::IniFormat), m_scheme(readName(m_file, "scheme", Scheme::FollowDesktop)),
      m_contrast(readName(m_file, "contrast", Contrast::FollowDesktop)), m_motion(readName(m_file, "motion", Motion::FollowDesktop)),
      m_textSize(nearestStep(m_file.value(QStringLiteral("text-size"), int(SmallestText)).toInt())),
      m_language(m_file.value(QStringLiteral("language")).toString()),
      m_notifies(flagIn(m_file, QStringLiteral("notifications"), true)), m_staysInTray(flagIn(m_file, QStringLiteral("stay-in-tray"), false))
{
}

template <typename T>
void Preferences::change(T &held, const T &value, const char *key, void (Preferences::*changed)())
{
    if (held == value)
        return;
    held = value;
    if constexpr (std::is_enum_v<T>)
        write(key, QString::fromLatin1(QMetaEnum::fromType<T>().valueToKey(int(value))));
    else
        write(key, value);
    Q_EMIT(this->*changed)();
}

void Preferences::setScheme(Scheme scheme)
{
    change(m_scheme, scheme, "scheme", &Preferences::schemeChanged);
}

void Preferences::setContrast(Contrast contrast)
{
    change(m_contrast, contrast, "contrast", &Preferences::contrastChanged);
}

void Preferences::setMotion(Motion motion)
{
    change(m_motion, motion, "motion", &Preferences::motionChanged);
}

void Preferences::setTextSize(int percent)
{
    change(m_textSize, nearestStep(percent), "text-size", &Preferences::textSizeChanged);
}

void Preferences::setLanguage(const QString &tag)
{
    change(m_language, tag, "language", &Preferences::languageChanged);
}

void Preferences::setNotifies(bool notifies)
{
    change(m_notifies, notifies, "notifications", &Preferences::notifiesChanged);
}

void Preferences::setStaysInTray(bool stays)
{
    change(m_staysInTray, stays, "stay-in-tray", &Preferences::staysInTrayChanged);
}

void Preferences::show(bool shown)
{
    if (m_isShown == shown)
        return;
    m_isShown = shown;
    Q_EMIT shownChanged();
}

void Preferences::write(const char *key, const QVariant &value)
{
    // Of the same file, but without what it may have thought of it earlier: a status stays for ever.
    QSettings file(m_file.fileName(), QSettings::IniFormat);
    file.setValue(QLatin1String(key), value);
    file.sync(); // now, and not when the program ends: it may be killed
    const bool kept = file.status() != QSettings::AccessError; // odd lines in it are no hindrance
    if (m_isKept == kept)
        return;
    m_isKept = kept;
    Q_EMIT keptChanged();
}

} // namespace latchkey::viewmodel
