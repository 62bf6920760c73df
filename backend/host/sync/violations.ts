// SPDX-License-Identifier: MIT
// What clients did wrong. In strict mode a host is healthy only while this list is empty.

export interface Violation {
    readonly rule: string;
    readonly detail: string;
    readonly sessionId: string | null;
    readonly at: string;
}

export class Violations {
    readonly #list: Violation[] = [];
    readonly #log: (line: string) => void;

    constructor(log: (line: string) => void) {
        this.#log = log;
    }

    add(rule: string, detail: string, sessionId: string | undefined): void {
        this.#list.push({ rule, detail, sessionId: sessionId ?? null, at: new Date().toISOString() });
        this.#log(`violation of "${rule}": ${detail}`);
    }

    get list(): readonly Violation[] {
        return this.#list;
    }
}
