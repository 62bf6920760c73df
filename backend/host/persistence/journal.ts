// SPDX-License-Identifier: MIT
// One file that only grows: a line of JSON for each record, handed to the kernel before `append` returns. So whatever was
// answered to a client outlives a host that is killed. It does not outlive a machine that loses power: no fsync.
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { readIfPresent } from './state_folder.ts';

export class Journal<Record> {
    readonly #path: string;
    #file: number | undefined;

    constructor(path: string) {
        this.#path = path;
    }

    /** What is in the file, oldest first. A last line without its end was cut by the kill, and nobody was answered. */
    records(): Record[] {
        const lines = (readIfPresent(this.#path) ?? '').split('\n').slice(0, -1);
        return lines.map((line) => JSON.parse(line) as Record);
    }

    append(record: Record): void {
        this.#file ??= openSync(this.#path, 'a', 0o600);
        const line = Buffer.from(`${JSON.stringify(record)}\n`);
        for (let written = 0; written < line.length;) written += writeSync(this.#file, line, written);
    }

    /** After everything in it was saved elsewhere. */
    clear(): void {
        this.#file ??= openSync(this.#path, 'a', 0o600);
        ftruncateSync(this.#file);
    }

    close(): void {
        if (this.#file !== undefined) closeSync(this.#file);
        this.#file = undefined;
    }
}
