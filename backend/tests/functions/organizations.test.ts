// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { organizations as functions } from './support/organizations.ts';
import { freshEmail, refusal, signInAgain, signUp, verified, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

let slugs = 0;
const freshSlug = (): string => `slug-${process.pid}-${slugs++}`;

const activeOf = async (person: SignedIn) => (await person.client.query(names.currentUser, {}))!.activeOrganizationId;
const sessionActiveOf = async (person: SignedIn) =>
    (await backend.auth('GET', '/get-session', { token: person.session })).json.session.activeOrganizationId;

/** Invited, proven and accepted: the guest becomes a member, and the organisation the active one. */
async function join(owner: SignedIn, guest: SignedIn, organizationId: string, role = 'member'): Promise<void> {
    const invitation = { organizationId, email: guest.email, role };
    const { id } = await owner.client.mutation(functions.inviteMember!, invitation);
    await verified(backend, guest);
    await guest.client.mutation(functions.acceptInvitation!, { invitationId: id });
}

test('a new organisation is owned, active and listed', async () => {
    const ada = await signUp(backend);
    const slug = freshSlug();
    const made = await ada.client.mutation(names.createOrganization, { name: ' North Quay ', slug });
    assert.deepEqual(made, { id: made.id, slug });
    const { canCreateOrganization, organizations } = await ada.client.query(names.organizations, {});
    assert.equal(canCreateOrganization, true);
    assert.equal(organizations.length, 2);
    const [personal, listed] = organizations;
    assert.equal(personal!.isPersonal, true);
    assert.equal(personal!.isActive, false);
    assert.deepEqual(listed, {
        id: made.id,
        name: 'North Quay',
        slug,
        logo: null,
        role: 'owner',
        isPersonal: false,
        isActive: true,
        createdAt: listed!.createdAt,
    });
    assert.ok(Math.abs(listed!.createdAt - Date.now()) < 60_000);
    const user = await ada.client.query(names.currentUser, {});
    assert.equal(user!.activeOrganizationName, 'North Quay');
    assert.deepEqual(user!.activeOrganizationRoles, ['owner']);
    assert.equal(user!.personalOrganizationId, personal!.id);
});

test('a slug that is taken gives CONFLICT and makes nothing', async () => {
    const ada = await signUp(backend);
    const slug = freshSlug();
    await ada.client.mutation(names.createOrganization, { name: 'First', slug });
    const { code } = await refusal(ada.client.mutation(names.createOrganization, { name: 'Second', slug }));
    assert.equal(code, 'CONFLICT');
    const { organizations } = await ada.client.query(names.organizations, {});
    assert.deepEqual(organizations.map(({ name }) => name).slice(1), ['First']);
});

test('a derived slug gets a suffix when it is taken', async () => {
    const ada = await signUp(backend);
    const name = `Château d'If ${process.pid}`;
    const first = await ada.client.mutation(names.createOrganization, { name });
    const second = await ada.client.mutation(names.createOrganization, { name });
    assert.equal(first.slug, `chateau-d-if-${process.pid}`);
    assert.match(second.slug, new RegExp(`^chateau-d-if-${process.pid}-[a-z0-9]{4,}$`));
});

test('a derived slug always keeps to the pattern, whatever the name', async () => {
    const ada = await signUp(backend);
    for (const name of ['北の港', 'A', '!!!', 'x'.repeat(100), '-- Edge --']) {
        const { slug } = await ada.client.mutation(names.createOrganization, { name });
        assert.match(slug, /^[a-z0-9-]{3,50}$/, name);
    }
});

test('a bad name and a bad slug are refused', async () => {
    const ada = await signUp(backend);
    const bad = [
        { name: '' },
        { name: '  ' },
        { name: 'x'.repeat(101) },
        { name: 'Fine', slug: 'ab' },
        { name: 'Fine', slug: 'Capital' },
        { name: 'Fine', slug: 'x'.repeat(51) },
        { name: 'Fine', slug: 'with space' },
    ];
    for (const args of bad)
        assert.equal((await refusal(ada.client.mutation(names.createOrganization, args))).code, 'BAD_REQUEST');
});

test('a switch writes the record and the session together', async () => {
    const ada = await signUp(backend);
    const personal = await activeOf(ada);
    const made = await ada.client.mutation(names.createOrganization, { name: 'Harbour' });
    assert.equal(await sessionActiveOf(ada), made.id);
    assert.equal(await ada.client.mutation(names.setActive, { organizationId: personal! }), null);
    assert.equal(await activeOf(ada), personal);
    assert.equal(await sessionActiveOf(ada), personal);
});

test('a switch reaches the person’s other sessions, so that no two of them disagree', async () => {
    const ada = await signUp(backend);
    const other = await signInAgain(backend, ada);
    const made = await ada.client.mutation(names.createOrganization, { name: 'Everywhere' });
    assert.equal(await activeOf(other), made.id);
    assert.equal(await sessionActiveOf(other), made.id);
});

test('switching to the active organisation succeeds', async () => {
    const ada = await signUp(backend);
    const personal = await activeOf(ada);
    assert.equal(await ada.client.mutation(names.setActive, { organizationId: personal! }), null);
    assert.equal(await activeOf(ada), personal);
});

test('a foreign organisation and an unknown one get the very same FORBIDDEN', async () => {
    const ada = await signUp(backend);
    const eve = await signUp(backend, 'Eve');
    const made = await ada.client.mutation(names.createOrganization, { name: 'Private' });
    const unknown = made.id.replace(/^\d+/, '999999');
    const refusals = [];
    for (const organizationId of [made.id, unknown, 'no id at all', ''])
        refusals.push(await refusal(eve.client.mutation(names.setActive, { organizationId })));
    assert.equal(refusals[0]!.code, 'FORBIDDEN');
    for (const other of refusals) assert.deepEqual(other, refusals[0]);
    assert.notEqual(await activeOf(eve), made.id);
});

test('a role change shows at once, and several roles are told apart', async () => {
    const [ada, bob] = [await signUp(backend), await signUp(backend, 'Bob')];
    const made = await ada.client.mutation(names.createOrganization, { name: 'Roles' });
    await join(ada, bob, made.id);
    const rolesOfBob = async () => {
        const user = await bob.client.query(names.currentUser, {});
        return [user!.activeOrganizationRoles, user!.activeOrganization!.role];
    };
    assert.deepEqual(await rolesOfBob(), [['member'], 'member']);
    const change = { organizationId: made.id, userId: bob.userId, role: 'admin' };
    await ada.client.mutation(functions.changeMemberRole!, change);
    assert.deepEqual(await rolesOfBob(), [['admin'], 'admin']);
    // Better Auth keeps several roles in one string; a site that ran it before may have such people.
    await backend.internal('seed:write', {
        email: bob.email,
        name: bob.name,
        passwordHash: 'unused: the account exists',
        organizations: [{ name: 'Roles', slug: made.slug, role: 'admin,member' }],
    });
    assert.deepEqual(await rolesOfBob(), [['admin', 'member'], 'admin']);
});

test('a renamed organisation shows its new name to everybody at once', async () => {
    const [ada, bob] = [await signUp(backend), await signUp(backend, 'Bob')];
    const made = await ada.client.mutation(names.createOrganization, { name: 'Before' });
    await join(ada, bob, made.id);
    const slug = freshSlug();
    await ada.client.mutation(functions.updateOrganization!, { organizationId: made.id, name: 'After', slug });
    for (const person of [ada, bob]) {
        const user = await person.client.query(names.currentUser, {});
        assert.equal(user!.activeOrganizationName, 'After');
        assert.equal(user!.activeOrganizationSlug, slug);
    }
});

test('who is removed from the active organisation lands in the personal one', async () => {
    const [ada, bob] = [await signUp(backend), await signUp(backend, 'Bob')];
    const made = await ada.client.mutation(names.createOrganization, { name: 'Short stay' });
    await join(ada, bob, made.id);
    assert.equal(await activeOf(bob), made.id);
    await ada.client.mutation(functions.removeMember!, { organizationId: made.id, userId: bob.userId });
    const user = await bob.client.query(names.currentUser, {});
    assert.equal(user!.activeOrganizationId, user!.personalOrganizationId);
    assert.equal(await sessionActiveOf(bob), user!.personalOrganizationId);
    assert.equal((await refusal(bob.client.mutation(names.setActive, { organizationId: made.id }))).code, 'FORBIDDEN');
});

test('who leaves an organisation lands in the personal one', async () => {
    const [ada, bob] = [await signUp(backend), await signUp(backend, 'Bob')];
    const made = await ada.client.mutation(names.createOrganization, { name: 'Door' });
    await join(ada, bob, made.id);
    await bob.client.mutation(functions.leaveOrganization!, { organizationId: made.id });
    const user = await bob.client.query(names.currentUser, {});
    assert.equal(user!.activeOrganizationId, user!.personalOrganizationId);
    assert.equal((await bob.client.query(names.setupStatus, {})).ready, true);
});

test('a deleted organisation moves every member to the personal workspace', async () => {
    const [ada, bob] = [await signUp(backend), await signUp(backend, 'Bob')];
    const made = await ada.client.mutation(names.createOrganization, { name: 'Doomed' });
    await join(ada, bob, made.id);
    await ada.client.mutation(functions.deleteOrganization!, { organizationId: made.id });
    for (const person of [ada, bob]) {
        const user = await person.client.query(names.currentUser, {});
        assert.equal(user!.activeOrganizationId, user!.personalOrganizationId);
        assert.deepEqual((await person.client.query(names.organizations, {})).organizations.length, 1);
    }
    assert.deepEqual(await backend.rows('orgMeta', { organizationId: made.id }), []);
});

test('a personal workspace cannot be left, deleted or shared', async () => {
    const ada = await signUp(backend);
    const organizationId = await activeOf(ada);
    const attempts = {
        deleteOrganization: { organizationId },
        leaveOrganization: { organizationId },
        removeMember: { organizationId, userId: ada.userId },
        inviteMember: { organizationId, email: freshEmail(), role: 'member' },
    };
    for (const [name, args] of Object.entries(attempts))
        assert.equal((await refusal(ada.client.mutation(functions[name]!, args))).code, 'FORBIDDEN', name);
    const { organizations } = await ada.client.query(names.organizations, {});
    assert.deepEqual(
        organizations.map(({ id, role }) => ({ id, role })),
        [{ id: organizationId, role: 'owner' }],
    );
});
