// SPDX-License-Identifier: MIT
// The end of an account: what goes, what stays, and who is refused.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ConvexClient } from 'convex/browser';
import { anyApi } from 'convex/server';
import { Backend, names } from './support/backend.ts';
import { organizationOf, organizations, rolesIn } from './support/organizations.ts';
import { convexToken, freshEmail, PASSWORD, refusal, signInAgain, signUp, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

const { account, auth } = anyApi;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(50).fill(7)]).buffer;
const end = async (person: SignedIn, args: object = { password: PASSWORD }): Promise<unknown> =>
    await person.client.action(account!.deleteAccount!, args);
const isThere = async (person: SignedIn): Promise<boolean> =>
    (await backend.rows('user', { _id: person.userId }, 'betterAuth')).length === 1;

async function eventually(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
    for (let i = 0; i < 100; i++) {
        if (await holds()) return;
        await pause(50);
    }
    assert.fail(`never: ${what}`);
}

/** Rows that name the person or the address, anywhere. Codes and counters under way are looked at apart. */
async function tracesOf(person: SignedIn): Promise<string[]> {
    const places: [table: string, where: object, component: string][] = [
        ['user', { _id: person.userId }, 'betterAuth'],
        ...['session', 'account', 'twoFactor', 'member'].map((table): [string, object, string] => [
            table,
            { userId: person.userId },
            'betterAuth',
        ]),
        ['invitation', { email: person.email }, 'betterAuth'],
        ['invitation', { inviterId: person.userId }, 'betterAuth'],
        ['verification', { identifier: `email-verification-otp-${person.email}` }, 'betterAuth'],
        ['user', { userId: person.userId }, ''],
        ['orgMeta', { ownerUserId: person.userId }, ''],
        ['pictures', { owner: person.userId }, ''],
        ['outbox', { to: person.email }, ''],
    ];
    const found = [];
    for (const [table, where, component] of places)
        for (const { _id } of await backend.rows(table, where, component))
            found.push(`${component}/${table} ${JSON.stringify(where)} ${_id}`);
    return found;
}

test('everything of the person goes, on every device, and the others see it at once', { timeout: 60_000 }, async () => {
    const ada = await signUp(backend, 'Ada');
    const [elsewhere, ben] = [await signInAgain(backend, ada), await signUp(backend, 'Ben')];
    const shared = await organizationOf(backend, [
        [ada, 'owner'],
        [ben, 'owner'],
    ]);
    const alone = await organizationOf(backend, [[ada, 'owner']]);
    const personal = (await ada.client.query(names.currentUser, {}))!.personalOrganizationId!;
    const guest = freshEmail('guest');
    await ada.client.mutation(organizations.inviteMember!, { organizationId: shared, email: guest, role: 'member' });
    const other = await organizationOf(backend, [[ben, 'owner']]);
    await ben.client.mutation(organizations.inviteMember!, { organizationId: other, email: ada.email, role: 'member' });
    await ben.client.mutation(organizations.inviteMember!, { organizationId: other, email: guest, role: 'member' });
    await ada.client.mutation(auth!.setPicture!, { picture: PNG });
    await ada.client.mutation(organizations.setOrganizationPicture!, { organizationId: alone, picture: PNG });
    await ada.client.action(account!.beginTwoFactor!, { password: PASSWORD });
    await ada.client.action(account!.sendVerificationCode!, {});
    assert.equal((await tracesOf(ada)).length >= 12, true, 'the test sets up something of everything');

    const live = new ConvexClient(backend.cloudUrl, { logger: false });
    const adaLive = new ConvexClient(backend.cloudUrl, { logger: false });
    try {
        const seen = { members: [] as string[][], activity: [] as string[][], ada: [] as (string | null)[] };
        live.setAuth(async () => await convexToken(backend, ben.session));
        const ofShared = { organizationId: shared };
        type Members = { members: { name: string }[] };
        live.onUpdate(organizations.listMembers!, ofShared, ({ members }: Members) =>
            seen.members.push(members.map(({ name }) => name)),
        );
        live.onUpdate(organizations.listActivity!, ofShared, (rows: { kind: string; actorName: string }[]) =>
            seen.activity.push(rows.map(({ kind, actorName }) => `${kind} ${actorName}`)),
        );
        adaLive.setAuth(async () => elsewhere.jwt);
        adaLive.onUpdate(names.currentUser, {}, (user) => seen.ada.push(user?.name ?? null));
        await eventually('the live queries answer', () => seen.members.length > 0 && seen.ada.includes('Ada'));

        assert.equal(await end(ada), null);
        await eventually('the members change', () => seen.members.at(-1)!.join() === 'Ben');
        await eventually('the list says so', () => seen.activity.at(-1)?.[0] === 'left Ada');
        await eventually('the other device is signed out', () => seen.ada.at(-1) === null);
    } finally {
        await Promise.all([live.close(), adaLive.close()]);
    }
    assert.deepEqual(await tracesOf(ada), []);
    for (const { session } of [ada, elsewhere])
        assert.equal((await backend.auth('GET', '/convex/token', { token: session })).status, 401);
    assert.equal(await ada.client.query(account!.getAccount!, {}), null);
    assert.equal((await refusal(end(ada))).code, 'UNAUTHENTICATED');

    for (const organizationId of [alone, personal]) {
        assert.deepEqual(await backend.rows('organization', { _id: organizationId }, 'betterAuth'), []);
        assert.deepEqual(await backend.rows('orgMeta', { organizationId }), []);
        assert.deepEqual(await backend.rows('pictures', { owner: organizationId }), []);
        await eventually('what it leaves behind is swept', async () =>
            [
                await backend.rows('activity', { organizationId }),
                await backend.rows('invitation', { organizationId }, 'betterAuth'),
            ].every((rows) => rows.length === 0),
        );
    }
    assert.deepEqual(await rolesIn(backend, shared), { [ben.userId]: 'owner' });
    assert.deepEqual(await rolesIn(backend, other), { [ben.userId]: 'owner' });
    assert.equal((await backend.rows('invitation', { email: guest }, 'betterAuth')).length, 1, 'Ben’s own stays');
    assert.equal((await ben.client.query(names.currentUser, {}))!.name, 'Ben');
});

test('the address can sign up anew, as somebody else', async () => {
    const ada = await signUp(backend, 'Ada');
    await end(ada);
    assert.equal(
        (await backend.auth('POST', '/sign-in/email', { body: { email: ada.email, password: PASSWORD } })).status,
        401,
    );
    const anew = await signUp(backend, 'Ada Again', ada.email);
    assert.notEqual(anew.userId, ada.userId);
    assert.equal((await anew.client.query(names.setupStatus, {})).ready, true);
    assert.equal((await anew.client.query(names.organizations, {})).organizations.length, 1);
});

test('a wrong password or none ends nothing, and guessing is counted', async () => {
    const limited = await Backend.start();
    try {
        const ada = await signUp(limited);
        assert.equal((await refusal(end(ada, {}))).code, 'INVALID_PASSWORD');
        for (let i = 0; i < 9; i++)
            assert.equal((await refusal(end(ada, { password: 'a guess of mine' }))).code, 'INVALID_PASSWORD');
        const refused = await refusal(end(ada));
        assert.equal(refused.code, 'RATE_LIMITED', 'not even with the right one');
        assert.ok(refused.retryAfter! > 60_000);
        const change = { currentPassword: 'another guess', newPassword: 'a password of my choice' };
        assert.equal((await refusal(ada.client.action(names.changePassword, change))).code, 'RATE_LIMITED');
        assert.notEqual(await ada.client.query(names.currentUser, {}), null);
    } finally {
        await limited.stop();
    }
});

test('the only owner of what others are in is told which, and nothing of it goes', async () => {
    const [ada, ben] = [await signUp(backend, 'Ada'), await signUp(backend, 'Ben')];
    const { id: harbour } = await ada.client.mutation(names.createOrganization, { name: 'Harbour' });
    const [row] = await backend.rows('organization', { _id: harbour }, 'betterAuth');
    const place = { name: 'Harbour', slug: row!.slug as string, role: 'admin' };
    const joined = { email: ben.email, name: ben.name, passwordHash: '-', organizations: [place] };
    await backend.internal('seed:write', joined);
    const before = await tracesOf(ada);
    const refused = await refusal(end(ada));
    assert.equal(refused.code, 'ONLY_OWNER');
    assert.match(refused.message, /: Harbour$/);
    assert.deepEqual(await tracesOf(ada), before);
    const promotion = { organizationId: harbour, userId: ben.userId, role: 'owner' };
    await ada.client.mutation(organizations.changeMemberRole!, promotion);
    await end(ada);
    assert.deepEqual(await rolesIn(backend, harbour), { [ben.userId]: 'owner' });
});

test('an organisation that is turned off is not left without an owner either', async () => {
    let site = await Backend.start();
    try {
        const [ada, ben] = [await signUp(site, 'Ada'), await signUp(site, 'Ben')];
        await organizationOf(site, [
            [ada, 'owner'],
            [ben, 'member'],
        ]);
        site = await site.restart({ ORG_MODE: 'false' });
        const [adaNow, benNow] = [site.client(ada.jwt), site.client(ben.jwt)];
        const refused = await refusal(adaNow.action(account!.deleteAccount!, { password: PASSWORD }));
        assert.equal(refused.code, 'ONLY_OWNER');
        await benNow.action(account!.deleteAccount!, { password: PASSWORD });
        assert.deepEqual(await site.rows('member', { userId: ben.userId }, 'betterAuth'), []);
    } finally {
        await site.stop();
    }
});

test('who has no password needs a sign-in of the last day, and no password', async () => {
    let site = await Backend.start();
    try {
        const email = freshEmail('code');
        await site.auth('POST', '/email-otp/send-verification-otp', { body: { email, type: 'sign-in' } });
        const { code } = (await site.internal('outbox:latest', { to: email })) as { code: string };
        const { json } = await site.auth('POST', '/sign-in/email-otp', { body: { email, otp: code } });
        const jwt = await convexToken(site, json.token);
        const [row] = await site.rows('session', { token: json.token }, 'betterAuth');
        const { createdAt } = row as unknown as { createdAt: number };
        site = await site.restartWith(row!._id, { createdAt: Date.now() - 25 * 60 * 60 * 1000 });
        const ask = async () => await site.client(jwt).action(account!.deleteAccount!, {});
        assert.equal((await refusal(ask())).code, 'SESSION_NOT_FRESH');
        site = await site.restartWith(row!._id, { createdAt });
        assert.equal(await ask(), null);
        assert.deepEqual(await site.rows('user', {}, 'betterAuth'), []);
    } finally {
        await site.stop();
    }
});

test('a site can keep its accounts, and says so beforehand', async () => {
    const site = await Backend.start({ ACCOUNT_DELETION: 'false' });
    try {
        const ada = await signUp(site);
        assert.equal((await ada.client.query(account!.getAccount!, {})).canDelete, false);
        assert.equal((await refusal(end(ada))).code, 'FORBIDDEN');
        assert.notEqual(await ada.client.query(names.currentUser, {}), null);
    } finally {
        await site.stop();
    }
});

test('a guest ends nothing, and two who ask at once end it once', async () => {
    assert.equal(
        (await refusal(backend.client().action(account!.deleteAccount!, { password: PASSWORD }))).code,
        'UNAUTHENTICATED',
    );
    const ada = await signUp(backend);
    const elsewhere = await signInAgain(backend, ada);
    const outcomes = await Promise.allSettled([end(ada), end(elsewhere)]);
    assert.ok(outcomes.some(({ status }) => status === 'fulfilled'));
    assert.equal(await isThere(ada), false);
    assert.deepEqual(await tracesOf(ada), []);
});
