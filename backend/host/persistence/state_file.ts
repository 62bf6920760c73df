// SPDX-License-Identifier: MIT
// Saves everything that must survive the host: documents, files, the mutation ledger, the clock of commits. The file
// holds all of it as of the last start or end; what came since is in the journal beside it, every commit before anybody
// hears of it, as on a Convex deployment. Only the content of a stored file follows a moment later.
import { convexToJson, jsonToConvex, type JSONValue } from 'convex/values';
import type { Commit } from '../engine/commit_log.ts';
import type { Database, Document } from '../engine/convex_test_state.ts';
import type { FunctionHost } from '../engine/function_host.ts';
import type { LedgerEntry, RequestLedger } from '../sync/request_ledger.ts';
import { Journal } from './journal.ts';
import { readIfPresent, writeAtomically } from './state_folder.ts';

const FORMAT = 1;
const FILES_TABLE = '/_storage';

interface Counters {
    readonly nextDocId: number;
    readonly lastCreationTime: number;
}

type SavedFiles = { readonly id: string; readonly type: string; readonly base64: string }[];

interface SavedComponent extends Counters {
    readonly documents: JSONValue[];
    readonly files: SavedFiles;
}

interface SavedState {
    readonly format: number;
    readonly lastCommitTs: string;
    readonly components: Record<string, SavedComponent>;
    readonly requests: LedgerEntry[];
}

/** A commit: per component its counters, and the changed documents (null: deleted). */
interface CommitRecord {
    readonly ts: string;
    readonly components: Record<string, Counters & { readonly documents: Record<string, JSONValue> }>;
}

type JournalRecord = CommitRecord | { readonly request: LedgerEntry };

export class StateFile {
    readonly #path: string;
    readonly #host: FunctionHost;
    readonly #ledger: RequestLedger;
    readonly #log: (line: string) => void;
    readonly #journal: Journal<JournalRecord>;
    /** Components of an earlier start that this convex folder does not have: kept as they are. */
    #foreign: Record<string, SavedComponent> = {};
    #writing: Promise<void> = Promise.resolve();

    constructor(path: string, host: FunctionHost, ledger: RequestLedger, log: (line: string) => void) {
        this.#path = path;
        this.#host = host;
        this.#ledger = ledger;
        this.#log = log;
        this.#journal = new Journal(`${path}.journal`);
    }

    restore(): void {
        const inFile = this.#restoreFile();
        for (const record of this.#journal.records())
            if ('request' in record) this.#ledger.restore([record.request]);
            else if (BigInt(record.ts) > inFile) this.#replay(record); // else killed between file and journal
    }

    /** Keeps every commit and every answered mutation from now on. */
    follow(): void {
        this.#host.on('commit', (commit) => {
            this.#append(this.#recordOf(commit));
            // its bytes are read with a wait, and are in place once the function that stored them is done
            if ([...commit.tables].some((table) => table.endsWith(FILES_TABLE))) setImmediate(() => void this.flush());
        });
        this.#ledger.on('answered', (request) => this.#append({ request }));
    }

    /** Writes what there is now; two writes never overlap. */
    flush(): Promise<void> {
        this.#writing = this.#writing.then(async () => {
            const files = await this.#files();
            // from here on nothing waits: the file is one moment of everything, and the journal begins after it
            try {
                writeAtomically(this.#path, JSON.stringify(this.#capture(files)));
                this.#journal.clear();
            } catch (error) {
                this.#log(`state: cannot write ${this.#path}: ${String(error)}`);
            }
        });
        return this.#writing;
    }

    async close(): Promise<void> {
        await this.flush();
        this.#journal.close();
    }

    /** Gives the newest commit that is in the file. */
    #restoreFile(): bigint {
        const text = readIfPresent(this.#path);
        if (text === undefined) return 0n;
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
            setCounters(database, saved);
            for (const json of saved.documents) {
                const document = jsonToConvex(json) as Document;
                database._documents[document._id] = document;
            }
            for (const { id, type, base64 } of saved.files)
                database._storage[id] = new Blob([Buffer.from(base64, 'base64')], { type });
        }
        return BigInt(state.lastCommitTs);
    }

    #replay(record: CommitRecord): void {
        this.#host.advanceTo(BigInt(record.ts));
        for (const [component, { documents, ...counters }] of Object.entries(record.components)) {
            const database = this.#host.databases.get(component);
            if (database === undefined) continue;
            setCounters(database, counters);
            for (const [id, json] of Object.entries(documents))
                if (json === null) delete database._documents[id];
                else database._documents[id] = jsonToConvex(json) as Document;
        }
    }

    #recordOf(commit: Commit): CommitRecord {
        const components: CommitRecord['components'] = {};
        for (const [component, before] of commit.before) {
            const database = this.#host.databases.get(component)!;
            const documents: Record<string, JSONValue> = {};
            for (const id of Object.keys(before)) {
                const document = database._documents[id];
                documents[id] = document === undefined ? null : convexToJson(document);
            }
            components[component] = { ...countersOf(database), documents };
        }
        return { ts: commit.ts.toString(), components };
    }

    #append(record: JournalRecord): void {
        try {
            this.#journal.append(record);
        } catch (error) {
            this.#log(`state: cannot write the journal of ${this.#path}: ${String(error)}`);
        }
    }

    async #files(): Promise<Map<string, SavedFiles>> {
        const files = new Map<string, SavedFiles>();
        for (const [component, database] of this.#host.databases) {
            const stored = Object.entries(database._storage).filter(([id]) => id in database._documents);
            const saved = stored.map(async ([id, blob]) => {
                const base64 = Buffer.from(await blob.arrayBuffer()).toString('base64');
                return { id, type: blob.type, base64 };
            });
            files.set(component, await Promise.all(saved));
        }
        return files;
    }

    #capture(files: Map<string, SavedFiles>): SavedState {
        const components: Record<string, SavedComponent> = { ...this.#foreign };
        for (const [component, database] of this.#host.databases)
            components[component] = {
                ...countersOf(database),
                documents: Object.values(database._documents).map((document) => convexToJson(document)),
                files: files.get(component)!,
            };
        const lastCommitTs = this.#host.latestTs.toString();
        return { format: FORMAT, lastCommitTs, components, requests: this.#ledger.entries() };
    }
}

function countersOf(database: Database): Counters {
    return { nextDocId: database._nextDocId, lastCreationTime: database._lastCreationTime };
}

function setCounters(database: Database, counters: Counters): void {
    database._nextDocId = counters.nextDocId;
    database._lastCreationTime = counters.lastCreationTime;
}
