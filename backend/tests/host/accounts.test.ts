// SPDX-License-Identifier: MIT
// The real functions of backend/convex on the host: accounts, tokens, organisations, the official client.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { ConvexClient, ConvexHttpClient } from 'convex/browser';
import { mutation, Person, post, query, webSocketConstructor } from './person.ts';
import { RawClient } from './raw_client.ts';
import { StartedHost } from './started_host.ts';

let dir: string;
let host: StartedHost;
const clients: ConvexClient[] = [];

const start = () => StartedHost.start('--strict', '--dev-control', '--no-idp', '--state', dir);

before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'latchkey-accounts-'));
    host = await start();
});
after(async () => {
    assert.deepEqual(await host.violations(), [], 'the official client breaks no rule');
    assert.equal(await host.stop(), 0);
    rmSync(dir, { recursive: true });
});
afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
});

function connect(person: Person): ConvexClient {
    const client = person.connect();
    clients.push(client);
    return client;
}

interface Listed {
    organizations: { id: string; name: string; role: string }[];
}

test('the demo people are there, verified, with their organisations', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    const client = connect(demo);
    const user = await demo.user.until((value) => value !== null);
    assert.deepEqual([user!.email, user!.activeOrganization?.name], ['demo@example.com', "Demo's Workspace"]);
    const { organizations } = (await client.query(query('organizations:listOrganizations'), {})) as unknown as Listed;
    const roles = organizations.map(({ name, role }) => `${name}: ${role}`).sort();
    assert.deepEqual(roles, ["Demo's Workspace: owner", 'Foundry: member', 'North Quay: admin']);
    await Person.signIn(host, 'teammate@example.com');
});

test('setAuth is confirmed by the server, and the token is renewed at once', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    connect(demo);
    assert.equal(await demo.changes.until((authenticated) => authenticated), true);
    await demo.user.until((value) => value?.email === 'demo@example.com');
    await demo.tokens.until(() => demo.tokens.seen.length === 2);
    assert.ok(!demo.changes.seen.includes(false));
});

test('changes made over HTTP and by mutations are live for everybody', async () => {
    const [here, there] = [
        await Person.signIn(host, 'demo@example.com'),
        await Person.signIn(host, 'demo@example.com'),
    ];
    connect(there);
    const client = connect(here);
    await there.user.until((user) => user?.email === 'demo@example.com');
    const name = `Ada ${Date.now()}`;
    assert.equal((await here.post('/api/auth/update-user', { name })).status, 200);
    await there.user.until((user) => user?.name === name);
    const { organizations } = (await client.query(query('organizations:listOrganizations'), {})) as unknown as Listed;
    for (const { id, name: organization } of organizations) {
        await client.mutation(mutation('organizations:setActiveOrganization'), { organizationId: id });
        assert.equal(here.user.latest?.activeOrganization?.name, organization, 'the switch is visible when it is done');
        await there.user.until((user) => user?.activeOrganization?.name === organization);
    }
});

test('a signed-out session is a guest at once, although its token still lives', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    connect(demo);
    await demo.user.until((user) => user?.email === 'demo@example.com');
    const token = await demo.fetchToken();
    const sessions = async () =>
        (await host.dev('sessions?email=demo@example.com', undefined, 'GET')) as { id: string }[];
    const claims = JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString()) as { sessionId: string };
    assert.ok((await sessions()).some(({ id }) => id === claims.sessionId));
    assert.equal((await demo.post('/api/auth/sign-out', {})).status, 200);
    await demo.user.until((user) => user === null);
    const left = await sessions();
    assert.ok(!left.some(({ id }) => id === claims.sessionId));
    assert.ok(!JSON.stringify(left).includes('token'));
    const http = new ConvexHttpClient(host.cloud, { logger: false });
    http.setAuth(token!);
    assert.equal(await http.query(query('auth:getCurrentUser'), {}), null);
});

test('a tampered token is refused and the official client goes on as a guest', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    const good = await demo.fetchToken();
    const tampered = `${good!.slice(0, -8)}AAAAAAAA`;
    const changes: boolean[] = [];
    const client = new ConvexClient(host.cloud, { webSocketConstructor, logger: false });
    clients.push(client);
    await new Promise<void>((resolve) =>
        client.setAuth(
            async () => tampered,
            (authenticated) => {
                changes.push(authenticated);
                resolve();
            },
        ),
    );
    assert.deepEqual(changes, [false]);
    assert.equal(await client.query(query('auth:getCurrentUser'), {}), null);
});

test('a person who comes back after the connection was cut is still signed in', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    const client = connect(demo);
    await demo.user.until((user) => user?.email === 'demo@example.com');
    await host.dev('faults', { sync: 'drop' });
    const name = `Back ${Date.now()}`;
    await demo.post('/api/auth/update-user', { name });
    await demo.user.until((user) => user?.name === name);
    assert.ok(!demo.user.seen.slice(1).includes(null), 'never shown as a guest in between');
    assert.equal(client.connectionState().isWebSocketConnected, true);
});

test('twenty people sign in at once, and nobody pays for the failures of another', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `person${i}@example.com`);
    for (const email of people)
        await host.dev('run', {
            path: 'seed:person',
            args: { email, name: email.split('@')[0], password: 'correct horse' },
        });
    const wrong = Array.from({ length: 5 }, () =>
        post(host.site, '/api/auth/sign-in/email', { email: 'teammate@example.com', password: 'wrong wrong' }),
    );
    assert.ok((await Promise.all(wrong)).every(({ status }) => status === 401 || status === 429));
    const signedIn = await Promise.all(people.map((email) => Person.signIn(host, email, 'correct horse')));
    for (const person of signedIn) connect(person);
    await Promise.all(signedIn.map((person, i) => person.user.until((user) => user?.email === people[i])));
});

describe('a restart of the host', () => {
    test('keeps accounts, sessions, addresses and token issuer: clients just reconnect', async () => {
        const demo = await Person.signIn(host, 'demo@example.com');
        connect(demo);
        await demo.user.until((user) => user?.email === 'demo@example.com');
        await demo.tokens.until(() => demo.tokens.seen.length === 2);
        const before = host.ready;
        assert.equal(await host.stop(), 0);
        host = await start();
        assert.deepEqual([host.cloud, host.site], [before.deploymentUrl, before.siteUrl]);
        const again = new Person(host, demo.sessionToken);
        assert.ok(await again.fetchToken(), 'the session still stands');
        const name = `After ${Date.now()}`;
        assert.equal((await again.post('/api/auth/update-user', { name })).status, 200);
        await demo.user.until((user) => user?.name === name);
        const people = (await host.dev('db/find', {
            component: 'betterAuth',
            table: 'user',
            where: { email: 'demo@example.com' },
        })) as object[];
        assert.equal(people.length, 1, 'the seed makes nobody twice');
    });
});

test('a raw client that sends the token gets its identity confirmed', async () => {
    const demo = await Person.signIn(host, 'demo@example.com');
    const client = await RawClient.connected(host.cloud);
    client.send({ type: 'Authenticate', baseVersion: 0, tokenType: 'User', value: await demo.fetchToken() });
    client.add(0, 0, 'auth:getCurrentUser');
    const seen = await client.transitionsUntil(({ modifications }) => (modifications as object[]).length > 0);
    assert.match(JSON.stringify(seen.at(-1)!.modifications), /demo@example\.com/);
    assert.equal((seen.at(-1)!.endVersion as { identity: number }).identity, 1);
    await client.close();
});

test('the origin check is on: a foreign page cannot use the cookie of a person', async () => {
    const response = await post(host.site, '/api/auth/sign-in/email', {
        email: 'demo@example.com',
        password: 'latchkey-demo',
    });
    const cookie = response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    assert.notEqual(cookie, '');
    const foreign = await post(
        host.site,
        '/api/auth/update-user',
        { name: 'Mallory' },
        { origin: 'http://127.0.0.1:1', cookie },
    );
    assert.equal(foreign.status, 403);
});
