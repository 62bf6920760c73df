// SPDX-License-Identifier: MIT
// Better Auth's own routes about organisations know less of who may do what than our functions, so none of them is there.
// The routes are those of the plugin that is installed: a later version's new ones are asked for here too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { organization } from 'better-auth/plugins/organization';
import { Backend, names } from './support/backend.ts';
import { organizationOf, organizations, rolesIn } from './support/organizations.ts';
import { freshEmail, refusal, signUp, type SignedIn } from './support/people.ts';

type Endpoint = { path?: string; options: { method?: string | string[] } };
type Route = { method: 'GET' | 'POST'; path: string };

/** Every route the plugin has with all of its parts turned on. */
const routes: Route[] = Object.values(
    organization({ teams: { enabled: true }, dynamicAccessControl: { enabled: true } }).endpoints as Record<
        string,
        Endpoint
    >,
).flatMap(({ path, options }) =>
    path ? [options.method ?? 'POST'].flat().map((method) => ({ method: method as Route['method'], path })) : [],
);

type Scene = {
    organizationId: string;
    invitationId: string;
    people: Record<'owner' | 'admin' | 'member' | 'stranger' | 'invitee', SignedIn>;
};

let backend: Backend;
let scene: Scene;

before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
    const [owner, admin, member] = [await signUp(backend), await signUp(backend), await signUp(backend)];
    const [stranger, invitee] = [await signUp(backend), await signUp(backend)];
    const organizationId = await organizationOf(backend, [
        [owner, 'owner'],
        [admin, 'admin'],
        [member, 'member'],
    ]);
    const { id } = await owner.client.mutation(organizations.inviteMember!, {
        organizationId,
        email: invitee.email,
        role: 'admin',
    });
    scene = { organizationId, invitationId: id, people: { owner, admin, member, stranger, invitee } };
});
after(async () => await backend.stop());

async function everything() {
    const { organizationId } = scene;
    return {
        organizations: await backend.rows('organization', {}, 'betterAuth'),
        invitations: await backend.rows('invitation', {}, 'betterAuth'),
        roles: await rolesIn(backend, organizationId),
        active: (await backend.rows('session', {}, 'betterAuth')).map((session) => session.activeOrganizationId),
        records: (await backend.rows('user')).map((record) => record.activeOrganizationId),
    };
}

/** What would be taken, were the route there: whatever any of them asks for. */
async function asking(): Promise<Record<string, unknown>> {
    const { organizationId, invitationId, people } = scene;
    const where = { organizationId, userId: people.member.userId };
    const [member] = await backend.rows('member', where, 'betterAuth');
    return {
        ...{ organizationId, invitationId, id: invitationId, memberId: member!._id, memberIdOrEmail: member!._id },
        ...{ userId: people.member.userId, email: freshEmail('new'), role: 'member', roleName: 'new', teamId: 'none' },
        ...{ name: 'New', slug: `new-${process.pid}`, data: { name: 'New' }, permission: { member: ['create'] } },
    };
}

const send = async ({ method, path }: Route, sending: Record<string, unknown>, token?: string) =>
    await backend.auth(method, method === 'GET' ? `${path}?${new URLSearchParams(textOf(sending))}` : path, {
        ...(method === 'GET' ? {} : { body: sending }),
        ...(token ? { token } : {}),
    });
const textOf = (sending: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(sending).filter(([, value]) => typeof value === 'string')) as Record<
        string,
        string
    >;

test('the plugin has routes, and they are those that are asked for here', () => {
    assert.ok(routes.length > 30, `${routes.length} routes`);
    for (const path of ['list-invitations', 'accept-invitation', 'update', 'create', 'has-permission', 'create-team'])
        assert.ok(
            routes.some((route) => route.path === `/organization/${path}`),
            path,
        );
    for (const { method, path } of routes) {
        assert.ok(path.startsWith('/organization/'), `${path} is a route of a kind that this test does not know`);
        assert.ok(method === 'GET' || method === 'POST', `${method} ${path}`);
    }
});

for (const route of routes)
    test(`${route.method} ${route.path} is there for nobody`, async () => {
        const [before, sending] = [await everything(), await asking()];
        for (const [who, token] of [
            ...Object.entries(scene.people).map(([who, { session }]) => [who, session] as const),
            ['guest', undefined] as const,
        ]) {
            const answer = await send(route, sending, token);
            assert.deepEqual([answer.status, answer.text, answer.cookies], [404, '', []], who);
        }
        assert.deepEqual(await everything(), before);
    });

test('no other spelling of a route reaches it', async () => {
    const { organizationId, people } = scene;
    for (const path of [
        '/organization/list-invitations/',
        '//organization/list-invitations',
        '/organization//list-invitations',
        '/organization/./list-invitations',
        '/organization%2Flist-invitations',
        '/%6frganization/list-invitations',
        '/Organization/List-Invitations',
    ]) {
        const answer = await backend.auth('GET', `${path}?organizationId=${organizationId}`, {
            token: people.owner.session,
        });
        assert.equal(answer.status, 404, path);
        assert.ok(!answer.text.includes(people.invitee.email), path);
    }
});

test('a member does not learn over HTTP whom others have invited', async () => {
    const { organizationId, people } = scene;
    const { code } = await refusal(people.member.client.query(organizations.listInvitations!, { organizationId }));
    assert.equal(code, 'FORBIDDEN');
    for (const path of ['list-invitations', 'get-full-organization']) {
        const answer = await backend.auth('GET', `/organization/${path}?organizationId=${organizationId}`, {
            token: people.member.session,
        });
        assert.equal(answer.status, 404);
        assert.ok(!answer.text.includes(people.invitee.email));
    }
});

test('whoever has only typed an invited address can neither read nor take the invitation over HTTP', async () => {
    const { organizationId, invitationId, people } = scene;
    const { invitee } = people;
    assert.equal((await invitee.client.query(names.currentUser, {}))!.emailVerified, false);
    for (const path of [`get-invitation?id=${invitationId}`, 'list-user-invitations']) {
        const read = await backend.auth('GET', `/organization/${path}`, { token: invitee.session });
        assert.deepEqual([read.status, read.text], [404, '']);
    }
    for (const path of ['accept-invitation', 'reject-invitation']) {
        const answer = { token: invitee.session, body: { invitationId } };
        assert.equal((await backend.auth('POST', `/organization/${path}`, answer)).status, 404);
    }
    assert.equal((await rolesIn(backend, organizationId))[invitee.userId], undefined);
    const [row] = await backend.rows('invitation', { _id: invitationId }, 'betterAuth');
    assert.equal(row!.status, 'pending');
    const taken = refusal(invitee.client.mutation(organizations.acceptInvitation!, { invitationId }));
    assert.equal((await taken).code, 'EMAIL_NOT_VERIFIED');
});

test('names and slugs that our functions refuse are not taken over HTTP', async () => {
    const { organizationId, people } = scene;
    const bad = { name: 'N'.repeat(500), slug: 'A B/../x' };
    const client = people.admin.client;
    const update = refusal(client.mutation(organizations.updateOrganization!, { organizationId, ...bad }));
    assert.equal((await update).code, 'BAD_REQUEST');
    for (const [path, body] of [
        ['update', { organizationId, data: bad }],
        ['create', bad],
    ] as const) {
        const answer = await backend.auth('POST', `/organization/${path}`, { token: people.admin.session, body });
        assert.equal(answer.status, 404, path);
    }
    assert.deepEqual(await backend.rows('organization', { slug: bad.slug }, 'betterAuth'), []);
});

test('no general route of Better Auth makes a foreign organisation the active one', async () => {
    const { organizationId, people } = scene;
    const before = await everything();
    for (const path of ['/update-session', '/update-user']) {
        const answer = await backend.auth('POST', path, {
            token: people.stranger.session,
            body: { activeOrganizationId: organizationId },
        });
        assert.ok(answer.status >= 400, `${path} answered ${answer.status} ${answer.text}`);
    }
    assert.deepEqual(await everything(), before);
});
