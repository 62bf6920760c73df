// SPDX-License-Identifier: MIT
// The queries of one connection: which exist, which have to run again, and whether a result is news to the client.
import { createHash } from 'node:crypto';
import type { Commit } from '../engine/commit_log.ts';
import type { ReadSet } from '../engine/call_scope.ts';
import type { QueryOutcome } from '../engine/function_host.ts';
import { wireMessage } from '../engine/failures.ts';
import type { AddQuery, RemoveQuery } from './client_messages.ts';
import { EndConnection } from './connection_end.ts';
import { wireValue } from './wire.ts';

interface LiveQuery {
    readonly id: number;
    readonly path: string;
    readonly args: AddQuery['args'];
    journal: string | null;
    reads: ReadSet | undefined;
    /** Has to run again. */
    stale: boolean;
    sentHash: string | undefined;
}

function hashOf(outcome: QueryOutcome): string {
    const content = outcome.ok ? ['ok', outcome.value] : ['failed', outcome.failure.message];
    return createHash('sha256')
        .update(JSON.stringify([content, outcome.logLines]))
        .digest('base64');
}

export class QuerySet {
    readonly #queries = new Map<number, LiveQuery>();
    #pending: (AddQuery | RemoveQuery)[] = [];

    enqueue(modifications: readonly (AddQuery | RemoveQuery)[]): void {
        this.#pending.push(...modifications);
    }

    /** Carries out what was enqueued, in order; gives the QueryRemoved messages. */
    applyPending(): object[] {
        const removed: object[] = [];
        for (const change of this.#pending.splice(0)) {
            if (this.#queries.has(change.queryId) === (change.type === 'Add')) throw EndConnection.internal();
            if (change.type === 'Add') {
                const { queryId: id, udfPath: path, args, journal } = change;
                this.#queries.set(id, { id, path, args, journal, reads: undefined, stale: true, sentHash: undefined });
            } else {
                this.#queries.delete(change.queryId);
                removed.push({ type: 'QueryRemoved', queryId: change.queryId });
            }
        }
        return removed;
    }

    staleQueries(): LiveQuery[] {
        return [...this.#queries.values()].filter((query) => query.stale);
    }

    markAllStale(): void {
        for (const query of this.#queries.values()) query.stale = true;
    }

    /** Whether the commit makes any query stale. */
    noteCommit(commit: Commit): boolean {
        let affected = false;
        for (const query of this.#queries.values()) {
            if (query.reads?.overlaps(commit) !== true) continue;
            query.stale = true;
            affected = true;
        }
        return affected;
    }

    /** Takes a result; gives the message about it, or undefined when the client has it already. */
    record(query: LiveQuery, outcome: QueryOutcome): object | undefined {
        query.reads = outcome.reads;
        query.journal = outcome.journal;
        const hash = hashOf(outcome);
        if (query.sentHash === hash) return undefined;
        query.sentHash = hash;
        const common = { queryId: query.id, logLines: outcome.logLines, journal: outcome.journal };
        if (outcome.ok) return { type: 'QueryUpdated', value: wireValue(outcome.value), ...common };
        const { errorData } = outcome.failure;
        return {
            type: 'QueryFailed',
            errorMessage: wireMessage(outcome.failure),
            ...(errorData === undefined ? {} : { errorData: wireValue(errorData) }),
            ...common,
        };
    }
}

export type { LiveQuery };
