// SPDX-License-Identifier: MIT
// One connection of the sync protocol, server side: takes messages in order, runs what they ask for, and tells the
// client about its queries in transitions. It writes to an Outbox and knows no socket.
import { newScope, type CallScope } from '../engine/call_scope.ts';
import type { Commit } from '../engine/commit_log.ts';
import { wireMessage } from '../engine/failures.ts';
import type { Caller, FunctionHost, Outcome } from '../engine/function_host.ts';
import { DiscoveryUnavailable } from '../identity/key_sets.ts';
import { TokenRefused, type TokenVerifier, type VerifiedUser } from '../identity/token_verifier.ts';
import { InvalidMessage, readClientMessage } from './client_messages.ts';
import type { Authenticate, ClientMessage, Connect, ModifyQuerySet, Request } from './client_messages.ts';
import { EndConnection } from './connection_end.ts';
import { QuerySet } from './query_set.ts';
import type { RequestLedger } from './request_ledger.ts';
import type { StrictConnection } from './strict_rules.ts';
import type { Violations } from './violations.ts';
import { encodeTs, encodeVersion, wireValue, type StateVersion } from './wire.ts';

export interface Outbox {
    send(message: object): void;
    /** Like send; `drained` settles when the message has left the process. */
    sendTransition(message: object): Promise<void>;
    end(failure: EndConnection, identityVersion: number): void;
}

export interface SessionServices {
    readonly host: FunctionHost;
    readonly verifier: TokenVerifier;
    readonly ledger: RequestLedger;
    readonly violations: Violations;
    readonly log: (line: string) => void;
}

export interface SessionClient {
    readonly ip: string | null;
    readonly userAgent: string | null;
    /** Present in strict mode. */
    readonly strict: StrictConnection | undefined;
}

const MAX_QUEUED_MUTATIONS = 1000;
const MAX_RUNNING_ACTIONS = 1000;
const MAX_TRANSITIONS_ON_THE_WAY = 2;

export class SyncSession {
    readonly #services: SessionServices;
    readonly #client: SessionClient;
    readonly #outbox: Outbox;
    readonly #queries = new QuerySet();
    readonly #onCommit = (commit: Commit) => this.#noteCommit(commit);
    #sessionId: string | undefined;
    #clockSkew: number | null = null;
    #user: VerifiedUser | null = null;
    #received = { querySet: 0, identity: 0 };
    #sent: StateVersion = { querySet: 0, identity: 0, ts: 0n };
    #inbox: Promise<void> = Promise.resolve();
    #waiting = 0;
    #mutations: Promise<void> = Promise.resolve();
    #queuedMutations = 0;
    #runningMutation: { scope: CallScope; answered: Promise<void> } | undefined;
    #runningActions = 0;
    #updateWanted = false;
    #updating = false;
    #transitionsOnTheWay = 0;
    #over = false;

    constructor(services: SessionServices, client: SessionClient, outbox: Outbox) {
        this.#services = services;
        this.#client = client;
        this.#outbox = outbox;
        services.host.on('commit', this.#onCommit);
    }

    get sessionId(): string | undefined {
        return this.#sessionId;
    }

    /** The socket is gone: nothing is sent any more, requests that run go on. */
    dispose(): void {
        this.#over = true;
        this.#services.host.off('commit', this.#onCommit);
    }

    receiveText(text: string): void {
        if (this.#over) return;
        this.#waiting++;
        this.#inbox = this.#inbox.then(async () => {
            this.#waiting--;
            if (this.#over) return;
            try {
                await this.#handle(readClientMessage(text));
            } catch (error) {
                this.#fail(error);
            }
            this.#startUpdate();
        });
    }

    receiveBinary(): void {
        this.#violate('text messages', 'a binary message');
        this.#fail(EndConnection.internal());
    }

    async #handle(message: ClientMessage): Promise<void> {
        this.#client.strict?.check(message);
        switch (message.type) {
            case 'Connect':
                return this.#connect(message);
            case 'ModifyQuerySet':
                return this.#modifyQuerySet(message);
            case 'Authenticate':
                return await this.#authenticate(message);
            case 'Mutation':
                return this.#enqueueMutation(message);
            case 'Action':
                return this.#startAction(message);
            case 'Event':
                return;
        }
    }

    #connect(message: Connect): void {
        this.#sessionId = message.sessionId;
        if (message.clientTs !== null) this.#clockSkew = message.clientTs - Date.now();
        const observed = message.maxObservedTimestamp;
        if (observed === null || observed <= this.#services.host.latestTs) return;
        this.#violate('observed timestamp', 'maxObservedTimestamp is newer than anything this server sent');
        throw EndConnection.internal();
    }

    #modifyQuerySet(message: ModifyQuerySet): void {
        const { baseVersion, newVersion } = message;
        const current = this.#received.querySet;
        if (baseVersion !== current) {
            const text = `Base version ${baseVersion} passed up doesn't match the current version ${current}`;
            this.#violate('query set versions', text);
            throw EndConnection.fatal(text);
        }
        if (newVersion <= baseVersion) {
            this.#violate('query set versions', `from ${baseVersion} to ${newVersion}`);
            throw EndConnection.internal();
        }
        this.#received.querySet = newVersion;
        this.#queries.enqueue(message.modifications);
        this.#updateWanted = true;
    }

    async #authenticate(message: Authenticate): Promise<void> {
        const user = message.token.type === 'None' ? null : await this.#verify(message.token);
        if (this.#over) return;
        if (message.baseVersion !== this.#received.identity) {
            const detail = `Authenticate for ${message.baseVersion}, the server has ${this.#received.identity}`;
            this.#violate('identity versions', detail);
            throw EndConnection.internal();
        }
        this.#user = user;
        this.#received.identity++;
        this.#queries.markAllStale();
        this.#updateWanted = true;
    }

    async #verify(token: { type: 'User' | 'Admin'; value: string }): Promise<VerifiedUser> {
        if (token.type === 'Admin') throw EndConnection.auth('This deployment has no admin keys', true);
        try {
            return await this.#services.verifier.verify(token.value);
        } catch (error) {
            if (error instanceof TokenRefused) throw EndConnection.auth(error.message, true);
            if (error instanceof DiscoveryUnavailable)
                throw EndConnection.close(error.status === 404 ? 1000 : 1013, 'AuthProviderDiscoveryFailed');
            throw error;
        }
    }

    /** Who the client is now; an expired token ends the connection. */
    #caller(): Caller {
        if (this.#user !== null && Date.now() >= this.#user.expiresAt * 1000)
            throw EndConnection.auth('Convex token identity expired', false);
        return { identity: this.#user?.identity ?? null, ip: this.#client.ip, userAgent: this.#client.userAgent };
    }

    #enqueueMutation(message: Request): void {
        const caller = this.#caller();
        if (this.#queuedMutations >= MAX_QUEUED_MUTATIONS)
            throw EndConnection.close(1013, 'TooManyConcurrentMutations');
        this.#queuedMutations++;
        this.#mutations = this.#mutations.then(async () => {
            try {
                if (!this.#over) await this.#mutate(message, caller);
            } catch (error) {
                this.#fail(error);
            }
            this.#queuedMutations--;
        });
    }

    async #mutate(message: Request, caller: Caller): Promise<void> {
        const { host, ledger } = this.#services;
        const scope = newScope('mutation');
        const answered = Promise.withResolvers<void>();
        this.#runningMutation = { scope, answered: answered.promise };
        try {
            const outcome = await ledger.run(this.#sessionId, message.requestId, () =>
                host.mutation(caller, message.udfPath, message.args, scope),
            );
            this.#respond('MutationResponse', message, outcome, { ts: outcome.ok ? encodeTs(outcome.ts) : null });
        } finally {
            this.#runningMutation = undefined;
            answered.resolve();
        }
    }

    #startAction(message: Request): void {
        const caller = this.#caller();
        if (this.#runningActions >= MAX_RUNNING_ACTIONS)
            throw EndConnection.close(1013, 'TooManyInflightActionsForSingleClient');
        this.#runningActions++;
        void this.#services.host.action(caller, message.udfPath, message.args).then((outcome) => {
            this.#runningActions--;
            this.#respond('ActionResponse', message, outcome, {});
        });
    }

    #respond(type: string, message: Request, outcome: Outcome, extra: object): void {
        if (this.#over) return;
        const { requestId } = message;
        const { logLines } = outcome;
        if (outcome.ok) {
            this.#outbox.send({ type, requestId, success: true, result: wireValue(outcome.value), ...extra, logLines });
        } else {
            const { errorData } = outcome.failure;
            const data = errorData === undefined ? {} : { errorData: wireValue(errorData) };
            const result = wireMessage(outcome.failure);
            this.#outbox.send({ type, requestId, success: false, result, ...extra, logLines, ...data });
        }
        this.#updateWanted = true;
        this.#startUpdate();
    }

    #noteCommit(commit: Commit): void {
        if (!this.#queries.noteCommit(commit)) return;
        this.#updateWanted = true;
        this.#startUpdate();
    }

    #startUpdate(): void {
        if (this.#updating || this.#over || !this.#updateWanted) return;
        this.#updating = true;
        // messages that are already here come first, so that one transition answers them all
        setImmediate(() => void this.#updateUntilDone());
    }

    async #updateUntilDone(): Promise<void> {
        try {
            while (this.#updateWanted && !this.#over && this.#waiting === 0) {
                if (this.#transitionsOnTheWay >= MAX_TRANSITIONS_ON_THE_WAY) break;
                this.#updateWanted = false;
                await this.#update();
            }
        } catch (error) {
            this.#fail(error);
        } finally {
            this.#updating = false;
        }
        if (this.#waiting === 0 && this.#transitionsOnTheWay < MAX_TRANSITIONS_ON_THE_WAY) this.#startUpdate();
    }

    async #update(): Promise<void> {
        const { host } = this.#services;
        const caller = this.#caller();
        const end: StateVersion = { ...this.#received, ts: host.latestTs };
        const modifications = this.#applyPending();
        for (const query of this.#queries.staleQueries()) {
            query.stale = false;
            const at = { snapshotTs: end.ts, journalBefore: query.journal };
            const outcome = await host.query(caller, query.path, query.args, at);
            if (this.#over) return;
            const news = this.#queries.record(query, outcome);
            if (news !== undefined) modifications.push(news);
            const identityChanged = this.#received.identity !== end.identity;
            if (identityChanged || host.log.changedSince(end.ts, outcome.reads))
                this.#updateWanted = query.stale = true;
        }
        await this.#untilOwnMutationIsAnswered(end.ts);
        if (!this.#over) this.#sendTransition(end, modifications);
    }

    #applyPending(): object[] {
        try {
            return this.#queries.applyPending();
        } catch (error) {
            this.#violate('query ids', 'Add of a present query or Remove of an unknown one');
            throw error;
        }
    }

    /** A transition that shows a mutation of this client must not overtake the answer to it. */
    async #untilOwnMutationIsAnswered(ts: bigint): Promise<void> {
        const running = this.#runningMutation;
        if (running?.scope.commitTs !== undefined && running.scope.commitTs <= ts) await running.answered;
    }

    #sendTransition(end: StateVersion, modifications: object[]): void {
        const message = {
            type: 'Transition',
            startVersion: encodeVersion(this.#sent),
            endVersion: encodeVersion(end),
            modifications,
            clientClockSkew: this.#clockSkew,
        };
        this.#sent = end;
        this.#transitionsOnTheWay++;
        void this.#outbox.sendTransition(message).then(() => {
            this.#transitionsOnTheWay--;
            this.#startUpdate();
        });
    }

    #violate(rule: string, detail: string): void {
        this.#services.violations.add(rule, detail, this.#sessionId);
    }

    #fail(error: unknown): void {
        if (this.#over) return;
        let end: EndConnection;
        if (error instanceof EndConnection) end = error;
        else if (error instanceof InvalidMessage) {
            this.#violate('valid messages', error.message);
            end = EndConnection.fatal(`Received Invalid JSON on websocket: ${error.message}`);
        } else {
            this.#services.log(`sync: ${error instanceof Error ? error.stack : String(error)}`);
            end = EndConnection.internal();
        }
        const { identity } = this.#sent;
        this.dispose();
        this.#outbox.end(end, identity);
    }
}
