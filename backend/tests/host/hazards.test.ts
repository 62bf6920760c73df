// SPDX-License-Identifier: MIT
// Functions that leave work behind: nothing of it may land in another call's transaction.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { RawClient, type Message } from './raw_client.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--dev-control');
});
after(() => host.stop());
beforeEach(() => host.dev('run', { path: 'notes:clear' }));

async function run(path: string, args: object = {}): Promise<unknown> {
    const answer = (await host.dev('run', { path, args })) as {
        status: string;
        value?: unknown;
        errorMessage?: string;
    };
    return answer.status === 'success' ? answer.value : answer.errorMessage;
}

async function refusalsAfter(count: number): Promise<string[]> {
    // every round trip gives the left-behind promise the turns of the loop it waits for
    for (;;) {
        const refusals = (await run('hazards:refusals')) as string[];
        if (refusals.length > count) return refusals.slice(count);
    }
}

async function refusedSoFar(): Promise<number> {
    return ((await run('hazards:refusals')) as string[]).length;
}

for (const path of ['hazards:leavesWorkBehind', 'hazards:leavesWriteBehind', 'hazards:actionLeavesWorkBehind'])
    test(`what ${path} left behind is refused and writes nothing, also while another mutation runs`, async () => {
        const before = await refusedSoFar();
        const [, other] = await Promise.all([run(path), run('hazards:slowThenFail')]);
        assert.match(other as string, /roll me back/);
        assert.deepEqual(
            (await refusalsAfter(before)).map((text) => /has already returned/.test(text)),
            [true],
        );
        assert.deepEqual(await run('notes:list'), []);
    });

test('a child that still runs when its parent returns is rolled back, and the parent is kept', async () => {
    const before = await refusedSoFar();
    await run('hazards:leavesChildRunning');
    await refusalsAfter(before);
    assert.deepEqual(await run('notes:list'), ['kept']);
    await run('notes:create', { body: 'next' });
    assert.deepEqual(await run('notes:list'), ['kept', 'next'], 'the next transaction is whole');
});

test('what a parent writes while its child runs survives the failure of the child', async () => {
    await run('hazards:writesBesideChild');
    assert.deepEqual(await run('notes:list'), ['of the parent']);
});

test('a mutation that fails after the lock was contended leaves nothing', async () => {
    const results = await Promise.all([
        run('hazards:slowThenFail'),
        run('notes:create', { body: 'a' }),
        run('hazards:slowThenFail'),
        run('notes:create', { body: 'b' }),
    ]);
    assert.equal(results.filter((result) => /roll me back/.test(String(result))).length, 2);
    assert.deepEqual(((await run('notes:list')) as string[]).sort(), ['a', 'b']);
});

test('scheduled functions run after their commit, and not at all without one', async () => {
    const client = await RawClient.connected(host.cloud);
    client.add(0, 0, 'notes:list');
    await client.nextOf('Transition');
    assert.match((await run('later:scheduleThenFail', { body: 'never' })) as string, /no/);
    await run('later:schedule', { body: 'soon', ms: 30 });
    await run('later:schedule', { body: 'in forty days', ms: 40 * 24 * 3_600_000 });
    const shown = (message: Message) => (message.modifications as { value: unknown }[])[0]?.value;
    const last = (await client.transitionsUntil((message) => shown(message) !== undefined)).at(-1)!;
    assert.deepEqual(shown(last), ['soon']);
    await client.close();
    assert.deepEqual(await run('notes:list'), ['soon'], 'a wait beyond 24 days does not fire at once');
});
