// SPDX-License-Identifier: MIT
// Who may do what in an organisation: every function by every role, called directly with the official client. The
// table is written here, from what is promised, and shares nothing with the rules of the server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ConvexHttpClient } from 'convex/browser';
import { Backend } from './support/backend.ts';
import { organizationOf, organizations, rolesIn } from './support/organizations.ts';
import { refusal, signUp, type SignedIn } from './support/people.ts';

let backend: Backend;
const people: Record<string, SignedIn> = {};
const ROLES = ['owner', 'admin', 'member', 'stranger', 'guest'] as const;
type Asker = (typeof ROLES)[number];

before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
    for (const name of ['owner', 'second owner', 'admin', 'second admin', 'member', 'second member', 'stranger'])
        people[name] = await signUp(backend, name);
});
after(async () => await backend.stop());

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]).buffer;
const id = (name: string) => people[name]!.userId;

type Work = (client: ConvexHttpClient, organizationId: string) => Promise<unknown>;
const write =
    (name: string, args: (organizationId: string) => Record<string, unknown> = () => ({})): Work =>
    (client, organizationId) =>
        client.mutation(organizations[name]!, { organizationId, ...args(organizationId) });
const read =
    (name: string): Work =>
    (client, organizationId) =>
        client.query(organizations[name]!, { organizationId });
const invite = (role: string) => write('inviteMember', () => ({ email: `new-${role}@example.com`, role }));
const change = (whom: string, role: string) => write('changeMemberRole', () => ({ userId: id(whom), role }));
const remove = (whom: string) => write('removeMember', () => ({ userId: id(whom) }));
/** With an invitation that the owner has just sent to somebody who is none of those here. */
const withInvitation =
    (name: string): Work =>
    async (client, organizationId) => {
        const made = await people['owner']!.client.mutation(organizations.inviteMember!, {
            organizationId,
            email: 'invited@example.com',
            role: 'member',
        });
        return await client.mutation(organizations[name]!, { invitationId: made.id });
    };
let slugs = 0;

/** What is done, and who may. Everybody else is refused, by that code, and nothing changes. */
const table: [string, Work, Asker[], code?: string][] = [
    ['see it', read('getOrganization'), ['owner', 'admin', 'member'], 'null'],
    ['make it the active one', write('setActiveOrganization'), ['owner', 'admin', 'member']],
    ['see the members', read('listMembers'), ['owner', 'admin', 'member']],
    ['see the activity', read('listActivity'), ['owner', 'admin', 'member']],
    ['see the invitations', read('listInvitations'), ['owner', 'admin']],
    ['rename it', write('updateOrganization', () => ({ name: 'Renamed' })), ['owner', 'admin']],
    ['change its slug', write('updateOrganization', () => ({ slug: `roles-${slugs++}` })), ['owner', 'admin']],
    ['set its picture', write('setOrganizationPicture', () => ({ picture: PNG })), ['owner', 'admin']],
    ['invite a member', invite('member'), ['owner', 'admin']],
    ['invite an admin', invite('admin'), ['owner', 'admin']],
    ['invite an owner', invite('owner'), ['owner']],
    ['cancel an invitation', withInvitation('cancelInvitation'), ['owner', 'admin']],
    ['accept an invitation to somebody else', withInvitation('acceptInvitation'), [], 'NOT_FOUND'],
    ['decline an invitation to somebody else', withInvitation('declineInvitation'), [], 'NOT_FOUND'],
    ['make a member an admin', change('second member', 'admin'), ['owner', 'admin']],
    ['make an admin a member', change('second admin', 'member'), ['owner', 'admin']],
    ['make a member an owner', change('second member', 'owner'), ['owner']],
    ['make an owner a member', change('second owner', 'member'), ['owner']],
    ['remove a member', remove('second member'), ['owner', 'admin']],
    ['remove an admin', remove('second admin'), ['owner', 'admin']],
    ['remove an owner', remove('second owner'), ['owner']],
    ['leave it', write('leaveOrganization'), ['owner', 'admin', 'member']],
    ['delete it', write('deleteOrganization'), ['owner']],
];

const clientOf = (asker: Asker) => (asker === 'guest' ? backend.client() : people[asker]!.client);

async function everything(organizationId: string) {
    const [organization] = await backend.rows('organization', { _id: organizationId }, 'betterAuth');
    const invitations = await backend.rows('invitation', { organizationId }, 'betterAuth');
    return {
        organization,
        roles: await rolesIn(backend, organizationId),
        pending: invitations.filter(({ status }) => status === 'pending').map(({ email }) => email),
        activity: (await backend.rows('activity', { organizationId })).length,
        active: (await backend.rows('user')).map(({ activeOrganizationId }) => activeOrganizationId),
    };
}

const freshOrganization = async () =>
    await organizationOf(
        backend,
        ['owner', 'second owner', 'admin', 'second admin', 'member', 'second member'].map((name) => [
            people[name]!,
            name.replace('second ', ''),
        ]),
    );

for (const [what, work, who, code = 'FORBIDDEN'] of table)
    for (const asker of ROLES)
        test(`${who.includes(asker) ? 'an' : 'no'} ${asker} may ${what}`, async () => {
            const organizationId = await freshOrganization();
            const before = await everything(organizationId);
            if (who.includes(asker)) {
                await work(clientOf(asker), organizationId);
                const isRead = what.startsWith('see');
                if (isRead) assert.deepEqual(await everything(organizationId), before);
                else assert.notDeepEqual(await everything(organizationId), before);
                return;
            }
            if (code === 'null') assert.equal(await work(clientOf(asker), organizationId), null);
            else {
                const refused = await refusal(work(clientOf(asker), organizationId));
                assert.equal(refused.code, asker === 'guest' ? 'UNAUTHENTICATED' : code);
            }
            const isInvited = what.includes('an invitation');
            const invited = { pending: ['invited@example.com'], activity: before.activity + 1 };
            assert.deepEqual(await everything(organizationId), { ...before, ...(isInvited ? invited : {}) });
        });

test('nobody may do anything to a personal workspace but rename it', async () => {
    const ada = await signUp(backend);
    const organizationId = (await backend.rows('user', { userId: ada.userId }))[0]!.personalOrganizationId as string;
    await ada.client.mutation(organizations.updateOrganization!, { organizationId, name: 'Mine' });
    for (const [what, work] of table) {
        if (/see (it|the members|the activity)|rename|slug|picture|active one|an invitation/.test(what)) continue;
        const { code, message } = await refusal(work(ada.client, organizationId));
        assert.equal(code, 'FORBIDDEN', what);
        assert.equal(message, 'A personal workspace cannot be shared, left or deleted', what);
    }
});

test('what is offered is what is allowed', async () => {
    const organizationId = await freshOrganization();
    const offered = async (asker: Asker) =>
        (await clientOf(asker).query(organizations.getOrganization!, { organizationId }))?.permissions ?? null;
    assert.equal(await offered('guest'), null);
    assert.equal(await offered('stranger'), null);
    assert.deepEqual(await offered('member'), ['read', 'leave']);
    assert.deepEqual(
        await offered('admin'),
        'read update leave invite seeInvitations cancelInvitation changeRole removeMember'.split(' '),
    );
    assert.deepEqual(
        await offered('owner'),
        'read update delete leave invite inviteOwner seeInvitations cancelInvitation changeRole changeOwner removeMember removeOwner'.split(
            ' ',
        ),
    );
});
