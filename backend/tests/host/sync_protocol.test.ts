// SPDX-License-Identifier: MIT
// What goes over the socket, message by message.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { modifications, RawClient, tsOf, type Message } from './raw_client.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--strict', '--dev-control');
});
after(async () => {
    assert.deepEqual(await host.violations(), []);
    await host.stop();
});
beforeEach(async () => {
    await host.dev('run', { path: 'notes:clear' });
});

const ZERO = { querySet: 0, identity: 0, ts: 'AAAAAAAAAAA=' };

function valueOf(transition: Message, queryId: number): unknown {
    return modifications(transition).find((change) => change.queryId === queryId)?.value;
}

async function subscribed(path: string, args: object = {}): Promise<RawClient> {
    const client = await RawClient.connected(host.cloud);
    client.add(0, 0, path, args);
    await client.nextOf('Transition');
    return client;
}

describe('transitions', () => {
    test('start from zero and join without gaps', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'notes:count');
        const first = await client.nextOf('Transition');
        assert.deepEqual(first.startVersion, ZERO);
        assert.equal((first.endVersion as typeof ZERO).querySet, 1);
        client.mutate(0, 'notes:create', { body: 'a' });
        await client.nextOf('MutationResponse');
        let last = first;
        for (const message of await client.transitionsUntil((transition) => valueOf(transition, 0) === 1)) {
            assert.deepEqual(message.startVersion, last.endVersion);
            assert.ok(tsOf(message.endVersion) >= tsOf(message.startVersion));
            last = message;
        }
        await client.close();
    });

    test('carry server time, clock skew, journal and log lines', async () => {
        const client = await RawClient.connected(host.cloud, { clientTs: Date.now() + 60_000 });
        client.add(0, 0, 'notes:count');
        const transition = await client.nextOf('Transition');
        const skew = transition.clientClockSkew as number;
        assert.ok(Number.isInteger(skew) && skew > 59_000 && skew <= 60_000, `${skew}`);
        assert.ok(Math.abs((transition.serverTs as number) / 1e6 - Date.now()) < 5_000);
        const [updated] = modifications(transition);
        assert.deepEqual(updated, { type: 'QueryUpdated', queryId: 0, value: 0, logLines: [], journal: null });
        await client.close();
    });

    test('say nothing about the clock of a client that did not give it', async () => {
        const client = await RawClient.open(host.cloud);
        client.connect({ clientTs: undefined });
        client.modify(0);
        assert.equal((await client.nextOf('Transition')).clientClockSkew, null);
        await client.close();
    });

    test('answer empty changes and identities too', async () => {
        const client = await RawClient.connected(host.cloud);
        client.modify(0);
        client.add(1, 0, 'notes:count');
        client.send({ type: 'Authenticate', baseVersion: 0, tokenType: 'None' });
        await client.transitionsUntil(({ endVersion }) => {
            const { querySet, identity } = endVersion as typeof ZERO;
            return querySet === 2 && identity === 1;
        });
        await client.close();
    });

    test('confirm a removal and then keep silent about the query', async () => {
        const client = await subscribed('notes:count');
        client.modify(1, { type: 'Remove', queryId: 0 });
        assert.deepEqual(modifications(await client.nextOf('Transition')), [{ type: 'QueryRemoved', queryId: 0 }]);
        client.mutate(0, 'notes:create', { body: 'unseen' });
        await client.nextOf('MutationResponse');
        assert.deepEqual(modifications(await client.nextOf('Transition')), []);
        await client.close();
    });

    test('show one moment: two queries never see half of a commit', async () => {
        const client = await RawClient.connected(host.cloud);
        await host.dev('run', { path: 'notes:writePair', args: { value: -1 } });
        const query = (queryId: number, side: string) => ({
            type: 'Add',
            queryId,
            udfPath: 'notes:side',
            args: [{ side }],
        });
        client.modify(0, query(0, 'left'), query(1, 'right'));
        const writes = (async () => {
            for (let value = 0; value < 40; value++)
                await host.dev('run', { path: 'notes:writePair', args: { value } });
        })();
        const seen: [unknown, unknown] = [undefined, undefined];
        while (seen[0] !== 39 || seen[1] !== 39) {
            for (const { queryId, value } of modifications(await client.nextOf('Transition'))) seen[queryId] = value;
            assert.equal(seen[0], seen[1]);
        }
        await writes;
        await client.close();
    });

    test('are sent to others when a table they read changes, and only then', async () => {
        const reader = await subscribed('notes:list');
        const other = await subscribed('notes:side', { side: 'left' });
        await host.dev('run', { path: 'notes:createSecretly', args: { body: 'news' } });
        assert.deepEqual(valueOf(await reader.nextOf('Transition'), 0), ['news']);
        other.modify(1);
        const next = await other.nextOf('Transition');
        assert.equal((next.endVersion as typeof ZERO).querySet, 2, 'nothing was sent in between');
        await reader.close();
        await other.close();
    });

    test('do not repeat a result that did not change', async () => {
        const client = await subscribed('notes:count');
        const created = (await host.dev('run', { path: 'notes:create', args: { body: 'a' } })) as { value: string };
        assert.equal(valueOf(await client.nextOf('Transition'), 0), 1);
        await host.dev('run', { path: 'notes:rename', args: { id: created.value, body: 'b' } });
        client.send({ type: 'Authenticate', baseVersion: 0, tokenType: 'None' });
        const all = await client.transitionsUntil(({ endVersion }) => (endVersion as typeof ZERO).identity === 1);
        assert.deepEqual(all.flatMap(modifications), []);
        await client.close();
    });

    test('give a result once on every connection', async () => {
        for (let i = 0; i < 2; i++) {
            const client = await RawClient.connected(host.cloud);
            client.add(0, 0, 'notes:count');
            assert.equal(valueOf(await client.nextOf('Transition'), 0), 0);
            await client.close();
        }
    });

    test('follow one document when that is all a query read', async () => {
        const { value: id } = (await host.dev('run', { path: 'notes:create', args: { body: 'mine' } })) as {
            value: string;
        };
        const client = await subscribed('notes:byId', { id });
        await host.dev('run', { path: 'notes:create', args: { body: 'not mine' } });
        await host.dev('run', { path: 'notes:rename', args: { id, body: 'changed' } });
        const transition = await client.nextOf('Transition');
        assert.equal(valueOf(transition, 0), 'changed');
        await client.close();
    });
});

describe('mutations', () => {
    test('are answered before the transition that shows them', async () => {
        const client = await subscribed('notes:count');
        for (let i = 0; i < 20; i++) {
            client.mutate(i, 'notes:create', { body: `${i}` });
            const response = await client.nextOf('MutationResponse');
            const covering = (message: Message) => tsOf(message.endVersion) >= tsOf({ ts: response.ts });
            const seen = await client.transitionsUntil(covering);
            assert.equal(valueOf(seen.at(-1)!, 0), i + 1, 'the first covering transition has the new result');
        }
        await client.close();
    });

    test('run one after another in the order of arrival', async () => {
        const client = await subscribed('notes:list');
        const bodies = Array.from({ length: 30 }, (_, i) => `${i}`);
        bodies.forEach((body, i) => client.mutate(i, 'notes:create', { body }));
        const answers: unknown[] = [];
        let shown: unknown[] = [];
        while (answers.length < bodies.length || shown.length < bodies.length) {
            const message = await client.next();
            if (message.type === 'MutationResponse') answers.push(message.requestId);
            else shown = (valueOf(message, 0) as unknown[] | undefined) ?? shown;
        }
        assert.deepEqual(answers, bodies.map(Number));
        assert.deepEqual(shown, bodies);
        await client.close();
    });

    test('that fail change nothing, carry their data, and still get a transition', async () => {
        const client = await subscribed('notes:count');
        client.mutate(0, 'values:failInMutation', { data: { code: 'NO', deep: [1] } });
        const response = await client.nextOf('MutationResponse');
        assert.equal(response.success, false);
        assert.equal(response.ts, null);
        assert.deepEqual(response.errorData, { code: 'NO', deep: [1] });
        assert.match(response.result as string, /^\[Request ID: [0-9a-f]{16}\] Server Error\nUncaught ConvexError: /);
        assert.deepEqual(modifications(await client.nextOf('Transition')), []);
        client.mutate(1, 'values:failInMutation');
        const plain = await client.nextOf('MutationResponse');
        assert.ok(!('errorData' in plain), 'an ordinary error has no data');
        assert.match(
            plain.result as string,
            /Uncaught Error: mutation failed\n {4}at (async )?handler \(\.\.\/convex\/values\.ts:\d+:\d+\)$/,
        );
        await client.close();
    });

    test('with arguments that do not fit say so', async () => {
        const client = await RawClient.connected(host.cloud);
        client.mutate(0, 'notes:create', { body: 3 });
        assert.match(
            (await client.nextOf('MutationResponse')).result as string,
            /Server Error\nArgumentValidationError: /,
        );
        client.mutate(1, 'notes:create', { body: { $integer: 'nonsense' } });
        await client.nextOf('Transition');
        assert.equal((await client.nextOf('MutationResponse')).success, false);
        await client.close();
    });

    test('called under the wrong kind or from outside are refused', async () => {
        const client = await RawClient.connected(host.cloud);
        client.mutate(0, 'notes:count');
        assert.match(
            (await client.nextOf('MutationResponse')).result as string,
            /Trying to execute notes\.js:count as Mutation, but it is defined as Query\./,
        );
        await client.nextOf('Transition');
        client.mutate(1, 'notes:createSecretly', { body: 'x' });
        assert.match((await client.nextOf('MutationResponse')).result as string, /Could not find public function/);
        await client.close();
    });

    test('sent again after a reconnect give the first answer and run once', async () => {
        const first = await RawClient.connected(host.cloud);
        first.mutate(0, 'notes:create', { body: 'once' });
        const answer = await first.nextOf('MutationResponse');
        await first.close();
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        const second = await RawClient.connected(host.cloud, again);
        second.mutate(0, 'notes:create', { body: 'once' });
        assert.deepEqual(await second.nextOf('MutationResponse'), answer);
        second.add(0, 0, 'notes:count');
        const seen = await second.transitionsUntil((transition) => valueOf(transition, 0) !== undefined);
        assert.equal(valueOf(seen.at(-1)!, 0), 1);
        await second.close();
    });

    test('sent again while the first still runs wait for it', async () => {
        const first = await RawClient.connected(host.cloud);
        first.mutate(0, 'hazards:addSlowly', { body: 'slow' });
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        const second = await RawClient.connected(host.cloud, again);
        second.mutate(0, 'hazards:addSlowly', { body: 'slow' });
        const [one, two] = await Promise.all([first.nextOf('MutationResponse'), second.nextOf('MutationResponse')]);
        assert.deepEqual(one, two);
        second.add(0, 0, 'notes:count');
        const seen = await second.transitionsUntil((transition) => valueOf(transition, 0) !== undefined);
        assert.equal(valueOf(seen.at(-1)!, 0), 2, 'two rows of one run');
        await first.close();
        await second.close();
    });

    test('that failed run again when they are sent again', async () => {
        const first = await RawClient.connected(host.cloud);
        first.mutate(0, 'values:failInMutation');
        const one = await first.nextOf('MutationResponse');
        await first.close();
        const again = { sessionId: first.sessionId, connectionCount: 1, lastCloseReason: null };
        const second = await RawClient.connected(host.cloud, again);
        second.mutate(0, 'values:failInMutation');
        const two = await second.nextOf('MutationResponse');
        assert.notEqual(one.result, two.result, 'another run has another request id');
        await second.close();
    });
});

describe('actions', () => {
    test('run at the same time and do not hold up mutations', async () => {
        const client = await RawClient.connected(host.cloud);
        client.act(0, 'later:slowAction', { ms: 400 });
        client.act(1, 'later:slowAction', { ms: 10 });
        client.mutate(2, 'notes:create', { body: 'meanwhile' });
        const order: unknown[] = [];
        while (order.length < 3) {
            const message = await client.next();
            if (message.type !== 'Transition') order.push(message.requestId);
        }
        assert.deepEqual(order, [2, 1, 0]);
        await client.close();
    });

    test('answer without a timestamp, and what they wrote is shown', async () => {
        const client = await subscribed('notes:list');
        client.act(0, 'later:noteFromAction', { body: 'from an action' });
        let response: Message | undefined;
        let shown: unknown;
        while (response === undefined || shown === undefined) {
            const message = await client.next();
            if (message.type === 'ActionResponse') response = message;
            else shown = valueOf(message, 0) ?? shown;
        }
        assert.equal(response.success, true);
        assert.ok(!('ts' in response));
        assert.deepEqual(shown, ['from an action']);
        await client.close();
    });

    test('that fail carry their data', async () => {
        const client = await RawClient.connected(host.cloud);
        client.act(0, 'values:failInAction', { data: null });
        const response = await client.nextOf('ActionResponse');
        assert.equal(response.success, false);
        assert.ok('errorData' in response && response.errorData === null, 'null is data');
        await client.close();
    });
});
