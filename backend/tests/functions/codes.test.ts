// SPDX-License-Identifier: MIT
// Codes by e-mail as a native client uses them, over plain HTTP with neither Origin nor cookies: to sign in, and to set a new
// password. What is asserted here is what such a client is written from.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { cookieOf, type Answer } from './support/http_client.ts';
import {
    authenticatorCode,
    convexToken,
    freshEmail,
    PASSWORD,
    signInAgain,
    signUp,
    statuses,
    verified,
} from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

const NEW_PASSWORD = 'another long enough password';

const ask = async (email: string, from?: string) =>
    await backend.auth('POST', '/email-otp/send-verification-otp', {
        body: { email, type: 'sign-in' },
        ...(from ? { from } : {}),
    });
const signIn = async (email: string, otp: string, rest: object = {}) =>
    await backend.auth('POST', '/sign-in/email-otp', { body: { email, otp, ...rest } });
const askReset = async (email: string, from?: string) =>
    await backend.auth('POST', '/email-otp/request-password-reset', { body: { email }, ...(from ? { from } : {}) });
const reset = async (email: string, otp: string, password = NEW_PASSWORD) =>
    await backend.auth('POST', '/email-otp/reset-password', { body: { email, otp, password } });
const byPassword = async (email: string, password: string) =>
    await backend.auth('POST', '/sign-in/email', { body: { email, password } });

const mailTo = async (to: string) =>
    (await backend.internal('outbox:latest', { to })) as { kind: string; code: string } | null;
const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');
/** A code that was just sent to that address. */
async function codeFor(email: string, asking = ask): Promise<string> {
    const answer = await asking(email);
    assert.deepEqual([answer.status, answer.json], [200, { success: true }]);
    return (await mailTo(email))!.code;
}
const cookieNames = ({ cookies }: Answer): string[] => cookies.map((cookie) => cookie.split('=')[0]!);

function assertRefused(answer: Answer, status: number, code: string): void {
    assert.deepEqual([answer.status, answer.json?.code], [status, code]);
    assert.match(String(answer.headers['content-type']), /^application\/json/);
    assert.deepEqual(answer.cookies, [], 'a refusal sets no cookie');
}

/** Wrong codes until the code is dead: three are refused, the fourth says so, and then the right one is as wrong as any. */
async function assertDies(code: string, attempt: (code: string) => Promise<Answer>): Promise<void> {
    for (let guess = 0; guess < 3; guess++) assertRefused(await attempt(wrongOf(code)), 400, 'INVALID_OTP');
    assertRefused(await attempt(wrongOf(code)), 403, 'TOO_MANY_ATTEMPTS');
    assertRefused(await attempt(wrongOf(code)), 400, 'INVALID_OTP');
    assertRefused(await attempt(code), 400, 'INVALID_OTP');
}

test('a code signs a new person in under the name given, and its token is a session', async () => {
    const email = freshEmail();
    const answer = await signIn(email, await codeFor(email), { name: 'Ada Lovelace' });
    assert.equal(answer.status, 200, answer.text);
    const { token, user } = answer.json;
    assert.deepEqual([user.email, user.name, user.emailVerified], [email, 'Ada Lovelace', true]);
    assert.deepEqual(cookieNames(answer), ['better-auth.session_token', 'better-auth.convex_jwt']);
    assert.equal(decodeURIComponent(cookieOf(answer, 'session_token')!).split('.')[0], token);
    const client = backend.client(await convexToken(backend, token));
    assert.equal((await client.query(names.currentUser, {}))!.userId, user.id);
});

test('a code works once, for its own address, and a wrong one changes nothing', async () => {
    const [email, other] = [freshEmail(), freshEmail()];
    const code = await codeFor(email);
    assertRefused(await signIn(email, wrongOf(code)), 400, 'INVALID_OTP');
    assertRefused(await signIn(other, code), 400, 'INVALID_OTP');
    assert.equal((await signIn(email.toUpperCase(), code)).status, 200, 'capitals are the same address');
    assertRefused(await signIn(email, code), 400, 'INVALID_OTP');
});

test('fact 10.6: an address that was never proved loses its password and every other session to the first code', async () => {
    const squatter = await signUp(backend, 'Squat');
    const elsewhere = await signInAgain(backend, squatter);
    assert.equal((await squatter.client.query(names.currentUser, {}))!.emailVerified, false);
    const answer = await signIn(squatter.email, await codeFor(squatter.email));
    assert.deepEqual([answer.status, answer.json.user.id], [200, squatter.userId]);
    for (const { session, client } of [squatter, elsewhere]) {
        assert.equal((await backend.auth('GET', '/convex/token', { token: session })).status, 401);
        assert.equal(await client.query(names.currentUser, {}), null);
    }
    assert.equal((await byPassword(squatter.email, PASSWORD)).json.code, 'INVALID_EMAIL_OR_PASSWORD');
    assert.deepEqual(await backend.rows('account', { userId: squatter.userId }, 'betterAuth'), []);
    const owner = backend.client(await convexToken(backend, answer.json.token));
    assert.equal((await owner.query(names.currentUser, {}))!.emailVerified, true);
});

test('who has proved the address keeps the password and the other sessions when a code is used', async () => {
    const ada = await verified(backend, await signUp(backend));
    assert.equal((await signIn(ada.email, await codeFor(ada.email))).status, 200);
    await convexToken(backend, ada.session);
    assert.equal((await byPassword(ada.email, PASSWORD)).status, 200);
});

test('a code that is guessed at dies', async () => {
    const email = freshEmail();
    const code = await codeFor(email);
    await assertDies(code, async (otp) => await signIn(email, otp));
    assert.equal((await signIn(email, await codeFor(email))).status, 200, 'a new one works');
});

test('a code that is too old says so', async () => {
    let site = await Backend.start();
    try {
        const email = freshEmail();
        await site.auth('POST', '/email-otp/send-verification-otp', { body: { email, type: 'sign-in' } });
        const { code } = (await site.internal('outbox:latest', { to: email })) as { code: string };
        const [row] = await site.rows('verification', { identifier: `sign-in-otp-${email}` }, 'betterAuth');
        site = await site.restartWith(row!._id, { expiresAt: Date.now() - 1 });
        assertRefused(
            await site.auth('POST', '/sign-in/email-otp', { body: { email, otp: code } }),
            400,
            'OTP_EXPIRED',
        );
    } finally {
        await site.stop();
    }
});

test('what is no address, and what is no code, are refused', async () => {
    assertRefused(await ask('nobody'), 400, 'INVALID_EMAIL');
    assertRefused(
        await backend.auth('POST', '/sign-in/email-otp', { body: { email: freshEmail() } }),
        400,
        'VALIDATION_ERROR',
    );
    assertRefused(await signIn(freshEmail(), 'no code'), 400, 'INVALID_OTP');
});

test('who has a second factor is asked for it after the code', async () => {
    const email = freshEmail('two');
    await backend.internal('seed:person', { email, name: 'Two Steps', password: PASSWORD });
    const { token } = (await byPassword(email, PASSWORD)).json;
    const enabled = await backend.auth('POST', '/two-factor/enable', { token, body: { password: PASSWORD } });
    const secret = new URL(enabled.json.totpURI).searchParams.get('secret')!;
    await backend.auth('POST', '/two-factor/verify-totp', { token, body: { code: authenticatorCode(secret) } });

    const half = await signIn(email, await codeFor(email));
    assert.deepEqual([half.status, half.json], [200, { twoFactorRedirect: true, twoFactorMethods: ['totp'] }]);
    assert.deepEqual([cookieOf(half, 'session_token'), cookieOf(half, 'convex_jwt')], ['', undefined]);
    const whole = await backend.auth('POST', '/two-factor/verify-totp', {
        body: { code: authenticatorCode(secret) },
        headers: { cookie: `better-auth.two_factor=${cookieOf(half, 'two_factor')}`, origin: backend.siteUrl },
    });
    assert.equal(whole.status, 200, whole.text);
    await convexToken(backend, whole.json.token);
});

test('a code sets a new password, which ends every session and the old password', async () => {
    const ada = await signUp(backend);
    const elsewhere = await signInAgain(backend, ada);
    const code = await codeFor(ada.email, askReset);
    assert.equal((await mailTo(ada.email))!.kind, 'forget-password');
    assertRefused(await reset(ada.email, code, '7 chars'), 400, 'PASSWORD_TOO_SHORT');
    assertRefused(await reset(ada.email, code, 'x'.repeat(129)), 400, 'PASSWORD_TOO_LONG');
    assertRefused(await reset(ada.email, wrongOf(code)), 400, 'INVALID_OTP');
    const answer = await reset(ada.email, code);
    assert.deepEqual([answer.status, answer.json, answer.cookies], [200, { success: true }, []]);
    for (const { session, client } of [ada, elsewhere]) {
        assert.equal((await backend.auth('GET', '/convex/token', { token: session })).status, 401);
        assert.equal(await client.query(names.currentUser, {}), null);
    }
    assertRefused(await reset(ada.email, code, 'a third password'), 400, 'INVALID_OTP');
    assert.equal((await byPassword(ada.email, PASSWORD)).json.code, 'INVALID_EMAIL_OR_PASSWORD');
    const { json } = await byPassword(ada.email, NEW_PASSWORD);
    assert.deepEqual([json.user.id, json.user.emailVerified], [ada.userId, true], 'the code has proved the address');
});

test('a reset code that is guessed at dies, and one to sign in sets no password', async () => {
    const ada = await signUp(backend);
    const toSignIn = await codeFor(ada.email);
    assertRefused(await reset(ada.email, toSignIn), 400, 'INVALID_OTP');
    const code = await codeFor(ada.email, askReset);
    await assertDies(code, async (otp) => await reset(ada.email, otp));
    assert.equal((await byPassword(ada.email, PASSWORD)).status, 200, 'the password is as it was');
});

test('somebody without a password gets one by a reset', async () => {
    const email = freshEmail();
    await signIn(email, await codeFor(email));
    assert.equal((await reset(email, await codeFor(email, askReset))).status, 200);
    assert.equal((await byPassword(email, NEW_PASSWORD)).status, 200);
});

test('a reset does not tell whether there is an account, and sends nothing to who has none', async () => {
    const [ada, stranger] = [await signUp(backend), freshEmail('stranger')];
    const [known, unknown] = [await askReset(ada.email), await askReset(stranger)];
    assert.deepEqual([unknown.status, unknown.text, unknown.cookies], [known.status, known.text, known.cookies]);
    assert.equal(await mailTo(stranger), null);
    const code = (await mailTo(ada.email))!.code;
    const [wrong, none] = [await reset(ada.email, wrongOf(code)), await reset(stranger, wrongOf(code))];
    assert.deepEqual([none.status, none.text], [wrong.status, wrong.text]);
    assert.deepEqual(await backend.rows('user', { email: stranger }, 'betterAuth'), []);
    assert.equal((await askReset('nobody')).status, 200);
});

test('where passwords are turned off none can be set', async () => {
    const site = await Backend.start({ DISABLE_USERNAME_PASSWORD_AUTH: 'true' });
    try {
        const body = { email: freshEmail(), otp: '123456', password: NEW_PASSWORD };
        for (const path of [
            '/email-otp/request-password-reset',
            '/email-otp/reset-password',
            '/forget-password/email-otp',
        ])
            assert.equal((await site.auth('POST', path, { body })).status, 404, path);
    } finally {
        await site.stop();
    }
});

test('codes are counted: five to one address from one place, whether it has an account or not', async () => {
    const site = await Backend.start();
    try {
        const ada = await signUp(site);
        let place = 20;
        for (const [path, rest] of [
            ['/email-otp/send-verification-otp', { type: 'sign-in' }],
            ['/email-otp/request-password-reset', {}],
        ] as const)
            for (const email of [ada.email, freshEmail('stranger')]) {
                const from = `127.0.30.${place++}`;
                const sent = await Promise.all(
                    Array.from({ length: 7 }, () => site.auth('POST', path, { body: { email, ...rest }, from })),
                );
                assert.deepEqual(statuses(sent), { 200: 5, 429: 2 }, `${path} ${email}`);
                const refused = sent.find(({ status }) => status === 429)!;
                assert.equal(refused.json.code, 'RATE_LIMITED');
                assert.equal(Number(refused.headers['retry-after']), Math.ceil(refused.json.retryAfter / 1000));
            }
    } finally {
        await site.stop();
    }
});

test('one place cannot try codes of many addresses, nor have codes sent to them, without end', async () => {
    const site = await Backend.start();
    try {
        const limits = [
            ['/sign-in/email-otp', 60, { otp: '000000' }],
            ['/email-otp/reset-password', 60, { otp: '000000', password: NEW_PASSWORD }],
            ['/email-otp/send-verification-otp', 30, { type: 'sign-in' }],
            ['/email-otp/request-password-reset', 30, {}],
            ['/forget-password/email-otp', 30, {}],
        ] as const;
        let place = 20;
        for (const [path, most, rest] of limits) {
            const from = `127.0.31.${place++}`;
            const answers = await Promise.all(
                Array.from({ length: most + 3 }, () =>
                    site.auth('POST', path, { body: { email: freshEmail('many'), ...rest }, from }),
                ),
            );
            const limited = answers.filter(({ status }) => status === 429);
            assert.equal(limited.length, 3, path);
            assert.ok(Number(limited[0]!.headers['retry-after']) > 60, path);
        }
    } finally {
        await site.stop();
    }
});
