// SPDX-License-Identifier: MIT
// A server in a process of its own that says in its first line, as JSON, where it answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const backendFolder = join(import.meta.dirname, '../../..');
export const fixturesFolder = join(backendFolder, '../tests/fixtures');

/** What this machine happens to have configured must not decide what a test sees. */
const cleanEnvironment = (): NodeJS.ProcessEnv => {
    const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'];
    return Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
};

export class ChildServer<Ready> {
    readonly ready: Ready;
    readonly #process: ChildProcess;
    readonly #complaints: string[];

    private constructor(child: ChildProcess, ready: Ready, complaints: string[]) {
        this.#process = child;
        this.ready = ready;
        this.#complaints = complaints;
    }

    /** Runs a script of ours, from the backend's folder. */
    static async start<Ready>(args: string[], environment: Record<string, string>): Promise<ChildServer<Ready>> {
        const child = spawn(process.execPath, args, {
            cwd: backendFolder,
            env: { ...cleanEnvironment(), NODE_ENV: 'production', ...environment },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const complaints: string[] = [];
        child.stderr!.on('data', (chunk) => complaints.push(String(chunk)));
        const ready = await new Promise<Ready>((resolve, reject) => {
            createInterface(child.stdout!).once('line', (line) => resolve(JSON.parse(line)));
            child.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${complaints.join('')}`)));
        });
        return new ChildServer(child, ready, complaints);
    }

    /** What it wrote to standard error. */
    get complaints(): string {
        return this.#complaints.join('');
    }

    async stop(): Promise<void> {
        if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
        const ended = once(this.#process, 'exit');
        this.#process.kill('SIGTERM');
        await ended;
    }
}
