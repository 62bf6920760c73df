// SPDX-License-Identifier: MIT
// Section 11.2 of the protocol reference, rule by rule: the reaction on the wire, and the record of it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { RawClient, type Closed } from './raw_client.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;
let recorded = 0;

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--strict');
});
after(async () => {
    const clean = (await host.violations()).length === 0;
    assert.equal(await host.stop(), clean ? 0 : 3, 'violations decide the exit code');
});
beforeEach(async () => {
    recorded = (await host.violations()).length;
});

async function newRules(): Promise<string[]> {
    return (await host.violations()).slice(recorded).map(({ rule }) => rule);
}

async function fatal(client: RawClient, text: RegExp): Promise<void> {
    const message = await client.nextOf('FatalError');
    assert.match(message.error as string, text);
    assert.deepEqual(await client.closed(), { code: 1005, reason: '' });
}

const INTERNAL: Closed = { code: 1011, reason: 'InternalServerError' };
const connectMessage = {
    type: 'Connect',
    sessionId: randomUUID(),
    connectionCount: 0,
    lastCloseReason: 'InitialConnect',
};

describe('an invalid message is fatal and recorded', () => {
    const query = { type: 'Add', queryId: 0, udfPath: 'notes:list', args: [{}] };
    const modify = { type: 'ModifyQuerySet', baseVersion: 0, newVersion: 1, modifications: [query] };
    const withQuery = (fields: object) => ({ ...modify, modifications: [{ ...query, ...fields }] });
    const cases: Record<string, object | string> = {
        'text that is not JSON': '{"type":"Connect"',
        'half a character': '{"type":"Event","eventType":"\\ud800"}',
        'half a character in a field name': '{"type":"Event","\\uDFFF":1}',
        'a message that is no object': '[1]',
        'an unknown type': { type: 'Subscribe' },
        'a message without a type': { sessionId: 'x' },
        'a session id that is no UUID': { ...connectMessage, sessionId: 'me' },
        'a negative connection count': { ...connectMessage, connectionCount: -1 },
        'a connection count beyond 32 bits': { ...connectMessage, connectionCount: 2 ** 32 },
        'an ill-typed clientTs': { ...connectMessage, clientTs: 'now' },
        'an observed timestamp of seven bytes': { ...connectMessage, maxObservedTimestamp: 'AAAAAAAAAA==' },
        'a query set change without modifications': { type: 'ModifyQuerySet', baseVersion: 0, newVersion: 1 },
        'a query set change without versions': { type: 'ModifyQuerySet', modifications: [] },
        'an unknown modification': withQuery({ type: 'Replace' }),
        'a query id that is no integer': withQuery({ queryId: 1.5 }),
        'a path that is no path': withQuery({ udfPath: 'notes:list:all' }),
        'a path outside the folder': withQuery({ udfPath: '../secrets:list' }),
        'query arguments outside an array': withQuery({ args: {} }),
        'a journal that this server cannot have made': withQuery({ journal: 'garbage' }),
        'a mutation without arguments': { type: 'Mutation', requestId: 0, udfPath: 'notes:clear' },
        'an action without a request id': { type: 'Action', udfPath: 'notes:clear', args: [{}] },
        'a function of a component': { type: 'Mutation', requestId: 0, udfPath: 'a:b', args: [{}], componentPath: 'c' },
        'an Authenticate without a base version': { type: 'Authenticate', tokenType: 'None' },
        'an unknown token type': { type: 'Authenticate', baseVersion: 0, tokenType: 'Robot', value: 'x' },
        'a user token that is missing': { type: 'Authenticate', baseVersion: 0, tokenType: 'User' },
    };
    for (const [name, message] of Object.entries(cases))
        test(name, async () => {
            const client = await RawClient.connected(host.cloud);
            client.sendText(typeof message === 'string' ? message : JSON.stringify(message));
            await fatal(client, /^Received Invalid JSON on websocket: /);
            assert.deepEqual(await newRules(), ['valid messages']);
        });
});

test('a binary message closes with 1011 and no FatalError', async () => {
    const client = await RawClient.connected(host.cloud);
    client.sendBinary(Buffer.from('{"type":"Event"}'));
    assert.deepEqual(await client.closed(), INTERNAL);
    assert.deepEqual(await newRules(), ['text messages']);
});

describe('Connect', () => {
    for (const message of [
        { type: 'ModifyQuerySet', baseVersion: 0, newVersion: 1, modifications: [] },
        { type: 'Mutation', requestId: 0, udfPath: 'notes:clear', args: [{}] },
        { type: 'Authenticate', baseVersion: 0, tokenType: 'None' },
        { type: 'Event', eventType: 'x', event: null },
    ])
        test(`comes before ${message.type}`, async () => {
            const client = await RawClient.open(host.cloud);
            client.send(message);
            await fatal(client, /Connect/);
            assert.deepEqual(await newRules(), ['connect first']);
        });

    test('comes once', async () => {
        const client = await RawClient.connected(host.cloud);
        client.connect();
        await fatal(client, /second Connect/);
        assert.deepEqual(await newRules(), ['connect once']);
    });

    test('with a connection count that did not grow is caught', async () => {
        const first = await RawClient.connected(host.cloud);
        first.add(0, 0, 'notes:count');
        await first.nextOf('Transition');
        await first.close();
        await fatal(await RawClient.connected(host.cloud, { sessionId: first.sessionId }), /connection count/);
        assert.deepEqual(await newRules(), ['connection count']);
    });

    test('may repeat the count of a connection that said Connect late, once', async () => {
        const late = await RawClient.connected(host.cloud, { connectionCount: 1, lastCloseReason: null });
        const { sessionId } = late;
        late.modify(0);
        await late.nextOf('Transition');
        const second = await RawClient.connected(host.cloud, { sessionId, connectionCount: 1, lastCloseReason: 'x' });
        second.modify(0);
        await second.nextOf('Transition');
        await fatal(
            await RawClient.connected(host.cloud, { sessionId, connectionCount: 1, lastCloseReason: 'x' }),
            /connection count/,
        );
        assert.deepEqual(await newRules(), ['connection count']);
        await late.close();
        await second.close();
    });

    test('that gives a reason on the very first connection is caught', async () => {
        await fatal(await RawClient.connected(host.cloud, { lastCloseReason: 'InactiveServer' }), /close reason/);
        assert.deepEqual(await newRules(), ['close reason']);
    });

    test('with an observed timestamp from the future closes with 1011', async () => {
        const future = Buffer.alloc(8);
        future.writeBigUInt64LE(2n ** 62n);
        const client = await RawClient.connected(host.cloud, { maxObservedTimestamp: future.toString('base64') });
        assert.deepEqual(await client.closed(), INTERNAL);
        assert.deepEqual(await newRules(), ['observed timestamp']);
    });

    test('that forgets an observed timestamp is caught', async () => {
        const first = await RawClient.connected(host.cloud, { maxObservedTimestamp: 'AQAAAAAAAAA=' });
        first.add(0, 0, 'notes:count');
        await first.nextOf('Transition');
        await first.close();
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        await fatal(await RawClient.connected(host.cloud, again), /observed timestamp/);
        assert.deepEqual(await newRules(), ['observed timestamp']);
    });
});

describe('the query set', () => {
    test('with a stale base version is fatal', async () => {
        const client = await RawClient.connected(host.cloud);
        client.modify(3);
        await fatal(client, /^Base version 3 passed up doesn't match the current version 0$/);
        assert.deepEqual(await newRules(), ['query set versions']);
    });

    test('that does not move forward closes with 1011', async () => {
        const client = await RawClient.connected(host.cloud);
        client.send({ type: 'ModifyQuerySet', baseVersion: 0, newVersion: 0, modifications: [] });
        assert.deepEqual(await client.closed(), INTERNAL);
        assert.deepEqual(await newRules(), ['query set versions']);
    });

    test('that skips a version is caught', async () => {
        const client = await RawClient.connected(host.cloud);
        client.send({ type: 'ModifyQuerySet', baseVersion: 0, newVersion: 2, modifications: [] });
        await fatal(client, /query set versions/);
        assert.deepEqual(await newRules(), ['query set versions']);
    });

    test('with an id that is there already closes with 1011', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 7, 'notes:count');
        await client.nextOf('Transition');
        client.add(1, 7, 'notes:list');
        assert.deepEqual(await client.closed(), INTERNAL);
        assert.deepEqual(await newRules(), ['query ids']);
    });

    test('with a Remove of an unknown id closes with 1011', async () => {
        const client = await RawClient.connected(host.cloud);
        client.modify(0, { type: 'Remove', queryId: 9 });
        assert.deepEqual(await client.closed(), INTERNAL);
        assert.deepEqual(await newRules(), ['query ids']);
    });
});

describe('Authenticate', () => {
    test('with a wrong base version closes with 1011', async () => {
        const client = await RawClient.connected(host.cloud);
        client.send({ type: 'Authenticate', baseVersion: 1, tokenType: 'None' });
        assert.deepEqual(await client.closed(), INTERNAL);
        assert.deepEqual(await newRules(), ['identity versions']);
    });

    test('with a bad token and a wrong base version is an AuthError: the token is looked at first', async () => {
        const client = await RawClient.connected(host.cloud);
        client.send({ type: 'Authenticate', baseVersion: 5, tokenType: 'User', value: 'a.b.c' });
        const message = await client.nextOf('AuthError');
        assert.deepEqual([message.baseVersion, message.authUpdateAttempted], [0, true]);
        assert.deepEqual(await client.closed(), { code: 1005, reason: '' });
        assert.deepEqual(await newRules(), []);
    });

    test('with an admin key is refused', async () => {
        const client = await RawClient.connected(host.cloud);
        client.send({ type: 'Authenticate', baseVersion: 0, tokenType: 'Admin', value: 'key' });
        assert.equal((await client.nextOf('AuthError')).authUpdateAttempted, true);
    });
});

describe('requests', () => {
    test('out of order are caught', async () => {
        const client = await RawClient.connected(host.cloud);
        client.mutate(5, 'values:nothing');
        client.mutate(4, 'values:nothing');
        let message = await client.next();
        while (message.type !== 'FatalError') message = await client.next();
        assert.match(message.error as string, /request order/);
        assert.deepEqual(await newRules(), ['request order']);
    });

    test('that reuse an id for something else are caught', async () => {
        const first = await RawClient.connected(host.cloud);
        first.mutate(0, 'notes:create', { body: 'a' });
        await first.nextOf('MutationResponse');
        await first.close();
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        const second = await RawClient.connected(host.cloud, again);
        second.mutate(0, 'notes:create', { body: 'b' });
        await fatal(second, /request identity/);
        assert.deepEqual(await newRules(), ['request identity']);
    });

    test('a replayed action is caught', async () => {
        const first = await RawClient.connected(host.cloud);
        first.act(0, 'later:slowAction', { ms: 0 });
        await first.nextOf('ActionResponse');
        await first.close();
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        const second = await RawClient.connected(host.cloud, again);
        second.act(0, 'later:slowAction', { ms: 0 });
        await fatal(second, /replayed/);
        assert.deepEqual(await newRules(), ['actions are not replayed']);
    });
});

test('an unknown function is no violation: the query fails, the connection stays', async () => {
    const client = await RawClient.connected(host.cloud);
    client.add(0, 0, 'no/such:function');
    const transition = await client.nextOf('Transition');
    const [failed] = transition.modifications as { type: string; errorMessage: string }[];
    assert.equal(failed!.type, 'QueryFailed');
    assert.match(
        failed!.errorMessage,
        /^\[Request ID: [0-9a-f]+\] Server Error\nCould not find public function for 'no\/such:function'/,
    );
    client.send({ type: 'Event', eventType: 'anything', event: { a: 1 } });
    client.mutate(0, 'no:such');
    assert.equal((await client.nextOf('MutationResponse')).success, false);
    await client.close();
    assert.deepEqual(await newRules(), []);
});

test('without strict mode a message before Connect is let through, as by a real server', async (t) => {
    const lenient = await StartedHost.start('--convex-dir', PLAIN, '--no-idp');
    t.after(() => lenient.stop());
    const client = await RawClient.open(lenient.cloud);
    client.add(0, 0, 'notes:count');
    assert.equal((await client.nextOf('Transition')).clientClockSkew, null);
    assert.equal((await fetch(`${lenient.cloud}/dev/violations`)).status, 404);
});
