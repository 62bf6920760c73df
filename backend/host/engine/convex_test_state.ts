// SPDX-License-Identifier: MIT
// The shape of the patched convex-test, as far as the host relies on it. Nothing here runs.
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Value } from 'convex/values';
import type { Transaction } from './transactions.ts';

export type Document = Record<string, Value> & { _id: string; _creationTime: number };
export type Writes = Record<string, Document | null>;

export interface Database {
    _documents: Record<string, Document>;
    _storage: Record<string, Blob>;
    _nextDocId: number;
    _lastCreationTime: number;
    _writes: Writes[];
    onRead?: (table: string | null, id: string | null) => void;
    get(table: string, id: string): Document | null;
}

export interface InnerTransactions {
    _lastCommitTs: bigint;
    begin(isNested: boolean, limits: unknown): Promise<void>;
    commit(isNested: boolean): bigint | null;
    rollback(isNested: boolean): void;
    isInTransaction(): boolean;
    getMetricsTracker(): unknown;
    getSnapshotTs(): bigint;
    stashWrites(): unknown;
    restoreWrites(stashed: unknown): void;
}

export interface ExecutionContext {
    readonly componentPath: string;
    readonly udfPath: string;
    readonly udfType: 'query' | 'mutation' | 'action' | 'http';
    readonly depth: number;
    transaction?: Transaction;
}

export type AsyncSyscall = (op: string, jsonArgs: string) => Promise<string>;

export interface ConvexTestState {
    components: Record<string, { db: Database }>;
    transactionManager: unknown;
    syscall: (op: string, jsonArgs: string) => string;
    asyncSyscall: AsyncSyscall;
    jsSyscall: (op: string, args: Record<string, unknown>) => Promise<unknown>;
    functionGlobals: Record<string, unknown>;
    setTimer: (callback: () => void, ms: number) => unknown;
    siteUrl: string;
    httpAuth: (auth: { getUserIdentity(): Promise<unknown> }) => { getUserIdentity(): Promise<unknown> };
    argumentError: (cause: unknown) => Error;
}

export interface FunctionPath {
    componentPath: string;
    udfPath: string;
}

export interface ConvexTestAccessor {
    queryFromPath(path: FunctionPath, args: Value): Promise<Value>;
    mutationFromPath(path: FunctionPath, args: Value): Promise<Value>;
    actionFromPath(path: FunctionPath, args: Value): Promise<Value>;
    fun(path: FunctionPath, args: Value): Promise<Value>;
    runInComponent(componentPath: string, handler: (ctx: never) => Promise<Value>): Promise<Value>;
    fetch(path: string, init?: RequestInit): Promise<Response>;
    withIdentity(identity: object): ConvexTestAccessor;
    withRequestMetadata(metadata: { ip: string | null; userAgent: string | null }): ConvexTestAccessor;
}

export interface ScheduledJob extends Record<string, unknown> {
    _id: string;
    name: string;
    args: Value[];
    scheduledTime: number;
    state: { kind: string };
}

export interface ConvexTestRoot extends ConvexTestAccessor {
    registerComponent(path: string, schema: unknown, modules: ModuleMap): void;
    state: ConvexTestState;
    executionContext: AsyncLocalStorage<ExecutionContext>;
    resumeJob(componentPath: string, job: ScheduledJob): Promise<void>;
}

export type ModuleExports = Record<string, unknown>;
export type ModuleMap = Record<string, () => Promise<ModuleExports>>;
export type ConvexTestFactory = (options: { schema?: unknown; modules: ModuleMap }) => ConvexTestRoot;
