// SPDX-License-Identifier: MIT
// Organisations for tests: the functions by name, and who is in which role.
import { anyApi } from 'convex/server';
import type { Backend } from './backend.ts';
import type { SignedIn } from './people.ts';

/** `organizations:*`, as the official client calls them. */
export const organizations = anyApi.organizations!;

let count = 0;

/** An organisation of its own with these people in these roles. */
export async function organizationOf(backend: Backend, people: [SignedIn, string][]): Promise<string> {
    const slug = `test-${process.pid}-${count++}`;
    for (const [person, role] of people)
        await backend.internal('seed:write', {
            email: person.email,
            name: person.name,
            passwordHash: 'unused: the account exists',
            organizations: [{ name: 'Test', slug, role }],
        });
    const [row] = await backend.rows('organization', { slug }, 'betterAuth');
    return row!._id;
}

export async function rolesIn(backend: Backend, organizationId: string): Promise<Record<string, string>> {
    const members = await backend.rows('member', { organizationId }, 'betterAuth');
    return Object.fromEntries(members.map(({ userId, role }) => [userId as string, role as string]));
}
