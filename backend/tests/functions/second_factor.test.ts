// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeFunctionReference } from 'convex/server';
import { Backend, names } from './support/backend.ts';
import { cookieOf, type Answer } from './support/http_client.ts';
import { authenticatorCode, convexToken, freshEmail, PASSWORD, signUp, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

const askForCode = async (email: string): Promise<string> => {
    const asked = await backend.auth('POST', '/email-otp/send-verification-otp', { body: { email, type: 'sign-in' } });
    assert.equal(asked.status, 200, asked.text);
    return ((await backend.internal('outbox:latest', { to: email })) as { code: string }).code;
};
const signInByCode = async (email: string, otp: string) =>
    await backend.auth('POST', '/sign-in/email-otp', { body: { email, otp } });

/** Turns the second factor on for a verified person; gives the authenticator's secret. */
async function withSecondFactor(): Promise<{ person: SignedIn; secret: string }> {
    const email = freshEmail('two');
    await backend.internal('seed:person', { email, name: 'Two Steps', password: PASSWORD });
    const first = await backend.auth('POST', '/sign-in/email', { body: { email, password: PASSWORD } });
    assert.equal(first.status, 200, first.text);
    const enabled = await backend.auth('POST', '/two-factor/enable', {
        token: first.json.token,
        body: { password: PASSWORD },
    });
    assert.equal(enabled.status, 200, enabled.text);
    const uri = new URL(enabled.json.totpURI);
    assert.equal(uri.searchParams.get('issuer'), 'Latchkey');
    const secret = uri.searchParams.get('secret')!;
    const proven = await backend.auth('POST', '/two-factor/verify-totp', {
        token: first.json.token,
        body: { code: authenticatorCode(secret) },
    });
    assert.equal(proven.status, 200, proven.text);
    const session = decodeURIComponent(cookieOf(proven, 'session_token')!).split('.')[0]!;
    const jwt = await convexToken(backend, session);
    const person = { email, name: 'Two Steps', session, jwt, userId: first.json.user.id, client: backend.client(jwt) };
    return { person, secret };
}

/** Neither a session nor anything that is worth one. */
function assertHalfWay(answer: Answer): void {
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(answer.json, { twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    assert.equal(cookieOf(answer, 'session_token'), '');
    assert.ok(!cookieOf(answer, 'convex_jwt'), 'no Convex token half way');
    assert.ok(cookieOf(answer, 'two_factor'));
}

// better-auth-http, facts 14, 15 and 4.8.
test('a password alone does not sign in who has a second factor', async () => {
    const { person, secret } = await withSecondFactor();
    const half = await backend.auth('POST', '/sign-in/email', { body: { email: person.email, password: PASSWORD } });
    assertHalfWay(half);
    const headers = { cookie: `better-auth.two_factor=${cookieOf(half, 'two_factor')}`, origin: backend.siteUrl };
    const whole = await backend.auth('POST', '/two-factor/verify-totp', {
        body: { code: authenticatorCode(secret) },
        headers,
    });
    assert.equal(whole.status, 200, whole.text);
    const client = backend.client(await convexToken(backend, whole.json.token));
    assert.equal((await client.query(names.currentUser, {}))!.email, person.email);
});

// better-auth-http 10.3, 10.6.
test('a code by e-mail alone does not sign in who has a second factor', async () => {
    const { person, secret } = await withSecondFactor();
    const before = (await backend.rows('session', { userId: person.userId }, 'betterAuth')).length;
    const half = await signInByCode(person.email, await askForCode(person.email));
    assertHalfWay(half);
    assert.equal((await backend.rows('session', { userId: person.userId }, 'betterAuth')).length, before);
    const headers = { cookie: `better-auth.two_factor=${cookieOf(half, 'two_factor')}`, origin: backend.siteUrl };
    const wrong = await backend.auth('POST', '/two-factor/verify-totp', { body: { code: '000000' }, headers });
    assert.deepEqual([wrong.status, wrong.json.code], [401, 'INVALID_CODE']);
    const whole = await backend.auth('POST', '/two-factor/verify-totp', {
        body: { code: authenticatorCode(secret) },
        headers,
    });
    assert.equal(whole.status, 200, whole.text);
});

test('a trusted device is asked once, by code as by password', async () => {
    const { person, secret } = await withSecondFactor();
    const half = await backend.auth('POST', '/sign-in/email', { body: { email: person.email, password: PASSWORD } });
    const trusted = await backend.auth('POST', '/two-factor/verify-totp', {
        body: { code: authenticatorCode(secret), trustDevice: true },
        headers: { cookie: `better-auth.two_factor=${cookieOf(half, 'two_factor')}`, origin: backend.siteUrl },
    });
    const code = await askForCode(person.email);
    const whole = await backend.auth('POST', '/sign-in/email-otp', {
        body: { email: person.email, otp: code },
        headers: { cookie: `better-auth.trust_device=${cookieOf(trusted, 'trust_device')}`, origin: backend.siteUrl },
    });
    assert.equal(whole.status, 200);
    assert.equal(typeof whole.json.token, 'string', whole.text);
});

test('who has no second factor signs in by code alone', async () => {
    const email = freshEmail('code');
    await backend.internal('seed:person', { email, name: 'Code Person', password: PASSWORD });
    const answer = await signInByCode(email, await askForCode(email));
    assert.equal(answer.status, 200, answer.text);
    const client = backend.client(await convexToken(backend, answer.json.token));
    assert.equal((await client.query(names.currentUser, {}))!.name, 'Code Person');
    assert.equal((await backend.auth('POST', '/sign-in/email', { body: { email, password: PASSWORD } })).status, 200);
});

test('a code works once, and a wrong one not at all', async () => {
    const email = freshEmail('once');
    const code = await askForCode(email);
    const wrong = code === '000000' ? '111111' : '000000';
    assert.equal((await signInByCode(email, wrong)).json.code, 'INVALID_OTP');
    assert.equal((await signInByCode(email, code)).status, 200);
    assert.equal((await signInByCode(email, code)).json.code, 'INVALID_OTP');
});

test('no internal function can be reached by a client, signed in or not', async () => {
    const ada = await signUp(backend);
    const internal = [
        ...['outbox:latest', 'outbox:add', 'outbox:sweep', 'limits:settle', 'limits:claim', 'limits:consume'],
        ...['seed:demo', 'seed:person', 'seed:write', 'triggers:onCreate', 'keys:current', 'organizations:sweep'],
        ...['account:end', 'account:isDeletable', 'billing:identity'],
    ];
    for (const client of [backend.client(), ada.client])
        for (const path of internal)
            for (const call of [
                async () => await client.query(makeFunctionReference<'query'>(path), {}),
                async () => await client.mutation(makeFunctionReference<'mutation'>(path), {}),
                async () => await client.action(makeFunctionReference<'action'>(path), {}),
            ])
                await assert.rejects(call, /Could not find public function/, path);
});

test('a device is signed in once its code is approved in the browser', async () => {
    const ada = await signUp(backend, 'Device Owner');
    const asked = await backend.auth('POST', '/device/code', { body: { client_id: 'latchkey' } });
    assert.equal(asked.status, 200, asked.text);
    assert.equal(asked.json.verification_uri, `${backend.siteUrl}/desktop/device`);
    assert.equal(asked.json.expires_in, 600);
    const poll = () =>
        backend.auth('POST', '/device/token', {
            body: {
                grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
                device_code: asked.json.device_code,
                client_id: 'latchkey',
            },
        });
    assert.equal((await poll()).json.error, 'authorization_pending');
    assert.equal((await poll()).json.error, 'slow_down');
    const code = asked.json.user_code;
    assert.equal((await backend.auth('GET', `/device?user_code=${code}`, { token: ada.session })).status, 200);
    const approved = await backend.auth('POST', '/device/approve', { token: ada.session, body: { userCode: code } });
    assert.equal(approved.status, 200, approved.text);
    const stranger = await backend.auth('POST', '/device/code', { body: { client_id: 'somebody-else' } });
    assert.deepEqual([stranger.status, stranger.json.error], [400, 'invalid_client']);
});
