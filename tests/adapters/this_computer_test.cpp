// SPDX-License-Identifier: MIT
#include "adapters/this_computer.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace latchkey;
using adapters::ThisComputer;

class ThisComputerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProxyIsNamedWithoutItsPassword();
    void aFolderToBeMadeIsAsGoodAsWhereItWillBe();
    void aFolderThatOthersReadIsSaid();
    void aFileInItsPlaceIsNoFolder();
    void thereAreCertificatesOnAComputer();

private:
    QTemporaryDir m_folder;
};

void ThisComputerTest::aProxyIsNamedWithoutItsPassword()
{
    const ThisComputer computer(m_folder.path(), {});
    qputenv("https_proxy", "http://person:opensesame@proxy.example:3128");
    QCOMPARE(computer.proxyFor(QUrl(QStringLiteral("https://otter.example"))), QStringLiteral("proxy.example:3128"));
    QCOMPARE(computer.proxyFor(QUrl(QStringLiteral("http://127.0.0.1:3210"))), QString());
    qunsetenv("https_proxy");
    QCOMPARE(computer.proxyFor(QUrl(QStringLiteral("https://otter.example"))), QString());
}

void ThisComputerTest::aFolderToBeMadeIsAsGoodAsWhereItWillBe()
{
    const ThisComputer computer(m_folder.filePath(QStringLiteral("a/b/c")), {});
    QVERIFY(computer.stateFolder().usable);
    QVERIFY(computer.stateFolder().ownerOnly);
    QVERIFY(computer.stateFolder().freeBytes > 0);
}

void ThisComputerTest::aFolderThatOthersReadIsSaid()
{
    const ThisComputer computer(m_folder.path(), {});
    QVERIFY(computer.stateFolder().ownerOnly);
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther);
    QVERIFY(!computer.stateFolder().ownerOnly);
}

void ThisComputerTest::aFileInItsPlaceIsNoFolder()
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!ThisComputer(file.fileName(), {}).stateFolder().usable);
    QVERIFY(!ThisComputer(file.fileName() + QStringLiteral("/below"), {}).stateFolder().usable);
}

void ThisComputerTest::thereAreCertificatesOnAComputer()
{
    const ThisComputer computer(m_folder.path(), QStringLiteral("/etc/extra.pem"));
    QVERIFY(computer.certificates().authorities > 0);
    QCOMPARE(computer.certificates().extraFile, QStringLiteral("/etc/extra.pem"));
}

QTEST_GUILESS_MAIN(ThisComputerTest)
#include "this_computer_test.moc"
