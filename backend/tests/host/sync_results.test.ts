// SPDX-License-Identifier: MIT
// What a result looks like on the socket: failures, log lines, journals, values, and which function was meant.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { modifications, RawClient, type Message } from './raw_client.ts';
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

function valueOf(transition: Message, queryId: number): unknown {
    return modifications(transition).find((change) => change.queryId === queryId)?.value;
}

describe('queries that fail', () => {
    test('tell absent data from null', async () => {
        const client = await RawClient.connected(host.cloud);
        client.modify(
            0,
            { type: 'Add', queryId: 0, udfPath: 'values:failPlainly', args: [{}] },
            { type: 'Add', queryId: 1, udfPath: 'values:failWithData', args: [{ data: null }] },
            { type: 'Add', queryId: 2, udfPath: 'values:failWithData', args: [{ data: { code: 'X' } }] },
        );
        const [plain, nothing, coded] = modifications(await client.nextOf('Transition'));
        assert.equal(plain!.type, 'QueryFailed');
        assert.match(plain!.errorMessage as string, /Uncaught Error: plainly wrong/);
        assert.ok(!('errorData' in plain!));
        assert.ok('errorData' in nothing! && nothing.errorData === null);
        assert.deepEqual(coded!.errorData, { code: 'X' });
        await client.close();
    });

    test('are not told twice, although every run has another request id', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'values:failPlainly');
        assert.equal(modifications(await client.nextOf('Transition')).length, 1);
        client.send({ type: 'Authenticate', baseVersion: 0, tokenType: 'None' });
        assert.deepEqual(modifications(await client.nextOf('Transition')), []);
        await client.close();
    });
});

describe('log lines', () => {
    const spoken = ["[LOG] 'hello' { answer: 42 }", "[WARN] 'careful'", "[ERROR] 'broken'"];

    test('come with results, answers and failures', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'logs:inQuery');
        assert.deepEqual(modifications(await client.nextOf('Transition'))[0]!.logLines, spoken);
        client.mutate(0, 'logs:inMutation');
        assert.deepEqual((await client.nextOf('MutationResponse')).logLines, spoken);
        await client.nextOf('Transition');
        client.act(1, 'logs:inAction');
        assert.deepEqual((await client.nextOf('ActionResponse')).logLines, ["[INFO] 'action'"]);
        await client.nextOf('Transition');
        client.add(1, 1, 'logs:inFailure');
        assert.deepEqual(modifications(await client.nextOf('Transition'))[0]!.logLines, ["[DEBUG] 'before the fall'"]);
        await client.close();
    });
});

describe('journals', () => {
    interface Page {
        page: { rank: number }[];
        continueCursor: string;
    }
    const pageArgs = { paginationOpts: { numItems: 3, cursor: null, id: 1 } };
    const ranks = (value: unknown) => (value as Page).page.map(({ rank }) => rank);

    test('pin the end of a page while rows come in, also over a reconnect', async () => {
        for (const rank of [10, 20, 30, 40]) await host.dev('run', { path: 'notes:create', args: { body: 'n', rank } });
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'notes:page', pageArgs);
        const [first] = modifications(await client.nextOf('Transition'));
        assert.deepEqual(ranks(first!.value), [10, 20, 30]);
        assert.equal(typeof first!.journal, 'string');
        await host.dev('run', { path: 'notes:create', args: { body: 'n', rank: 15 } });
        const [grown] = modifications(await client.nextOf('Transition'));
        assert.deepEqual(ranks(grown!.value), [10, 15, 20, 30], 'the page grows instead of sliding');
        await client.close();
        const again = await RawClient.connected(host.cloud, {
            sessionId: client.sessionId,
            connectionCount: 1,
            lastCloseReason: null,
        });
        again.add(0, 0, 'notes:page', pageArgs, { journal: grown!.journal });
        const [resumed] = modifications(await again.nextOf('Transition'));
        assert.deepEqual(ranks(resumed!.value), [10, 15, 20, 30]);
        again.add(1, 1, 'notes:page', pageArgs);
        const [fresh] = modifications(await again.nextOf('Transition'));
        assert.deepEqual(ranks(fresh!.value), [10, 15, 20], 'without the journal the page slides');
        await again.close();
    });

    test('of another query fail with InvalidCursor, not with a closed connection', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'notes:page', { paginationOpts: { numItems: 3, cursor: 'not a cursor', id: 1 } });
        assert.match(modifications(await client.nextOf('Transition'))[0]!.errorMessage as string, /InvalidCursor/);
        await client.close();
    });
});

describe('values', () => {
    const odd = {
        int64: { $integer: 'AgAAAAAAAAA=' },
        negative: { $integer: '//////////8=' },
        bytes: { $bytes: 'AP8Q' },
        nan: { $float: 'AAAAAAAA+H8=' },
        infinity: { $float: 'AAAAAAAA8H8=' },
        minusZero: { $float: 'AAAAAAAAAIA=' },
        nested: [null, true, 'žluťoučký 🐎', 1.5, 3, { '': [] }],
    };

    test('of every kind come back as they went, over queries, mutations and actions', async () => {
        const client = await RawClient.connected(host.cloud);
        client.add(0, 0, 'values:echo', { value: odd });
        assert.deepEqual(valueOf(await client.nextOf('Transition'), 0), odd);
        client.mutate(0, 'values:store', { value: odd });
        assert.deepEqual((await client.nextOf('MutationResponse')).result, odd);
        await client.nextOf('Transition');
        client.act(1, 'values:echoThroughAction', { value: odd });
        assert.deepEqual((await client.nextOf('ActionResponse')).result, odd);
        await client.close();
    });

    test('that are nothing come back as null', async () => {
        const client = await RawClient.connected(host.cloud);
        client.mutate(0, 'values:nothing');
        const response = await client.nextOf('MutationResponse');
        assert.ok('result' in response && response.result === null);
        await client.close();
    });
});

describe('paths', () => {
    for (const [written, expected] of [
        ['deep/nested', 'from the deep'],
        ['deep/nested.js:default', 'from the deep'],
        ['deep/nested:whoami', null],
    ] as const)
        test(`${written} is found`, async () => {
            const client = await RawClient.connected(host.cloud);
            client.add(0, 0, written);
            assert.equal(valueOf(await client.nextOf('Transition'), 0), expected);
            await client.close();
        });
});
