// SPDX-License-Identifier: MIT
// What is measured of the live client, in parts that can be named. Every one of them takes turns between the two sides.
import { median, type Figure, type Goal } from './live_client_figures.ts';
import { ours, theirs, type Line, type Rig, type Side } from './live_client_peers.ts';

export interface Bench {
    rig: Rig;
    runs: number;
    keep(figure: Figure): void;
}
type Taken = { ours: Line[]; theirs: Line[] };

const OFFICIAL = 'the official client';
/** Whoever was hinted is live again within two seconds, however the connection was lost. */
const AFTER_HINT: Goal = { neverAbove: 2000 };
/** A minute each. */
const longRuns = (runs: number) => Math.min(runs, 3);

/** Run by run, so that both meet the same machine. `measure` gives numbers by name. */
async function inTurns(runs: number, measure: (side: Side) => Promise<Line>): Promise<Taken> {
    const taken: Taken = { ours: [], theirs: [] };
    for (let run = 0; run < runs; run++) {
        taken.ours.push(await measure(ours));
        taken.theirs.push(await measure(theirs));
    }
    return taken;
}
const all = (lines: Line[], name: string) => lines.map((line) => line[name]!);

/** Beside the official client: at most so many times its. */
function compare({ keep }: Bench, name: string, unit: string, taken: Taken, sample: string, times: number): void {
    const beside = { [OFFICIAL]: all(taken.theirs, sample) };
    keep({ name, unit, ours: all(taken.ours, sample), beside, goal: { times, other: OFFICIAL } });
}

async function throughput(bench: Bench): Promise<void> {
    const loads: [string, number, number[]][] = [
        ['CPU per transition of 300 bytes', 0.25, [20_000, 300]],
        ['CPU per transition of 200 kB', 0.6, [200, 200_000]],
        ['CPU per transition of 5 MB', 0.6, [10, 5_000_000]],
        ['CPU per transition of 5 MB in chunks of 1 MB', 0.6, [10, 5_000_000, 0, 1_000_000]],
    ];
    for (const [name, times, numbers] of loads)
        compare(bench, name, 'µs', await inTurns(bench.runs, (side) => bench.rig.once(side, 'burst', ...numbers)), 'cpuUsPerMessage', times);
}

async function latency(bench: Bench): Promise<void> {
    const small = await inTurns(bench.runs, (side) => bench.rig.once(side, 'burst', 1000, 300, 5));
    compare(bench, 'frame sent → callback, 300 bytes every 5 ms, p50', 'ms', small, 'p50', 0.5);
    compare(bench, 'frame sent → callback, 300 bytes every 5 ms, p99', 'ms', small, 'p99', 0.5);
    const large = await inTurns(bench.runs, (side) => bench.rig.once(side, 'burst', 20, 5_000_000, 300));
    bench.keep({
        name: 'longest the window waits while 5 MB come every 300 ms',
        unit: 'ms',
        ours: all(large.ours, 'longestGap'),
        beside: { [OFFICIAL]: all(large.theirs, 'longestGap') },
        goal: { atMost: 8 },
    });
}

async function memory(bench: Bench): Promise<void> {
    const many = 5000;
    const perSubscription = async (side: Side) => {
        const one = await bench.rig.once(side, 'subscriptions', 1);
        const every = await bench.rig.once(side, 'subscriptions', many);
        return { kib: (every.ownKiB! - one.ownKiB!) / (many - 1) };
    };
    compare(bench, 'memory per subscription (5,000 of them)', 'KiB', await inTurns(bench.runs, perSubscription), 'kib', 0.4);
}

/** CPU of one update beside so many subscriptions it does not concern, over that beside none. */
async function independence(bench: Bench): Promise<void> {
    const beside = (others: number) => inTurns(bench.runs, (side) => bench.rig.once(side, 'burst', 10_000, 300, 0, 0, others));
    const cost = (lines: Line[]) => median(all(lines, 'cpuUsPerMessage'));
    const alone = await beside(0);
    for (const others of [100, 1000, 5000]) {
        const taken = await beside(others);
        bench.keep({
            name: `CPU of an update beside ${others} other subscriptions, over alone`,
            unit: '×',
            ours: [cost(taken.ours) / cost(alone.ours)],
            beside: { [OFFICIAL]: [cost(taken.theirs) / cost(alone.theirs)] },
            goal: { atMost: 1.25 },
        });
    }
}

/** So many queries at once, each with its answer; and whether many cost more each than few. */
async function scale(bench: Bench): Promise<void> {
    const counts = [1, 100, 1000, 5000];
    const taken = await inTurns(bench.runs, async (side) => {
        const costs: Line = {};
        for (const many of counts) costs[many] = (await bench.rig.once(side, 'subscriptions', many)).cpuUs!;
        return costs;
    });
    for (const many of counts) compare(bench, `CPU until ${many} live queries have their answers`, 'µs', taken, String(many), 1);
    const further = (lines: Line[], from: number, to: number) => lines.map((costs) => (costs[to]! - costs[from]!) / (to - from));
    const few = 'from 100 to 1,000';
    bench.keep({
        name: 'CPU of each further live query, from 1,000 to 5,000',
        unit: 'µs',
        ours: further(taken.ours, 1000, 5000),
        beside: { [few]: further(taken.ours, 100, 1000), [OFFICIAL]: further(taken.theirs, 1000, 5000) },
        goal: { times: 1, other: few }, // linear or better
    });
}

async function reconnect(bench: Bench): Promise<void> {
    const { rig, runs, keep } = bench;
    const taken = await inTurns(runs, async (side) => ({
        back: await rig.backAfterRestart(side, false),
        ...(side === ours && { hinted: await rig.backAfterRestart(side, true) }),
    }));
    compare(bench, `live again after a restart of the server (${rig.secondsAway} s away)`, 'ms', taken, 'back', 1);
    keep({
        name: 'live again after the same, from the hint that the network is back',
        unit: 'ms',
        ours: all(taken.ours, 'hinted'),
        beside: {}, // the other side takes no hints
        goal: { atMost: 50 }, // at once
    });
}

/** A connection that nothing comes over any more, while a new one would be answered. */
async function silence(bench: Bench): Promise<void> {
    const { rig, runs, keep } = bench;
    const taken = await inTurns(longRuns(runs), async (side) => ({
        cut: await rig.backAfterSilence(side, 'cut', false),
        // The other side takes no hints: what it does without is what ours is beside.
        ...(side === ours && { hinted: await rig.backAfterSilence(side, 'cut', true) }),
        sleep: await rig.backAfterSilence(side, 'sleep', side === ours),
    }));
    compare(bench, 'live again after a cut that nobody was told of', 'ms', taken, 'cut', 1);
    const hinted = (what: string, samples: number[], without: number[]) =>
        keep({ name: `live again after ${what}`, unit: 'ms', ours: samples, beside: { [OFFICIAL]: without }, goal: AFTER_HINT });
    hinted('a cut, from the hint that the network is back', all(taken.ours, 'hinted'), all(taken.theirs, 'cut'));
    hinted('a sleep, from the hint that it is over', all(taken.ours, 'sleep'), all(taken.theirs, 'sleep'));
}

export const parts: Record<string, (bench: Bench) => Promise<void>> = { throughput, latency, memory, independence, scale, reconnect, silence };
