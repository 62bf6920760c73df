// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Crons, nextRun } from '../../host/engine/crons.ts';

const at = (text: string) => Date.parse(text);

describe('the next run of', () => {
    for (const [cron, now, next] of [
        ['* * * * *', '2026-03-01T10:00:00Z', '2026-03-01T10:01:00Z'],
        ['30 * * * *', '2026-03-01T10:30:00Z', '2026-03-01T11:30:00Z'],
        ['0 4 * * *', '2026-02-28T05:00:00Z', '2026-03-01T04:00:00Z'],
        ['*/20 8-9 * * *', '2026-03-01T09:40:30Z', '2026-03-02T08:00:00Z'],
        ['0 0 29 2 *', '2026-03-01T00:00:00Z', 'never'],
        ['0 0 * * 1', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
        ['0 0 * * 7', '2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z'],
        ['0 0 15 * 1', '2026-03-03T00:00:00Z', '2026-03-09T00:00:00Z'],
        ['15,45 0 1 1 *', '2026-03-01T00:00:00Z', '2027-01-01T00:15:00Z'],
    ] as const)
        test(`"${cron}" after ${now} is ${next}`, () => {
            if (next === 'never') assert.throws(() => nextRun(cron, at(now)), /never comes/);
            else assert.equal(new Date(nextRun(cron, at(now))).toISOString(), new Date(next).toISOString());
        });

    for (const cron of ['* * * *', 'a * * * *', '1- * * * *'])
        test(`"${cron}" is refused`, () => void assert.throws(() => nextRun(cron, 0)));
});

test('jobs are armed by their schedules, and again after each run', async () => {
    const waits: number[] = [];
    const timers: (() => void)[] = [];
    const runs: string[] = [];
    const logged: string[] = [];
    const crons = new Crons(
        (callback, ms) => void (waits.push(ms), timers.push(callback)),
        async (name) => void runs.push(name),
        (line) => void logged.push(line),
    );
    crons.start({
        often: { name: 'a:often', args: [{}], schedule: { type: 'interval', minutes: 2 } },
        daily: { name: 'a:daily', args: [{}], schedule: { type: 'daily', hourUTC: 4, minuteUTC: 0 } },
        weekly: {
            name: 'a:weekly',
            args: [{}],
            schedule: { type: 'weekly', dayOfWeek: 'friday', hourUTC: 4, minuteUTC: 0 },
        },
        broken: { name: 'a:broken', args: [{}], schedule: { type: 'cron', cron: 'x' } },
    });
    assert.equal(waits[0], 120_000);
    assert.ok(waits[1]! > 0 && waits[1]! <= 24 * 3_600_000);
    assert.equal(new Date(Date.now() + waits[2]!).getUTCDay(), 5);
    assert.match(logged.join(), /cron "broken" is not started/);
    timers[0]!();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([runs, waits.length, waits[3]], [['a:often'], 4, 120_000]);
});
