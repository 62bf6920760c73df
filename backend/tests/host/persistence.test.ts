// SPDX-License-Identifier: MIT
// What survives a restart, and what the state looks like on the disk.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, test, type TestContext } from 'node:test';
import { writeAtomically } from '../../host/persistence/state_folder.ts';
import { RawClient } from './raw_client.ts';
import { PLAIN, runToEnd, StartedHost } from './started_host.ts';

let dir: string;

beforeEach((t) => {
    dir = mkdtempSync(join(tmpdir(), 'latchkey-state-'));
    (t as TestContext).after?.(() => rmSync(dir, { recursive: true, force: true }));
});

const start = (...more: string[]) =>
    StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--dev-control', '--state', join(dir, 'state'), ...more);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const state = () => join(dir, 'state', 'state.json');

async function run(host: StartedHost, path: string, args: object = {}): Promise<unknown> {
    return ((await host.dev('run', { path, args })) as { value: unknown }).value;
}

describe('a restart', () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
        test(`by ${signal} keeps documents, the newest commit included`, async () => {
            const first = await start();
            await run(first, 'notes:create', { body: 'kept' });
            assert.equal(await first.stop(signal), 0);
            const second = await start();
            assert.deepEqual(await run(second, 'notes:list'), ['kept']);
            await run(second, 'notes:create', { body: 'new' });
            assert.equal(await run(second, 'notes:count'), 2, 'ids do not collide');
            await second.stop();
        });

    test('by SIGKILL keeps everything that was answered', async () => {
        const first = await start();
        const client = await RawClient.connected(first.cloud);
        for (let i = 0; i < 20; i++) await run(first, 'notes:create', { body: `${i}` });
        client.mutate(0, 'notes:create', { body: 'newest' });
        const answer = await client.nextOf('MutationResponse');
        await first.stop('SIGKILL');
        const second = await start();
        assert.equal(await run(second, 'notes:count'), 21);
        const again = await RawClient.connected(second.cloud, {
            sessionId: client.sessionId,
            connectionCount: 1,
            lastCloseReason: null,
            maxObservedTimestamp: answer.ts,
        });
        again.mutate(0, 'notes:create', { body: 'newest' });
        assert.deepEqual(await again.nextOf('MutationResponse'), answer, 'the answer is remembered, too');
        assert.equal(await run(second, 'notes:count'), 21);
        await again.close();
        await second.stop('SIGKILL');
        const third = await start();
        assert.equal(await run(third, 'notes:count'), 21, 'folding the journal into the file loses nothing');
        await third.stop();
    });

    test('after a kill in the middle of a line keeps the lines before it', async () => {
        const first = await start();
        await run(first, 'notes:create', { body: 'whole' });
        await first.stop('SIGKILL');
        appendFileSync(`${state()}.journal`, '{"ts":"99999999999999999999","compo');
        const second = await start();
        assert.deepEqual(await run(second, 'notes:list'), ['whole']);
        await second.stop();
    });

    test('after a kill between file and journal takes no older state from the journal', async () => {
        const first = await start();
        await run(first, 'notes:create', { body: 'deleted later' });
        const [note] = (await first.dev('db/find', { component: '', table: 'notes', where: {} })) as { _id: string }[];
        const older = readFileSync(`${state()}.journal`);
        await first.dev('db/delete', { component: '', table: 'notes', id: note!._id });
        await first.stop();
        writeFileSync(`${state()}.journal`, older);
        const second = await start();
        assert.deepEqual(await run(second, 'notes:list'), []);
        await second.stop();
    });

    test('keeps every kind of value, files, and the ports', async () => {
        const value = { $integer: '//////////8=' };
        const first = await start();
        await run(first, 'values:store', { value });
        const id = await run(first, 'files:store', { text: 'file text' });
        await first.stop();
        const second = await start();
        assert.deepEqual([second.cloud, second.site], [first.cloud, first.site]);
        assert.deepEqual(await run(second, 'values:stored'), value);
        const url = (await run(second, 'files:url', { id })) as string;
        const file = await fetch(url);
        assert.deepEqual([file.headers.get('content-type'), await file.text()], ['text/plain', 'file text']);
        await second.stop();
    });

    test('keeps answered mutations, so that a client may repeat them', async () => {
        const first = await start();
        const client = await RawClient.connected(first.cloud);
        client.mutate(0, 'notes:create', { body: 'once' });
        const answer = await client.nextOf('MutationResponse');
        await first.stop();
        const second = await start();
        const again = await RawClient.connected(second.cloud, {
            sessionId: client.sessionId,
            connectionCount: 1,
            lastCloseReason: null,
            maxObservedTimestamp: answer.ts,
        });
        again.mutate(0, 'notes:create', { body: 'once' });
        assert.deepEqual(await again.nextOf('MutationResponse'), answer);
        assert.equal(await run(second, 'notes:count'), 1);
        await again.close();
        await second.stop();
    });

    test('keeps scheduled functions, and runs those that are due', async () => {
        const first = await start();
        await run(first, 'later:schedule', { body: 'over the gap', ms: 700 });
        await first.stop();
        const second = await start();
        const client = await RawClient.connected(second.cloud);
        client.add(0, 0, 'notes:list');
        await client.transitionsUntil(({ modifications }) => JSON.stringify(modifications).includes('over the gap'));
        await client.close();
        await second.stop();
    });

    test('with another port in use takes a free one and says so', async () => {
        const first = await start();
        await first.stop();
        const squatter = await StartedHost.start(
            '--convex-dir',
            PLAIN,
            '--no-idp',
            '--cloud-port',
            new URL(first.cloud).port,
        );
        const second = await start();
        assert.notEqual(second.cloud, first.cloud);
        assert.match(second.stderr(), /is taken/);
        await second.stop();
        await squatter.stop();
    });

    test('without --state starts empty', async () => {
        for (let i = 0; i < 2; i++) {
            const host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--dev-control');
            assert.equal(await run(host, 'notes:count'), 0);
            await run(host, 'notes:create', { body: 'gone' });
            await host.stop();
        }
    });
});

describe('the state folder', () => {
    test('is private to its owner, and holds nothing half-written', async () => {
        const host = await start();
        for (let i = 0; i < 10; i++) await run(host, 'notes:create', { body: `${i}` });
        await host.stop();
        assert.equal(mode(join(dir, 'state')), '700');
        assert.deepEqual(readdirSync(join(dir, 'state')).sort(), ['host.json', 'state.json', 'state.json.journal']);
        const files = readdirSync(join(dir, 'state'));
        assert.deepEqual(
            files.map((name) => mode(join(dir, 'state', name))),
            ['600', '600', '600'],
        );
    });

    test('serves one host at a time, also when the first was killed', async () => {
        const first = await start();
        const second = await runToEnd(['--convex-dir', PLAIN, '--no-idp', '--state', join(dir, 'state')]);
        assert.equal(second.code, 1);
        assert.match(second.stderr, /Another host already works with the state/);
        assert.equal(second.stdout, '');
        await first.stop('SIGKILL');
        assert.equal(await (await start()).stop(), 0);
    });

    test('of another format is refused, not overwritten', async () => {
        await (await start()).stop();
        const foreign = JSON.stringify({ ...JSON.parse(readFileSync(state(), 'utf8')), format: 99 });
        writeFileSync(state(), foreign);
        const refused = await runToEnd(['--convex-dir', PLAIN, '--no-idp', '--state', join(dir, 'state')]);
        assert.equal(refused.code, 1);
        assert.match(refused.stderr, /has the format 99/);
        assert.equal(readFileSync(state(), 'utf8'), foreign);
    });
});

test('a write that cannot be finished leaves the old file as it was', () => {
    const path = join(dir, 'file');
    writeAtomically(path, 'old');
    const before = statSync(path).ino;
    assert.throws(() => writeAtomically(path, 7 as unknown as string));
    assert.equal(readFileSync(path, 'utf8'), 'old');
    writeAtomically(path, 'new');
    assert.notEqual(statSync(path).ino, before, 'replaced as a whole, not written over');
});
