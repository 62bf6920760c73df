// SPDX-License-Identifier: MIT
// One session on a host of paper: the orders of events that a real host shows too rarely to be tested on it.
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, test } from 'node:test';
import { ReadSet, type CallScope } from '../../host/engine/call_scope.ts';
import type { Commit } from '../../host/engine/commit_log.ts';
import type { Caller, FunctionHost, Outcome, QueryOutcome } from '../../host/engine/function_host.ts';
import type { EndConnection } from '../../host/sync/connection_end.ts';
import { RequestLedger } from '../../host/sync/request_ledger.ts';
import { SyncSession, type Outbox } from '../../host/sync/sync_session.ts';
import { Violations } from '../../host/sync/violations.ts';
import { tsOf, type Message } from './raw_client.ts';

class PaperHost extends EventEmitter {
    latestTs = 100n;
    changed = false;
    readonly log = { changedSince: () => this.changed };
    readonly queries: { caller: Caller; ended: PromiseWithResolvers<unknown> }[] = [];
    readonly mutations: { scope: CallScope; ended: PromiseWithResolvers<Outcome> }[] = [];

    async query(caller: Caller): Promise<QueryOutcome> {
        const ended = Promise.withResolvers<unknown>();
        this.queries.push({ caller, ended });
        const reads = new ReadSet();
        reads.add('', 'notes', null);
        const value = (await ended.promise) as string;
        return { ok: true, value, ts: this.latestTs, logLines: [], reads, journal: null };
    }

    async mutation(_caller: Caller, _path: string, _args: unknown, scope: CallScope): Promise<Outcome> {
        const ended = Promise.withResolvers<Outcome>();
        this.mutations.push({ scope, ended });
        return await ended.promise;
    }

    commit(): void {
        this.latestTs++;
        const commit = { ts: this.latestTs, tables: new Set(['/notes']), documents: new Set(), before: new Map() };
        this.emit('commit', commit as unknown as Commit);
    }
}

class PaperOutbox implements Outbox {
    readonly sent: Message[] = [];
    readonly drained: (() => void)[] = [];
    slow = false;
    readonly ends: EndConnection[] = [];

    send(message: object): void {
        this.sent.push(message as Message);
    }
    async sendTransition(message: object): Promise<void> {
        this.send(message);
        if (this.slow) await new Promise<void>((resolve) => this.drained.push(resolve));
    }
    end(failure: EndConnection): void {
        this.ends.push(failure);
    }
    types(): string[] {
        return this.sent.map(({ type }) => type);
    }
}

/** Everything that can happen without a new event has happened. */
async function settled(): Promise<void> {
    for (let i = 0; i < 10; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe('a session', () => {
    let host: PaperHost;
    let outbox: PaperOutbox;
    let session: SyncSession;
    let tokens: Map<string, PromiseWithResolvers<void>>;
    const tell = (message: object) => session.receiveText(JSON.stringify(message));
    const add = (queryId = 0) =>
        tell({
            type: 'ModifyQuerySet',
            baseVersion: queryId,
            newVersion: queryId + 1,
            modifications: [{ type: 'Add', queryId, udfPath: 'notes:list', args: [{}] }],
        });
    const mutate = (requestId: number) => tell({ type: 'Mutation', requestId, udfPath: 'notes:create', args: [{}] });
    const authenticate = (baseVersion: number, value: string) =>
        tell({ type: 'Authenticate', baseVersion, tokenType: 'User', value });

    beforeEach(() => {
        host = new PaperHost();
        outbox = new PaperOutbox();
        tokens = new Map();
        const verifier = {
            verify: async (token: string) => {
                await tokens.get(token)?.promise;
                return { identity: { subject: token }, expiresAt: Date.now() / 1000 + 60 };
            },
        };
        const services = {
            host: host as unknown as FunctionHost,
            verifier: verifier as never,
            ledger: new RequestLedger(),
            violations: new Violations(() => {}),
            log: () => {},
        };
        session = new SyncSession(services, { ip: null, userAgent: null, strict: undefined }, outbox);
    });

    test('answers messages that came together with one transition', async () => {
        for (let i = 0; i < 3; i++)
            tell({ type: 'ModifyQuerySet', baseVersion: i, newVersion: i + 1, modifications: [] });
        tell({ type: 'Authenticate', baseVersion: 0, tokenType: 'None' });
        await settled();
        assert.deepEqual(outbox.types(), ['Transition']);
        const { querySet, identity } = outbox.sent[0]!.endVersion as { querySet: number; identity: number };
        assert.deepEqual([querySet, identity], [3, 1]);
    });

    test('keeps a transition back until the mutation it shows is answered', async () => {
        add();
        await settled();
        host.queries[0]!.ended.resolve('before');
        mutate(0);
        await settled();
        outbox.sent.length = 0;
        const { scope, ended } = host.mutations[0]!;
        host.commit();
        scope.commitTs = host.latestTs;
        await settled();
        host.queries[1]!.ended.resolve('after');
        await settled();
        assert.deepEqual(outbox.types(), [], 'the result is there, the answer is not');
        ended.resolve({ ok: true, value: null, ts: host.latestTs, logLines: [] });
        await settled();
        assert.deepEqual(outbox.types().slice(0, 2), ['MutationResponse', 'Transition']);
        assert.ok(tsOf(outbox.sent[1]!.endVersion) >= scope.commitTs);
    });

    test('runs a query again that changed while it ran', async () => {
        add();
        await settled();
        host.changed = true;
        host.queries[0]!.ended.resolve('old');
        await settled();
        host.changed = false;
        assert.equal(host.queries.length, 2);
        host.queries[1]!.ended.resolve('new');
        await settled();
        const values = outbox.sent.map(({ modifications }) => (modifications as { value: string }[])[0]?.value);
        assert.deepEqual(values, ['old', 'new']);
    });

    test('runs a query again when the identity changed while it ran, and says which identity a result is of', async () => {
        add();
        await settled();
        authenticate(0, 'ada');
        await settled();
        host.queries[0]!.ended.resolve('for a guest');
        await settled();
        host.queries[1]!.ended.resolve('for Ada');
        await settled();
        assert.deepEqual(
            host.queries.map(({ caller }) => (caller.identity as { subject?: string } | null)?.subject),
            [undefined, 'ada'],
        );
        const seen = outbox.sent.map(({ endVersion, modifications }) => [
            (endVersion as { identity: number }).identity,
            (modifications as { value: string }[])[0]?.value,
        ]);
        assert.deepEqual(seen, [
            [0, 'for a guest'],
            [1, 'for Ada'],
        ]);
    });

    test('starts no mutation before the token that came first is verified', async () => {
        tokens.set('slow', Promise.withResolvers());
        authenticate(0, 'slow');
        mutate(0);
        await settled();
        assert.equal(host.mutations.length, 0);
        tokens.get('slow')!.resolve();
        await settled();
        assert.equal(host.mutations.length, 1);
    });

    test('runs one mutation at a time and goes on after a failure', async () => {
        mutate(0);
        mutate(1);
        await settled();
        assert.equal(host.mutations.length, 1);
        host.mutations[0]!.ended.resolve({ ok: false, failure: { message: 'no' }, logLines: [] });
        await settled();
        assert.equal(host.mutations.length, 2);
    });

    test('ends with 1013 at the 1001st waiting mutation', async () => {
        for (let i = 0; i < 1000; i++) mutate(i);
        await settled();
        assert.equal(outbox.ends.length, 0);
        mutate(1000);
        await settled();
        assert.deepEqual(outbox.ends[0]?.end, { kind: 'close', code: 1013, reason: 'TooManyConcurrentMutations' });
    });

    test('merges changes for a client that does not keep up', async () => {
        outbox.slow = true;
        add();
        await settled();
        host.queries[0]!.ended.resolve('0');
        await settled();
        for (let i = 1; i <= 5; i++) {
            host.commit();
            await settled();
            host.queries[i]?.ended.resolve(`${i}`);
            await settled();
        }
        assert.equal(outbox.sent.length, 2, 'two transitions are on the way');
        for (const drain of outbox.drained.splice(0)) drain();
        await settled();
        host.queries.at(-1)!.ended.resolve('5');
        await settled();
        assert.equal(outbox.sent.length, 3, 'the rest is one');
    });

    test('says nothing any more once it is disposed of', async () => {
        add();
        mutate(0);
        await settled();
        session.dispose();
        host.queries[0]!.ended.resolve('late');
        host.mutations[0]!.ended.resolve({ ok: true, value: null, ts: 1n, logLines: [] });
        host.commit();
        await settled();
        assert.deepEqual(outbox.sent, []);
        assert.equal(host.listenerCount('commit'), 0);
    });
});

test('the ledger runs a request once, however often it comes while it runs', async () => {
    const ledger = new RequestLedger();
    const ended = Promise.withResolvers<Outcome>();
    let runs = 0;
    const work = () => {
        runs++;
        return ended.promise;
    };
    const all = [1, 2, 3].map(() => ledger.run('session', 7, work));
    const other = ledger.run('another session', 7, work);
    ended.resolve({ ok: true, value: 'done', ts: 5n, logLines: ['[LOG] 1'] });
    const outcomes = await Promise.all([...all, other, ledger.run('session', 7, work)]);
    assert.equal(runs, 2, 'once for each session');
    for (const outcome of outcomes) assert.deepEqual(outcome, await ended.promise);
});

test('the ledger runs a failed request again, and keeps nothing without a session', async () => {
    const ledger = new RequestLedger();
    let runs = 0;
    const work = async (): Promise<Outcome> => {
        runs++;
        return runs < 3
            ? { ok: false, failure: { message: 'no' }, logLines: [] }
            : { ok: true, value: runs, ts: 1n, logLines: [] };
    };
    const [first, second] = await Promise.all([ledger.run('s', 0, work), ledger.run('s', 0, work)]);
    assert.deepEqual([first.ok, second.ok, runs], [false, false, 2]);
    await ledger.run('s', 0, work);
    await ledger.run(undefined, 0, work);
    await ledger.run(undefined, 0, work);
    assert.equal(runs, 5);
    assert.equal(ledger.entries().length, 1);
});
