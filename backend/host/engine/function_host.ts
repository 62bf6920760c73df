// SPDX-License-Identifier: MIT
// Runs the functions of one convex folder: queries as of any recent commit, mutations, actions, HTTP actions.
// It holds the patched convex-test, the commit log and the loaded modules; it knows no socket and no file.
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { convexToJson, jsonToConvex, type JSONValue, type Value } from 'convex/values';
import { asModuleMap, type Mount } from '../build/module_map.ts';
import { currentScope, newScope, runInScope, type CallScope, type FunctionKind, type ReadSet } from './call_scope.ts';
import { CommitLog, type Commit } from './commit_log.ts';
import type {
    ConvexTestAccessor,
    ConvexTestFactory,
    ConvexTestRoot,
    ConvexTestState,
    Database,
    InnerTransactions,
    ModuleExports,
} from './convex_test_state.ts';
import { BackendRefusal, failureOf, type FunctionFailure } from './failures.ts';
import { functionConsole } from './function_console.ts';
import { parsePath } from './function_paths.ts';
import { StoredFiles } from './stored_files.ts';
import { guardSyscalls } from './syscalls.ts';
import { Transactions } from './transactions.ts';

export interface Caller {
    /** What `getUserIdentity` gives, or null for a guest. */
    readonly identity: object | null;
    readonly ip: string | null;
    readonly userAgent: string | null;
    /** HTTP actions only: a token came along, and this is why it was refused. */
    readonly refusedToken?: string;
}

export type Outcome = { readonly logLines: readonly string[] } & (
    | { readonly ok: true; readonly value: JSONValue; readonly ts: bigint }
    | { readonly ok: false; readonly failure: FunctionFailure }
);
export type QueryOutcome = Outcome & { readonly reads: ReadSet; readonly journal: string | null };

export interface HostOptions {
    readonly convexTest: ConvexTestFactory;
    readonly mounts: readonly Mount[];
    readonly siteUrl: string;
    readonly cloudUrl: string;
    readonly fetch: typeof globalThis.fetch;
    readonly log: (line: string) => void;
}

type FunctionExport = Record<'isQuery' | 'isMutation' | 'isAction' | 'isPublic', boolean | undefined>;

const KIND_NAMES: Record<FunctionKind, string> = { query: 'Query', mutation: 'Mutation', action: 'Action' };
const startInCleanContext = AsyncLocalStorage.snapshot();
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function setTimer(callback: () => void, ms: number): void {
    const wait = Math.min(ms, LONGEST_TIMER_MS);
    const fire = () => (ms > wait ? setTimer(callback, ms - wait) : callback());
    startInCleanContext(() => setTimeout(fire, wait));
}

function argumentError(cause: unknown): Error {
    const text = cause instanceof Error ? cause.message : String(cause);
    return new BackendRefusal(`ArgumentValidationError: ${text.replace(/^Validator error: /, '')}`);
}

type Auth = ReturnType<ConvexTestState['httpAuth']>;

/** In an HTTP action, and only there, asking for the identity behind a refused token is an error. */
function httpAuth(auth: Auth): Auth {
    const refused = currentScope()?.refusedToken;
    return refused === undefined ? auth : { getUserIdentity: () => Promise.reject(new Error(refused)) };
}

export class FunctionHost extends EventEmitter<{ commit: [Commit] }> {
    readonly log: CommitLog;
    readonly files: StoredFiles;
    readonly databases: ReadonlyMap<string, Database>;
    readonly #root: ConvexTestRoot;
    readonly #inner: InnerTransactions;
    readonly #mounts: readonly Mount[];
    readonly #app: Mount;

    constructor(options: HostOptions) {
        super();
        this.setMaxListeners(0);
        this.#mounts = options.mounts;
        this.#app = options.mounts[0]!;
        this.#root = options.convexTest({
            schema: (this.#app.modules.get('schema') as { default?: unknown } | undefined)?.default,
            modules: asModuleMap(this.#app.modules),
        });
        for (const mount of options.mounts.slice(1)) {
            const schema = (mount.modules.get('schema') as { default?: unknown } | undefined)?.default ?? null;
            this.#root.registerComponent(mount.path, schema, asModuleMap(mount.modules));
        }
        const { state, executionContext } = this.#root;
        this.databases = new Map(Object.entries(state.components).map(([path, { db }]) => [path, db]));
        for (const [component, db] of this.databases) db.onRead = (table, id) => this.#noteRead(component, table, id);
        this.#inner = state.transactionManager as InnerTransactions;
        this.#inner._lastCommitTs = BigInt(Date.now()) * 1_000_000n;
        this.log = new CommitLog(this.#inner._lastCommitTs);
        this.files = new StoredFiles(this.databases, options.cloudUrl);
        const transactions = new Transactions(this.#inner, this.databases, this.log, (commit) =>
            this.emit('commit', commit),
        );
        state.transactionManager = transactions;
        guardSyscalls(state, executionContext, transactions, this.files);
        state.functionGlobals = { console: functionConsole(executionContext, options.log), fetch: options.fetch };
        state.setTimer = setTimer;
        state.siteUrl = options.siteUrl;
        state.httpAuth = httpAuth;
        state.argumentError = argumentError;
    }

    /** The timestamp of the newest commit. */
    get latestTs(): bigint {
        return this.#inner._lastCommitTs;
    }

    /** After a restored state: time does not go back. */
    advanceTo(ts: bigint): void {
        if (ts > this.#inner._lastCommitTs) this.#inner._lastCommitTs = ts;
    }

    get root(): ConvexTestRoot {
        return this.#root;
    }

    module(name: string): ModuleExports | undefined {
        return this.#app.modules.get(name);
    }

    /** Which kind of public function `path` names; undefined when there is none. */
    kindOf(path: string): FunctionKind | undefined {
        const found = this.#find(path);
        if (found?.isPublic !== true) return undefined;
        return found.isQuery ? 'query' : found.isMutation ? 'mutation' : found.isAction ? 'action' : undefined;
    }

    /** Which kind of function `path` names, public or not. */
    internalKindOf(component: string, path: string): FunctionKind {
        const found = this.#find(
            path,
            this.#mounts.find((mount) => mount.path === component),
        );
        return found?.isQuery ? 'query' : found?.isAction ? 'action' : 'mutation';
    }

    async query(
        caller: Caller,
        path: string,
        args: JSONValue,
        at: { snapshotTs?: bigint; journalBefore?: string | null } = {},
    ): Promise<QueryOutcome> {
        const scope = newScope('query', at);
        const outcome = await this.#call(scope, caller, path, args, 'query');
        return { ...outcome, reads: scope.reads, journal: scope.journalAfter };
    }

    async mutation(caller: Caller, path: string, args: JSONValue, scope = newScope('mutation')): Promise<Outcome> {
        return await this.#call(scope, caller, path, args, 'mutation');
    }

    async action(caller: Caller, path: string, args: JSONValue): Promise<Outcome> {
        return await this.#call(newScope('action'), caller, path, args, 'action');
    }

    /** Any function, internal ones too: seeds, crons and the development endpoints. */
    async internal(path: string, args: JSONValue): Promise<Outcome> {
        return await this.#settle(newScope(this.internalKindOf('', path)), async () => {
            const canonical = this.#canonical(path);
            return await this.#root.fun({ componentPath: '', udfPath: canonical }, jsonToConvex(args));
        });
    }

    /** Answers a request to the site through the router of http.ts; undefined when the folder has none. */
    async http(caller: Caller, target: string, init: RequestInit): Promise<Response | undefined> {
        if (this.module('http') === undefined) return undefined;
        const details = caller.refusedToken === undefined ? {} : { refusedToken: caller.refusedToken };
        return await runInScope(newScope('http', details), () => this.#as(caller).fetch(target, init));
    }

    /** Stores an uploaded file as one of `component`; gives its id. */
    async storeFile(component: string, blob: Blob): Promise<string> {
        const store = (ctx: { storage: { store(blob: Blob): Promise<string> } }) => ctx.storage.store(blob);
        return (await runInScope(newScope('mutation'), () => this.#root.runInComponent(component, store))) as string;
    }

    /** The committed documents of a table, in their lossless form. */
    documents(component: string, table: string): Record<string, JSONValue>[] {
        const documents = Object.values(this.databases.get(component)?._documents ?? {});
        const inTable = documents.filter(({ _id }) => _id.replace(/^[0-9]+/, '') === table);
        return inTable.map((document) => convexToJson(document) as Record<string, JSONValue>);
    }

    async deleteDocuments(component: string, ids: readonly string[]): Promise<void> {
        const remove = async (ctx: { db: { delete(id: string): Promise<void> } }) => {
            for (const id of ids) await ctx.db.delete(id);
            return null;
        };
        await runInScope(newScope('mutation'), () => this.#root.runInComponent(component, remove));
    }

    failure(error: unknown): FunctionFailure {
        return failureOf(error, this.#app.sourceDir);
    }

    #noteRead(component: string, table: string | null, id: string | null): void {
        const scope = currentScope();
        if (scope?.kind === 'query') scope.reads.add(component, table, id);
    }

    #as(caller: Caller): ConvexTestAccessor {
        const accessor = caller.identity === null ? this.#root : this.#root.withIdentity(caller.identity);
        return accessor.withRequestMetadata({ ip: caller.ip, userAgent: caller.userAgent });
    }

    #canonical(path: string): string {
        const parsed = parsePath(path);
        return parsed === undefined ? path : `${parsed.module}:${parsed.name}`;
    }

    #find(path: string, mount = this.#app): FunctionExport | undefined {
        const parsed = parsePath(path);
        if (parsed === undefined) return undefined;
        return mount.modules.get(parsed.module)?.[parsed.name] as FunctionExport | undefined;
    }

    #call(scope: CallScope, caller: Caller, path: string, args: JSONValue, kind: FunctionKind): Promise<Outcome> {
        return this.#settle(scope, async () => {
            const canonical = this.#canonical(path);
            const actual = this.kindOf(path);
            if (actual === undefined) throw new BackendRefusal(`Could not find public function for '${canonical}'.`);
            if (actual !== kind) {
                const file = canonical.replace(':', '.js:');
                const [wanted, defined] = [KIND_NAMES[kind], KIND_NAMES[actual]];
                throw new BackendRefusal(`Trying to execute ${file} as ${wanted}, but it is defined as ${defined}.`);
            }
            const accessor = this.#as(caller);
            const target = { componentPath: '', udfPath: canonical };
            const value = jsonToConvex(args);
            if (kind === 'query') return await accessor.queryFromPath(target, value);
            if (kind === 'mutation') return await accessor.mutationFromPath(target, value);
            return await accessor.actionFromPath(target, value);
        });
    }

    async #settle(scope: CallScope, work: () => Promise<Value>): Promise<Outcome> {
        try {
            const result = await runInScope(scope, work);
            const value = convexToJson(result ?? null);
            return { ok: true, value, ts: scope.commitTs ?? this.latestTs, logLines: scope.logLines };
        } catch (error) {
            return { ok: false, failure: this.failure(error), logLines: scope.logLines };
        }
    }
}
