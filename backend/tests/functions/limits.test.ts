// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { organizations } from './support/organizations.ts';
import { freshEmail, PASSWORD, refusal, signUp, statuses } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

const signIn = (email: string, password: string, from?: string) =>
    backend.auth('POST', '/sign-in/email', { body: { email, password }, ...(from ? { from } : {}) });
const times = <T>(count: number, work: (n: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, n) => work(n)));

test('of 20 parallel wrong passwords exactly 5 are looked at', async () => {
    const ada = await signUp(backend);
    const answers = await times(20, (n) => signIn(ada.email, `wrong password ${n}`, '127.0.10.1'));
    assert.deepEqual(statuses(answers), { 401: 5, 429: 15 });
});

test('a refusal says when to come back, in the body and in both headers', async () => {
    const email = freshEmail();
    await times(5, () => signIn(email, 'wrong password', '127.0.10.2'));
    const refused = await signIn(email, 'wrong password', '127.0.10.2');
    assert.equal(refused.status, 429);
    assert.equal(refused.json.code, 'RATE_LIMITED');
    assert.ok(refused.json.retryAfter > 14 * 60_000 && refused.json.retryAfter <= 15 * 60_000);
    const seconds = Math.ceil(refused.json.retryAfter / 1000);
    assert.equal(Number(refused.headers['retry-after']), seconds);
    assert.equal(Number(refused.headers['x-retry-after']), seconds);
});

test('the right password is refused too while the limit holds, but not from another address', async () => {
    const ada = await signUp(backend);
    await times(5, () => signIn(ada.email, 'wrong password', '127.0.10.3'));
    assert.equal((await signIn(ada.email, PASSWORD, '127.0.10.3')).status, 429);
    assert.equal((await signIn(ada.email, PASSWORD, '127.0.10.4')).status, 200);
});

test('nobody is locked out by another person’s failures at the same address', async () => {
    const ada = await signUp(backend);
    const bob = await signUp(backend);
    await times(8, () => signIn(ada.email, 'wrong password', '127.0.10.5'));
    assert.equal((await signIn(bob.email, PASSWORD, '127.0.10.5')).status, 200);
});

test('a sign-in that succeeds forgets the failures before it', async () => {
    const ada = await signUp(backend);
    for (let round = 0; round < 3; round++) {
        await times(4, () => signIn(ada.email, 'wrong password', '127.0.10.6'));
        assert.equal((await signIn(ada.email, PASSWORD, '127.0.10.6')).status, 200, `round ${round}`);
    }
});

test('capital letters and spaces do not make another account', async () => {
    const ada = await signUp(backend);
    const spellings = [
        ada.email,
        ada.email.toUpperCase(),
        ` ${ada.email}`,
        `${ada.email} `,
        ada.email.replace('p', 'P'),
    ];
    for (const email of spellings) await signIn(email, 'wrong password', '127.0.10.7');
    assert.equal((await signIn(ada.email, 'wrong password', '127.0.10.7')).status, 429);
});

test('an unknown address is answered like a known one, limit and all', async () => {
    const ada = await signUp(backend);
    const known = await times(7, () => signIn(ada.email, 'wrong password', '127.0.10.8'));
    const unknown = await times(7, () => signIn(freshEmailOnce, 'wrong password', '127.0.10.9'));
    assert.deepEqual(statuses(unknown), statuses(known));
    const body = (answers: typeof known) =>
        new Set(answers.filter(({ status }) => status === 401).map(({ text }) => text));
    assert.deepEqual(body(unknown), body(known));
});
const freshEmailOnce = freshEmail('unknown');

test('one address may fail 30 times over all accounts, and other addresses do not notice', async () => {
    const answers = await times(40, () => signIn(freshEmail('many'), 'wrong password', '127.0.10.10'));
    assert.deepEqual(statuses(answers), { 401: 30, 429: 10 });
    assert.equal((await signIn(freshEmail('many'), 'wrong password', '127.0.10.11')).status, 401);
});

test('one account may fail 50 times over all addresses', async () => {
    const ada = await signUp(backend);
    const answers = [];
    for (let address = 0; address < 12; address++)
        answers.push(...(await times(5, () => signIn(ada.email, 'wrong password', `127.0.11.${address + 1}`))));
    assert.deepEqual(statuses(answers), { 401: 50, 429: 10 });
});

test('20 people sign in at once from one address and all get in', async () => {
    const people = await times(20, () => signUp(backend));
    const answers = await times(20, (n) => signIn(people[n]!.email, PASSWORD, '127.0.10.12'));
    assert.deepEqual(statuses(answers), { 200: 20 });
    const again = await times(20, (n) => signIn(people[n]!.email, PASSWORD, '127.0.10.12'));
    assert.deepEqual(statuses(again), { 200: 20 }, 'successes use nothing up');
});

test('an address written into a header by the client changes nothing', async () => {
    const email = freshEmail();
    const attempt = (n: number) =>
        backend.auth('POST', '/sign-in/email', {
            body: { email, password: 'wrong password' },
            headers: { 'x-forwarded-for': `203.0.113.${n}` },
            from: '127.0.10.13',
        });
    const answers = await times(10, attempt);
    assert.deepEqual(statuses(answers), { 401: 5, 429: 5 });
});

test('of 20 parallel device codes exactly 10 are given, and Better Auth’s own refusal says when to come back', async () => {
    const answers = await times(20, () =>
        backend.auth('POST', '/device/code', { body: { client_id: 'latchkey' }, from: '127.0.10.14' }),
    );
    assert.deepEqual(statuses(answers), { 200: 10, 429: 10 });
    const refused = answers.find(({ status }) => status === 429)!;
    assert.ok(Number(refused.headers['x-retry-after']) > 14 * 60);
    assert.equal(refused.headers['retry-after'], refused.headers['x-retry-after']);
});

test('codes by e-mail are limited for one account and address, not for other people', async () => {
    const email = freshEmail();
    const ask = (to: string) =>
        backend.auth('POST', '/email-otp/send-verification-otp', {
            body: { email: to, type: 'sign-in' },
            from: '127.0.10.15',
        });
    assert.deepEqual(statuses(await times(8, () => ask(email))), { 200: 5, 429: 3 });
    assert.equal((await backend.rows('outbox', { to: email })).length, 5);
    assert.equal((await ask(freshEmail())).status, 200);
});

test('ten organisations an hour may be made, even in parallel', async () => {
    const ada = await signUp(backend);
    const outcomes = await times(14, async (n) => {
        const made = ada.client.mutation(names.createOrganization, { name: `Number ${n}` });
        return await made.then(() => 'made').catch((error) => error.data);
    });
    assert.equal(outcomes.filter((outcome) => outcome === 'made').length, 10);
    const refused = outcomes.find((outcome) => outcome !== 'made');
    assert.equal(refused.code, 'RATE_LIMITED');
    assert.ok(refused.retryAfter > 59 * 60_000 && refused.retryAfter <= 60 * 60_000);
});

test('sixty switches a minute may be made', async () => {
    const ada = await signUp(backend);
    const { activeOrganizationId } = (await ada.client.query(names.currentUser, {}))!;
    const change = () => ada.client.mutation(names.setActive, { organizationId: activeOrganizationId! });
    await times(60, change);
    const refused = await refusal(change());
    assert.equal(refused.code, 'RATE_LIMITED');
    assert.ok(refused.retryAfter! <= 60_000);
});

test('twenty invitations an hour may be sent', async () => {
    const ada = await signUp(backend);
    const { id } = await ada.client.mutation(names.createOrganization, { name: 'Many guests' });
    const outcomes = await times(23, async (n) => {
        const args = { organizationId: id, email: freshEmail(`guest${n}`), role: 'member' };
        const sent = ada.client.mutation(organizations.inviteMember!, args);
        return await sent.then(() => 'sent').catch((error) => error.data.code);
    });
    assert.deepEqual(outcomes.sort(), [...Array(3).fill('RATE_LIMITED'), ...Array(20).fill('sent')]);
    assert.equal((await backend.rows('invitation', { organizationId: id }, 'betterAuth')).length, 20);
});

test('counters that are over are swept, and those that still hold are kept', async () => {
    const email = freshEmail();
    await signIn(email, 'wrong password', '127.0.10.16');
    const before = (await backend.rows('rateLimits')).length;
    await backend.internal('limits:consume', { key: 'over at once', max: 1, windowMs: -1 });
    assert.equal((await backend.rows('rateLimits')).length, before + 1);
    await backend.internal('limits:sweep');
    assert.equal((await backend.rows('rateLimits')).length, before);
});
