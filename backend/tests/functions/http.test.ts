// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend } from './support/backend.ts';
import { freshEmail, PASSWORD, signUp } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

test('no answer of the sign-in routes may be kept by a cache, whatever its status', async () => {
    const ada = await signUp(backend);
    const answers = await Promise.all([
        backend.auth('GET', '/ok'),
        backend.auth('GET', '/get-session'),
        backend.auth('GET', '/get-session', { token: ada.session }),
        backend.auth('GET', '/convex/token', { token: ada.session }),
        backend.auth('GET', '/convex/token', { token: 'nonsense' }),
        backend.auth('POST', '/sign-in/email', { body: { email: freshEmail(), password: PASSWORD } }),
        backend.auth('POST', '/sign-in/email', { body: 'not json' }),
        backend.auth('GET', '/nothing/here'),
        backend.auth('GET', '/verify-email?token=bad&callbackURL=%2F'),
        backend.http('GET', '/desktop/methods'),
    ]);
    assert.ok(new Set(answers.map(({ status }) => status)).size >= 5, 'several kinds of answer were looked at');
    for (const answer of answers) {
        assert.match(String(answer.headers['cache-control']), /\bno-store\b/);
        assert.equal(answer.headers['x-content-type-options'], 'nosniff');
        assert.match(String(answer.headers.vary), /Cookie.*Authorization/i);
    }
});

test('no-store leaves every cookie of an answer in place', async () => {
    const answer = await backend.auth('POST', '/sign-up/email', {
        body: { name: 'Ada', email: freshEmail(), password: PASSWORD },
    });
    const found = answer.cookies.map((cookie) => cookie.split('=')[0]).sort();
    assert.deepEqual(found, ['better-auth.convex_jwt', 'better-auth.session_token']);
});

test('the methods say what is configured, and nothing else', async () => {
    const answer = await backend.http('GET', '/desktop/methods');
    assert.equal(answer.status, 200);
    assert.match(String(answer.headers['content-type']), /application\/json/);
    assert.deepEqual(answer.json, {
        emailPassword: true,
        emailCode: true,
        device: true,
        browser: true,
        twoFactor: true,
        organizations: true,
        clientId: 'latchkey',
        providers: [],
        versions: { convex: '1.48.0', betterAuth: '1.6.34', convexBetterAuth: '0.12.5' },
    });
});

test('the well-known address leads to the one below the sign-in routes', async () => {
    const answer = await backend.http('GET', '/.well-known/openid-configuration');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.location, `${backend.siteUrl}/api/auth/convex/.well-known/openid-configuration`);
    const followed = await backend.auth('GET', '/convex/.well-known/openid-configuration');
    assert.equal(followed.json.issuer, backend.siteUrl);
});

test('a page of another origin cannot act with a cookie', async () => {
    const ada = await signUp(backend);
    const cookie = `better-auth.session_token=${ada.session}`;
    const rename = (headers: Record<string, string>) =>
        backend.auth('POST', '/update-user', { headers: { cookie, ...headers }, body: { name: 'Changed' } });
    assert.equal((await rename({})).json.code, 'MISSING_OR_NULL_ORIGIN');
    assert.equal((await rename({ origin: 'https://evil.example' })).json.code, 'INVALID_ORIGIN');
    assert.equal((await rename({ origin: 'http://127.0.0.1:9' })).json.code, 'INVALID_ORIGIN');
    assert.equal((await rename({ origin: 'http://localhost:3000' })).json.code, 'INVALID_ORIGIN');
});

test('two sign-ups with one address at once make one person', async () => {
    const email = freshEmail('twice');
    const attempt = () =>
        backend.auth('POST', '/sign-up/email', { body: { name: 'Twice', email, password: PASSWORD } });
    const answers = await Promise.all(Array.from({ length: 4 }, attempt));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal((await backend.rows('user', { email })).length, 1);
    assert.equal((await backend.rows('user', { email }, 'betterAuth')).length, 1);
});
