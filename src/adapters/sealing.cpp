// SPDX-License-Identifier: MIT
#include "adapters/sealing.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <memory>

namespace latchkey::adapters::sealing {

namespace {

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

std::optional<QByteArray> seal(const core::Secret &key, const QByteArray &nonce, const QByteArray &associated,
                               const QByteArray &plain)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray sealed(plain.size() + tagSize, '\0');
    int length = 0;
    const bool done = key.size() == 32 && nonce.size() == nonceSize
                      && EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), in(key.expose()), in(nonce), nullptr)
                      && EVP_EncryptUpdate(cipher.get(), nullptr, &length, in(associated), int(associated.size()))
                      && EVP_EncryptUpdate(cipher.get(), out(sealed), &length, in(plain), int(plain.size()))
                      && EVP_EncryptFinal_ex(cipher.get(), out(sealed) + length, &length)
                      && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out(sealed) + plain.size());
    return done ? std::optional(sealed) : std::nullopt;
}

std::optional<QByteArray> open(const core::Secret &key, const QByteArray &nonce, const QByteArray &associated,
                               const QByteArray &sealed)
{
    const qsizetype size = sealed.size() - tagSize;
    if (key.size() != 32 || nonce.size() != nonceSize || size < 0)
        return std::nullopt;
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray plain(size, '\0');
    QByteArray tag = sealed.last(tagSize);
    int length = 0;
    const bool done = EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), in(key.expose()), in(nonce), nullptr)
                      && EVP_DecryptUpdate(cipher.get(), nullptr, &length, in(associated), int(associated.size()))
                      && EVP_DecryptUpdate(cipher.get(), out(plain), &length, in(sealed), int(size))
                      && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, out(tag))
                      && EVP_DecryptFinal_ex(cipher.get(), out(plain) + length, &length);
    return done ? std::optional(plain) : std::nullopt;
}

core::Secret derivedKey(const core::Secret &secret, QByteArrayView purpose)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const QByteArrayView bytes = secret.expose();
    HMAC(EVP_sha256(), bytes.data(), int(bytes.size()), in(purpose), size_t(purpose.size()), digest.data(), &size);
    core::Secret key(QByteArrayView(digest.data(), qsizetype(size)));
    explicit_bzero(digest.data(), digest.size());
    return key;
}

} // namespace latchkey::adapters::sealing
