// SPDX-License-Identifier: MIT
#include "viewmodel/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using viewmodel::Appearance;

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
    void aChangeThatChangesNothingIsNotTold();
};

void AppearanceTest::aDarkPaletteMakesTheWindowDark()
{
    Appearance appearance;
    QVERIFY(!appearance.isDark());
    QSignalSpy told(&appearance, &Appearance::darkChanged);
    QGuiApplication::setPalette(paletteOf(Qt::black, Qt::white));
    QTRY_VERIFY(appearance.isDark());
    QCOMPARE(told.size(), 1);
}

void AppearanceTest::thePersonsChoiceBeatsTheDesktop()
{
    Appearance appearance;
    appearance.setScheme(Appearance::Scheme::Dark);
    QVERIFY(appearance.isDark());
    appearance.setDesktopPrefersDark(false);
    QVERIFY(appearance.isDark());
    appearance.setScheme(Appearance::Scheme::FollowDesktop);
    QVERIFY(!appearance.isDark());
}

void AppearanceTest::thePortalBeatsAPaletteThatNeverChanges()
{
    Appearance appearance;
    appearance.setDesktopPrefersDark(true);
    QVERIFY(appearance.isDark());
    appearance.setDesktopPrefersDark(std::nullopt);
    QVERIFY(!appearance.isDark());
}

void AppearanceTest::aChangeThatChangesNothingIsNotTold()
{
    Appearance appearance;
    QSignalSpy told(&appearance, &Appearance::darkChanged);
    appearance.setScheme(Appearance::Scheme::Light);
    appearance.setDesktopPrefersDark(false);
    QCOMPARE(told.size(), 0);
}

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
