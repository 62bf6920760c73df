// SPDX-License-Identifier: MIT
// The scripted server and the two clients as processes, and what is asked of them. README.md says what each role does.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const root = join(here, '..', '..');
/** Milliseconds. The longest that anything takes is a cut nobody was told of: each client finds it after 60 s. */
const PATIENCE = 180_000;

export interface Side {
    name: string;
    command: string[];
}
export const ours: Side = { name: 'ours', command: [process.env.LATCHKEY_BENCH_PEER ?? join(root, 'build', 'release', 'bin', 'latchkey-bench-peer')] };
export const theirs: Side = { name: 'official', command: [process.execPath, '--expose-gc', join(here, 'official_peer.ts')] };

/** What a client says: numbers by name. */
export type Line = Record<string, number>;

/** What a part of the bench has done to a client. Times are in milliseconds. */
export interface Rig {
    /** How long a server that is started again was away. */
    readonly secondsAway: number;
    once(side: Side, role: string, ...numbers: number[]): Promise<Line>;
    /** From the moment the server listens again to the next value. */
    backAfterRestart(side: Side, isHinted: boolean): Promise<number>;
    /** From the moment a new connection would be answered to the next value. */
    backAfterSilence(side: Side, way: 'cut' | 'sleep', isHinted: boolean): Promise<number>;
}

export class Client {
    readonly #child: ChildProcess;
    readonly #gone: Promise<unknown>;
    readonly #lines: Line[] = [];
    readonly #waiting = new Set<() => void>();

    constructor({ command }: Side, ...words: string[]) {
        this.#child = spawn(command[0]!, [...command.slice(1), ...words], { stdio: ['pipe', 'pipe', 'ignore'] });
        this.#gone = new Promise((resolve) => this.#child.once('exit', resolve));
        createInterface({ input: this.#child.stdout! }).on('line', (line) => {
            this.#lines.push(JSON.parse(line) as Line);
            for (const look of this.#waiting) look();
        });
    }

    until(holds: (line: Line) => boolean, patience = PATIENCE): Promise<Line> {
        return new Promise((resolve, reject) => {
            const late = setTimeout(() => {
                this.#waiting.delete(look);
                reject(new Error(`not within ${patience / 1000} s: a line of ${this.#child.spawnargs.join(' ')}; the last: ${JSON.stringify(this.#lines.at(-1))}`));
            }, patience);
            const look = () => {
                const found = this.#lines.find(holds);
                if (found === undefined) return;
                clearTimeout(late);
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
        this.#child.kill('SIGKILL'); // one that is paused hears nothing else
        await this.#gone;
    }
}

class Server {
    #child: ChildProcess | undefined;
    #port = 0;

    /** When it listens: the wall clock then. */
    async start(): Promise<number> {
        const child = spawn(process.execPath, [join(here, 'bench_server.ts')], {
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, PORT: String(this.#port) },
        });
        this.#child = child;
        const lines = createInterface({ input: child.stdout });
        this.#port = await new Promise<number>((resolve) => lines.once('line', (line) => resolve(Number(line))));
        return now();
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
        return `http://127.0.0.1:${this.#port}`;
    }
}

/** The two real clients and the one server. */
export class Processes implements Rig {
    readonly #server = new Server();
    readonly secondsAway: number;

    constructor(secondsAway: number) {
        this.secondsAway = secondsAway;
    }

    async start(): Promise<void> {
        await this.#server.start();
    }

    async stop(): Promise<void> {
        await this.#server.stop();
    }

    once(side: Side, role: string, ...numbers: number[]): Promise<Line> {
        return this.#with(side, [role, this.#server.url, ...numbers.map(String)], (client) => client.until(() => true));
    }

    backAfterRestart(side: Side, isHinted: boolean): Promise<number> {
        return this.#holding(side, async (client) => {
            await this.#server.stop();
            await pause(this.secondsAway * 1000); // what is measured: so long away
            const since = await this.#server.start();
            if (isHinted) client.hint('network');
            return since;
        });
    }

    backAfterSilence(side: Side, way: 'cut' | 'sleep', isHinted: boolean): Promise<number> {
        return this.#holding(side, async (client) => {
            if (way === 'sleep') client.pause();
            await this.#server.post('silence');
            await pause(2000); // what is measured: so long away
            const since = now();
            if (way === 'sleep') client.goOn();
            if (isHinted) client.hint(way === 'sleep' ? 'woke' : 'network');
            return since;
        });
    }

    /** How long after the moment that `disturb` gives the next value comes. */
    #holding(side: Side, disturb: (client: Client) => Promise<number>): Promise<number> {
        return this.#with(side, ['hold', this.#server.url], async (client) => {
            await client.until(() => true);
            const since = await disturb(client);
            const { at } = await client.until((line) => line.at! > since);
            return at! - since;
        });
    }

    async #with<T>(side: Side, words: string[], use: (client: Client) => Promise<T>): Promise<T> {
        const client = new Client(side, ...words);
        try {
            return await use(client);
        } finally {
            await client.end();
        }
    }
}

const now = () => performance.timeOrigin + performance.now();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
