// SPDX-License-Identifier: MIT
// What belongs to one top-level call of a function: what it read, what it logged, where it stands in time, and
// whether it is over. It travels with the call through every await, also into code that forgot to be awaited.
import { AsyncLocalStorage } from 'node:async_hooks';

export type FunctionKind = 'query' | 'mutation' | 'action';

/** Documents and tables that a query looked at, over all components. */
export class ReadSet {
    readonly #tables = new Set<string>();
    readonly #documents = new Set<string>();

    add(component: string, table: string | null, id: string | null): void {
        const tableKey = `${component}/${table ?? ''}`;
        if (id === null) this.#tables.add(tableKey);
        else if (!this.#tables.has(tableKey)) this.#documents.add(`${component}#${id}`);
    }

    overlaps(writes: WriteSet): boolean {
        for (const table of writes.tables) if (this.#tables.has(table)) return true;
        for (const document of writes.documents) if (this.#documents.has(document)) return true;
        return false;
    }
}

/** Documents and tables that a commit changed, with the keys of ReadSet. */
export interface WriteSet {
    readonly tables: ReadonlySet<string>;
    readonly documents: ReadonlySet<string>;
}

export interface CallScope {
    readonly kind: FunctionKind | 'http' | 'scheduled';
    readonly reads: ReadSet;
    readonly logLines: string[];
    /** Queries only: run as of this commit. */
    readonly snapshotTs?: bigint;
    /** Queries only: the journal of the last run, and the one this run makes. */
    readonly journalBefore?: string | null;
    journalAfter: string | null;
    /** HTTP actions only: why the token that came along was refused. */
    readonly refusedToken?: string;
    /** Set inside the commit, before anybody else can see it. */
    commitTs?: bigint;
    ended: boolean;
}

const current = new AsyncLocalStorage<CallScope>();

export function currentScope(): CallScope | undefined {
    return current.getStore();
}

type ScopeDetails = Partial<Pick<CallScope, 'snapshotTs' | 'journalBefore' | 'refusedToken'>>;

export function newScope(kind: CallScope['kind'], details: ScopeDetails = {}): CallScope {
    return { kind, reads: new ReadSet(), logLines: [], journalAfter: null, ended: false, ...details };
}

/** Runs `work` in `scope`; whatever the work left dangling is refused from the moment it settles. */
export async function runInScope<T>(scope: CallScope, work: () => Promise<T>): Promise<T> {
    try {
        return await current.run(scope, work);
    } finally {
        scope.ended = true;
    }
}

export class WorkAfterTheEnd extends Error {
    constructor() {
        super('This function has already returned; a promise it did not await tried to go on working.');
        this.name = 'WorkAfterTheEnd';
    }
}
