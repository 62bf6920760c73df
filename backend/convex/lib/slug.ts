// SPDX-License-Identifier: MIT

export const SLUG_PATTERN = /^[a-z0-9-]{3,50}$/;
const SUFFIX_LENGTH = 4;
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const ATTEMPTS = 20;

const randomSuffix = (length: number): string =>
    Array.from({ length }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('');

/** A slug made from a name: letters of other alphabets fall away, so there is always a fallback. */
export function slugFrom(name: string): string {
    const plain = name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 50 - SUFFIX_LENGTH - 1)
        .replace(/-+$/, '');
    return plain.length >= 3 ? plain : `org-${plain}`.replace(/-+$/, '');
}

/** Tries the base, then the base with a suffix, until `take` answers something. */
export async function freeSlug(
    base: string,
    alwaysWithSuffix: boolean,
    take: (slug: string) => Promise<string | null>,
): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const bare = attempt === 0 && !alwaysWithSuffix;
        const made = await take(bare ? base : `${base}-${randomSuffix(SUFFIX_LENGTH + Math.floor(attempt / 4))}`);
        if (made) return made;
    }
    throw new Error('No free slug found');
}
