// SPDX-License-Identifier: MIT
// Saves everything that must survive the host: documents, files, the mutation ledger, the clock of commits. Written
// a moment after the last commit, at once when the host ends.
import { convexToJson, jsonToConvex, type JSONValue } from 'convex/values';
import type { Document } from '../engine/convex_test_state.ts';
import type { FunctionHost } from '../engine/function_host.ts';
import type { LedgerEntry, RequestLedger } from '../sync/request_ledger.ts';
import { readIfPresent, writeAtomically } from './state_folder.ts';

const FORMAT = 1;
const DEBOUNCE_MS = 200;

interface SavedComponent {
    readonly nextDocId: number;
    readonly lastCreationTime: number;
    readonly documents: JSONValue[];
    readonly files: { readonly id: string; readonly type: string; readonly base64: string }[];
}

interface SavedState {
    readonly format: number;
    readonly lastCommitTs: string;
    readonly components: Record<string, SavedComponent>;
    readonly requests: LedgerEntry[];
}

export class StateFile {
    readonly #path: string;
    readonly #host: FunctionHost;
    readonly #ledger: RequestLedger;
    readonly #log: (line: string) => void;
    /** Components of an earlier start that this convex folder does not have: kept as they are. */
    #foreign: Record<string, SavedComponent> = {};
    #timer: NodeJS.Timeout | undefined;
    #writing: Promise<void> = Promise.resolve();

    constructor(path: string, host: FunctionHost, ledger: RequestLedger, log: (line: string) => void) {
        this.#path = path;
        this.#host = host;
        this.#ledger = ledger;
        this.#log = log;
    }

    restore(): void {
        const text = readIfPresent(this.#path);
        if (text === undefined) return;
        const state = JSON.parse(text) as SavedState;
        if (state.format !== FORMAT)
            throw new Error(`${this.#path} has the format ${state.format}, expected ${FORMAT}`);
        this.#host.advanceTo(BigInt(state.lastCommitTs));
        this.#ledger.restore(state.requests);
        for (const [component, saved] of Object.entries(state.components)) {
            const database = this.#host.databases.get(component);
            if (database === undefined) {
                this.#foreign[component] = saved;
                continue;
            }
            database._nextDocId = saved.nextDocId;
            database._lastCreationTime = saved.lastCreationTime;
            for (const json of saved.documents) {
                const document = jsonToConvex(json) as Document;
                database._documents[document._id] = document;
            }
            for (const { id, type, base64 } of saved.files)
                database._storage[id] = new Blob([Buffer.from(base64, 'base64')], { type });
        }
    }

    /** Saves after every commit from now on. */
    follow(): void {
        this.#host.on('commit', () => {
            this.#timer ??= setTimeout(() => void this.flush(), DEBOUNCE_MS);
        });
    }

    /** Writes what there is now; two writes never overlap. */
    flush(): Promise<void> {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#writing = this.#writing.then(async () => {
            try {
                writeAtomically(this.#path, JSON.stringify(await this.#capture()));
            } catch (error) {
                this.#log(`state: cannot write ${this.#path}: ${String(error)}`);
            }
        });
        return this.#writing;
    }

    async #capture(): Promise<SavedState> {
        const components: Record<string, SavedComponent> = { ...this.#foreign };
        const files = new Map<string, SavedComponent['files']>();
        for (const [component, database] of this.#host.databases) {
            const stored = Object.entries(database._storage).filter(([id]) => id in database._documents);
            const saved = stored.map(async ([id, blob]) => {
                const base64 = Buffer.from(await blob.arrayBuffer()).toString('base64');
                return { id, type: blob.type, base64 };
            });
            files.set(component, await Promise.all(saved));
        }
        // from here on nothing waits: one moment of all components
        for (const [component, database] of this.#host.databases)
            components[component] = {
                nextDocId: database._nextDocId,
                lastCreationTime: database._lastCreationTime,
                documents: Object.values(database._documents).map((document) => convexToJson(document)),
                files: files.get(component)!,
            };
        const lastCommitTs = this.#host.latestTs.toString();
        return { format: FORMAT, lastCommitTs, components, requests: this.#ledger.entries() };
    }
}
