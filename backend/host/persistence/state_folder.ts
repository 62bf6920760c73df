// SPDX-License-Identifier: MIT
// The folder given with --state: private to the user, used by one host at a time.
import { createHash, randomBytes } from 'node:crypto';
import {
    chmodSync,
    closeSync,
    fsyncSync,
    mkdirSync,
    openSync,
    readFileSync,
    realpathSync,
    renameSync,
    writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

export function readIfPresent(path: string): string | undefined {
    try {
        return readFileSync(path, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
    }
}

/** All or nothing, readable by the owner alone, on the disk when this returns. */
export function writeAtomically(path: string, text: string): void {
    const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
    const file = openSync(temporary, 'wx', 0o600);
    try {
        writeSync(file, text);
        fsyncSync(file);
    } finally {
        closeSync(file);
    }
    renameSync(temporary, path);
}

/**
 * Holds the folder until the process ends, however it ends: the kernel drops an abstract socket with its process.
 */
async function lock(dir: string): Promise<void> {
    const name = createHash('sha256').update(dir).digest('hex');
    const holder = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve, reject) => {
        holder.once('error', (error: NodeJS.ErrnoException) =>
            reject(
                error.code === 'EADDRINUSE' ? new Error(`Another host already works with the state in ${dir}`) : error,
            ),
        );
        holder.listen(`\0latchkey-host-${name}`, resolve);
    });
    holder.unref();
}

export interface RememberedPorts {
    cloud?: number;
    site?: number;
    idp?: number;
}

interface HostSettings {
    secret: string;
    ports: RememberedPorts;
}

export class StateFolder {
    readonly dir: string;
    readonly #settings: HostSettings;

    private constructor(dir: string, settings: HostSettings) {
        this.dir = dir;
        this.#settings = settings;
    }

    static async open(path: string): Promise<StateFolder> {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        chmodSync(path, 0o700);
        const dir = realpathSync(path);
        await lock(dir);
        const text = readIfPresent(join(dir, 'host.json'));
        const known = text === undefined ? {} : (JSON.parse(text) as Partial<HostSettings>);
        const settings = { secret: known.secret ?? randomBytes(32).toString('base64'), ports: known.ports ?? {} };
        const folder = new StateFolder(dir, settings);
        folder.#save();
        return folder;
    }

    get secret(): string {
        return this.#settings.secret;
    }

    get ports(): Readonly<RememberedPorts> {
        return this.#settings.ports;
    }

    rememberPorts(ports: RememberedPorts): void {
        this.#settings.ports = { ...this.#settings.ports, ...ports };
        this.#save();
    }

    get stateFile(): string {
        return join(this.dir, 'state.json');
    }

    #save(): void {
        writeAtomically(join(this.dir, 'host.json'), JSON.stringify(this.#settings));
    }
}
