// SPDX-License-Identifier: MIT
// Ours beside the official client: the same messages sent, the same results seen, or a number of the protocol reference that says
// why not. README.md says how; the table of the run is build/differential/report.md.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { officialClient, play, type Client, type Played } from './play.ts';
import { recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';
import { scenarios as written } from './scenarios.ts';

const root = join(import.meta.dirname, '..', '..');
const ours: Client = {
    command: process.env.LATCHKEY_DIFFERENTIAL_PEER ?? join(root, 'build', 'dev', 'bin', 'latchkey-differential-peer'),
    args: (url) => [url],
};
/** A scenario mostly waits. */
const AT_ONCE = 6;

/** What ours does where the two differ. */
const pins = join(import.meta.dirname, 'ours_where_they_differ.json');
const pinned = JSON.parse(readFileSync(pins, 'utf8')) as Record<string, Omit<Played, 'repeated'>>;
const rows: string[] = [];
const short = (played: Omit<Played, 'repeated'>) => {
    const messages = played.sent.map((connection) => connection.map(({ type }) => type).join(' ')).join(' / ');
    const told = Object.entries(played.told).map(([as, list]) => `${as}: ${JSON.stringify(list.map(({ value, error }) => value ?? { error }))}`);
    return [messages, ...told, ...(played.stuckAt ? [`STUCK at ${played.stuckAt}`] : [])].join('<br>').replaceAll('|', '\\|').slice(0, 600);
};

async function compare(scenario: Scenario): Promise<void> {
    const [{ repeated, ...us }, { repeated: _, ...them }] = await Promise.all([play(scenario, ours), play(scenario, officialClient)]);
    assert.equal(repeated, 0, 'ours tells nobody the same twice in a row, as the official client does after a reconnect');
    const same = JSON.stringify(us) === JSON.stringify(them) || isDeepEqual(us, them);
    const verdict = same ? 'same' : (scenario.differs?.join(', ') ?? 'DIFFERENT');
    rows.push(`| ${scenario.name} | ${scenario.recorded === undefined ? 'written' : 'recorded'} | ${verdict} | ${short(us)} | ${same ? 'the same' : short(them)} |`);
    if (scenario.recorded !== undefined)
        assert.deepEqual(them, { sent: scenario.sent, told: scenario.told }, 'the official client does what it did when it was recorded');
    assert.equal(us.stuckAt, undefined, 'ours comes to the end of every scenario');
    if (scenario.differs === undefined) assert.deepEqual(us, them);
    else {
        assert.ok(!same, `both do the same: ${scenario.differs.join(', ')} is no reason any more`);
        if (process.env.PIN) pinned[scenario.name] = us;
        assert.deepEqual(us, pinned[scenario.name], 'ours does what it did when somebody last looked at it (PIN=1 takes it anew)');
    }
}

function isDeepEqual(a: unknown, b: unknown): boolean {
    try {
        assert.deepEqual(a, b);
        return true;
    } catch {
        return false;
    }
}

test('ours and the official client', { concurrency: AT_ONCE }, async (t) => {
    const recorded = recordings();
    const scenarios = [...written, ...recorded];
    assert.equal(new Set(scenarios.map(({ name }) => name)).size, scenarios.length, 'each scenario has a name of its own');
    assert.ok(written.length >= 60);
    assert.ok(recorded.length >= 15);
    for (const { name, recorded: source } of recorded) assert.ok(source, `${name} says what it was recorded from`);
    for (const { name, differs = [] } of scenarios) {
        for (const reason of differs) assert.match(reason, /^13\.\d+$/, `${name} differs only for a reason of section 13`);
    }
    await Promise.all(scenarios.map((scenario) => t.test(scenario.name, () => compare(scenario))));
});

after(() => {
    const folder = join(root, 'build', 'differential');
    mkdirSync(folder, { recursive: true });
    const head = ['| scenario | | verdict | ours | official client 1.48 |', '| --- | --- | --- | --- | --- |'];
    if (process.env.PIN) writeFileSync(pins, `${JSON.stringify(pinned, null, 1)}\n`);
    writeFileSync(join(folder, 'report.md'), [...head, ...rows.sort(), ''].join('\n'));
});
