// SPDX-License-Identifier: MIT
// Strict mode: what a correct client always does, but a real server lets pass. It remembers sessions over their
// connections; every breach is recorded and ends the connection.
import type { ClientMessage, Connect, Request } from './client_messages.ts';
import { EndConnection } from './connection_end.ts';
import type { Violations } from './violations.ts';

interface KnownSession {
    connectionCount: number;
    /** The last Connect gave no reason: it was sent late, after the socket had been counted. */
    connectedLate: boolean;
    maxObserved: bigint | null;
    readonly requests: Map<number, string>;
}

/** Shared by all connections of a host. */
export class StrictRules {
    readonly #sessions = new Map<string, KnownSession>();
    readonly #violations: Violations;

    constructor(violations: Violations) {
        this.#violations = violations;
    }

    forConnection(): StrictConnection {
        return new StrictConnection(this.#sessions, this.#violations);
    }
}

export class StrictConnection {
    readonly #sessions: Map<string, KnownSession>;
    readonly #violations: Violations;
    #sessionId: string | undefined;
    #session: KnownSession | undefined;
    #lastRequestId = -1;

    constructor(sessions: Map<string, KnownSession>, violations: Violations) {
        this.#sessions = sessions;
        this.#violations = violations;
    }

    check(message: ClientMessage): void {
        if (message.type === 'Connect') this.#connect(message);
        else if (this.#session === undefined) this.#breach('connect first', `${message.type} came before Connect`);
        else if (message.type === 'Mutation' || message.type === 'Action') this.#request(message, this.#session);
        else if (message.type === 'ModifyQuerySet' && message.newVersion > message.baseVersion + 1)
            this.#breach('query set versions', `from ${message.baseVersion} to ${message.newVersion}`);
    }

    #connect(message: Connect): void {
        if (this.#session !== undefined) this.#breach('connect once', 'a second Connect on one connection');
        const { sessionId, connectionCount, maxObservedTimestamp: observed } = message;
        const known = this.#sessions.get(sessionId);
        this.#sessionId = sessionId;
        // the official client counts a socket that opens while a token is fetched before it says Connect, so that
        // the next connection may give the same number
        const least = (known?.connectionCount ?? -1) + (known?.connectedLate ? 0 : 1);
        if (connectionCount < least)
            this.#breach('connection count', `${connectionCount} after ${known?.connectionCount}`);
        if (connectionCount === 0 && message.lastCloseReason !== 'InitialConnect')
            this.#breach('close reason', `the first connection of a session gave ${message.lastCloseReason}`);
        if (known?.maxObserved != null && (observed === null || observed < known.maxObserved))
            this.#breach('observed timestamp', 'maxObservedTimestamp went back');
        this.#session = known ?? { connectionCount, connectedLate: false, maxObserved: observed, requests: new Map() };
        this.#session.connectedLate = message.lastCloseReason === null;
        this.#session.connectionCount = connectionCount;
        this.#session.maxObserved = observed;
        this.#sessions.set(sessionId, this.#session);
    }

    #request(message: Request, session: KnownSession): void {
        const { requestId } = message;
        const content = JSON.stringify([message.type, message.udfPath, message.args]);
        const earlier = session.requests.get(requestId);
        if (requestId <= this.#lastRequestId)
            this.#breach('request order', `${requestId} after ${this.#lastRequestId}`);
        if (earlier !== undefined && earlier !== content)
            this.#breach('request identity', `request ${requestId} came again with another content`);
        if (earlier !== undefined && message.type === 'Action')
            this.#breach('actions are not replayed', `action ${requestId} came a second time`);
        this.#lastRequestId = requestId;
        session.requests.set(requestId, content);
    }

    #breach(rule: string, detail: string): never {
        this.#violations.add(rule, detail, this.#sessionId);
        throw EndConnection.fatal(`Strict mode, ${rule}: ${detail}`);
    }
}
