// SPDX-License-Identifier: MIT
// Stands before convex-test's transaction manager, which trusts every caller to end what it began, in order.
// Functions do not: a promise that nobody awaited goes on after its function returned, and its writes would land in
// whatever transaction happens to be open. Here every begin gives a token, a token dies with its parent, and work
// with a dead token is refused.
import { currentScope, WorkAfterTheEnd } from './call_scope.ts';
import { pendingCommit, type Commit, type CommitLog } from './commit_log.ts';
import type { Database, InnerTransactions } from './convex_test_state.ts';

export class Transaction {
    readonly parent: Transaction | undefined;
    readonly #ended = Promise.withResolvers<void>();
    open = true;

    constructor(parent: Transaction | undefined) {
        this.parent = parent;
    }

    close(): void {
        this.open = false;
        this.#ended.resolve();
    }

    get ended(): Promise<void> {
        return this.#ended.promise;
    }
}

interface Stash {
    readonly inner: unknown;
    readonly stack: Transaction[];
    restored: boolean;
}

export class Transactions {
    readonly #inner: InnerTransactions;
    readonly #databases: ReadonlyMap<string, Database>;
    readonly #log: CommitLog;
    readonly #onCommit: (commit: Commit) => void;
    #stack: Transaction[] = [];
    #stashes: Stash[] = [];

    constructor(
        inner: InnerTransactions,
        databases: ReadonlyMap<string, Database>,
        log: CommitLog,
        onCommit: (commit: Commit) => void,
    ) {
        this.#inner = inner;
        this.#databases = databases;
        this.#log = log;
        this.#onCommit = onCommit;
    }

    async begin(isNested: boolean, limits: unknown, parent: Transaction | undefined): Promise<Transaction> {
        const scope = currentScope();
        const mayWork = () => scope?.ended !== true && (!isNested || parent?.open === true);
        if (!mayWork()) throw new WorkAfterTheEnd();
        if (isNested) await this.#untilTopOfStack(parent!);
        if (!mayWork()) throw new WorkAfterTheEnd();
        await this.#inner.begin(isNested, limits);
        const transaction = new Transaction(isNested ? parent : undefined);
        this.#stack.push(transaction);
        if (!mayWork()) {
            this.rollback(isNested, transaction);
            throw new WorkAfterTheEnd();
        }
        if (!isNested && scope?.snapshotTs !== undefined) this.#log.rewind(scope.snapshotTs, this.#databases);
        return transaction;
    }

    commit(isNested: boolean, transaction: Transaction): bigint | null {
        if (!transaction.open) throw new WorkAfterTheEnd();
        this.#abandonChildrenOf(transaction);
        const pending = isNested ? undefined : pendingCommit(this.#databases);
        this.#forget(transaction);
        const ts = this.#inner.commit(isNested);
        const scope = currentScope();
        if (!isNested && scope !== undefined) scope.commitTs = ts!;
        if (pending !== undefined) {
            const commit = { ...pending, ts: ts! };
            this.#log.append(commit);
            this.#onCommit(commit);
        }
        return ts;
    }

    rollback(isNested: boolean, transaction: Transaction): void {
        if (!transaction.open) return;
        this.#abandonChildrenOf(transaction);
        this.#forget(transaction);
        this.#inner.rollback(isNested);
    }

    isInTransaction(): boolean {
        return this.#inner.isInTransaction();
    }

    getMetricsTracker(): unknown {
        return this.#inner.getMetricsTracker();
    }

    getSnapshotTs(): bigint {
        return currentScope()?.snapshotTs ?? this.#inner.getSnapshotTs();
    }

    stashWrites(): Stash {
        const stash: Stash = { inner: this.#inner.stashWrites(), stack: this.#stack, restored: false };
        this.#stack = [];
        this.#stashes.push(stash);
        return stash;
    }

    restoreWrites(stash: Stash): void {
        if (stash.restored) return;
        for (const child of this.#stack) child.close();
        stash.restored = true;
        this.#inner.restoreWrites(stash.inner);
        this.#stack = stash.stack;
        this.#stashes = this.#stashes.filter((other) => other !== stash);
    }

    /** Whether a call made by the owner of `transaction` would work on its own level and not on a child's. */
    isTopOfStack(transaction: Transaction): boolean {
        return this.#stack.at(-1) === transaction;
    }

    async untilChildrenEnd(transaction: Transaction): Promise<void> {
        while (transaction.open && !this.isTopOfStack(transaction) && this.#stack.includes(transaction))
            await this.#stack.at(-1)!.ended;
    }

    async #untilTopOfStack(parent: Transaction): Promise<void> {
        // a snapshot query stashes the stack: then there is nothing above the parent to wait for
        if (this.#stack.includes(parent)) await this.untilChildrenEnd(parent);
    }

    #abandonChildrenOf(transaction: Transaction): void {
        while (!this.#stack.includes(transaction) && this.#stashes.length > 0)
            this.restoreWrites(this.#stashes.at(-1)!);
        while (this.#stack.length > 0 && !this.isTopOfStack(transaction)) {
            this.#stack.pop()!.close();
            this.#inner.rollback(true);
        }
    }

    #forget(transaction: Transaction): void {
        this.#stack.pop();
        transaction.close();
    }
}
