// SPDX-License-Identifier: MIT
// Tokens of transactions: what may begin, what a dead token may do, in which order levels are taken down.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { newScope, runInScope } from '../../host/engine/call_scope.ts';
import { CommitLog } from '../../host/engine/commit_log.ts';
import type { Database, InnerTransactions } from '../../host/engine/convex_test_state.ts';
import { Transactions } from '../../host/engine/transactions.ts';

describe('a transaction', () => {
    let did: string[];
    let transactions: Transactions;
    let waiting: (() => void) | undefined;

    beforeEach(() => {
        did = [];
        waiting = undefined;
        const inner: Partial<InnerTransactions> = {
            begin: async (isNested) => {
                if (waiting !== undefined) await new Promise<void>((resolve) => (waiting = resolve));
                did.push(`begin ${isNested ? 'child' : 'top'}`);
            },
            commit: (isNested) => {
                did.push(`commit ${isNested ? 'child' : 'top'}`);
                return isNested ? null : 7n;
            },
            rollback: (isNested) => void did.push(`rollback ${isNested ? 'child' : 'top'}`),
            stashWrites: () => 'stash',
            restoreWrites: () => void did.push('restore'),
        };
        const databases = new Map<string, Database>();
        transactions = new Transactions(inner as InnerTransactions, databases, new CommitLog(0n), () => {});
    });

    const top = () => transactions.begin(false, undefined, undefined);

    test('cannot begin below a parent that has ended', async () => {
        const parent = await top();
        transactions.commit(false, parent);
        await assert.rejects(transactions.begin(true, undefined, parent), /already returned/);
        assert.deepEqual(did, ['begin top', 'commit top']);
    });

    test('cannot begin in a call that is over, and gives the lock back when the call ended while it waited', async () => {
        const scope = newScope('action');
        waiting = () => {};
        const late = runInScope(scope, async () => {
            const begun = top();
            return { begun };
        });
        const { begun } = await late;
        await new Promise<void>((resolve) => setImmediate(resolve));
        waiting!();
        await assert.rejects(begun, /already returned/);
        assert.deepEqual(did, ['begin top', 'rollback top']);
    });

    test('takes its open children down with it, innermost first', async () => {
        const parent = await top();
        const child = await transactions.begin(true, undefined, parent);
        const grandchild = await transactions.begin(true, undefined, child);
        did.length = 0;
        transactions.commit(false, parent);
        assert.deepEqual(did, ['rollback child', 'rollback child', 'commit top']);
        assert.throws(() => transactions.commit(true, grandchild), /already returned/);
        transactions.rollback(true, child);
        assert.equal(did.length, 3, 'a dead token does nothing');
    });

    test('with a stash outstanding is whole again before it ends', async () => {
        const parent = await top();
        const stash = transactions.stashWrites();
        await transactions.begin(true, undefined, parent);
        did.length = 0;
        transactions.rollback(false, parent);
        assert.deepEqual(did, ['restore', 'rollback top'], 'the level of the child goes with the stash');
        transactions.restoreWrites(stash);
        assert.equal(did.length, 2);
    });

    test('waits for its child before it works on its own level', async () => {
        const parent = await top();
        const child = await transactions.begin(true, undefined, parent);
        const order: string[] = [];
        const own = transactions.untilChildrenEnd(parent).then(() => order.push('parent works'));
        const sibling = transactions.begin(true, undefined, parent).then(() => order.push('sibling begins'));
        await new Promise<void>((resolve) => setImmediate(resolve));
        order.push('child ends');
        transactions.commit(true, child);
        await Promise.all([own, sibling]);
        assert.equal(order[0], 'child ends');
    });
});
