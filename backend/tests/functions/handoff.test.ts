// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { cookieOf } from './support/http_client.ts';
import { convexToken, freshEmail, PASSWORD, pkce, statuses } from './support/people.ts';

let backend: Backend;
/** A person signed in in a browser: her cookie, and the origin of the site's own pages. */
let browser: Record<string, string>;
let email: string;
let browserSession: string;

before(async () => {
    backend = await Backend.start();
    email = freshEmail('browser');
    const answer = await backend.auth('POST', '/sign-up/email', { body: { name: 'Ada', email, password: PASSWORD } });
    browserSession = answer.json.token;
    browser = { cookie: `better-auth.session_token=${cookieOf(answer, 'session_token')}`, origin: backend.siteUrl };
});
after(async () => await backend.stop());

type Pkce = ReturnType<typeof pkce>;
const transferPath = (proof: Pkce, change: Record<string, string | undefined> = {}): string => {
    const query: Record<string, string | undefined> = {
        client_id: 'latchkey',
        state: proof.state,
        code_challenge: proof.challenge,
        code_challenge_method: 'S256',
        ...change,
    };
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `/electron/transfer-user?${new URLSearchParams(given)}`;
};
const transfer = (proof: Pkce, change: Record<string, string | undefined> = {}, headers = browser) =>
    backend.auth('POST', transferPath(proof, change), { body: {}, headers });
const codeFor = async (proof: Pkce): Promise<string> => {
    const answer = await transfer(proof);
    assert.equal(answer.status, 200, answer.text);
    return answer.json.electron_authorization_code;
};
const redeem = (token: string, proof: Pkce, change: object = {}) =>
    backend.auth('POST', '/electron/token', {
        body: { token, state: proof.state, code_verifier: proof.verifier, ...change },
    });

test('a code is worth a new session of the same person', async () => {
    const proof = pkce();
    const answer = await transfer(proof);
    assert.deepEqual(Object.keys(answer.json).sort(), ['electron_authorization_code', 'redirect', 'url']);
    assert.equal(answer.json.url, null);
    assert.equal(answer.json.redirect, false);
    const redeemed = await redeem(answer.json.electron_authorization_code, proof);
    assert.equal(redeemed.status, 200, redeemed.text);
    assert.equal(redeemed.json.user.email, email);
    assert.notEqual(redeemed.json.token, browserSession);
    const client = backend.client(await convexToken(backend, redeemed.json.token));
    assert.equal((await client.query(names.currentUser, {}))!.email, email);
    assert.equal((await client.query(names.setupStatus, {})).ready, true);
});

test('the app’s session outlives a sign-out in the browser', async () => {
    const own = await backend.auth('POST', '/sign-in/email', { body: { email, password: PASSWORD } });
    const headers = { cookie: `better-auth.session_token=${cookieOf(own, 'session_token')}`, origin: backend.siteUrl };
    const proof = pkce();
    const code = (await transfer(proof, {}, headers)).json.electron_authorization_code;
    const { token } = (await redeem(code, proof)).json;
    assert.equal((await backend.auth('POST', '/sign-out', { headers })).status, 200);
    assert.equal((await backend.auth('GET', '/convex/token', { token: own.json.token })).status, 401);
    assert.equal((await backend.auth('GET', '/convex/token', { token })).status, 200);
});

test('a code works once', async () => {
    const proof = pkce();
    const code = await codeFor(proof);
    assert.equal((await redeem(code, proof)).status, 200);
    const replay = await redeem(code, proof);
    assert.equal(replay.status, 404);
    assert.equal(replay.json.code, 'INVALID_TOKEN');
});

test('a wrong state is refused and spends the code', async () => {
    const proof = pkce();
    const code = await codeFor(proof);
    const wrong = await redeem(code, proof, { state: pkce().state });
    assert.deepEqual([wrong.status, wrong.json.code], [400, 'STATE_MISMATCH']);
    assert.equal((await redeem(code, proof)).json.code, 'INVALID_TOKEN');
});

test('a wrong verifier is refused and spends the code', async () => {
    const proof = pkce();
    const code = await codeFor(proof);
    const wrong = await redeem(code, proof, { code_verifier: pkce().verifier });
    assert.deepEqual([wrong.status, wrong.json.code], [400, 'INVALID_CODE_VERIFIER']);
    assert.equal((await redeem(code, proof)).json.code, 'INVALID_TOKEN');
});

test('the challenge itself does not pass for the verifier', async () => {
    const proof = pkce();
    const code = await codeFor(proof);
    assert.equal((await redeem(code, proof, { code_verifier: proof.challenge })).json.code, 'INVALID_CODE_VERIFIER');
});

test('of eight redemptions at once exactly one gets a session', async () => {
    for (let round = 0; round < 3; round++) {
        const proof = pkce();
        const code = await codeFor(proof);
        const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(code, proof)));
        assert.deepEqual(statuses(answers), { 200: 1, 404: 7 });
    }
});

test('a code is only given to a page of the site, with a session', async () => {
    const proof = pkce();
    const attempts: [Record<string, string>, number, string][] = [
        [{ origin: backend.siteUrl }, 401, 'UNAUTHORIZED'],
        [{ cookie: browser.cookie! }, 403, 'MISSING_OR_NULL_ORIGIN'],
        [{ ...browser, origin: 'https://evil.example' }, 403, 'INVALID_ORIGIN'],
        [{ ...browser, origin: 'http://127.0.0.1:9999' }, 403, 'INVALID_ORIGIN'],
        [{ ...browser, origin: 'null' }, 403, 'MISSING_OR_NULL_ORIGIN'],
    ];
    for (const [headers, status, code] of attempts) {
        const answer = await transfer(proof, {}, headers);
        assert.deepEqual([answer.status, answer.json.code], [status, code], JSON.stringify(headers));
    }
});

test('another client, another method and a missing challenge are refused', async () => {
    const proof = pkce();
    assert.equal((await transfer(proof, { client_id: 'electron' })).json.code, 'INVALID_CLIENT_ID');
    assert.equal((await transfer(proof, { code_challenge_method: 'plain' })).json.code, 'INVALID_PKCE_METHOD');
    assert.equal((await transfer(proof, { code_challenge_method: undefined })).json.code, 'INVALID_PKCE_METHOD');
    assert.equal((await transfer(proof, { code_challenge: undefined })).json.code, 'VALIDATION_ERROR');
    assert.equal((await transfer(proof, { state: undefined })).json.code, 'VALIDATION_ERROR');
    const bodiless = await backend.auth('POST', transferPath(proof), { headers: browser });
    assert.deepEqual([bodiless.status, bodiless.json.code], [400, 'VALIDATION_ERROR']);
});

test('signing in hands out no code by itself, whatever the query says', async () => {
    const proof = pkce();
    const query = transferPath(proof).split('?')[1];
    const answer = await backend.auth('POST', `/sign-in/email?${query}`, { body: { email, password: PASSWORD } });
    assert.equal(answer.status, 200);
    assert.ok(!answer.text.includes('electron_authorization_code'));
    assert.ok(!answer.cookies.some((cookie) => /transfer_token|better-auth\.latchkey/.test(cookie)));
});

test('a code that waited too long is refused', async () => {
    const proof = pkce();
    const code = await codeFor(proof);
    const [row] = await backend.rows('verification', { identifier: `electron:${code}` }, 'betterAuth');
    const life = (row!.expiresAt as number) - Date.now();
    assert.ok(life > 100_000 && life <= 120_000, `a code lives ${life} ms`);
    backend = await backend.restartWith(row!._id, { expiresAt: Date.now() - 1000 });
    assert.equal((await redeem(code, proof)).json.code, 'INVALID_TOKEN');
});
