// SPDX-License-Identifier: MIT
#include "viewmodel/devices_view.h"

#include <QTest>

using latchkey::viewmodel::deviceText;

class DeviceTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsNamedAsAPersonWould_data()
    {
        QTest::addColumn<QString>("userAgent");
        QTest::addColumn<QString>("text");
        QTest::newRow("ours") << QStringLiteral("Latchkey/0.1.0 (Linux)") << QStringLiteral("Latchkey on Linux");
        QTest::newRow("Firefox") << QStringLiteral("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0") << QStringLiteral("Firefox on Linux");
        QTest::newRow("Edge, which is Chrome and Safari, too")
            << QStringLiteral("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0")
            << QStringLiteral("Edge on Windows");
        QTest::newRow("Chrome") << QStringLiteral("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36")
                                << QStringLiteral("Chrome on Android");
        QTest::newRow("Safari") << QStringLiteral("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1")
                                << QStringLiteral("Safari on iPhone");
        QTest::newRow("a system alone") << QStringLiteral("Something (Windows)") << QStringLiteral("Windows");
        QTest::newRow("nothing known") << QStringLiteral("curl/8.5") << QStringLiteral("Unknown device");
        QTest::newRow("nothing") << QString() << QStringLiteral("Unknown device");
    }
    void aDeviceIsNamedAsAPersonWould()
    {
        QFETCH(QString, userAgent);
        QFETCH(QString, text);
        QCOMPARE(deviceText(userAgent), text);
    }
};

QTEST_GUILESS_MAIN(DeviceTextTest)
#include "device_text_test.moc"
