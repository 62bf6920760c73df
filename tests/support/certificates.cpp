// SPDX-License-Identifier: MIT
#include "support/certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace latchkey::support {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using X509Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}

Key keyOf(const Certificate &certificate)
{
    const QByteArray pem = certificate.key.toPem();
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
}

void extend(X509 *certificate, int extension, const QByteArray &value)
{
    X509_EXTENSION *made = X509V3_EXT_conf_nid(nullptr, nullptr, extension, value.constData());
    X509_add_ext(certificate, made, -1);
    X509_EXTENSION_free(made);
}

void nameIt(X509_NAME *name, const char *commonName)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
}

/// `issuer` null: by itself.
Certificate make(const char *commonName, bool isAuthority, const Certificate::Wanted &wanted, const Certificate *issuer)
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const X509Certificate made(X509_new(), X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    static long serial = 0;
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), long(wanted.from.count()));
    X509_gmtime_adj(X509_getm_notAfter(made.get()), long(wanted.until.count()));
    X509_set_pubkey(made.get(), key.get());
    nameIt(X509_get_subject_name(made.get()), commonName);
    nameIt(X509_get_issuer_name(made.get()), issuer ? "A test's authority" : commonName);
    if (isAuthority)
        extend(made.get(), NID_basic_constraints, "critical,CA:TRUE");
    if (!wanted.names.isEmpty())
        extend(made.get(), NID_subject_alt_name, wanted.names);
    const Key signer = issuer ? keyOf(*issuer) : Key(nullptr, EVP_PKEY_free);
    X509_sign(made.get(), signer ? signer.get() : key.get(), EVP_sha256());

    const Memory keyText(BIO_new(BIO_s_mem()), BIO_free);
    const Memory certificateText(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(certificateText.get(), made.get());
    return {QSslCertificate(contentOf(certificateText.get())), QSslKey(contentOf(keyText.get()), QSsl::Ec)};
}

} // namespace

Certificate Certificate::selfSigned()
{
    return make("localhost", false, {"IP:127.0.0.1,DNS:localhost"}, nullptr);
}

Certificate Certificate::authority()
{
    return make("A test's authority", true, {}, nullptr);
}

Certificate Certificate::issue(const Wanted &wanted) const
{
    return make("a server", false, wanted, this);
}

} // namespace latchkey::support
