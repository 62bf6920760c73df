// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anyApi } from 'convex/server';
import { Backend, names } from './support/backend.ts';
import {
    authenticatorCode,
    convexToken,
    freshEmail,
    PASSWORD,
    refusal,
    signInAgain,
    signUp,
    type SignedIn,
} from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

type Account = {
    hasPassword: boolean;
    hasTwoFactor: boolean;
    canDelete: boolean;
    methods: { id: string; provider: string; createdAt: number }[];
    linkable: { id: string; name: string }[];
};

const account = anyApi.account!;
const act = async (person: SignedIn, name: string, args: object = {}) =>
    await person.client.action(account[name]!, args);
const user = async (person: SignedIn) => (await person.client.query(names.currentUser, {}))!;
const accountOf = async (person: SignedIn): Promise<Account> => await person.client.query(account.getAccount!, {});
const codeFor = async (to: string) =>
    ((await backend.internal('outbox:latest', { to })) as { code: string } | null)?.code;
const isAlive = async (session: string) =>
    (await backend.auth('GET', '/get-session', { token: session })).json !== null;

/** The same person in the session that has replaced the earlier one. */
async function goOnWith(person: SignedIn, token: string | null): Promise<SignedIn> {
    assert.ok(token);
    const jwt = await convexToken(backend, token);
    return { ...person, session: token, jwt, client: backend.client(jwt) };
}

test('an address is confirmed by the code sent to it, and by no other', async () => {
    const ada = await signUp(backend);
    assert.equal((await user(ada)).emailVerified, false);
    await act(ada, 'sendVerificationCode');
    const code = (await codeFor(ada.email))!;
    const wrong = code === '000000' ? '000001' : '000000';
    assert.equal((await refusal(act(ada, 'verifyEmail', { code: wrong }))).code, 'INVALID_CODE');
    await act(ada, 'verifyEmail', { code });
    assert.equal((await user(ada)).emailVerified, true);
    assert.ok(await isAlive(ada.session));
});

test('a code that was guessed at three times is dead', async () => {
    const ada = await signUp(backend);
    await act(ada, 'sendVerificationCode');
    const code = (await codeFor(ada.email))!;
    const wrong = code === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 3; guess++)
        assert.equal((await refusal(act(ada, 'verifyEmail', { code: wrong }))).code, 'INVALID_CODE');
    assert.equal((await refusal(act(ada, 'verifyEmail', { code }))).code, 'TOO_MANY_ATTEMPTS');
    assert.equal((await user(ada)).emailVerified, false);
});

test('a guest can do nothing here', async () => {
    const guest = { client: backend.client() } as SignedIn;
    for (const [name, args] of [
        ['sendVerificationCode', {}],
        ['verifyEmail', { code: '1' }],
        ['requestEmailChange', { newEmail: 'a@example.com' }],
        ['changeEmail', { newEmail: 'a@example.com', code: '1' }],
        ['beginTwoFactor', { password: 'x' }],
        ['confirmTwoFactor', { code: '1' }],
        ['disableTwoFactor', { password: 'x' }],
        ['replaceBackupCodes', { password: 'x' }],
    ] as const)
        assert.equal((await refusal(act(guest, name, args))).code, 'UNAUTHENTICATED', name);
    assert.equal(await guest.client.query(account.getAccount!, {}), null);
});

test('an address is changed by the code sent to the new one, in every record, and the session stays', async () => {
    const ada = await signUp(backend);
    const newEmail = freshEmail('new');
    await act(ada, 'requestEmailChange', { newEmail });
    assert.equal(await codeFor(ada.email), undefined);
    const code = (await codeFor(newEmail))!;
    assert.equal((await refusal(act(ada, 'changeEmail', { newEmail, code: '12' }))).code, 'INVALID_CODE');
    await act(ada, 'changeEmail', { newEmail, code });
    const found = await user(ada);
    assert.deepEqual([found.email, found.emailVerified], [newEmail, true]);
    assert.ok(await isAlive(ada.session));
    const signedIn = await backend.auth('POST', '/sign-in/email', { body: { email: newEmail, password: PASSWORD } });
    assert.equal(signedIn.status, 200);
});

test('an address that somebody has is not told to be taken, and cannot be taken over', async () => {
    const [ada, ben] = [await signUp(backend), await signUp(backend)];
    await act(ada, 'requestEmailChange', { newEmail: ben.email });
    assert.equal(await codeFor(ben.email), undefined);
    assert.equal(
        (await refusal(act(ada, 'changeEmail', { newEmail: ben.email, code: '123456' }))).code,
        'INVALID_CODE',
    );
    assert.equal((await refusal(act(ada, 'requestEmailChange', { newEmail: 'nobody' }))).code, 'BAD_REQUEST');
    assert.equal((await refusal(act(ada, 'requestEmailChange', { newEmail: ada.email }))).code, 'BAD_REQUEST');
});

test('the account page shows how a person signs in, and which providers of the site could be linked', async () => {
    let site = await Backend.start({}, { identityProvider: true });
    try {
        const ada = await signUp(site);
        const [row] = await site.rows('account', { userId: ada.userId }, 'betterAuth');
        const method = { id: row!._id, createdAt: row!.createdAt as number };
        const google = { id: 'google', name: 'Google' };
        const other = { id: 'dev-idp', name: 'dev-idp' };
        assert.deepEqual(await accountOf(ada), {
            hasPassword: true,
            hasTwoFactor: false,
            canDelete: true,
            methods: [{ ...method, provider: 'credential' }],
            linkable: [google, other],
        });
        site = await site.restartWith(row!._id, { providerId: 'google', password: null });
        const linked = await accountOf({ ...ada, client: site.client(ada.jwt) });
        assert.equal(linked.hasPassword, false);
        assert.deepEqual(linked.methods, [{ ...method, provider: 'google' }]);
        assert.deepEqual(linked.linkable, [other]);
    } finally {
        await site.stop();
    }
});

test('the last way to sign in cannot be taken away, another one can, and neither by a session of yesterday', async () => {
    const ada = await signUp(backend);
    const [only] = (await accountOf(ada)).methods;
    assert.ok(only);
    assert.equal(
        (await refusal(ada.client.mutation(account.unlinkSignInMethod!, { id: only.id }))).code,
        'ONLY_METHOD',
    );
    const ben = await signUp(backend);
    assert.equal((await refusal(ben.client.mutation(account.unlinkSignInMethod!, { id: only.id }))).code, 'NOT_FOUND');
    const [row] = await backend.rows('session', { token: ada.session }, 'betterAuth');
    backend = await backend.restartWith(row!._id, { createdAt: Date.now() - 25 * 60 * 60 * 1000 });
    const old = backend.client(ada.jwt);
    assert.equal((await refusal(old.mutation(account.unlinkSignInMethod!, { id: only.id }))).code, 'SESSION_NOT_FRESH');
});

test('turning a second factor on and off replaces the session each time, and the token told is the one that lives', async () => {
    let ada = await signUp(backend);
    const other = await signInAgain(backend, ada);
    assert.equal((await refusal(act(ada, 'beginTwoFactor', { password: 'not it' }))).code, 'INVALID_PASSWORD');
    const { totpUri, backupCodes } = await act(ada, 'beginTwoFactor', { password: PASSWORD });
    const secret = new URL(totpUri).searchParams.get('secret')!;
    assert.equal(backupCodes.length, 10);
    assert.equal((await accountOf(ada)).hasTwoFactor, false); // not before a code has been seen
    const code = authenticatorCode(secret);
    const wrong = code === '000000' ? '000001' : '000000';
    assert.equal((await refusal(act(ada, 'confirmTwoFactor', { code: wrong }))).code, 'INVALID_CODE');
    const before = ada.session;
    ada = await goOnWith(ada, (await act(ada, 'confirmTwoFactor', { code })).token);
    assert.notEqual(ada.session, before);
    assert.deepEqual(
        [await isAlive(before), await isAlive(ada.session), await isAlive(other.session)],
        [false, true, true],
    );
    assert.equal((await accountOf(ada)).hasTwoFactor, true);

    const challenged = await backend.auth('POST', '/sign-in/email', { body: { email: ada.email, password: PASSWORD } });
    assert.equal(challenged.json.twoFactorRedirect, true);

    const { backupCodes: fresh } = await act(ada, 'replaceBackupCodes', { password: PASSWORD });
    assert.equal(fresh.filter((one: string) => backupCodes.includes(one)).length, 0);

    const second = ada.session;
    ada = await goOnWith(ada, (await act(ada, 'disableTwoFactor', { password: PASSWORD })).token);
    assert.deepEqual(
        [await isAlive(second), await isAlive(ada.session), await isAlive(other.session)],
        [false, true, true],
    );
    assert.equal((await accountOf(ada)).hasTwoFactor, false);
});

test('the password cannot be guessed by way of the second factor', async () => {
    const limited = await Backend.start();
    try {
        const ada = await signUp(limited);
        const guess = async () =>
            (await refusal(ada.client.action(account.beginTwoFactor!, { password: 'a guess of mine' }))).code;
        for (let i = 0; i < 10; i++) assert.equal(await guess(), 'INVALID_PASSWORD');
        assert.equal(await guess(), 'RATE_LIMITED');
    } finally {
        await limited.stop();
    }
});
