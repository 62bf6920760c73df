// SPDX-License-Identifier: MIT
// The live client for a long time: an update every 100 ms, a cut every 20 s, a new token every minute. It misses nothing that is still
// true in the end, and its memory stays what it was. An hour with LATCHKEY_TEST_TIER=long, else half a minute at ten times the pace.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

const peer = process.env.LATCHKEY_BENCH_PEER ?? join(import.meta.dirname, '..', '..', 'build', 'release', 'bin', 'latchkey-bench-peer');
const isLong = process.env.LATCHKEY_TEST_TIER === 'long';
const seconds = Number(process.env.SOAK_SECONDS ?? (isLong ? 3600 : 30));
const pace = isLong ? 1 : 10;
/** By then everything that is kept for later has been kept. */
const warm = seconds / 10;
const mayGrowKiB = 2048;

interface Told {
    seq: number;
}

/** What the process has made itself. Pages of files are none of it: whether they count as its own depends on who else maps them. */
function ownKiB(pid: number): number {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    return ['Anonymous', 'Swap'].reduce((sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)![1]), 0);
}

async function serve(): Promise<{ url: string; post: (what: string) => Promise<string>; stop: () => void }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'bench_server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    const url = `http://127.0.0.1:${port}`;
    // A connection each: one that is kept may be closed by the server just when it is used again.
    const post = (what: string) =>
        new Promise<string>((resolve, reject) => {
            const asked = request(`${url}/${what}`, { method: 'POST', agent: false }, (answer) => void text(answer).then(resolve, reject));
            asked.on('error', reject).end();
        });
    return { url, post, stop: () => void child.kill() };
}

test(`the live client for ${seconds} s`, { timeout: (seconds + 120) * 1000 }, async (t) => {
    const server = await serve();
    const client = spawn(peer, ['hold', server.url], { stdio: ['pipe', 'pipe', 'ignore'] });
    t.after(() => {
        client.kill();
        server.stop();
    });
    const told: number[] = [];
    let look = () => {};
    createInterface({ input: client.stdout }).on('line', (line) => {
        told.push((JSON.parse(line) as Told).seq);
        look();
    });
    const until = (holds: () => boolean) =>
        new Promise<void>((resolve) => {
            look = () => holds() && resolve();
            look();
        });
    await until(() => told.length > 0);

    let updates = 0;
    let drops = 0;
    let tokens = 0;
    const timers = [
        setInterval(async () => void (updates++, await server.post('update')), 100 / pace),
        setInterval(async () => void (drops++, await server.post('drop')), 20_000 / pace),
        setInterval(() => client.stdin.write(`token-${++tokens}\n`), 60_000 / pace),
    ];
    const after = (time: number) => new Promise((resolve) => setTimeout(resolve, time * 1000)); // what is tested: so long
    await after(warm);
    const before = ownKiB(client.pid!);
    await after(seconds - warm);
    for (const timer of timers) clearInterval(timer);
    const grown = ownKiB(client.pid!) - before;

    const last = Number(await server.post('update'));
    await until(() => told.at(-1) === last);
    console.log(`# ${last} updates, ${told.length} told, ${drops} cuts, ${tokens} tokens; memory grew by ${grown} KiB from ${before} KiB`);
    assert.ok(told.every((seq, i) => i === 0 || seq > told[i - 1]!), 'never back, never the same twice');
    assert.ok(drops >= 1 && tokens >= 1 && updates > 1 && told.length > last * (isLong ? 0.8 : 0.4), 'it was live most of the time');
    assert.ok(grown <= mayGrowKiB, `memory grew by ${grown} KiB`);
});
