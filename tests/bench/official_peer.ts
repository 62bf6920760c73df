// SPDX-License-Identifier: MIT
// The official client in the roles of the bench; README.md says what each measures. native_peer.cpp takes the same ones.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { ConvexClient } = require('convex/browser');
const { makeFunctionReference } = require('convex/server');
const { WebSocket } = require('ws');

interface Row {
    seq: number;
    sentAt: number;
    last: boolean;
}

const now = () => performance.timeOrigin + performance.now();
const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const [role, url, ...rest] = process.argv.slice(2) as [string, string, ...string[]];
const [n = 0, bytes = 0, pace = 0, chunk = 0, others = 0] = rest.map(Number);
const query = makeFunctionReference('bench:one');
const client = new ConvexClient(url, {
    logger: false,
    reportDebugInfoToConvex: false,
    webSocketConstructor: WebSocket, // that of Node 22 never closes what could not be opened: the client would wait for its watchdog
});
const subscribe = (args: object, told: (value: Row) => void) => client.onUpdate(query, args, told);

const cpuUs = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
};

/** Memory that is this process's alone. */
function ownKiB(): number {
    const text = readFileSync('/proc/self/smaps_rollup', 'latin1');
    return ['Private_Clean', 'Private_Dirty'].reduce((sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)![1]), 0);
}

async function burst(): Promise<void> {
    const latencies: number[] = [];
    let begun = false;
    let before = 0;
    let longestGap = 0;
    let ended!: () => void;
    const end = new Promise<void>((resolve) => (ended = resolve));
    await Promise.all(
        Array.from({ length: others + 1 }, (_, i) => {
            return new Promise<void>((answered) =>
                subscribe({ i }, (value) => {
                    if (value.seq === 0) return answered();
                    if (value.seq === 1) before = cpuUs();
                    latencies.push(now() - value.sentAt);
                    if (value.last) ended();
                }),
            );
        }),
    );
    if (pace > 0) {
        // A window's turn to draw would have come this late.
        let turn = now();
        setInterval(() => {
            if (begun) longestGap = Math.max(longestGap, now() - turn);
            turn = now();
        }, 1);
    }
    (globalThis as { gc?: () => void }).gc?.();
    begun = true;
    const sent = fetch(`${url}/burst?n=${n}&bytes=${bytes}&pace=${pace}&chunk=${chunk}`, { method: 'POST' });
    await end;
    const cpuUsPerMessage = (cpuUs() - before) / (n - 1);
    await sent;
    latencies.sort((a, b) => a - b);
    const at = (part: number) => latencies[Math.ceil(part * latencies.length) - 1];
    say({ callbacks: latencies.length, cpuUsPerMessage, p50: at(0.5), p99: at(0.99), longestGap });
}

async function subscriptions(): Promise<void> {
    let answered = 0;
    const before = cpuUs();
    await new Promise<void>((resolve) => {
        for (let i = 0; i < n; i++) subscribe({ i }, () => void (++answered === n && resolve()));
    });
    const cpu = cpuUs() - before;
    (globalThis as { gc?: () => void }).gc?.();
    say({ cpuUs: cpu, ownKiB: ownKiB() });
}

if (role === 'burst') await burst();
else if (role === 'subscriptions') await subscriptions();
else subscribe({ i: 0 }, (value) => say({ at: now(), seq: value.seq }));
if (role !== 'hold') process.exit(0);
