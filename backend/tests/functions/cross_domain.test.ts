// SPDX-License-Identifier: MIT
// A site without our pages, with crossDomain only: which requests tell it apart, and a sign-in that the app begins, a
// browser walks and a one-time token ends.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { WalkingBrowser } from '../host/walking_browser.ts';
import { Backend, names } from './support/backend.ts';
import { fixturesFolder } from './support/child_server.ts';
import type { Answer } from './support/http_client.ts';
import { convexToken, freshEmail, refusal, signUp } from './support/people.ts';

const WEB_FRONT = 'https://front.example';
/** Nothing listens there: a walk ends where the app's own listener would take over. */
const APP_PORT = '50123';

let site: Backend;
let ours: Backend;

before(async () => {
    const convexDir = join(fixturesFolder, 'convex-cross-domain');
    site = await Backend.start({ SITE_URL: WEB_FRONT }, { convexDir, identityProvider: true });
    ours = await Backend.start();
});
after(async () => await Promise.all([site?.stop(), ours?.stop()]));

/** The two ways to a provider: their paths, and how each names the provider. */
const ways = {
    google: { path: '/sign-in/social', naming: { provider: 'google' } },
    'dev-idp': { path: '/sign-in/oauth2', naming: { providerId: 'dev-idp' } },
} as const;
type Provider = keyof typeof ways;

/** Where each sends the browser afterwards. */
const returning = {
    google: () => `${site.siteUrl}/api/auth/callback/google`,
    'dev-idp': () => `${site.siteUrl}/api/auth/oauth2/callback/dev-idp`,
};

const callback = (state: string) => `http://127.0.0.1:${APP_PORT}/callback?state=${state}`;
const freshState = () => randomBytes(16).toString('base64url');

async function begin(provider: Provider, callbackURL: string, errorCallbackURL = callbackURL): Promise<Answer> {
    const { path, naming } = ways[provider];
    return await site.auth('POST', path, {
        body: { ...naming, callbackURL, errorCallbackURL, disableRedirect: true },
    });
}

/** What the system's browser does with the address the app gives it. It knows nothing of the app's own request. */
async function walk(provider: Provider, state: string, answer: Record<string, string>) {
    const begun = await begin(provider, callback(state));
    assert.equal(begun.status, 200, begun.text);
    assert.deepEqual(Object.keys(begun.json).sort(), ['redirect', 'url']);
    assert.equal(begun.json.redirect, false);
    const browser = new WalkingBrowser((url) => url.port === APP_PORT);
    const landed = await browser.submit(await browser.go(begun.json.url), answer);
    return { browser, landed: landed.url };
}

const verify = (token: string, backend = site) =>
    backend.auth('POST', '/cross-domain/one-time-token/verify', { body: { token } });

describe('what tells the site apart', () => {
    test('it redeems one-time tokens, and ours does not', async () => {
        const there = await verify('probe');
        assert.deepEqual([there.status, there.json], [400, { message: 'Invalid token' }]);
        const absent = await verify('probe', ours);
        assert.deepEqual([absent.status, absent.text], [404, '']);
    });

    test('it has neither the exchange of codes nor our pages', async () => {
        const body = { token: 'probe', state: 'probe', code_verifier: 'probe' };
        const exchange = await site.auth('POST', '/electron/token', { body });
        assert.deepEqual([exchange.status, exchange.text], [404, '']);
        for (const path of ['/desktop/methods', '/desktop/sign-in'])
            assert.equal((await site.http('GET', path)).status, 404, path);
    });
});

for (const provider of ['google', 'dev-idp'] as const)
    describe(`through ${provider}`, () => {
        test('to the end: the token comes to the app’s address, is worth the session once, and Convex knows the person', async () => {
            const [state, email] = [freshState(), freshEmail(provider)];
            const { browser, landed } = await walk(provider, state, { login: email, go: '1' });
            const token = new URL(landed).searchParams.get('ott')!;
            assert.match(token, /^[A-Za-z0-9_-]{32}$/);
            assert.equal(
                landed,
                `${callback(state)}&ott=${token}`,
                'the query that was there is kept, and comes first',
            );
            const [row] = await site.rows('verification', { identifier: `one-time-token:${token}` }, 'betterAuth');
            const life = (row!.expiresAt as number) - Date.now();
            assert.ok(life > 170_000 && life <= 180_000, `a token lives ${life} ms`);

            const verified = await verify(token);
            assert.equal(verified.status, 200, verified.text);
            assert.deepEqual(Object.keys(verified.json).sort(), ['session', 'user']);
            assert.equal(verified.json.user.email, email);
            const session: string = verified.json.session.token;
            const client = site.client(await convexToken(site, session));
            assert.equal((await client.query(names.currentUser, {}))!.email, email);
            const again = await verify(token);
            assert.deepEqual([again.status, again.json], [400, { message: 'Invalid token' }]);

            const inBrowser = await browser.go(`${site.siteUrl}/api/auth/get-session`);
            assert.equal(
                JSON.parse(inBrowser.text).session.token,
                session,
                'it is the browser’s own session, no other',
            );
        });

        test('an address that is not trusted is refused before anybody goes anywhere', async () => {
            for (const address of [
                'https://evil.example/callback',
                'http://localhost:50123/callback',
                'latchkey://x',
            ]) {
                const landing = await begin(provider, address);
                assert.deepEqual([landing.status, landing.json.code], [403, 'INVALID_CALLBACK_URL'], address);
                const failing = await begin(provider, callback(freshState()), address);
                assert.deepEqual([failing.status, failing.json.code], [403, 'INVALID_ERROR_CALLBACK_URL'], address);
            }
        });

        test('a code the provider does not know comes back to the app as an error', async () => {
            const state = freshState();
            const begun = await begin(provider, callback(state));
            const providerState = new URL(begun.json.url).searchParams.get('state')!;
            const browser = new WalkingBrowser((url) => url.port === APP_PORT);
            const landed = await browser.go(`${returning[provider]()}?code=wrong&state=${providerState}`);
            const error = { google: 'invalid_code', 'dev-idp': 'oauth_code_verification_failed' }[provider];
            assert.equal(landed.url, `${callback(state)}&error=${error}`);
        });

        test('an answer to a question nobody asked stays on the site: there is no address to go back to', async () => {
            const browser = new WalkingBrowser((url) => url.port === APP_PORT);
            const landed = await browser.go(`${returning[provider]()}?code=wrong&state=unknown`);
            assert.equal(landed.url, `${site.siteUrl}/?error=state_mismatch`);
        });
    });

const CANCELLED = 'error=access_denied&error_description=The+person+cancelled+the+sign-in';

test('cancelled at google, the browser comes back to the app', async () => {
    const state = freshState();
    assert.equal((await walk('google', state, { cancel: '1' })).landed, `${callback(state)}&${CANCELLED}`);
});

test('cancelled at the other, it does not: genericOAuth forgets the app’s address, so the app hears nothing', async () => {
    const { landed } = await walk('dev-idp', freshState(), { cancel: '1' });
    assert.equal(landed, `${site.siteUrl}/?${CANCELLED}`);
});

test('everybody has one workspace, active from the start, and no other can be had', async () => {
    const person = await signUp(site, 'Ada Lovelace');
    const id = `personal-${person.userId}`;
    const user = (await person.client.query(names.currentUser, {}))!;
    assert.deepEqual([user.email, user.activeOrganizationId, user.image], [person.email, id, null]);
    const { canCreateOrganization, organizations } = await person.client.query(names.organizations, {});
    assert.equal(canCreateOrganization, false);
    const [only, ...others] = organizations;
    assert.deepEqual([only!.id, only!.name, only!.isActive, others], [id, "Ada's Workspace", true, []]);
    assert.match(only!.slug, /^[a-z0-9-]{3,50}$/);
    assert.ok(Math.abs(Date.now() - only!.createdAt) < 60_000);
    assert.deepEqual(await person.client.query(names.setupStatus, {}), {
        ready: true,
        reason: null,
        activeOrganizationId: id,
    });
    assert.equal(await person.client.mutation(names.setActive, { organizationId: id }), null);
    const elsewhere = person.client.mutation(names.setActive, { organizationId: 'personal-somebody' });
    assert.equal((await refusal(elsewhere)).code, 'FORBIDDEN');
    assert.equal((await refusal(person.client.mutation(names.createOrganization, { name: 'x' }))).code, 'FORBIDDEN');
});

test('a guest has nothing', async () => {
    const guest = site.client();
    assert.equal(await guest.query(names.currentUser, {}), null);
    assert.equal((await guest.query(names.setupStatus, {})).reason, 'UNAUTHENTICATED');
    assert.deepEqual((await guest.query(names.organizations, {})).organizations, []);
    assert.equal((await refusal(guest.mutation(names.createOrganization, { name: 'x' }))).code, 'UNAUTHENTICATED');
});
