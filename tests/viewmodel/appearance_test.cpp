// SPDX-License-Identifier: MIT
#include "viewmodel/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using viewmodel::Appearance;
using viewmodel::Preferences;

namespace {

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::setPalette(paletteOf(Qt::white, Qt::black)); }
    void aDarkPaletteMakesTheWindowDark();
    void thePersonsChoiceBeatsTheDesktop();
    void thePortalBeatsAPaletteThatNeverChanges();
    void contrastAndMotionFollowTheDesktopUntilThePersonChooses();
    void theTextSizeOfTheDesktopIsKeptWithinBounds();
    void aChangeThatChangesNothingIsNotTold();

private:
    QTemporaryDir m_folder;
    viewmodel::Preferences m_preferences{m_folder.filePath(QStringLiteral("preferences.ini"))};
};

void AppearanceTest::aDarkPaletteMakesTheWindowDark()
{
    Appearance appearance(m_preferences);
    QVERIFY(!appearance.isDark());
    QSignalSpy told(&appearance, &Appearance::changed);
    QGuiApplication::setPalette(paletteOf(Qt::black, Qt::white));
    QTRY_VERIFY(appearance.isDark());
    QCOMPARE(told.size(), 1);
}

void AppearanceTest::thePersonsChoiceBeatsTheDesktop()
{
    Appearance appearance(m_preferences);
    m_preferences.setScheme(Preferences::Scheme::Dark);
    QVERIFY(appearance.isDark());
    appearance.setDesktopPrefersDark(false);
    QVERIFY(appearance.isDark());
    m_preferences.setScheme(Preferences::Scheme::FollowDesktop);
    QVERIFY(!appearance.isDark());
}

void AppearanceTest::thePortalBeatsAPaletteThatNeverChanges()
{
    Appearance appearance(m_preferences);
    appearance.setDesktopPrefersDark(true);
    QVERIFY(appearance.isDark());
    appearance.setDesktopPrefersDark(std::nullopt);
    QVERIFY(!appearance.isDark());
}

void AppearanceTest::contrastAndMotionFollowTheDesktopUntilThePersonChooses()
{
    Appearance appearance(m_preferences);
    appearance.setDesktopPrefersContrast(true);
    appearance.setDesktopPrefersLessMotion(true);
    QVERIFY(appearance.isHighContrast());
    QVERIFY(appearance.isReducedMotion());
    m_preferences.setContrast(Preferences::Contrast::Normal);
    m_preferences.setMotion(Preferences::Motion::Full);
    QVERIFY(!appearance.isHighContrast());
    QVERIFY(!appearance.isReducedMotion());
    appearance.setDesktopPrefersContrast(false);
    appearance.setDesktopPrefersLessMotion(false);
    m_preferences.setContrast(Preferences::Contrast::High);
    m_preferences.setMotion(Preferences::Motion::Reduced);
    QVERIFY(appearance.isHighContrast());
    QVERIFY(appearance.isReducedMotion());
    m_preferences.setContrast(Preferences::Contrast::FollowDesktop);
    m_preferences.setMotion(Preferences::Motion::FollowDesktop);
}

void AppearanceTest::theTextSizeOfTheDesktopIsKeptWithinBounds()
{
    Appearance appearance(m_preferences);
    QCOMPARE(appearance.textScale(), 1);
    appearance.setDesktopTextScale(1.25);
    QCOMPARE(appearance.textScale(), 1.25);
    appearance.setDesktopTextScale(100);
    QCOMPARE(appearance.textScale(), 3);
    appearance.setDesktopTextScale(0);
    QCOMPARE(appearance.textScale(), 0.5);
}

void AppearanceTest::aChangeThatChangesNothingIsNotTold()
{
    Appearance appearance(m_preferences);
    QSignalSpy told(&appearance, &Appearance::changed);
    m_preferences.setScheme(Preferences::Scheme::Light);
    appearance.setDesktopPrefersDark(false);
    m_preferences.setScheme(Preferences::Scheme::FollowDesktop);
    QCOMPARE(told.size(), 0);
}

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
