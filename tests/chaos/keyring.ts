// SPDX-License-Identifier: MIT
// A real gnome-keyring on a private bus: stopped, started, locked and unlocked, and what of ours is in it.
import { execFile, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { end, hasEnded, start, until } from './processes.ts';

const run = promisify(execFile);
const password = 'latchkey-chaos';
const application = 'dev.latchkey.Latchkey';
const service = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';
const collection = `${root}/collection/login`;

/** The daemon's control socket, operation "unlock": what PAM does when a person logs in. */
const UNLOCK = 1;

export class Keyring {
    readonly #env: NodeJS.ProcessEnv;
    readonly #log: string;
    #daemon: ChildProcess | undefined;

    constructor(env: NodeJS.ProcessEnv, log: string) {
        this.#env = env;
        this.#log = log;
    }

    /**
     * gnome-keyring was once seen to start and never open its login keyring. That is a trouble of the desktop's and none of
     * the faults drawn here: what was seen is said, and the daemon started again.
     */
    async start(): Promise<void> {
        for (let attempt = 1; ; attempt++) {
            const daemon = this.#spawn();
            const seen = await this.#untilOpen(daemon);
            if (seen === '') return;
            const what = `start ${attempt} of gnome-keyring: ${seen}; its log: ${readFileSync(this.#log, 'utf8')}`;
            await this.stop();
            if (attempt === 3) throw new Error(what);
            console.log(what);
        }
    }

    async stop(): Promise<void> {
        if (this.#daemon) await end(this.#daemon);
        this.#daemon = undefined;
        await until(async () => !(await this.#names()).includes(service), 'nobody answers as the keyring', 10);
    }

    async lock(): Promise<void> {
        await this.#call(root, 'org.freedesktop.Secret.Service', 'Lock', 'ao', '1', collection);
        await until(() => this.#isLocked(), 'the keyring is locked', 10);
    }

    async unlock(): Promise<void> {
        const message = Buffer.alloc(13 + password.length);
        message.writeUInt32BE(message.length - 1, 1); // the first byte only carries who asks
        message.writeUInt32BE(UNLOCK, 5);
        message.writeUInt32BE(password.length, 9);
        message.write(password, 13);
        await new Promise<void>((resolve, reject) => {
            const socket = connect(join(this.#env.XDG_RUNTIME_DIR!, 'keyring', 'control'), () => socket.write(message));
            socket.once('data', () => (socket.end(), resolve())).once('error', reject);
        });
        await until(async () => !(await this.#isLocked()), 'the keyring is unlocked', 10);
    }

    /** The names under which entries of ours are kept; never a secret. */
    async entries(): Promise<string[]> {
        const names: string[] = [];
        for (const item of await this.#property<string[]>(collection, 'org.freedesktop.Secret.Collection', 'Items')) {
            // An entry may be removed between the list and the look at it.
            const attributes = await this.#property<Record<string, string>>(item, 'org.freedesktop.Secret.Item', 'Attributes').catch(() => ({}));
            if (Object.values(attributes).includes(application)) names.push((attributes as Record<string, string>).user ?? item);
        }
        return names.sort();
    }

    /** Who owns a name on the bus with this process id. */
    async namesOf(pid: number): Promise<string[]> {
        const { stdout } = await run('busctl', [`--address=${this.#env.DBUS_SESSION_BUS_ADDRESS}`, '--json=short', 'list'], { env: this.#env });
        return (JSON.parse(stdout) as { name: string; pid: number | null }[]).filter((one) => one.pid === pid).map(({ name }) => name);
    }

    #spawn(): ChildProcess {
        const args = ['--foreground', '--components=secrets', '--unlock'];
        this.#daemon = start('gnome-keyring-daemon', args, { env: this.#env, log: this.#log, stdin: 'pipe' });
        this.#daemon.stdin!.on('error', () => {}).end(password); // who ends before it has read is seen by its end
        return this.#daemon;
    }

    /** Empty once the daemon answers and is unlocked; otherwise what was seen instead, at its end or after ten seconds. */
    async #untilOpen(daemon: ChildProcess): Promise<string> {
        let seen = '';
        const open = async (): Promise<boolean> => {
            seen = await this.#lacks();
            if (hasEnded(daemon)) seen = `it ended (${daemon.exitCode ?? daemon.signalCode})`;
            return seen === '' || hasEnded(daemon);
        };
        await until(open, 'the keyring answers and is unlocked', 10).catch(() => {});
        return seen;
    }

    async #names(): Promise<string[]> {
        const { stdout } = await run('busctl', [`--address=${this.#env.DBUS_SESSION_BUS_ADDRESS}`, '--json=short', 'list'], { env: this.#env });
        return (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    }

    /** What it wants to be open; empty if nothing. The name is there before the collection is. */
    async #lacks(): Promise<string> {
        if (!(await this.#names()).includes(service)) return 'nobody has its name on the bus';
        return await this.#isLocked().then((locked) => (locked ? 'it is locked' : ''), String);
    }

    #isLocked(): Promise<boolean> {
        return this.#property<boolean>(collection, 'org.freedesktop.Secret.Collection', 'Locked');
    }

    async #property<T>(path: string, kind: string, name: string): Promise<T> {
        return await this.#ask<T>('get-property', service, path, kind, name);
    }

    async #call(path: string, kind: string, method: string, ...args: string[]): Promise<void> {
        await this.#ask('call', service, path, kind, method, ...args);
    }

    async #ask<T>(...words: string[]): Promise<T> {
        const to = [`--address=${this.#env.DBUS_SESSION_BUS_ADDRESS}`, '--json=short', '--auto-start=no'];
        const { stdout } = await run('busctl', [...to, ...words], { env: this.#env });
        return stdout.trim() === '' ? (undefined as T) : (JSON.parse(stdout) as { data: T }).data;
    }
}
