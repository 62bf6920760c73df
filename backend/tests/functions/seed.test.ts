// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { convexToken } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
    await backend.internal('seed:demo');
});
after(async () => await backend.stop());

async function signIn(email: string) {
    const answer = await backend.auth('POST', '/sign-in/email', { body: { email, password: 'latchkey-demo' } });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.user.emailVerified, true);
    return { answer, client: backend.client(await convexToken(backend, answer.json.token)) };
}

test('the demo person starts in her workspace, admin of North Quay and member of Foundry', async () => {
    const { client } = await signIn('demo@example.com');
    const user = await client.query(names.currentUser, {});
    assert.equal(user!.name, 'Demo Person');
    assert.equal(user!.activeOrganization!.isPersonal, true);
    const { organizations } = await client.query(names.organizations, {});
    assert.deepEqual(
        organizations.map(({ name, slug, role, isPersonal }) => [name, isPersonal ? 'personal' : slug, role]),
        [
            ["Demo's Workspace", 'personal', 'owner'],
            ['North Quay', 'north-quay', 'admin'],
            ['Foundry', 'foundry', 'member'],
        ],
    );
});

test('the teammate owns North Quay', async () => {
    const { client } = await signIn('teammate@example.com');
    const { organizations } = await client.query(names.organizations, {});
    assert.equal(organizations.find(({ slug }) => slug === 'north-quay')!.role, 'owner');
});

test('seeding again makes nothing twice and undoes nothing a person did', async () => {
    const { client } = await signIn('demo@example.com');
    await client.mutation(names.updateProfile, { name: 'Renamed Person' });
    const { organizations } = await client.query(names.organizations, {});
    const northQuay = organizations.find(({ slug }) => slug === 'north-quay')!;
    await client.mutation(names.setActive, { organizationId: northQuay.id });
    const count = async () => {
        const tables = ['user', 'account', 'member', 'organization'];
        const component = await Promise.all(tables.map((table) => backend.rows(table, {}, 'betterAuth')));
        const app = await Promise.all(['user', 'orgMeta'].map((table) => backend.rows(table)));
        return [...component, ...app].map(({ length }) => length);
    };
    const before = await count();
    await backend.internal('seed:demo');
    await backend.internal('seed:demo');
    assert.deepEqual(await count(), before);
    const user = await client.query(names.currentUser, {});
    assert.equal(user!.name, 'Renamed Person');
    assert.equal(user!.activeOrganizationSlug, 'north-quay');
    assert.equal((await backend.rows('user', { userId: user!.userId }))[0]!.name, 'Renamed Person');
});
