// SPDX-License-Identifier: MIT
// One computer and one server for one run: a private bus with a real keyring, the real host, the program. It carries steps out and
// says what was answered; what was allowed is the model's.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Fault, Path, Who } from './draw.ts';
import { Keyring } from './keyring.ts';
import { end, hasEnded, start, until } from './processes.ts';

const root = join(import.meta.dirname, '..', '..');
const node = join(root, 'backend', 'node_modules', 'node', 'bin', 'node');
const binary = process.env.LATCHKEY_BINARY ?? join(root, 'build', 'release', 'bin', 'latchkey');
const password = 'correct-horse-7';
const profile = 'chaos';
/** No command may take longer (promise 5). What has not ended a while after it never will. */
export const slowest = 60_000;

export interface Answer {
    /** null: a signal ended it. */
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    /** We sent the signal. */
    readonly killed: boolean;
    readonly json: Record<string, unknown> | undefined;
    readonly said: string;
    readonly took: number;
}

export type Tables = Readonly<Record<Who, readonly string[]>>;

const busConfig = (folder: string) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}/runtime</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

function privateEnvironment(folder: string): NodeJS.ProcessEnv {
    const folders = { HOME: 'home', XDG_CONFIG_HOME: 'home/.config', XDG_STATE_HOME: 'home/.local/state', XDG_DATA_HOME: 'home/.local/share' };
    const more = { XDG_CACHE_HOME: 'home/.cache', XDG_RUNTIME_DIR: 'runtime', TMPDIR: 'tmp' };
    const env: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', QT_QPA_PLATFORM: 'offscreen', GSETTINGS_BACKEND: 'memory' };
    for (const [name, part] of Object.entries({ ...folders, ...more })) {
        env[name] = join(folder, part);
        mkdirSync(env[name], { recursive: true, mode: 0o700 });
    }
    for (const [name, value] of Object.entries(process.env)) if (/^(A|UB|L)SAN_/.test(name)) env[name] = value;
    return env;
}

function parse(stdout: string): Record<string, unknown> | undefined {
    try {
        return JSON.parse(stdout) as Record<string, unknown>;
    } catch {
        return undefined;
    }
}

function faultRequest(path: Path, fault: Fault): Record<string, unknown> {
    switch (fault) {
        case 'page':
            return { path, status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome to this network</title>' };
        case '429':
            return { path, status: 429, body: '{"message":"Too many requests."}', headers: { 'x-retry-after': '1' } };
        case '500':
            return { path, status: 500, body: '{"message":"Trouble."}' };
        case 'lie':
            return { path, status: 401, body: '{"message":"Unauthorized","code":"UNAUTHORIZED"}' };
        case 'truncate':
            return { path, status: 200, body: '{"tok', truncate: true };
        case 'hang':
        case 'reset':
            return { path, [fault]: true };
    }
}

export class World {
    readonly folder = mkdtempSync(join(tmpdir(), 'latchkey-chaos-'));
    readonly env = privateEnvironment(this.folder);
    readonly keyring = new Keyring(this.env, join(this.folder, 'keyring.log'));
    readonly people: Readonly<Record<Who, string>>;
    #bus: ChildProcess | undefined;
    #host: ChildProcess | undefined;
    #window: ChildProcess | undefined;
    #urls = { deploymentUrl: '', siteUrl: '' };

    constructor(seed: number) {
        this.people = { a: `ada-${seed}@example.com`, b: `ben-${seed}@example.com` };
    }

    async start(): Promise<void> {
        mkdirSync(join(this.folder, 'services')); // empty: an absent keyring stays absent
        const config = join(this.folder, 'bus.conf');
        writeFileSync(config, busConfig(this.folder));
        const args = ['--nofork', `--config-file=${config}`, '--print-address=1'];
        this.#bus = start('dbus-daemon', args, { env: this.env, log: join(this.folder, 'bus.log'), stdout: 'pipe' });
        [this.env.DBUS_SESSION_BUS_ADDRESS] = (await once(createInterface({ input: this.#bus.stdout! }), 'line')) as string[];
        await this.keyring.start();
        await this.startHost();
        for (const who of ['a', 'b'] as const) {
            const args = { email: this.people[who], name: `Person ${who.toUpperCase()}`, password, organizations: [] };
            await this.ask('POST', '/dev/run', { path: 'seed:person', args });
        }
    }

    async stop(): Promise<void> {
        for (const child of [this.#window, this.#host]) if (child) await end(child);
        await this.keyring.stop().catch(() => {});
        if (this.#bus) await end(this.#bus);
        rmSync(this.folder, { recursive: true, force: true });
    }

    // --- the server -------------------------------------------------------------------------------------------------

    async startHost(): Promise<void> {
        const args = ['host/main.ts', '--state', join(this.folder, 'backend'), '--strict', '--dev-control', '--no-idp'];
        const env = { PATH: this.env.PATH, HOME: this.env.HOME, TMPDIR: this.env.TMPDIR, RATE_LIMIT_SCALE: '1000' };
        const host = start(node, args, { env, log: join(this.folder, 'host.log'), stdout: 'pipe', cwd: join(root, 'backend') });
        const line = await Promise.race([once(createInterface({ input: host.stdout! }), 'line'), once(host, 'exit')]);
        if (typeof line[0] !== 'string' || !line[0].startsWith('{')) throw new Error(`the host did not start: ${this.logs()}`);
        const urls = JSON.parse(line[0]) as { deploymentUrl: string; siteUrl: string };
        if (this.#urls.siteUrl !== '' && this.#urls.siteUrl !== urls.siteUrl) throw new Error('the host came back at other addresses');
        this.#urls = urls;
        this.#host = host;
    }

    async stopHost(): Promise<void> {
        if (this.#host) await end(this.#host);
        this.#host = undefined;
    }

    async fault(path: Path, fault: Fault): Promise<void> {
        await this.ask('POST', '/dev/faults', { http: faultRequest(path, fault) });
    }

    async sync(how: string): Promise<void> {
        await this.ask('POST', '/dev/faults', { sync: how });
    }

    async noFaults(): Promise<void> {
        await this.ask('DELETE', '/dev/faults');
    }

    async tables(): Promise<Tables> {
        const of = async (who: Who) => (await this.ask<{ id: string }[]>('GET', `/dev/sessions?email=${this.people[who]}`)).map(({ id }) => id);
        return { a: await of('a'), b: await of('b') };
    }

    async revoke(id: string): Promise<void> {
        await this.ask('POST', '/dev/db/delete', { component: 'betterAuth', table: 'session', id });
    }

    async violations(): Promise<unknown[]> {
        return await this.ask('GET', '/dev/violations');
    }

    /**
     * Returns when the server has also done with a request that came in before: what follows it went the longest way there is,
     * a sign-in by somebody else, twice.
     */
    async settle(): Promise<void> {
        for (let i = 0; i < 2; i++) {
            const body = JSON.stringify({ email: 'demo@example.com', password: 'latchkey-demo' });
            const headers = { 'content-type': 'application/json', origin: this.#urls.siteUrl };
            const answer = await fetch(`${this.#urls.siteUrl}/api/auth/sign-in/email`, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) });
            if (!answer.ok) throw new Error(`the demo person cannot sign in: ${answer.status} ${await answer.text()}`);
            await answer.text();
        }
    }

    async ask<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
        const send = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
        const answer = await fetch(this.#urls.deploymentUrl + path, { method, ...send, signal: AbortSignal.timeout(20_000) });
        const told = (await answer.json()) as T & { status?: string };
        if (!answer.ok || told?.status === 'error') throw new Error(`${method} ${path}: ${JSON.stringify(told)}`);
        return told;
    }

    // --- the program ------------------------------------------------------------------------------------------------

    async command(name: string, args: readonly string[] = [], stdin = '', killAfter?: number): Promise<Answer> {
        const began = performance.now();
        const child = spawn(binary, [...this.#where(), name, ...args, '--json'], { env: this.env });
        child.stdin.on('error', () => {}); // it may have ended before it read
        child.stdin.end(stdin);
        const written = Promise.all([text(child.stdout), text(child.stderr)]);
        let killed = false;
        const timer = setTimeout(() => (killed = child.kill('SIGKILL')), killAfter ?? slowest + 5_000);
        const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
        clearTimeout(timer);
        const [stdout, stderr] = await written;
        // A kill that came after the end killed nothing.
        const byUs = killed && killAfter !== undefined && signal === 'SIGKILL';
        return { code, signal, killed: byUs, json: parse(stdout), said: (stdout + stderr).trim(), took: Math.round(performance.now() - began) };
    }

    signIn(who: Who, killAfter?: number): Promise<Answer> {
        return this.command('sign-in', ['--email', this.people[who], '--password-stdin'], `${password}\n`, killAfter);
    }

    async startWindow(): Promise<void> {
        const window = start(binary, this.#where(), { env: this.env, log: join(this.folder, 'window.log') });
        this.#window = window;
        const isUp = async () => hasEnded(window) || (await this.keyring.namesOf(window.pid!)).some((name) => name.startsWith('dev.latchkey'));
        await until(isUp, 'the window has its name on the bus', 20);
    }

    /** What is wrong with how it ended, if anything: it must have been there until now, and follow at once. */
    async endWindow(signal: 'SIGKILL' | 'SIGTERM'): Promise<string | undefined> {
        const window = this.#window;
        if (!window) return undefined;
        this.#window = undefined;
        if (hasEnded(window)) return `the window ended by itself (${window.signalCode ?? window.exitCode})`;
        const { inTime } = await end(window, signal);
        if (!inTime) return 'the window did not follow SIGTERM within ten seconds';
        const isFine = window.signalCode === signal || window.exitCode === 0;
        return isFine ? undefined : `the window ended with ${window.signalCode ?? window.exitCode} after ${signal}`;
    }

    windowTrouble(): string | undefined {
        const window = this.#window;
        return window && hasEnded(window) ? `the window ended by itself (${window.signalCode ?? window.exitCode})` : undefined;
    }

    /** The last lines of every log of this world. */
    logs(): string {
        const logs = readdirSync(this.folder).filter((name) => name.endsWith('.log'));
        return logs.map((name) => `--- ${name}\n${readFileSync(join(this.folder, name), 'utf8').split('\n').slice(-15).join('\n')}`).join('\n');
    }

    #where(): string[] {
        return ['--deployment-url', this.#urls.deploymentUrl, '--site-url', this.#urls.siteUrl, '--profile', profile];
    }
}
