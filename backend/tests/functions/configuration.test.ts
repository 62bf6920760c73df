// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { loadWithEnvironment } from './support/modules.ts';
import { convexToken, freshEmail, PASSWORD, refusal, signUp, statuses } from './support/people.ts';

async function start(t: TestContext, environment: Record<string, string>): Promise<Backend> {
    const backend = await Backend.start(environment);
    t.after(async () => await backend.stop());
    return backend;
}

test('with ORG_MODE=false only the personal workspace is left', async (t) => {
    const backend = await start(t, { ORG_MODE: 'false' });
    const ada = await signUp(backend);
    const list = await ada.client.query(names.organizations, {});
    assert.equal(list.canCreateOrganization, false);
    assert.deepEqual(
        list.organizations.map(({ isPersonal, isActive }) => ({ isPersonal, isActive })),
        [{ isPersonal: true, isActive: true }],
    );
    assert.equal((await refusal(ada.client.mutation(names.createOrganization, { name: 'No' }))).code, 'FORBIDDEN');
    const overHttp = await backend.auth('POST', '/organization/create', {
        token: ada.session,
        body: { name: 'No', slug: 'not-here' },
    });
    assert.equal(overHttp.status, 404);
    assert.equal((await backend.http('GET', '/desktop/methods')).json.organizations, false);
    await backend.internal('seed:demo');
    const demo = await backend.auth('POST', '/sign-in/email', {
        body: { email: 'demo@example.com', password: 'latchkey-demo' },
    });
    const client = backend.client(await convexToken(backend, demo.json.token));
    assert.equal((await client.query(names.organizations, {})).organizations.length, 1);
});

test('memberships from before ORG_MODE=false count no more', async (t) => {
    const first = await Backend.start();
    const ada = await signUp(first);
    const made = await ada.client.mutation(names.createOrganization, { name: 'From before' });
    const backend = await first.restart({ ORG_MODE: 'false' });
    t.after(async () => await backend.stop());
    const client = backend.client(ada.jwt);
    assert.equal((await client.query(names.organizations, {})).organizations.length, 1);
    assert.equal((await client.query(names.setupStatus, {})).reason, 'ORGANIZATION_MISSING');
    assert.equal((await refusal(client.mutation(names.setActive, { organizationId: made.id }))).code, 'FORBIDDEN');
    await backend.auth('POST', '/sign-in/email', { body: { email: ada.email, password: PASSWORD } });
    assert.equal((await client.query(names.currentUser, {}))!.activeOrganization!.isPersonal, true);
});

test('with passwords disabled neither sign-up nor sign-in takes one, and the methods say so', async (t) => {
    const backend = await start(t, { DISABLE_USERNAME_PASSWORD_AUTH: 'true' });
    const body = { name: 'Ada', email: freshEmail(), password: PASSWORD };
    for (const path of ['/sign-up/email', '/sign-in/email']) {
        const answer = await backend.auth('POST', path, { body });
        assert.equal(answer.status, 400, answer.text);
    }
    const methods = (await backend.http('GET', '/desktop/methods')).json;
    assert.equal(methods.emailPassword, false);
    assert.equal(methods.emailCode, true);
});

test('the methods name the providers and leak nothing of their configuration', async (t) => {
    const secrets = {
        BETTER_AUTH_SECRET: 'secret-of-better-auth-0123456789abcdef',
        GOOGLE_CLIENT_ID: 'public-id-of-google',
        GOOGLE_CLIENT_SECRET: 'secret-of-google',
        GITHUB_CLIENT_ID: 'public-id-of-github',
        GITHUB_CLIENT_SECRET: 'secret-of-github',
        OIDC_ISSUER: 'https://issuer.example',
        OIDC_CLIENT_ID: 'public-id-of-oidc',
        OIDC_CLIENT_SECRET: 'secret-of-oidc',
    };
    const backend = await start(t, secrets);
    const answer = await backend.http('GET', '/desktop/methods');
    assert.deepEqual(answer.json.providers, [
        { id: 'google', name: 'Google', kind: 'social' },
        { id: 'github', name: 'GitHub', kind: 'social' },
        { id: 'dev-idp', name: 'dev-idp', kind: 'oauth2' },
    ]);
    for (const value of Object.values(secrets)) assert.ok(!answer.text.includes(value), value);
    const google = await backend.auth('POST', '/sign-in/social', {
        body: { provider: 'google', disableRedirect: true, callbackURL: '/' },
    });
    assert.equal(google.status, 200, google.text);
    assert.match(google.json.url, /client_id=public-id-of-google/);
    const github = await backend.auth('POST', '/sign-in/social', {
        body: { provider: 'github', disableRedirect: true, callbackURL: '/' },
    });
    assert.equal(github.status, 200, github.text);
    const atGithub = new URL(github.json.url);
    assert.equal(atGithub.origin, 'https://github.com');
    assert.equal(atGithub.searchParams.get('client_id'), 'public-id-of-github');
    assert.equal(atGithub.searchParams.get('redirect_uri'), `${backend.siteUrl}/api/auth/callback/github`);
});

test('a provider with half of its configuration is not offered', async (t) => {
    const backend = await start(t, {
        GOOGLE_CLIENT_ID: 'only',
        GITHUB_CLIENT_SECRET: 'only',
        OIDC_ISSUER: 'https://issuer.example',
    });
    assert.deepEqual((await backend.http('GET', '/desktop/methods')).json.providers, []);
    const google = await backend.auth('POST', '/sign-in/social', { body: { provider: 'google', callbackURL: '/' } });
    assert.equal(google.json.code, 'PROVIDER_NOT_FOUND');
});

test('a sign-in that fails at the provider ends on a page of the site, not on a bare error', async (t) => {
    const oidc = { OIDC_ISSUER: 'https://issuer.example', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' };
    const backend = await start(t, oidc);
    const answer = await backend.auth('GET', '/oauth2/callback/dev-idp?code=x&state=unknown');
    assert.equal(answer.status, 302, answer.text);
    const to = new URL(String(answer.headers.location));
    assert.equal(to.origin + to.pathname, `${backend.siteUrl}/desktop/error`);
    assert.equal(to.searchParams.get('error'), 'state_mismatch');
});

test('RATE_LIMIT_SCALE multiplies every limit', async (t) => {
    const backend = await start(t, { RATE_LIMIT_SCALE: '3' });
    const email = freshEmail();
    const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
            backend.auth('POST', '/sign-in/email', { body: { email, password: `wrong ${n}` } }),
        ),
    );
    assert.deepEqual(statuses(answers), { 401: 15, 429: 5 });
    const codes = await Promise.all(
        Array.from({ length: 40 }, () => backend.auth('POST', '/device/code', { body: { client_id: 'latchkey' } })),
    );
    assert.deepEqual(statuses(codes), { 200: 30, 429: 10 });
});

test('with a static JWKS tokens are signed and checked by it', async (t) => {
    // the private half is stored encrypted with the deployment's secret
    const BETTER_AUTH_SECRET = 'one secret for both, as on one deployment';
    const maker = await start(t, { BETTER_AUTH_SECRET });
    const made = (await maker.internal('keys:current')) as { id: string }[];
    const JWKS = JSON.stringify(made);
    const backend = await start(t, { BETTER_AUTH_SECRET, JWKS });
    const ada = await signUp(backend);
    const header = JSON.parse(Buffer.from(ada.jwt.split('.')[0]!, 'base64url').toString('utf8'));
    assert.equal(header.kid, made[0]!.id);
    assert.equal((await ada.client.query(names.currentUser, {}))!.userId, ada.userId);
    assert.deepEqual(await backend.rows('jwks', {}, 'betterAuth'), []);
});

test('a web front end of the operator is trusted, a loopback page is not', async (t) => {
    const backend = await start(t, { ALLOWED_WEB_ORIGINS: 'https://app.example.com' });
    const ada = await signUp(backend);
    const signIn = (origin: string) =>
        backend.auth('POST', '/sign-in/email', { headers: { origin }, body: { email: ada.email, password: PASSWORD } });
    assert.equal((await signIn('https://app.example.com')).status, 200);
    assert.equal((await signIn('http://127.0.0.1:4000')).json.code, 'INVALID_ORIGIN');
});

test('the auth configuration deploys where JWKS is not set, although reading it throws there', async () => {
    const site = 'https://quick-fox-1.convex.site';
    const get = (_: object, name: string | symbol): string => {
        if (name === 'CONVEX_SITE_URL') return site;
        throw new Error(`Environment variable ${String(name)} is used in auth config file but its value was not set`);
    };
    const asConvexDoes = new Proxy({}, { get });
    const { default: config } = await loadWithEnvironment<{ default: object }>('auth.config.ts', asConvexDoes);
    const jwks = `${site}/api/auth/convex/jwks`;
    assert.deepEqual(config, {
        providers: [{ type: 'customJwt', issuer: site, applicationID: 'convex', algorithm: 'RS256', jwks }],
    });
});
