// SPDX-License-Identifier: MIT
// Child processes that do not outlive the test, and waiting on conditions.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const alive = new Set<ChildProcess>();
process.on('exit', () => alive.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1)); // by itself a signal ends without "exit"

export interface Spawned {
    readonly env: NodeJS.ProcessEnv;
    readonly log: string;
    readonly stdin?: 'pipe' | 'ignore';
    readonly stdout?: 'pipe';
    readonly cwd?: string;
}

/** Starts a program; what it writes goes to the log, but for a standard output that somebody wants to read. */
export function start(command: string, args: readonly string[], { env, log, stdin = 'ignore', stdout, cwd }: Spawned): ChildProcess {
    const sink = openSync(log, 'a', 0o600);
    const child = spawn(command, args, { env, stdio: [stdin, stdout ?? sink, sink], ...(cwd === undefined ? {} : { cwd }) });
    closeSync(sink);
    alive.add(child);
    child.once('exit', () => alive.delete(child));
    child.once('error', () => alive.delete(child));
    return child;
}

export function hasEnded(child: ChildProcess): boolean {
    return child.exitCode !== null || child.signalCode !== null;
}

/** Sends the signal and waits for the end; who has not followed after ten seconds is killed, and that is said. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<{ inTime: boolean }> {
    if (hasEnded(child)) return { inTime: true };
    const ended = once(child, 'exit');
    let inTime = true;
    const timer = setTimeout(() => {
        inTime = false;
        child.kill('SIGKILL');
    }, 10_000);
    child.kill(signal);
    await ended;
    clearTimeout(timer);
    return { inTime };
}

/** Asks again until the condition holds. Its value, or an error that says what was waited for. */
export async function until<T>(holds: () => Promise<T> | T, what: string, seconds: number): Promise<NonNullable<T>> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
        const value = await holds();
        if (value) return value;
        if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
        await pause(25);
    }
}
