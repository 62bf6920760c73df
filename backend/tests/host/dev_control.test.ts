// SPDX-License-Identifier: MIT
// The development endpoints: what they do, and that they are not there unless asked for.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import { RawClient } from './raw_client.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--dev-control');
});
after(() => host.stop());
afterEach(() => host.dev('faults', undefined, 'DELETE'));

const ask = (fault: object) => host.dev('faults', fault);
const query = () =>
    fetch(`${host.cloud}/api/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path: 'notes:count', args: {} }),
    });

describe('HTTP faults', () => {
    test('answer as told, as often as told, on both addresses', async () => {
        const headers = { 'x-retry-after': '7' };
        await ask({
            http: { path: '/api/query', status: 503, body: '<html>', contentType: 'text/html', headers, times: 2 },
        });
        for (let i = 0; i < 2; i++) {
            const answer = await query();
            assert.deepEqual(
                [
                    answer.status,
                    answer.headers.get('content-type'),
                    answer.headers.get('x-retry-after'),
                    await answer.text(),
                ],
                [503, 'text/html', '7', '<html>'],
            );
        }
        assert.equal((await query()).status, 200);
        await ask({ http: { path: '/some/page', status: 302, headers: { location: 'http://elsewhere.example/' } } });
        const moved = await fetch(`${host.site}/some/page`, { redirect: 'manual' });
        assert.deepEqual([moved.status, moved.headers.get('location')], [302, 'http://elsewhere.example/']);
    });

    test('hold for one method only when it is named', async () => {
        await ask({ http: { path: '/api/query', method: 'GET', status: 500 } });
        assert.equal((await query()).status, 200);
    });

    test('never answer, cut, or break off in the middle', async () => {
        await ask({ http: { path: '/api/query', hang: true } });
        await assert.rejects(
            fetch(`${host.cloud}/api/query`, { method: 'POST', signal: AbortSignal.timeout(200) }),
            /timeout/,
        );
        await host.dev('faults', undefined, 'DELETE');
        await ask({ http: { path: '/api/query', reset: true, times: 1 } });
        await assert.rejects(query(), /fetch failed/);
        await ask({ http: { path: '/api/query', status: 200, body: '{"status":"succ', truncate: true, times: 1 } });
        await assert.rejects(async () => (await query()).text());
        assert.equal((await query()).status, 200);
    });
});

describe('sync faults', () => {
    const open = async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'notes:count');
        await client.nextOf('Transition');
        return client;
    };

    test('drop cuts without a closing handshake', async () => {
        const client = await open();
        await ask({ sync: 'drop' });
        assert.deepEqual(await client.closed(), { code: 1006, reason: '' });
        await (await open()).close();
    });

    test('refuse turns newcomers away until it is over', async () => {
        const client = await open();
        await ask({ sync: 'refuse' });
        assert.equal((await client.closed()).code, 1006);
        await assert.rejects(RawClient.open(host.cloud), /503/);
        await ask({ sync: 'accept' });
        await (await open()).close();
    });

    test('stall keeps newcomers waiting', async () => {
        await ask({ sync: 'stall' });
        const opening = RawClient.open(host.cloud);
        const first = await Promise.race([opening, query().then(() => 'nothing')]);
        assert.equal(first, 'nothing');
        const cut = assert.rejects(opening);
        await host.dev('faults', undefined, 'DELETE');
        await cut;
    });

    test('freeze keeps the connection and says nothing, accept goes on', async () => {
        const client = await open();
        await ask({ sync: 'freeze' });
        client.mutate(0, 'notes:create', { body: 'x' });
        assert.equal(((await host.dev('run', { path: 'notes:count' })) as { value: number }).value, 0);
        await ask({ sync: 'accept' });
        while ((await client.next()).type !== 'MutationResponse');
        await client.close();
    });

    test('messages and closings of any kind can be sent', async () => {
        const client = await open();
        await ask({ syncSend: '{"type":"Surprise"}' });
        assert.deepEqual(await client.next(), { type: 'Surprise' });
        await ask({ syncClose: { code: 1013, reason: 'TooManyConcurrentRequests' } });
        assert.deepEqual(await client.closed(), { code: 1013, reason: 'TooManyConcurrentRequests' });
        const other = await open();
        await ask({ syncClose: {} });
        assert.equal((await other.closed()).code, 1005);
    });

    test('that do not exist are refused', async () => {
        await assert.rejects(ask({ sync: 'explode' }), /400/);
    });
});

describe('data', () => {
    test('is run, found and deleted', async () => {
        const { value: id } = (await host.dev('run', { path: 'notes:createSecretly', args: { body: 'findable' } })) as {
            value: string;
        };
        const found = (await host.dev('db/find', { table: 'notes', where: { body: 'findable' } })) as { _id: string }[];
        assert.deepEqual(
            found.map(({ _id }) => _id),
            [id],
        );
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'notes:count');
        await client.nextOf('Transition');
        assert.deepEqual(await host.dev('db/delete', { table: 'notes', id }), { deleted: [id] });
        const { modifications } = await client.nextOf('Transition');
        assert.match(JSON.stringify(modifications), /QueryUpdated/, 'a deletion is live');
        await client.close();
        await assert.rejects(host.dev('db/delete', { table: 'notes' }), /400/);
    });

    test('of an action that fails is told', async () => {
        const answer = await host.dev('run', { path: 'values:failInAction', args: { data: 7 } });
        assert.deepEqual((answer as { status: string; errorData: number }).errorData, 7);
    });
});

describe('nobody else gets in', () => {
    const status = (headers: Record<string, string>) =>
        new Promise((resolve) => {
            const { port } = new URL(host.cloud);
            request({ host: '127.0.0.1', port, path: '/dev/violations', headers }, (answer) =>
                resolve(answer.statusCode),
            ).end();
        });

    test('from a web page or under another name', async () => {
        assert.equal(await status({ host: '127.0.0.1' }), 200);
        assert.equal(await status({ host: '127.0.0.1', origin: 'http://page.example' }), 404);
        assert.equal(await status({ host: 'rebound.example' }), 404);
    });

    test('when the host was started without --dev-control', async () => {
        const quiet = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--strict');
        for (const [path, method] of [
            ['faults', 'POST'],
            ['faults', 'DELETE'],
            ['run', 'POST'],
            ['db/delete', 'POST'],
            ['sessions', 'GET'],
        ])
            assert.equal((await fetch(`${quiet.cloud}/dev/${path}`, { method: method! })).status, 404);
        assert.equal((await fetch(`${quiet.cloud}/dev/violations`)).status, 200, 'strict mode shows its record');
        await quiet.stop();
    });
});
