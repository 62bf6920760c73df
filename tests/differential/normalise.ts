// SPDX-License-Identifier: MIT
// Makes two recordings of one session alike: what a server makes up anew each time gets a name by the order in which it occurs,
// everywhere the same. Ids of documents become k1, k2, …; times of creation 1, 2, …; request ids 1, 2, …; tokens their names.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './recording.ts';

const ID = /\b\d{20,}[a-z]+\b/g;
const REQUEST = /\[Request ID: [0-9a-f]+\]/g;
/** Nothing of the machine it was recorded on may stay. */
const LOCAL = ['127.0.0.1', 'localhost', 'file:', tmpdir(), join(import.meta.dirname, '..', '..')];

class Names {
    readonly #names = new Map<string, string>();
    readonly #prefix: string;

    constructor(prefix: string) {
        this.#prefix = prefix;
    }

    of(found: string): string {
        if (!this.#names.has(found)) this.#names.set(found, `${this.#prefix}${this.#names.size + 1}`);
        return this.#names.get(found)!;
    }
}

function creationTimes(entries: readonly Entry[]): Map<string, string> {
    const found = new Set<number>();
    JSON.stringify(entries, (key, value: unknown) => {
        if (key === '_creationTime') found.add(value as number);
        return value;
    });
    return new Map([...found].sort((a, b) => a - b).map((time, index) => [String(time), String(index + 1)]));
}

/** `tokens`: name by token. */
export function normalise(entries: readonly Entry[], tokens: ReadonlyMap<string, string>): Entry[] {
    const [ids, requests, times] = [new Names('k'), new Names(''), creationTimes(entries)];
    const plainText = (text: string) => {
        const plain = [...times]
            .reduce((done, [time, name]) => done.replaceAll(time, name), tokens.get(text) ?? text) // cursors hold them too
            .replace(ID, (id) => ids.of(id))
            .replace(REQUEST, (request) => `[Request ID: ${requests.of(request)}]`);
        if (LOCAL.some((text) => plain.includes(text))) throw new Error(`A recording must not hold this: ${plain}`);
        return plain;
    };
    const plainValue = (key: string, value: unknown) => {
        if (key === '_creationTime') return Number(times.get(String(value)));
        return typeof value === 'string' ? plainText(value) : value;
    };
    return JSON.parse(JSON.stringify(entries, plainValue)) as Entry[];
}
