// SPDX-License-Identifier: MIT
#include "viewmodel/picture.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey::viewmodel;

namespace {

constexpr qsizetype largest = 64 * 1024; // what the server takes (backend/convex/lib/pictures.ts)

/// No two pixels alike: what compresses worst.
QImage noise(int width, int height, QImage::Format format)
{
    QImage image(width, height, format);
    quint32 seed = 7;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, seed = seed * 1'664'525 + 1'013'904'223);
    }
    return image;
}

QImage decoded(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

} // namespace

class PictureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMiddleIsTakenAndMadeSmall()
    {
        QImage image(900, 300, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = 0; y < 300; ++y) {
            for (int x = 300; x < 600; ++x)
                image.setPixelColor(x, y, Qt::blue);
        }
        const QImage picture = decoded(pictureOf(image));
        QCOMPARE(picture.size(), QSize(256, 256));
        for (const QPoint &corner : {QPoint(4, 4), QPoint(251, 251), QPoint(128, 128)})
            QVERIFY(picture.pixelColor(corner).blue() > 200 && picture.pixelColor(corner).red() < 60);
    }

    void coloursOfAPaletteAreKept_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("two colours") << QImage::Format_Mono;
        QTest::newRow("256 colours") << QImage::Format_Indexed8;
    }
    void coloursOfAPaletteAreKept()
    {
        QFETCH(QImage::Format, format);
        QImage image(900, 700, format);
        image.setColorTable({qRgb(0x22, 0x66, 0xaa), qRgb(0, 0, 0)});
        image.fill(0);
        const QColor colour = decoded(pictureOf(image)).pixelColor(128, 128);
        QVERIFY2(std::abs(colour.blue() - 0xaa) < 8 && std::abs(colour.red() - 0x22) < 8, qPrintable(colour.name()));
    }

    void theServerTakesWhateverItIsMadeOf_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("photograph") << noise(1200, 800, QImage::Format_RGB32) << QByteArray("\xff\xd8\xff");
        QTest::newRow("transparent") << noise(1200, 800, QImage::Format_ARGB32) << QByteArray("\x89PNG");
        QTest::newRow("one pixel") << noise(1, 1, QImage::Format_RGB32) << QByteArray("\xff\xd8\xff");
        QTest::newRow("a line") << noise(4000, 1, QImage::Format_RGB32) << QByteArray("\xff\xd8\xff");
    }
    void theServerTakesWhateverItIsMadeOf()
    {
        QFETCH(QImage, image);
        QFETCH(QByteArray, head);
        const QByteArray bytes = pictureOf(image);
        QVERIFY(bytes.startsWith(head));
        QVERIFY(bytes.size() <= largest);
        QVERIFY(!decoded(bytes).isNull());
    }

    void whatIsNoPictureIsNone()
    {
        QVERIFY(pictureOf({}).isEmpty());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture") > 0);
        file.close();
        QVERIFY(pictureIn(QUrl::fromLocalFile(path)).isEmpty());
        QVERIFY(pictureIn(QUrl::fromLocalFile(folder.filePath(QStringLiteral("missing.png")))).isEmpty());
        QVERIFY(pictureIn(QUrl(QStringLiteral("https://example.com/a.png"))).isEmpty());
        QVERIFY(noise(40, 30, QImage::Format_RGB32).save(path, "PNG"));
        QVERIFY(!pictureIn(QUrl::fromLocalFile(path)).isEmpty());
    }

    void onlyTheSitesOwnPicturesAreShown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("shown");
        QTest::newRow("its own") << QStringLiteral("https://otter.convex.site/pictures/abc") << true;
        QTest::newRow("another path") << QStringLiteral("https://otter.convex.site/api/auth/sign-out") << false;
        QTest::newRow("another host") << QStringLiteral("https://evil.example/pictures/abc") << false;
        QTest::newRow("another port") << QStringLiteral("https://otter.convex.site:8443/pictures/abc") << false;
        QTest::newRow("in the clear") << QStringLiteral("http://otter.convex.site/pictures/abc") << false;
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("data") << QStringLiteral("data:image/png;base64,AAAA") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyTheSitesOwnPicturesAreShown()
    {
        QFETCH(QString, address);
        QFETCH(bool, shown);
        const QUrl url = shownPicture(address, QUrl(QStringLiteral("https://otter.convex.site")));
        QCOMPARE(url.isValid() && !url.isEmpty(), shown);
        QVERIFY(!shown || url == QUrl(address));
    }
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
