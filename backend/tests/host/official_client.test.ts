// SPDX-License-Identifier: MIT
// The official client against the host in strict mode: it works, and it breaks no rule.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { BaseConvexClient, ConvexClient, ConvexHttpClient } from 'convex/browser';
import { makeFunctionReference, type FunctionReference } from 'convex/server';
import { ConvexError, type Value } from 'convex/values';
import { WebSocket } from 'ws';
import { Watched } from './watched.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;
let client: ConvexClient;
const webSocketConstructor = WebSocket as unknown as typeof globalThis.WebSocket;
const query = (name: string) => makeFunctionReference<'query', Record<string, Value>, Value>(name);
const mutation = (name: string) => makeFunctionReference<'mutation', Record<string, Value>, Value>(name);
const action = (name: string) => makeFunctionReference<'action', Record<string, Value>, Value>(name);

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--strict', '--dev-control');
});
after(async () => {
    assert.deepEqual(await host.violations(), [], 'the official client breaks no rule');
    assert.equal(await host.stop(), 0);
});
beforeEach(async () => {
    await host.dev('run', { path: 'notes:clear' });
    client = new ConvexClient(host.cloud, { webSocketConstructor, logger: false });
});
afterEach(async () => {
    await host.dev('faults', undefined, 'DELETE');
    await client.close();
});

function watch(reference: FunctionReference<'query'>, args: Record<string, Value> = {}): Watched<Value> {
    const watched = new Watched<Value>();
    client.onUpdate(
        reference,
        args,
        (value) => watched.push(value as Value),
        (error) => watched.fail(error),
    );
    return watched;
}

describe('ConvexClient', () => {
    test('sees live results and reads its own writes', async () => {
        const notes = watch(query('notes:list'));
        assert.deepEqual(await notes.until((value) => value), []);
        for (const body of ['a', 'b', 'c']) {
            await client.mutation(mutation('notes:create'), { body });
            assert.equal((notes.latest as string[]).at(-1), body, 'the write is visible when the promise resolves');
        }
    });

    test('calls queries, mutations and actions', async () => {
        assert.equal(await client.query(query('notes:count'), {}), 0);
        assert.equal(typeof (await client.mutation(mutation('notes:create'), { body: 'x' })), 'string');
        await client.action(action('later:noteFromAction'), { body: 'y' });
        assert.deepEqual(await client.query(query('notes:list'), {}), ['x', 'y']);
    });

    test('gets application errors with their data, and others as text', async () => {
        await assert.rejects(client.mutation(mutation('values:failInMutation'), { data: { code: 'NO' } }), (error) => {
            assert.ok(error instanceof ConvexError);
            assert.deepEqual(error.data, { code: 'NO' });
            return true;
        });
        await assert.rejects(client.mutation(mutation('values:failInMutation'), {}), /mutation failed/);
        const failing = watch(query('values:failPlainly'));
        assert.match(String(await failing.failure()), /plainly wrong/);
    });

    test('keeps its queries over a lost connection and repeats unanswered mutations once', async () => {
        const count = watch(query('notes:count'));
        await count.until((value) => value === 0);
        await host.dev('faults', { sync: 'freeze' });
        const written = client.mutation(mutation('notes:create'), { body: 'through the storm' });
        await host.dev('faults', { sync: 'drop' });
        await written;
        await count.until((value) => value === 1);
        await host.dev('run', { path: 'notes:create', args: { body: 'after' } });
        await count.until((value) => value === 2);
    });

    test('comes back after every way of closing', async () => {
        const count = watch(query('notes:count'));
        await count.until((value) => value === 0);
        let expected = 0;
        for (const syncClose of [
            { code: 1011, reason: 'InternalServerError' },
            { code: 1000 },
            {},
            { code: 1013, reason: 'x' },
        ]) {
            await host.dev('faults', { syncClose });
            await client.mutation(mutation('notes:create'), { body: 'x' });
            expected++;
            await count.until((value) => value === expected);
        }
    });

    test('fails an action whose connection is lost instead of repeating it', async () => {
        await client.query(query('notes:count'), {});
        const acting = client.action(action('later:slowAction'), { ms: 10_000 });
        const failure = assert.rejects(acting, /Connection lost/);
        await client.mutation(mutation('values:nothing'), {});
        await host.dev('faults', { sync: 'drop' });
        await failure;
    });

    test('subscribes and unsubscribes many queries', async () => {
        const stops: (() => void)[] = [];
        for (let round = 0; round < 3; round++) {
            const seen = Array.from({ length: 20 }, (_, i) => watch(query('values:echo'), { value: i + round }));
            for (const [i, watched] of seen.entries()) assert.equal(await watched.until((value) => value), i + round);
            stops.push(client.onUpdate(query('notes:side'), { side: `${round}` }, () => {}));
        }
        for (const stop of stops) stop();
        assert.equal(await client.query(query('notes:count'), {}), 0);
    });

    test('takes a result of twelve megabytes in chunks, with letters of two bytes', async () => {
        const bytes = 12_000_000;
        const text = (await client.query(query('values:big'), { bytes })) as string;
        assert.equal(text.length, bytes / 2);
        assert.ok(/^é+$/.test(text));
    });

    test('carries every kind of value', async () => {
        const value = {
            big: 9_007_199_254_740_993n,
            least: -(2n ** 63n),
            bytes: new Uint8Array([0, 255, 16]).buffer,
            odd: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.1, 5e-324],
        };
        const stored = watch(query('values:stored'));
        assert.deepEqual(await client.mutation(mutation('values:store'), { value }), value);
        assert.deepEqual(await stored.until((now) => now !== null), value);
        assert.deepEqual(await client.action(action('values:echoThroughAction'), { value }), value);
        const http = new ConvexHttpClient(host.cloud, { logger: false });
        assert.deepEqual(await http.query(query('values:echo'), { value }), value);
        assert.deepEqual(await http.mutation(mutation('values:store'), { value }), value);
        assert.deepEqual(await http.action(action('values:echoThroughAction'), { value }), value);
    });
});

describe('BaseConvexClient', () => {
    test('gives the journal of a page back after a reconnect', async (t) => {
        for (const rank of [1, 2, 3, 4]) await host.dev('run', { path: 'notes:create', args: { body: 'n', rank } });
        const changes = new Watched<number>();
        let generation = 0;
        const base = new BaseConvexClient(host.cloud, () => changes.push(++generation), {
            webSocketConstructor,
            logger: false,
        });
        t.after(() => base.close());
        const args = { paginationOpts: { numItems: 2, cursor: null, id: 7 } };
        const { unsubscribe } = base.subscribe('notes:page', args);
        const ranks = () => {
            const result = base.localQueryResult('notes:page', args) as { page: { rank: number }[] } | undefined;
            return result?.page.map(({ rank }) => rank).join();
        };
        await changes.until(() => ranks() === '1,2');
        assert.equal(typeof base.queryJournal('notes:page', args), 'string');
        await host.dev('run', { path: 'notes:create', args: { body: 'n', rank: 1.5 } });
        await changes.until(() => ranks() === '1,1.5,2');
        await host.dev('faults', { sync: 'drop' });
        await host.dev('run', { path: 'notes:create', args: { body: 'n', rank: 1.7 } });
        await changes.until(() => ranks() === '1,1.5,1.7,2');
        assert.equal(base.connectionState().connectionCount, 2);
        unsubscribe();
    });
});
