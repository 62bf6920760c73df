// SPDX-License-Identifier: MIT
// Remembers successful mutations by (session, request), so that a client may send them again after a reconnect.
// A repeat that arrives while the first is still running waits for it.
import { EventEmitter } from 'node:events';
import type { JSONValue } from 'convex/values';
import type { Outcome } from '../engine/function_host.ts';

const KEPT_FOR_MS = 14 * 24 * 3_600_000;

export interface LedgerEntry {
    readonly key: string;
    readonly at: number;
    readonly ts: string;
    readonly value: JSONValue;
    readonly logLines: readonly string[];
}

/** `answered`: a mutation succeeded and its answer is about to go out. */
export class RequestLedger extends EventEmitter<{ answered: [LedgerEntry] }> {
    readonly #done = new Map<string, LedgerEntry>();
    readonly #running = new Map<string, Promise<Outcome>>();

    async run(sessionId: string | undefined, requestId: number, work: () => Promise<Outcome>): Promise<Outcome> {
        if (sessionId === undefined) return await work();
        const key = `${sessionId}/${requestId}`;
        const running = this.#running.get(key);
        if (running !== undefined) {
            const outcome = await running;
            return outcome.ok ? outcome : await this.run(sessionId, requestId, work);
        }
        const known = this.#done.get(key);
        if (known !== undefined)
            return { ok: true, value: known.value, ts: BigInt(known.ts), logLines: known.logLines };
        const started = work();
        this.#running.set(key, started);
        try {
            const outcome = await started;
            if (outcome.ok) {
                const { value, logLines } = outcome;
                const entry = { key, at: Date.now(), ts: outcome.ts.toString(), value, logLines };
                this.#done.set(key, entry);
                this.emit('answered', entry);
            }
            return outcome;
        } finally {
            this.#running.delete(key);
        }
    }

    entries(): LedgerEntry[] {
        const oldest = Date.now() - KEPT_FOR_MS;
        for (const [key, entry] of this.#done) if (entry.at < oldest) this.#done.delete(key);
        return [...this.#done.values()];
    }

    restore(entries: readonly LedgerEntry[]): void {
        for (const entry of entries) this.#done.set(entry.key, entry);
    }
}
