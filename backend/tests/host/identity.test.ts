// SPDX-License-Identifier: MIT
// Which tokens are accepted, which refused, and what a function learns from one.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { DiscoveryUnavailable } from '../../host/identity/key_sets.ts';
import { TokenRefused, TokenVerifier, type AuthProvider } from '../../host/identity/token_verifier.ts';
import { Issuer, makeKey, sign, type SigningKey } from './issuer.ts';
import { modifications, RawClient } from './raw_client.ts';
import { StartedHost } from './started_host.ts';

let issuer: Issuer;
let rsa: SigningKey;
let ec: SigningKey;
let ed: SigningKey;
let otherRsa: SigningKey;

before(async () => {
    issuer = await Issuer.start();
    [rsa, ec, ed, otherRsa] = await Promise.all([
        makeKey('RS256', 'r'),
        makeKey('ES256', 'e'),
        makeKey('EdDSA', 'd'),
        makeKey('RS256', 'r'),
    ]);
});
after(() => issuer.stop());
beforeEach(() => issuer.publish(rsa, ec, ed));

const openId = (): AuthProvider => ({ domain: issuer.url, applicationID: 'convex' });
const custom = (fields: object = {}): AuthProvider => ({
    type: 'customJwt',
    issuer: issuer.url,
    jwks: `${issuer.url}/jwks`,
    algorithm: 'RS256',
    applicationID: 'convex',
    ...fields,
});
const now = () => Math.floor(Date.now() / 1000);

async function refused(provider: AuthProvider, token: string, code: TokenRefused['code']): Promise<void> {
    await assert.rejects(new TokenVerifier({ providers: [provider] }).verify(token), (error) => {
        assert.ok(error instanceof TokenRefused, String(error));
        assert.equal(error.code, code);
        return true;
    });
}

describe('a token is accepted', () => {
    test('from a custom provider, with every claim under its own name and nested ones with dots', async () => {
        const claims = {
            iss: issuer.url,
            email: 'a@b.c',
            email_verified: true,
            sessionId: 's1',
            deep: { er: { x: 1 } },
            fva: [1],
        };
        const verified = await new TokenVerifier({ providers: [custom()] }).verify(await sign(rsa, claims));
        assert.deepEqual(verified.identity, {
            tokenIdentifier: `${issuer.url}|person`,
            subject: 'person',
            issuer: issuer.url,
            email: 'a@b.c',
            email_verified: true,
            sessionId: 's1',
            'deep.er.x': 1,
        });
        assert.ok(Math.abs(verified.expiresAt - now() - 60) <= 1);
    });

    test('from an OpenID provider, with standard claims under their Convex names', async () => {
        const claims = {
            iss: issuer.url,
            given_name: 'Ada',
            email_verified: true,
            picture: 'p',
            zoneinfo: 'z',
            updated_at: 1_700_000_000,
            address: { formatted: 'Somewhere 1' },
            sessionId: 's1',
            jti: 'gone',
            nbf: 1,
        };
        const { identity } = await new TokenVerifier({ providers: [openId()] }).verify(await sign(rsa, claims));
        assert.deepEqual(identity, {
            tokenIdentifier: `${issuer.url}|person`,
            subject: 'person',
            issuer: issuer.url,
            givenName: 'Ada',
            emailVerified: true,
            pictureUrl: 'p',
            timezone: 'z',
            updatedAt: '2023-11-14T22:13:20.000Z',
            address: 'Somewhere 1',
            sessionId: 's1',
        });
    });

    test('signed as the provider says: ES256 for custom, EdDSA for OpenID', async () => {
        const es = new TokenVerifier({ providers: [custom({ algorithm: 'ES256' })] });
        assert.equal((await es.verify(await sign(ec, { iss: issuer.url }))).identity.subject, 'person');
        const eddsa = new TokenVerifier({ providers: [openId()] });
        assert.equal((await eddsa.verify(await sign(ed, { iss: issuer.url }))).identity.subject, 'person');
    });

    test('with keys from a data URL, a slash more in the issuer, any audience where none is asked for', async () => {
        const jwks = `data:text/plain;charset=utf-8;base64,${btoa(JSON.stringify({ keys: [rsa.publicJwk] }))}`;
        const provider = custom({ jwks, issuer: `${issuer.url}/`, applicationID: undefined });
        const token = await sign(rsa, { iss: issuer.url, aud: 'something' });
        assert.equal((await new TokenVerifier({ providers: [provider] }).verify(token)).identity.subject, 'person');
    });

    test('a few seconds after its end from a custom provider, not from OpenID', async () => {
        const token = await sign(rsa, { iss: issuer.url, exp: now() - 2 });
        await new TokenVerifier({ providers: [custom()] }).verify(token);
        await refused(openId(), token, 'Unauthenticated');
    });

    test('after the issuer changed its keys', async (t) => {
        const verifier = new TokenVerifier({ providers: [custom()] });
        await verifier.verify(await sign(rsa, { iss: issuer.url }));
        const next = await makeKey('RS256', 'next');
        issuer.publish(next);
        const token = await sign(next, { iss: issuer.url });
        await assert.rejects(verifier.verify(token), 'it does not look again at once');
        t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 1_500 });
        assert.equal((await verifier.verify(token)).identity.subject, 'person');
    });
});

describe('a token is refused', () => {
    for (const text of ['', 'abc', 'a.b', 'a.b.c', 'a.b.c.d'])
        test(`that is "${text}"`, () => refused(custom(), text, 'InvalidAuthHeader'));

    const wrong: [string, () => AuthProvider, () => Promise<string>, TokenRefused['code']][] = [
        ['of another issuer', custom, () => sign(rsa, { iss: 'https://other.example' }), 'NoAuthProvider'],
        ['without an issuer', custom, () => sign(rsa, {}), 'NoAuthProvider'],
        ['for another audience', custom, () => sign(rsa, { iss: issuer.url, aud: 'other' }), 'NoAuthProvider'],
        ['for no audience', custom, () => sign(rsa, { iss: issuer.url, aud: undefined }), 'NoAuthProvider'],
        [
            'with two audiences, by OpenID',
            openId,
            () => sign(rsa, { iss: issuer.url, aud: ['convex', 'b'] }),
            'Unauthenticated',
        ],
        ['with the signature of a stranger', custom, () => sign(otherRsa, { iss: issuer.url }), 'Unauthenticated'],
        ['of an unknown key', custom, () => sign(rsa, { iss: issuer.url }, { kid: 'unknown' }), 'Unauthenticated'],
        ['without a key id', custom, () => sign(rsa, { iss: issuer.url }, { kid: undefined }), 'Unauthenticated'],
        [
            'in another algorithm than the configured one',
            custom,
            () => sign(ec, { iss: issuer.url }),
            'Unauthenticated',
        ],
        ['in ES256, by OpenID', openId, () => sign(ec, { iss: issuer.url }), 'Unauthenticated'],
        ['that has expired', custom, () => sign(rsa, { iss: issuer.url, exp: now() - 10 }), 'Unauthenticated'],
        ['that is not valid yet', custom, () => sign(rsa, { iss: issuer.url, nbf: now() + 60 }), 'Unauthenticated'],
        ['without an end', custom, () => sign(rsa, { iss: issuer.url, exp: undefined }), 'Unauthenticated'],
        ['without a subject', custom, () => sign(rsa, { iss: issuer.url, sub: undefined }), 'Unauthenticated'],
        [
            'without a time of issue, by OpenID',
            openId,
            () => sign(rsa, { iss: issuer.url, iat: undefined }),
            'Unauthenticated',
        ],
    ];
    for (const [name, provider, token, code] of wrong) test(name, async () => refused(provider(), await token(), code));

    test('when nobody is configured', async () => {
        const token = await sign(rsa, { iss: issuer.url });
        await assert.rejects(new TokenVerifier({ providers: [] }).verify(token), TokenRefused);
    });

    for (const [name, answer] of Object.entries({
        'answer 500': { status: 500, type: 'application/json', body: {} },
        'are of a wrong type': { status: 200, type: 'text/html', body: { keys: [] } },
        'are of a wrong charset': { status: 200, type: 'application/json; charset=latin1', body: { keys: [] } },
        'are no keys': { status: 200, type: 'application/json', body: 'oops' },
    }))
        test(`when the keys ${name}`, async () => {
            issuer.answers.set('/jwks', answer);
            await refused(custom(), await sign(rsa, { iss: issuer.url }), 'Unauthenticated');
        });

    test('when discovery names another issuer, or cannot connect', async () => {
        const body = { issuer: 'https://other.example', jwks_uri: `${issuer.url}/jwks` };
        issuer.answers.set('/.well-known/openid-configuration', { status: 200, type: 'application/json', body });
        await refused(openId(), await sign(rsa, { iss: issuer.url }), 'Unauthenticated');
        const nowhere = 'http://127.0.0.1:9';
        await refused(
            { domain: nowhere, applicationID: 'convex' },
            await sign(rsa, { iss: nowhere }),
            'Unauthenticated',
        );
    });

    for (const status of [404, 429, 503])
        test(`by nobody when discovery answers ${status}: that says nothing about the token`, async () => {
            issuer.answers.set('/.well-known/openid-configuration', { status, type: 'text/plain', body: '' });
            const verifier = new TokenVerifier({ providers: [openId()] });
            await assert.rejects(verifier.verify(await sign(rsa, { iss: issuer.url })), DiscoveryUnavailable);
        });
});

describe('over the socket', () => {
    let host: StartedHost;
    let dir: string;
    const authenticate = (baseVersion: number, value: string) => ({
        type: 'Authenticate',
        baseVersion,
        tokenType: 'User',
        value,
    });

    before(async () => {
        dir = mkdtempSync(join(tmpdir(), 'latchkey-auth-'));
        const providers = JSON.stringify([openId(), custom({ applicationID: 'lenient' })]);
        writeFileSync(join(dir, 'auth.config.ts'), `export default { providers: ${providers} };`);
        writeFileSync(
            join(dir, 'who.ts'),
            `import { query, mutation, action } from './_generated/server';
            const handler = async (ctx) => (await ctx.auth.getUserIdentity())?.subject ?? null;
            export const ami = query({ args: {}, handler });
            export const wrote = mutation({ args: {}, handler });
            export const acted = action({ args: {}, handler });`,
        );
        host = await StartedHost.start('--convex-dir', dir, '--no-idp', '--strict');
    });
    after(async () => {
        assert.deepEqual(await host.violations(), []);
        await host.stop();
        rmSync(dir, { recursive: true });
    });

    const connect = () => RawClient.connected(host.cloud);
    const token = (sub: string, claims: object = {}) => sign(rsa, { iss: issuer.url, sub, ...claims });

    test('everything sent after Authenticate runs under the new identity, whatever is still pending', async () => {
        const client = await connect();
        client.mutate(0, 'who:wrote');
        client.send(authenticate(0, await token('one')));
        client.mutate(1, 'who:wrote');
        client.act(2, 'who:acted');
        client.send(authenticate(1, await token('two')));
        client.mutate(3, 'who:wrote');
        client.send({ type: 'Authenticate', baseVersion: 2, tokenType: 'None' });
        client.mutate(4, 'who:wrote');
        const results: unknown[] = [];
        while (results.length < 5 || results.includes(undefined)) {
            const message = await client.next();
            if (message.type !== 'Transition') results[message.requestId as number] = message.result;
            results.length = 5;
        }
        assert.deepEqual(results, [null, 'one', 'one', 'two', null]);
        await client.close();
    });

    test('a new identity runs all queries again and is confirmed by a transition', async () => {
        const client = await connect();
        client.add(0, 0, 'who:ami');
        assert.equal(modifications(await client.nextOf('Transition'))[0]!.value, null);
        client.send(authenticate(0, await token('one')));
        const transition = await client.nextOf('Transition');
        assert.equal((transition.endVersion as { identity: number }).identity, 1);
        assert.equal(modifications(transition)[0]!.value, 'one');
        client.send(authenticate(1, await token('one', { jti: 'another' })));
        const renewed = await client.nextOf('Transition');
        assert.equal((renewed.endVersion as { identity: number }).identity, 2);
        assert.deepEqual(modifications(renewed), [], 'the same result is not sent again');
        await client.close();
    });

    test('a refused token is an AuthError with the version of the last transition, and the end', async () => {
        const client = await connect();
        client.send(authenticate(0, await token('one')));
        await client.nextOf('Transition');
        client.send(authenticate(1, `${await token('one')}x`));
        client.mutate(0, 'who:wrote');
        const { error, ...rest } = await client.nextOf('AuthError');
        assert.match(error as string, /Could not verify OIDC token claim/);
        assert.deepEqual(rest, { type: 'AuthError', baseVersion: 1, authUpdateAttempted: true });
        assert.deepEqual(
            await client.closed(),
            { code: 1005, reason: '' },
            'the mutation did not run as the old identity',
        );
    });

    test('an expired identity is noticed when it is used, by a request or by an update', async () => {
        // the custom provider takes a token for five seconds after its end; to use it is another matter
        const expired = await sign(rsa, { iss: issuer.url, aud: 'lenient', exp: now() - 2 });
        for (const use of [{ type: 'Mutation', requestId: 0, udfPath: 'who:wrote', args: [{}] }, { type: 'Event' }]) {
            const client = await connect();
            client.send(authenticate(0, expired));
            client.send(use);
            assert.deepEqual(await client.nextOf('AuthError'), {
                type: 'AuthError',
                error: 'Convex token identity expired',
                baseVersion: 0,
                authUpdateAttempted: false,
            });
            assert.deepEqual(await client.closed(), { code: 1005, reason: '' });
        }
    });

    test('discovery in trouble closes without an AuthError, so that the client tries again', async () => {
        // a token whose issuer needs a discovery that was not done yet would need another host: ask for a fresh one
        const fresh = await StartedHost.start('--convex-dir', dir, '--no-idp');
        for (const [status, code] of [
            [404, 1000],
            [503, 1013],
        ] as const) {
            issuer.answers.set('/.well-known/openid-configuration', { status, type: 'text/plain', body: '' });
            const client = await RawClient.connected(fresh.cloud);
            client.send(authenticate(0, await token('one')));
            assert.deepEqual(await client.closed(), { code, reason: 'AuthProviderDiscoveryFailed' });
        }
        await fresh.stop();
    });

    test('and over HTTP a token is taken, or refused with 401', async () => {
        const call = async (authorization: string) => {
            const response = await fetch(`${host.cloud}/api/query`, {
                method: 'POST',
                headers: { 'content-type': 'application/json', authorization },
                body: JSON.stringify({ path: 'who:ami', args: {} }),
            });
            return [response.status, (await response.json()) as { value?: string; code?: string }] as const;
        };
        assert.deepEqual(await call(`Bearer ${await token('one')}`), [200, { status: 'success', value: 'one' }]);
        const [status, { code }] = await call(`Bearer ${await token('one', { exp: now() - 5 })}`);
        assert.deepEqual([status, code], [401, 'Unauthenticated']);
    });
});
