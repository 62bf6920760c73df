// SPDX-License-Identifier: MIT
// A host in a process of its own, as people start it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const BACKEND = join(import.meta.dirname, '..', '..');
const fixture = (name: string) => join(BACKEND, 'tests', 'fixtures', name);
export const PLAIN = fixture('convex-plain');
export const BARE = fixture('convex-bare');
export const HTTP = fixture('convex-http');
export const COMPONENTS = fixture('convex-components');

export interface ReadyLine {
    deploymentUrl: string;
    siteUrl: string;
    idpUrl: string | null;
    pid: number;
    notice: string;
}

const running = new Set<ChildProcess>();

// a test that fails half-way leaves its host running; `npm test` ends such a file with --test-force-exit
process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL');
});

function spawnHost(args: readonly string[]): { child: ChildProcess; errors: () => string } {
    const child = spawn(process.execPath, [join(BACKEND, 'host', 'main.ts'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.on('close', () => running.delete(child));
    let text = '';
    child.stderr!.on('data', (data) => (text += String(data)));
    return { child, errors: () => text };
}

/** For hosts that do not come up: what they say, and how they end. */
export async function runToEnd(
    args: readonly string[],
): Promise<{ code: number | null; stderr: string; stdout: string }> {
    const { child, errors } = spawnHost(args);
    let stdout = '';
    child.stdout!.on('data', (data) => {
        stdout += String(data);
        child.kill('SIGKILL'); // it came up after all: the caller sees its line
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stderr: errors(), stdout };
}

export class StartedHost {
    readonly ready: ReadyLine;
    readonly #child: ChildProcess;
    readonly stderr: () => string;

    private constructor(child: ChildProcess, ready: ReadyLine, stderr: () => string) {
        this.#child = child;
        this.ready = ready;
        this.stderr = stderr;
    }

    static async start(...args: string[]): Promise<StartedHost> {
        const { child, errors } = spawnHost(args);
        const lines = createInterface({ input: child.stdout! });
        const first = await Promise.race([once(lines, 'line'), once(child, 'close')]);
        if (typeof first[0] !== 'string') throw new Error(`The host did not start:\n${errors()}`);
        return new StartedHost(child, JSON.parse(first[0]) as ReadyLine, errors);
    }

    get cloud(): string {
        return this.ready.deploymentUrl;
    }

    get site(): string {
        return this.ready.siteUrl;
    }

    /** Ends the host; gives its exit code. */
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
        if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
        const ended = once(this.#child, 'close');
        this.#child.kill(signal);
        const [code] = (await ended) as [number | null];
        return code;
    }

    async dev(path: string, body?: unknown, method = 'POST'): Promise<unknown> {
        const init = body === undefined ? {} : { body: JSON.stringify(body) };
        const response = await fetch(`${this.cloud}/dev/${path}`, { method, ...init });
        if (!response.ok) throw new Error(`/dev/${path}: ${response.status} ${await response.text()}`);
        return await response.json();
    }

    async violations(): Promise<{ rule: string }[]> {
        return (await this.dev('violations', undefined, 'GET')) as { rule: string }[];
    }
}
