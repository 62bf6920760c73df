// SPDX-License-Identifier: MIT
// What the live client's bench does with its two sides, without either: whose turn it is, what it makes of the samples, how long it waits.
// test_report.py runs it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMet, median, row, type Figure } from './live_client_figures.ts';
import { parts } from './live_client_parts.ts';
import { Client, ours, theirs, type Line, type Rig, type Side } from './live_client_peers.ts';

const OFFICIAL = 'the official client';

/** Writes down what is asked of whom. */
class Script implements Rig {
    readonly secondsAway = 1;
    readonly asked: string[] = [];
    /** Of ours, a query costs 10 µs more above 1,000 of them. */
    readonly #cost = (side: Side, many: number) => (side === ours ? 10 * many + 10 * Math.max(0, many - 1000) : 50 * many);

    once(side: Side, role: string, ...numbers: number[]): Promise<Line> {
        this.asked.push(`${side.name} ${role} ${numbers.join(' ')}`);
        return Promise.resolve({ cpuUs: this.#cost(side, numbers[0]!), ownKiB: numbers[0]!, cpuUsPerMessage: 1, p50: 1, p99: 2, longestGap: 3 });
    }
    backAfterRestart(side: Side, isHinted: boolean): Promise<number> {
        this.asked.push(`${side.name} restart${isHinted ? ' hinted' : ''}`);
        return Promise.resolve(isHinted ? 4 : 1000);
    }
    backAfterSilence(side: Side, way: 'cut' | 'sleep', isHinted: boolean): Promise<number> {
        this.asked.push(`${side.name} ${way}${isHinted ? ' hinted' : ''}`);
        return Promise.resolve(isHinted ? 1500 : 58_000);
    }
}

async function play(part: string, runs: number): Promise<{ asked: string[]; figures: Figure[] }> {
    const rig = new Script();
    const figures: Figure[] = [];
    await parts[part]!({ rig, runs, keep: (figure) => figures.push(figure) });
    return { asked: rig.asked, figures };
}

test('a restart is each side’s turn, run by run', async () => {
    const turn = ['ours restart', 'ours restart hinted', 'official restart'];
    assert.deepEqual((await play('reconnect', 2)).asked, [...turn, ...turn]);
});

test('a cut and a sleep are each side’s turn, run by run, and three runs of them are enough', async () => {
    const turn = ['ours cut', 'ours cut hinted', 'ours sleep hinted', 'official cut', 'official sleep'];
    assert.deepEqual((await play('silence', 2)).asked, [...turn, ...turn]);
    assert.equal((await play('silence', 11)).asked.length, 3 * turn.length);
});

test('both sides take turns in every part', async () => {
    for (const part of Object.keys(parts)) {
        const { asked } = await play(part, 2);
        const sides = asked.map((one) => one.split(' ')[0]).filter((side, at, every) => side !== every[at - 1]);
        assert.ok(sides.length >= 4, `${part}: ${asked.join(', ')}`);
    }
});

test('what was hinted is beside what the other side does without, and has two seconds in every run', async () => {
    const [, cut, sleep] = (await play('silence', 3)).figures;
    assert.deepEqual(cut!.beside, { [OFFICIAL]: [58_000, 58_000, 58_000] });
    assert.deepEqual(sleep!.ours, [1500, 1500, 1500]);
    assert.deepEqual([cut!.goal, sleep!.goal], [{ neverAbove: 2000 }, { neverAbove: 2000 }]);
    assert.ok(isMet(cut!));
    assert.ok(!isMet({ ...cut!, ours: [1500, 1500, 2001] }));
});

test('what a further query costs among many is measured beside what it costs among few', async () => {
    const further = (await play('scale', 2)).figures.at(-1)!;
    assert.deepEqual(further.ours, [20, 20]);
    assert.deepEqual(further.beside, { 'from 100 to 1,000': [10, 10], [OFFICIAL]: [50, 50] });
    assert.deepEqual(further.goal, { times: 1, other: 'from 100 to 1,000' });
    assert.match(row(further), /\(is 2\.00 ×\) \| \*\*missed\*\* \|$/);
    assert.ok(isMet({ ...further, ours: [10, 10] }));
});

test('so many queries are still beside the official client', async () => {
    const { figures } = await play('scale', 1);
    assert.deepEqual(figures.slice(0, 4).map(({ beside }) => beside[OFFICIAL]), [[50], [5000], [50_000], [250_000]]);
});

test('a median is the middle, or between the two of the middle', () => {
    assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3])], [2, 2.5]);
});

test('who says nothing is not waited for without end', { timeout: 20_000 }, async (t) => {
    const client = new Client({ ...theirs, command: [process.execPath, '-e', 'console.log(`{"at":1}`); setInterval(() => {}, 1000)', '--'] }, 'hold');
    t.after(() => client.end());
    await client.until(({ at }) => at === 1);
    await assert.rejects(client.until(({ at }) => at! > 1, 50), /not within 0\.05 s: a line of .* hold; the last: \{"at":1\}/);
});

test('who is paused, or has ended, can be ended', { timeout: 20_000 }, async () => {
    const paused = new Client({ ...theirs, command: [process.execPath, '-e', 'console.log(`{"at":1}`); setInterval(() => {}, 1000)', '--'] });
    await paused.until(() => true);
    paused.pause();
    await paused.end();
    await paused.end();
});
