// SPDX-License-Identifier: MIT
// The recent commits: what each changed and what was there before. It answers two questions: did anything that a
// query read change since then, and how did the data look at an earlier commit (by undoing the later ones).
import type { ReadSet, WriteSet } from './call_scope.ts';
import type { Database, Document, Writes } from './convex_test_state.ts';

const KEPT_FOR_NS = 60_000_000_000n;

export interface Commit extends WriteSet {
    readonly ts: bigint;
    /** Per component the documents as they were before this commit; null where there was none. */
    readonly before: ReadonlyMap<string, Writes>;
}

export class CommitLog {
    readonly #commits: Commit[] = [];
    /** Commits up to here are forgotten. */
    #horizon: bigint;

    constructor(startTs: bigint) {
        this.#horizon = startTs;
    }

    append(commit: Commit): void {
        this.#commits.push(commit);
        const oldest = commit.ts - KEPT_FOR_NS;
        while (this.#commits.length > 1 && this.#commits[0]!.ts < oldest) this.#horizon = this.#commits.shift()!.ts;
    }

    reaches(ts: bigint): boolean {
        return ts >= this.#horizon;
    }

    changedSince(ts: bigint, reads: ReadSet): boolean {
        for (let i = this.#commits.length - 1; i >= 0; i--) {
            const commit = this.#commits[i]!;
            if (commit.ts <= ts) return false;
            if (reads.overlaps(commit)) return true;
        }
        return false;
    }

    /** Lays the past over the open transaction level of `databases`, so that it reads as of `ts`. */
    rewind(ts: bigint, databases: ReadonlyMap<string, Database>): void {
        if (!this.reaches(ts)) throw new Error('The requested snapshot is too old');
        for (let i = this.#commits.length - 1; i >= 0; i--) {
            const commit = this.#commits[i]!;
            if (commit.ts <= ts) return;
            for (const [component, before] of commit.before) {
                const level = databases.get(component)?._writes.at(-1);
                if (level !== undefined) Object.assign(level, before);
            }
        }
    }
}

const TABLE_OF_ID = /^[0-9]+(.*)$/;

/** What committing the only open level of `databases` would change; undefined when it would change nothing. */
export function pendingCommit(databases: ReadonlyMap<string, Database>): Omit<Commit, 'ts'> | undefined {
    const tables = new Set<string>();
    const documents = new Set<string>();
    const before = new Map<string, Writes>();
    for (const [component, database] of databases) {
        const writes = database._writes[0] ?? {};
        const undo: Record<string, Document | null> = {};
        for (const id of Object.keys(writes)) {
            tables.add(`${component}/${TABLE_OF_ID.exec(id)?.[1] ?? ''}`);
            documents.add(`${component}#${id}`);
            undo[id] = database._documents[id] ?? null;
        }
        if (Object.keys(undo).length > 0) before.set(component, undo);
    }
    return documents.size > 0 ? { tables, documents, before } : undefined;
}
