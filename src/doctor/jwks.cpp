// SPDX-License-Identifier: MIT
#include "doctor/jwks.h"

#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace latchkey::doctor {

using core::failed;
using core::FailureKind;

namespace {

template <auto release>
struct Free {
    template <typename T>
    void operator()(T *pointer) const { release(pointer); }
};
using Number = std::unique_ptr<BIGNUM, Free<&BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<&EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<&EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Free<&EVP_MD_CTX_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Free<&OSSL_PARAM_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<&OSSL_PARAM_BLD_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Free<&ECDSA_SIG_free>>;

constexpr qsizetype p256Bytes = 32;
constexpr qsizetype ed25519Bytes = 32;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray decoded(QByteArrayView base64url)
{
    const auto result = QByteArray::fromBase64Encoding(base64url.toByteArray(),
                                                       QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

QByteArray field(const QJsonObject &key, const char *name)
{
    return decoded(key.value(QLatin1String(name)).toString().toLatin1());
}

Number numberOf(const QByteArray &bigEndian)
{
    return Number(BN_bin2bn(bytesOf(bigEndian), int(bigEndian.size()), nullptr));
}

Key keyFrom(const char *kind, OSSL_PARAM_BLD *builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return Key(key);
}

Key rsaKey(const QJsonObject &jwk)
{
    const QByteArray n = field(jwk, "n");
    const QByteArray e = field(jwk, "e");
    if (jwk.value(u"kty") != QLatin1String("RSA") || n.isEmpty() || e.isEmpty())
        return nullptr;
    const Number modulus = numberOf(n);
    const Number exponent = numberOf(e);
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return keyFrom("RSA", builder.get());
}

Key ecKey(const QJsonObject &jwk)
{
    const QByteArray x = field(jwk, "x");
    const QByteArray y = field(jwk, "y");
    if (jwk.value(u"kty") != QLatin1String("EC") || jwk.value(u"crv") != QLatin1String("P-256") || x.size() != p256Bytes
        || y.size() != p256Bytes)
        return nullptr;
    const QByteArray point = QByteArray(1, '\x04') + x + y; // uncompressed (SEC 1, 2.3.3)
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size()));
    return keyFrom("EC", builder.get());
}

Key edKey(const QJsonObject &jwk)
{
    const QByteArray x = field(jwk, "x");
    if (jwk.value(u"kty") != QLatin1String("OKP") || jwk.value(u"crv") != QLatin1String("Ed25519") || x.size() != ed25519Bytes)
        return nullptr;
    return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), size_t(x.size())));
}

/// JOSE has the two numbers side by side (RFC 7518, 3.4), OpenSSL wants them in DER.
QByteArray derOf(const QByteArray &sideBySide)
{
    if (sideBySide.size() != 2 * p256Bytes)
        return {};
    const EcSignature signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), numberOf(sideBySide.first(p256Bytes)).release(), numberOf(sideBySide.last(p256Bytes)).release());
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray result = length > 0 ? QByteArray(reinterpret_cast<const char *>(der), length) : QByteArray();
    CRYPTO_free(der, nullptr, 0); // not OPENSSL_free, which puts the path of this file into the program
    return result;
}

bool hasSigned(EVP_PKEY *key, const EVP_MD *digest, const QByteArray &signature, QByteArrayView text)
{
    const Digest context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(text.data()), size_t(text.size())) == 1;
}

} // namespace

core::Result<QJsonArray> readKeySet(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().value(u"keys").isArray())
        return failed(FailureKind::ProtocolViolation, QStringLiteral("no key set"));
    return document.object().value(u"keys").toArray();
}

QJsonObject keyNamed(const QJsonArray &keys, const QString &keyId)
{
    for (const QJsonValue &key : keys) {
        if (!keyId.isEmpty() && key.toObject().value(u"kid").toString() == keyId)
            return key.toObject();
    }
    return {};
}

Signature checkSignature(const core::Secret &jwt, const QString &algorithm, const QJsonObject &jwk)
{
    const QByteArrayView whole = jwt.expose();
    const qsizetype end = whole.lastIndexOf('.');
    const QByteArrayView text = whole.first(std::max<qsizetype>(end, 0));
    QByteArray signature = decoded(whole.sliced(end + 1));
    Key key;
    if (algorithm == QLatin1String("RS256"))
        key = rsaKey(jwk);
    else if (algorithm == QLatin1String("ES256"))
        key = ecKey(jwk);
    else if (algorithm == QLatin1String("EdDSA"))
        key = edKey(jwk);
    else
        return Signature::AlgorithmUnsupported;
    if (!key)
        return Signature::KeyUnusable;
    const bool isEd = algorithm == QLatin1String("EdDSA"); // hashes by itself
    if (algorithm == QLatin1String("ES256"))
        signature = derOf(signature);
    return hasSigned(key.get(), isEd ? nullptr : EVP_sha256(), signature, text) ? Signature::Good : Signature::Bad;
}

} // namespace latchkey::doctor
