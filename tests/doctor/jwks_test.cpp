// SPDX-License-Identifier: MIT
#include "doctor/jwks.h"

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

#include <memory>

using namespace latchkey;
using doctor::Signature;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString numberOf(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        qFatal("no such number");
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return QString::fromLatin1(base64Url(bytes));
}

/// A key pair of the algorithm, and its public half as a site publishes it.
struct Pair {
    Key key{nullptr, &EVP_PKEY_free};
    QJsonObject published;
};

Pair pairFor(const QString &algorithm)
{
    Pair pair;
    if (algorithm == QLatin1String("RS256")) {
        pair.key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048)));
        pair.published = {{QStringLiteral("kty"), QStringLiteral("RSA")},
                          {QStringLiteral("n"), numberOf(pair.key.get(), OSSL_PKEY_PARAM_RSA_N)},
                          {QStringLiteral("e"), numberOf(pair.key.get(), OSSL_PKEY_PARAM_RSA_E)}};
    } else if (algorithm == QLatin1String("ES256")) {
        pair.key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
        const auto coordinate = [&](const char *name) { // always 32 bytes (RFC 7518, 6.2.1.2)
            const QByteArray bytes = QByteArray::fromBase64(numberOf(pair.key.get(), name).toLatin1(), QByteArray::Base64UrlEncoding);
            return QString::fromLatin1(base64Url(QByteArray(32 - bytes.size(), '\0') + bytes));
        };
        pair.published = {{QStringLiteral("kty"), QStringLiteral("EC")},
                          {QStringLiteral("crv"), QStringLiteral("P-256")},
                          {QStringLiteral("x"), coordinate(OSSL_PKEY_PARAM_EC_PUB_X)},
                          {QStringLiteral("y"), coordinate(OSSL_PKEY_PARAM_EC_PUB_Y)}};
    } else {
        pair.key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
        QByteArray raw(32, '\0');
        size_t length = size_t(raw.size());
        EVP_PKEY_get_raw_public_key(pair.key.get(), reinterpret_cast<unsigned char *>(raw.data()), &length);
        pair.published = {{QStringLiteral("kty"), QStringLiteral("OKP")},
                          {QStringLiteral("crv"), QStringLiteral("Ed25519")},
                          {QStringLiteral("x"), QString::fromLatin1(base64Url(raw))}};
    }
    return pair;
}

QByteArray signatureOf(const Pair &pair, const QString &algorithm, const QByteArray &text)
{
    const bool isEd = algorithm == QLatin1String("EdDSA");
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, isEd ? nullptr : EVP_sha256(), nullptr, pair.key.get());
    size_t length = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    EVP_DigestSign(context, nullptr, &length, bytes, size_t(text.size()));
    QByteArray signature(qsizetype(length), '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &length, bytes, size_t(text.size()));
    EVP_MD_CTX_free(context);
    signature.truncate(qsizetype(length));
    if (algorithm != QLatin1String("ES256"))
        return signature;
    const auto *der = reinterpret_cast<const unsigned char *>(signature.constData());
    ECDSA_SIG *numbers = d2i_ECDSA_SIG(nullptr, &der, signature.size());
    QByteArray sideBySide(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(numbers), reinterpret_cast<unsigned char *>(sideBySide.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(numbers), reinterpret_cast<unsigned char *>(sideBySide.data()) + 32, 32);
    ECDSA_SIG_free(numbers);
    return sideBySide;
}

core::Secret tokenOf(const QByteArray &text, const QByteArray &signature)
{
    return core::Secret(QByteArrayView(text + '.' + base64Url(signature)));
}

const QByteArray text = base64Url("{\"alg\":\"any\"}") + '.' + base64Url("{\"sub\":\"user-1\"}");

} // namespace

class JwksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignatureIsGoodOverItsOwnTextByItsOwnKeyAlone_data();
    void aSignatureIsGoodOverItsOwnTextByItsOwnKeyAlone();
    void aKeyOfAnotherKindIsUnusable_data();
    void aKeyOfAnotherKindIsUnusable();
    void whatConvexDoesNotTakeIsUnsupported();
    void aTokenCanNotBeMadeGoodByItsLackOfASignature();
    void keysAreFoundByTheirName();
    void whatIsNoKeySetIsRefused();
};

void JwksTest::aSignatureIsGoodOverItsOwnTextByItsOwnKeyAlone_data()
{
    QTest::addColumn<QString>("algorithm");
    for (const char *name : {"RS256", "ES256", "EdDSA"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void JwksTest::aSignatureIsGoodOverItsOwnTextByItsOwnKeyAlone()
{
    QFETCH(QString, algorithm);
    const Pair ours = pairFor(algorithm);
    const Pair others = pairFor(algorithm);
    const QByteArray signature = signatureOf(ours, algorithm, text);
    QCOMPARE(doctor::checkSignature(tokenOf(text, signature), algorithm, ours.published), Signature::Good);
    QCOMPARE(doctor::checkSignature(tokenOf(text, signature), algorithm, others.published), Signature::Bad);
    QByteArray otherText = text;
    otherText[otherText.size() - 1] = otherText.back() == 'A' ? 'B' : 'A';
    QCOMPARE(doctor::checkSignature(tokenOf(otherText, signature), algorithm, ours.published), Signature::Bad);
    for (int cut : {0, 1, 31, 63})
        QCOMPARE(doctor::checkSignature(tokenOf(text, signature.first(cut)), algorithm, ours.published), Signature::Bad);
}

void JwksTest::aKeyOfAnotherKindIsUnusable_data()
{
    aSignatureIsGoodOverItsOwnTextByItsOwnKeyAlone_data();
}

void JwksTest::aKeyOfAnotherKindIsUnusable()
{
    QFETCH(QString, algorithm);
    const Pair ours = pairFor(algorithm);
    const core::Secret token = tokenOf(text, signatureOf(ours, algorithm, text));
    const QString another = algorithm == QLatin1String("RS256") ? QStringLiteral("ES256") : QStringLiteral("RS256");
    QCOMPARE(doctor::checkSignature(token, algorithm, pairFor(another).published), Signature::KeyUnusable);
    for (const QString &field : ours.published.keys()) {
        QJsonObject broken = ours.published;
        broken.insert(field, QStringLiteral("!"));
        QCOMPARE(doctor::checkSignature(token, algorithm, broken), Signature::KeyUnusable);
        broken.remove(field);
        QCOMPARE(doctor::checkSignature(token, algorithm, broken), Signature::KeyUnusable);
    }
    QCOMPARE(doctor::checkSignature(token, algorithm, {}), Signature::KeyUnusable);
}

void JwksTest::whatConvexDoesNotTakeIsUnsupported()
{
    const Pair pair = pairFor(QStringLiteral("RS256"));
    for (const char *algorithm : {"none", "HS256", "RS512", "ES384", ""})
        QCOMPARE(doctor::checkSignature(tokenOf(text, "signature"), QString::fromLatin1(algorithm), pair.published), Signature::AlgorithmUnsupported);
}

void JwksTest::aTokenCanNotBeMadeGoodByItsLackOfASignature()
{
    const Pair pair = pairFor(QStringLiteral("RS256"));
    QCOMPARE(doctor::checkSignature(core::Secret(QByteArrayView("nodotsatall")), QStringLiteral("RS256"), pair.published), Signature::Bad);
    QCOMPARE(doctor::checkSignature(core::Secret(), QStringLiteral("RS256"), pair.published), Signature::Bad);
}

void JwksTest::keysAreFoundByTheirName()
{
    const auto keys = doctor::readKeySet(R"({"keys":[{"kid":"a","n":"1"},{"kid":"b","n":"2"},{"n":"3"}]})");
    QVERIFY(keys);
    QCOMPARE(doctor::keyNamed(*keys, QStringLiteral("b")).value(u"n").toString(), QStringLiteral("2"));
    QVERIFY(doctor::keyNamed(*keys, QStringLiteral("c")).isEmpty());
    QVERIFY(doctor::keyNamed(*keys, {}).isEmpty()); // a token without a name does not take the key without one
}

void JwksTest::whatIsNoKeySetIsRefused()
{
    for (const char *body : {"", "null", "[]", "{}", R"({"keys":{}})", "<html>"})
        QVERIFY2(!doctor::readKeySet(body), body);
    QVERIFY(doctor::readKeySet(R"({"keys":[]})"));
}

QTEST_GUILESS_MAIN(JwksTest)
#include "jwks_test.moc"
