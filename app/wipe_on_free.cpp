// SPDX-License-Identifier: MIT
// Memory given back is overwritten first: passwords and tokens pass through buffers of Qt, QML and OpenSSL that are none of ours,
// and what they free would lie readable until something else happens to be put there. core::Secret wipes its own besides.
//
// By taking the places of free() and realloc(), for the whole program. glibc alone: elsewhere, and under a sanitizer, which has an
// allocator of its own, nothing is changed. What it costs: docs/security.md.
#include <malloc.h>

#include <cstring>

#if defined(__GLIBC__) && defined(LATCHKEY_WIPE_ON_FREE)

extern "C" {

// NOLINTBEGIN: the C library's own names
void *__libc_malloc(size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);
// NOLINTEND

void free(void *block) noexcept
{
    if (block)
        explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

void *realloc(void *block, size_t size) noexcept
{
    // A large block grows by having its pages moved, which leaves nothing behind; a small one is copied, and its old place is freed
    // inside, past us.
    constexpr size_t movedByPages = size_t(128) * 1024;
    const size_t has = block ? malloc_usable_size(block) : 0;
    if (!block || size == 0 || has >= movedByPages || size <= has)
        return __libc_realloc(block, size);
    void *larger = __libc_malloc(size);
    if (!larger)
        return nullptr;
    std::memcpy(larger, block, has);
    free(block);
    return larger;
}

} // extern "C"

#endif
