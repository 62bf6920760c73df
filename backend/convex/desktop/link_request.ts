// SPDX-License-Identifier: MIT
// What the app asks of the page that links another way to sign in: which provider, and to whose account. Checked by the server
// before it shows the page, and once more by the page.

const PERSON = /^[A-Za-z0-9_-]{1,64}$/;

export type LinkRequest<Provider> = { provider: Provider; userId: string };

/** The request, or null when anything in it is missing, given twice, or not one of this site's providers. */
export function readLinkRequest<Provider extends { id: string }>(
    query: URLSearchParams,
    providers: readonly Provider[],
): LinkRequest<Provider> | null {
    const [ids, people] = [query.getAll('provider'), query.getAll('user')];
    const provider = ids.length === 1 ? providers.find(({ id }) => id === ids[0]) : undefined;
    const userId = people.length === 1 ? people[0]! : '';
    return provider && PERSON.test(userId) ? { provider, userId } : null;
}
