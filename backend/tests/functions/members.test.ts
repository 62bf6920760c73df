// SPDX-License-Identifier: MIT
// Members, roles and the end of an organisation: what must hold whoever may ask (that is roles.test.ts).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { organizationOf, organizations, rolesIn } from './support/organizations.ts';
import { refusal, signUp, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

const pair = async (): Promise<[SignedIn, SignedIn]> => [await signUp(backend, 'Ada'), await signUp(backend, 'Ben')];
const activeOf = async (person: SignedIn) => (await person.client.query(names.currentUser, {}))!.activeOrganizationId;

test('members are listed in the order they came, with name, address, role, and which one asks', async () => {
    const [ada, ben] = await pair();
    const organizationId = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'member'],
    ]);
    const { members, nextPosition } = await ben.client.query(organizations.listMembers!, { organizationId });
    assert.equal(nextPosition, null);
    assert.deepEqual(
        members.map(({ joinedAt, ...rest }: { joinedAt: number }) => (assert.ok(joinedAt > 0), rest)),
        [
            { userId: ada.userId, name: 'Ada', email: ada.email, image: null, role: 'owner', isYou: false },
            { userId: ben.userId, name: 'Ben', email: ben.email, image: null, role: 'member', isYou: true },
        ],
    );
});

test('the only owner can neither leave nor become less, and a second one makes both possible', async () => {
    const [ada, ben] = await pair();
    const organizationId = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'admin'],
    ]);
    const demote = { organizationId, userId: ada.userId, role: 'member' };
    assert.equal(
        (await refusal(ada.client.mutation(organizations.leaveOrganization!, { organizationId }))).code,
        'ONLY_OWNER',
    );
    assert.equal((await refusal(ada.client.mutation(organizations.changeMemberRole!, demote))).code, 'ONLY_OWNER');
    await ada.client.mutation(organizations.changeMemberRole!, { organizationId, userId: ben.userId, role: 'owner' });
    await ada.client.mutation(organizations.leaveOrganization!, { organizationId });
    assert.deepEqual(await rolesIn(backend, organizationId), { [ben.userId]: 'owner' });
});

test('two owners who demote each other at once leave one', async () => {
    const [ada, ben] = await pair();
    for (let round = 0; round < 5; round++) {
        const organizationId = await organizationOf(backend, [
            [ada, 'owner'],
            [ben, 'owner'],
        ]);
        const demote = (by: SignedIn, whom: SignedIn) =>
            by.client.mutation(organizations.changeMemberRole!, {
                organizationId,
                userId: whom.userId,
                role: 'member',
            });
        const outcomes = await Promise.allSettled([demote(ada, ben), demote(ben, ada)]);
        assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
        assert.deepEqual(Object.values(await rolesIn(backend, organizationId)).sort(), ['member', 'owner']);
    }
});

test('whoever has gone meanwhile cannot be given a role or be removed', async () => {
    const [ada, ben] = await pair();
    const organizationId = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'member'],
    ]);
    await ben.client.mutation(organizations.leaveOrganization!, { organizationId });
    const whom = { organizationId, userId: ben.userId };
    assert.equal(
        (await refusal(ada.client.mutation(organizations.changeMemberRole!, { ...whom, role: 'admin' }))).code,
        'NOT_FOUND',
    );
    assert.equal((await refusal(ada.client.mutation(organizations.removeMember!, whom))).code, 'NOT_FOUND');
    const self = { organizationId, userId: ada.userId };
    assert.equal((await refusal(ada.client.mutation(organizations.removeMember!, self))).code, 'BAD_REQUEST');
});

test('whoever is removed finds another organisation active, and is a stranger from then on', async () => {
    const [ada, ben] = await pair();
    const personal = await activeOf(ben);
    const organizationId = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'member'],
    ]);
    await ben.client.mutation(names.setActive, { organizationId });
    await ada.client.mutation(organizations.removeMember!, { organizationId, userId: ben.userId });
    assert.equal(await activeOf(ben), personal);
    assert.equal((await refusal(ben.client.query(organizations.listMembers!, { organizationId }))).code, 'FORBIDDEN');
    assert.equal(await ben.client.query(organizations.getOrganization!, { organizationId }), null);
});

test('what happened is listed, the newest first, with the names of then', async () => {
    const [ada, ben] = await pair();
    const { id: organizationId } = await ada.client.mutation(names.createOrganization, { name: 'Harbour' });
    await ada.client.mutation(organizations.updateOrganization!, { organizationId, name: 'Haven' });
    await backend.internal('seed:write', {
        email: ben.email,
        name: ben.name,
        passwordHash: '-',
        organizations: [
            {
                name: 'Haven',
                slug: (await backend.rows('organization', { _id: organizationId }, 'betterAuth'))[0]!.slug,
                role: 'member',
            },
        ],
    });
    await ada.client.mutation(organizations.changeMemberRole!, { organizationId, userId: ben.userId, role: 'admin' });
    await ada.client.mutation(organizations.removeMember!, { organizationId, userId: ben.userId });
    const rows = await ada.client.query(organizations.listActivity!, { organizationId });
    assert.deepEqual(
        rows.map(({ kind, actorName, subject, detail }: Record<string, string>) => [kind, actorName, subject, detail]),
        [
            ['removed', 'Ada', 'Ben', null],
            ['role', 'Ada', 'Ben', 'admin'],
            ['renamed', 'Ada', 'Haven', null],
            ['created', 'Ada', null, null],
        ],
    );
});

test('a slug that is taken is said, and neither name nor slug change', async () => {
    const [ada] = await pair();
    const { slug } = await ada.client.mutation(names.createOrganization, { name: 'One' });
    const two = await ada.client.mutation(names.createOrganization, { name: 'Two' });
    const args = { organizationId: two.id, name: 'Three', slug };
    assert.equal((await refusal(ada.client.mutation(organizations.updateOrganization!, args))).code, 'CONFLICT');
    const found = await ada.client.query(organizations.getOrganization!, { organizationId: two.id });
    assert.deepEqual([found.name, found.slug], ['Two', two.slug]);
    for (const bad of [{ name: ' ' }, { name: 'x'.repeat(101) }, { slug: 'No' }])
        assert.equal(
            (await refusal(ada.client.mutation(organizations.updateOrganization!, { organizationId: two.id, ...bad })))
                .code,
            'BAD_REQUEST',
        );
});

test('ten thousand members are paged, and the end of their organisation leaves nothing and nobody without a place', async () => {
    const [ada, ben] = await pair();
    const organizationId = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'member'],
    ]);
    for (let first = 0; first < 10_000; first += 500)
        await backend.internal('seed:crowd', { organizationId, first, count: 500 });
    const seen = new Set<string>();
    let position: number | null = null;
    for (let page = 0; page < 60; page++) {
        const found: { members: { userId: string }[]; nextPosition: number | null } = await ben.client.query(
            organizations.listMembers!,
            { organizationId, position, count: 200 },
        );
        assert.ok(found.members.length <= 200);
        for (const { userId } of found.members) (assert.ok(!seen.has(userId)), seen.add(userId));
        position = found.nextPosition;
        if (position === null) break;
    }
    assert.equal(seen.size, 10_002);

    await ben.client.mutation(names.setActive, { organizationId });
    await ada.client.mutation(organizations.deleteOrganization!, { organizationId });
    assert.equal(await ada.client.query(organizations.getOrganization!, { organizationId }), null);
    const record = await ben.client.query(names.currentUser, {});
    assert.notEqual(record!.activeOrganizationId, organizationId);
    const deadline = Date.now() + 60_000;
    while ((await backend.rows('member', { organizationId }, 'betterAuth')).length > 0) {
        assert.ok(Date.now() < deadline, 'members are left');
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.ok(await activeOf(ben));
});

test('a thousand organisations of one person are listed and switched', async () => {
    const [ada] = await pair();
    for (let first = 0; first < 1000; first += 200)
        await backend.internal('seed:founder', { userId: ada.userId, first, count: 200 });
    const { organizations: listed } = await ada.client.query(names.organizations, {});
    assert.equal(listed.length, 1001);
    const last = listed.find(({ name }) => name === 'Organisation 999')!;
    await ada.client.mutation(names.setActive, { organizationId: last.id });
    assert.equal(await activeOf(ada), last.id);
});
