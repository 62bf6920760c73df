// SPDX-License-Identifier: MIT
// Memory given back is overwritten first: passwords and tokens pass through buffers of Qt, QML and OpenSSL that are none of ours,
// and what they free would lie readable until something else happens to be put there. core::Secret wipes its own besides.
//
// By taking the places of free() and realloc(), for the whole program. glibc alone: elsewhere, and under a sanitizer, which has an
// allocator of its own, nothing is changed. What it costs: docs/security.md.
#include <malloc.h>

#include <cstddef>
#include <cstring>

#if defined(__GLIBC__) && defined(LATCHKEY_WIPE_ON_FREE)

extern "C" {

// NOLINTBEGIN: the C library's own names
void *__libc_malloc(size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);
// NOLINTEND

namespace {

/// Whether the block has pages of its own, which go back to the kernel when it is freed, and which nobody gets unwiped from there. Most
/// large ones have, what is drawn into above all. The C library's mark of it (IS_MMAPPED, malloc/malloc.c).
bool hasPagesOfItsOwn(const void *block) noexcept
{
    constexpr size_t mark = 2;
    return (static_cast<const size_t *>(block)[-1] & mark) != 0;
}

} // namespace

void free(void *block) noexcept
{
    if (block && !hasPagesOfItsOwn(block))
        explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

void *realloc(void *block, size_t size) noexcept
{
    // Pages are moved when such a block grows, which leaves nothing behind; another one is copied, and its old place is freed inside,
    // past us.
    const size_t has = block ? malloc_usable_size(block) : 0;
    if (!block || size == 0 || hasPagesOfItsOwn(block) || size <= has)
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
