// SPDX-License-Identifier: MIT
// Our live client beside the official one, in one run, taking turns; prints the table and writes it to build/bench/live-client.md, and the
// samples to live-client.json, for report.py.
// README.md says what each figure means. A bench, not a test: it says where a goal is missed, and never fails for it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const runs = Number(process.env.RUNS ?? 5);
/** Seconds a server is away before it comes back. */
const away = Number(process.env.AWAY ?? 1);

interface Side {
    name: string;
    command: string[];
}
const ours: Side = { name: 'ours', command: [process.env.LATCHKEY_BENCH_PEER ?? join(root, 'build', 'release', 'bin', 'latchkey-bench-peer')] };
const theirs: Side = { name: 'official', command: [process.execPath, '--expose-gc', join(here, 'official_peer.ts')] };

type Line = Record<string, number>;
type Sample = { ours: number[]; theirs: number[] };

// --- the server and the clients -------------------------------------------------------------------------------------------

class Server {
    #child: ChildProcess | undefined;
    port = 0;

    /** When it listens: the wall clock then. */
    async start(): Promise<number> {
        const child = spawn(process.execPath, [join(here, 'bench_server.ts')], {
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, PORT: String(this.port) },
        });
        this.#child = child;
        const lines = createInterface({ input: child.stdout });
        this.port = await new Promise<number>((resolve) => lines.once('line', (line) => resolve(Number(line))));
        return performance.timeOrigin + performance.now();
    }

    async stop(): Promise<void> {
        const child = this.#child!;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await gone;
    }

    async post(path: string): Promise<void> {
        await fetch(`${this.url}/${path}`, { method: 'POST' });
    }

    get url(): string {
        return `http://127.0.0.1:${this.port}`;
    }
}
const server = new Server();

class Client {
    readonly #child: ChildProcess;
    readonly #lines: Line[] = [];
    readonly #waiting = new Set<() => void>();

    constructor({ command }: Side, role: string, ...numbers: number[]) {
        this.#child = spawn(command[0]!, [...command.slice(1), role, server.url, ...numbers.map(String)], { stdio: ['pipe', 'pipe', 'ignore'] });
        createInterface({ input: this.#child.stdout! }).on('line', (line) => {
            this.#lines.push(JSON.parse(line) as Line);
            for (const look of this.#waiting) look();
        });
    }

    until(holds: (line: Line) => boolean): Promise<Line> {
        return new Promise((resolve) => {
            const look = () => {
                const found = this.#lines.find(holds);
                if (found === undefined) return;
                this.#waiting.delete(look);
                resolve(found);
            };
            this.#waiting.add(look);
            look();
        });
    }

    /** The computer sleeps, as the process has it: nothing of it runs. */
    pause(): void {
        this.#child.kill('SIGSTOP');
    }
    goOn(): void {
        this.#child.kill('SIGCONT');
    }

    hint(what: 'network' | 'woke'): void {
        this.#child.stdin!.write(`${what}\n`);
    }

    async end(): Promise<void> {
        const gone = new Promise((resolve) => this.#child.once('exit', resolve));
        this.#child.kill();
        await gone;
    }
}

async function once(side: Side, role: string, ...numbers: number[]): Promise<Line> {
    const client = new Client(side, role, ...numbers);
    const line = await client.until(() => true);
    await client.end();
    return line;
}

// --- figures ----------------------------------------------------------------------------------------------------------------

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)]!;
const format = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const spread = (values: number[]) => `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`;

const rows: string[] = [];
const say = (row: string) => {
    rows.push(row);
    console.log(row);
};

interface Kept {
    figure: string;
    unit: string;
    ours: number[];
    theirs: number[];
    /** Times the other side; null where the goal is another one. */
    goal: number | null;
}
const kept: Kept[] = [];

function compare(figure: string, unit: string, { ours: us, theirs: them }: Sample, goal: number): void {
    kept.push({ figure, unit, ours: us, theirs: them, goal });
    const ratio = median(us) / median(them);
    say(`| ${figure}, ${unit} | ${spread(us)} | ${spread(them)} | ${ratio.toFixed(2)} | ≤ ${goal} | ${ratio <= goal ? 'met' : 'MISSED'} |`);
}

/** Takes turns, so that both meet the same machine. */
async function inTurns<T>(measure: (side: Side) => Promise<T>): Promise<{ ours: T[]; theirs: T[] }> {
    const taken: { ours: T[]; theirs: T[] } = { ours: [], theirs: [] };
    for (let run = 0; run < runs; run++) {
        taken.ours.push(await measure(ours));
        taken.theirs.push(await measure(theirs));
    }
    return taken;
}
const pick = <T>({ ours: us, theirs: them }: { ours: T[]; theirs: T[] }, figure: (one: T) => number): Sample => ({
    ours: us.map(figure),
    theirs: them.map(figure),
});

async function throughput(): Promise<void> {
    const loads: [string, number, number[]][] = [
        ['CPU per transition of 300 bytes', 0.25, [20_000, 300]],
        ['CPU per transition of 200 kB', 0.6, [200, 200_000]],
        ['CPU per transition of 5 MB', 0.6, [10, 5_000_000]],
        ['CPU per transition of 5 MB in chunks of 1 MB', 0.6, [10, 5_000_000, 0, 1_000_000]],
    ];
    for (const [figure, goal, numbers] of loads)
        compare(figure, 'µs', pick(await inTurns((side) => once(side, 'burst', ...numbers)), (line) => line.cpuUsPerMessage!), goal);
}

async function latency(): Promise<void> {
    const small = await inTurns((side) => once(side, 'burst', 1000, 300, 5));
    compare('frame sent → callback, 300 bytes every 5 ms, p50', 'ms', pick(small, (line) => line.p50!), 0.5);
    compare('frame sent → callback, 300 bytes every 5 ms, p99', 'ms', pick(small, (line) => line.p99!), 0.5);
    const large = pick(await inTurns((side) => once(side, 'burst', 20, 5_000_000, 300)), (line) => line.longestGap!);
    const longest = median(large.ours);
    say(`| longest the window waits while 5 MB come every 300 ms, ms | ${spread(large.ours)} | ${spread(large.theirs)} | ${(longest / median(large.theirs)).toFixed(2)} | ≤ 8 ms | ${longest <= 8 ? 'met' : 'MISSED'} |`);
}

async function memory(): Promise<void> {
    const many = 5000;
    const perSubscription = async (side: Side) => {
        const one = await once(side, 'subscriptions', 1);
        const all = await once(side, 'subscriptions', many);
        return (all.ownKiB! - one.ownKiB!) / (many - 1);
    };
    compare('memory per subscription (5,000 of them)', 'KiB', await inTurns(perSubscription), 0.4);
}

/** CPU of one update beside so many subscriptions it does not concern, over that beside none. */
async function independence(): Promise<void> {
    const cost = async (side: Side, others: number) => (await once(side, 'burst', 10_000, 300, 0, 0, others)).cpuUsPerMessage!;
    const alone = await inTurns((side) => cost(side, 0));
    for (const others of [100, 1000, 5000]) {
        const beside = await inTurns((side) => cost(side, others));
        const [us, them] = [median(beside.ours) / median(alone.ours), median(beside.theirs) / median(alone.theirs)];
        say(`| CPU of an update beside ${others} other subscriptions, over alone | ${us.toFixed(2)} × | ${them.toFixed(2)} × | – | about 1 | ${us <= 1.25 ? 'met' : 'MISSED'} |`);
    }
}

async function reconnect(): Promise<void> {
    const back = async (side: Side, hint: boolean) => {
        const client = new Client(side, 'hold');
        await client.until(() => true);
        await server.stop();
        await new Promise((resolve) => setTimeout(resolve, away * 1000)); // what is measured: so long away
        const since = await server.start();
        if (hint) client.hint('network');
        const { at } = await client.until((line) => line.at! > since);
        await client.end();
        return at! - since;
    };
    compare(`live again after a restart of the server (${away} s away)`, 'ms', await inTurns((side) => back(side, false)), 1);
    const hinted: number[] = [];
    for (let run = 0; run < runs; run++) hinted.push(await back(ours, true));
    kept.push({ figure: 'live again after the same, from the hint that the network is back', unit: 'ms', ours: hinted, theirs: [], goal: null });
    say(`| the same with a hint that the network is back, ms | ${spread(hinted)} | (has none) | – | at once | ${median(hinted) <= 50 ? 'met' : 'MISSED'} |`);
}

/** So many queries at once, each with its answer. */
async function scale(): Promise<void> {
    for (const many of [1, 100, 1000, 5000])
        compare(`CPU until ${many} live queries have their answers`, 'µs', pick(await inTurns((side) => once(side, 'subscriptions', many)), (line) => line.cpuUs!), 1);
}

/** A connection that nothing comes over any more, while a new one would be answered: a minute each, so three runs. */
async function silence(): Promise<void> {
    const until = async (side: Side, way: 'cut' | 'sleep', hint: boolean) => {
        const client = new Client(side, 'hold');
        await client.until(() => true);
        if (way === 'sleep') client.pause();
        await server.post('silence');
        await new Promise((resolve) => setTimeout(resolve, 2000)); // what is measured: so long away
        const since = performance.timeOrigin + performance.now();
        if (way === 'sleep') client.goOn();
        if (hint) client.hint(way === 'sleep' ? 'woke' : 'network');
        const { at } = await client.until((line) => line.at! > since);
        await client.end();
        return at! - since;
    };
    const slow = async (side: Side, way: 'cut' | 'sleep', hint: boolean) => {
        const taken: number[] = [];
        for (let run = 0; run < Math.min(runs, 3); run++) taken.push(await until(side, way, hint));
        return taken;
    };
    const cut = { ours: await slow(ours, 'cut', false), theirs: await slow(theirs, 'cut', false) };
    compare('live again after a cut that nobody was told of', 'ms', cut, 1);
    for (const way of ['cut', 'sleep'] as const) {
        const what = way === 'cut' ? 'a cut, from the hint that the network is back' : 'a sleep, from the hint that it is over';
        const hinted = await slow(ours, way, true);
        const them = way === 'cut' ? cut.theirs : await slow(theirs, way, false);
        say(`| live again after ${what}, ms | ${spread(hinted)} | ${spread(them)} | – | ≤ 2 s | ${Math.max(...hinted) <= 2000 ? 'met' : 'MISSED'} |`);
        kept.push({ figure: `live again after ${what}`, unit: 'ms', ours: hinted, theirs: them, goal: null });
    }
}

await server.start();
say(`| figure | ours | official client | ratio | goal | |`);
say(`| --- | --- | --- | --- | --- | --- |`);
const parts = { throughput, latency, memory, independence, scale, reconnect, silence };
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await measure();
await server.stop();

const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const head = `Medians of ${runs} runs each, taking turns (smallest–largest); commit ${commit}, ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}.`;
const folder = join(root, 'build', 'bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'live-client.md'), ['# Our live client beside the official one', '', head, '', ...rows, ''].join('\n'));
writeFileSync(join(folder, 'live-client.json'), JSON.stringify(kept));
console.log(`\n${head}`);
