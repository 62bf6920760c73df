// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>

namespace latchkey::viewmodel {

/// What the person chose for the window on this computer. Holds: an INI file, read once and written at every change; nothing in it is
/// secret. A value that cannot be read is the default. Applies nothing: `Appearance`, `Language` and the app listen.
class Preferences : public QObject {
    Q_OBJECT
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged)
    Q_PROPERTY(Contrast contrast READ contrast WRITE setContrast NOTIFY contrastChanged)
    Q_PROPERTY(Motion motion READ motion WRITE setMotion NOTIFY motionChanged)
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY notifiesChanged)
    Q_PROPERTY(bool staysInTray READ staysInTray WRITE setStaysInTray NOTIFY staysInTrayChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(bool kept READ isKept NOTIFY keptChanged)

public:
    enum class Scheme { FollowDesktop, Light, Dark };
    Q_ENUM(Scheme)
    enum class Contrast { FollowDesktop, Normal, High };
    Q_ENUM(Contrast)
    enum class Motion { FollowDesktop, Full, Reduced };
    Q_ENUM(Motion)

    /// Per cent of the desktop's text size.
    enum TextSize { SmallestText = 100, TextStep = 25, BiggestText = 200 };
    Q_ENUM(TextSize)

    /// `file` need not exist.
    explicit Preferences(const QString &file);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    Contrast contrast() const { return m_contrast; }
    void setContrast(Contrast contrast);
    Motion motion() const { return m_motion; }
    void setMotion(Motion motion);

    /// Per cent of the desktop's, SmallestText to BiggestText by TextStep; anything else becomes the nearest of these.
    int textSize() const { return m_textSize; }
    void setTextSize(int percent);

    /// A BCP 47 tag ("de", "pt-BR"), or empty: the desktop's.
    QString language() const { return m_language; }
    void setLanguage(const QString &tag);

    /// Tells of invitations and new devices through the desktop's notifications. On at first.
    bool notifies() const { return m_notifies; }
    void setNotifies(bool notifies);

    /// Closing the window leaves the program in the tray, where the desktop has one. Off at first.
    bool staysInTray() const { return m_staysInTray; }
    void setStaysInTray(bool stays);

    /// Whether the page of them stands before the others.
    bool isShown() const { return m_isShown; }
    Q_INVOKABLE void open() { show(true); }
    Q_INVOKABLE void close() { show(false); }

    /// False once a choice could not be written: it holds until the program ends.
    bool isKept() const { return m_isKept; }

Q_SIGNALS:
    void schemeChanged();
    void contrastChanged();
    void motionChanged();
    void textSizeChanged();
    void languageChanged();
    void notifiesChanged();
    void staysInTrayChanged();
    void keptChanged();
    void shownChanged();

private:
    template <typename T>
    void change(T &held, const T &value, const char *key, void (Preferences::*changed)());
    void show(bool shown);
    void write(const char *key, const QVariant &value);

    QSettings m_file;
    Scheme m_scheme;
    Contrast m_contrast;
    Motion m_motion;
    int m_textSize;
    QString m_language;
    bool m_notifies;
    bool m_staysInTray;
    bool m_isShown = false;
    bool m_isKept = true;
};

} // namespace latchkey::viewmodel
