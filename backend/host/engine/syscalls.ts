// SPDX-License-Identifier: MIT
// Stands before convex-test's system calls: refuses those of functions that are over, keeps a parent from writing
// into its child's transaction, carries pagination journals, and knows the real addresses of stored files.
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { JSONValue } from 'convex/values';
import { currentScope, WorkAfterTheEnd } from './call_scope.ts';
import type { AsyncSyscall, ConvexTestState, ExecutionContext } from './convex_test_state.ts';
import type { Transactions } from './transactions.ts';

export interface FileAddresses {
    urlOf(component: string, storageId: string): Promise<string | null>;
    uploadUrl(component: string): string;
}

interface PageRequest {
    cursor: string | null;
    endCursor?: string | null;
}

function endCursorOf(journal: string | null | undefined): string | null {
    if (journal === null || journal === undefined) return null;
    const parsed = JSON.parse(journal) as { endCursor?: string | null };
    return parsed.endCursor ?? null;
}

/** One page of a query: the journal of the last run pins its end, so that a page does not slide as rows come in. */
async function pageWithJournal(inner: AsyncSyscall, op: string, jsonArgs: string): Promise<string> {
    const scope = currentScope();
    const request = JSON.parse(jsonArgs) as PageRequest;
    request.endCursor ??= endCursorOf(scope?.journalBefore);
    let reply;
    try {
        reply = await inner(op, JSON.stringify(request));
    } catch (error) {
        if (error instanceof SyntaxError) throw new Error('InvalidCursor: Failed to parse cursor');
        throw error;
    }
    const { continueCursor } = JSON.parse(reply) as { continueCursor: JSONValue };
    if (scope !== undefined) scope.journalAfter = JSON.stringify({ endCursor: continueCursor });
    return reply;
}

export function guardSyscalls(
    state: ConvexTestState,
    context: AsyncLocalStorage<ExecutionContext>,
    transactions: Transactions,
    files: FileAddresses,
): void {
    const { syscall, asyncSyscall, jsSyscall } = state;
    const refuseIfOver = () => {
        const transaction = context.getStore()?.transaction;
        if (currentScope()?.ended === true || transaction?.open === false) throw new WorkAfterTheEnd();
        return transaction;
    };
    state.syscall = (op, jsonArgs) => {
        refuseIfOver();
        return syscall(op, jsonArgs);
    };
    state.jsSyscall = async (op, args) => {
        refuseIfOver();
        return await jsSyscall(op, args);
    };
    state.asyncSyscall = async (op, jsonArgs) => {
        const transaction = refuseIfOver();
        const running = context.getStore();
        if (transaction !== undefined && op !== '1.0/runUdf') {
            await transactions.untilChildrenEnd(transaction);
            refuseIfOver();
        }
        if (op === '1.0/storageGetUrl') {
            const { storageId } = JSON.parse(jsonArgs) as { storageId: string };
            const known = (await asyncSyscall(op, jsonArgs)) !== 'null';
            return JSON.stringify(known ? await files.urlOf(running?.componentPath ?? '', storageId) : null);
        }
        if (op === '1.0/storageGenerateUploadUrl') return JSON.stringify(files.uploadUrl(running?.componentPath ?? ''));
        if (op === '1.0/queryPage' && running?.udfType === 'query' && running.depth === 1)
            return await pageWithJournal(asyncSyscall, op, jsonArgs);
        return await asyncSyscall(op, jsonArgs);
    };
}
