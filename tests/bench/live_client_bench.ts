// SPDX-License-Identifier: MIT
// Our live client beside the official one, in one run, taking turns; prints the table and writes it to build/bench/live-client.md, and the
// samples to live-client.json, for report.py; of a run of some parts alone to build/bench/partial.
// README.md says what each figure means. A bench, not a test: it says where a goal is missed, and never fails for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { row, type Figure } from './live_client_figures.ts';
import { parts } from './live_client_parts.ts';
import { Processes } from './live_client_peers.ts';

const root = join(import.meta.dirname, '..', '..');
const runs = Number(process.env.RUNS ?? 5);
/** Seconds a server is away before it comes back. */
const away = Number(process.env.AWAY ?? 1);
const wanted = process.argv.slice(2);
/** report.py says where; it never asks for all parts. */
const folder = process.env.OUT ?? join(root, 'build', 'bench', wanted.length === 0 ? '' : 'partial');

const lines: string[] = [];
const say = (line: string) => {
    lines.push(line);
    console.log(line);
};

say('| figure | ours | beside it | goal | |');
say('| --- | --- | --- | --- | --- |');
const kept: Figure[] = [];
const keep = (figure: Figure) => {
    kept.push(figure);
    say(row(figure));
};

const rig = new Processes(away);
await rig.start();
try {
    for (const [name, measure] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await measure({ rig, runs, keep });
} finally {
    await rig.stop();
}

const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const head = `Medians of ${runs} runs each, taking turns (smallest–largest); commit ${commit}, ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}.`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'live-client.md'), ['# Our live client beside the official one', '', head, '', ...lines, ''].join('\n'));
writeFileSync(join(folder, 'live-client.json'), JSON.stringify(kept));
console.log(`\n${head}\n\nwritten: ${join(folder, 'live-client.md')}, live-client.json`);
