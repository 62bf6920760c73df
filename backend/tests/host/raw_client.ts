// SPDX-License-Identifier: MIT
// A sync client that sends exactly what a test tells it to.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';

export type Message = Record<string, unknown> & { type: string };
export interface Closed {
    code: number;
    reason: string;
}

/** Only for what never comes: a busy machine is no failure. */
const PATIENCE_MS = 60_000;

export class RawClient {
    readonly #socket: WebSocket;
    readonly #unread: Message[] = [];
    #waiting: (() => void)[] = [];
    #closed: Closed | undefined;
    readonly sessionId: string = randomUUID();
    readonly pings: number[] = [];

    private constructor(socket: WebSocket) {
        this.#socket = socket;
        socket.on('message', (data) => {
            this.#unread.push(JSON.parse(data.toString()) as Message);
            this.#wake();
        });
        socket.on('ping', () => this.pings.push(Date.now()));
        socket.on('error', () => {});
        socket.on('close', (code, reason) => {
            this.#closed = { code, reason: reason.toString() };
            this.#wake();
        });
    }

    static async open(
        cloud: string,
        path = '/api/1.48.0/sync',
        headers: Record<string, string> = {},
    ): Promise<RawClient> {
        const socket = new WebSocket(cloud.replace('http', 'ws') + path, { headers });
        const client = new RawClient(socket);
        await once(socket, 'open');
        return client;
    }

    /** Open, and past its Connect message. */
    static async connected(cloud: string, fields: object = {}, path?: string): Promise<RawClient> {
        const client = await RawClient.open(cloud, path);
        client.connect(fields);
        return client;
    }

    connect(fields: object = {}): void {
        const { sessionId } = this;
        const message = { type: 'Connect', sessionId, connectionCount: 0, lastCloseReason: 'InitialConnect' };
        this.send({ ...message, clientTs: Date.now(), ...fields });
    }

    send(message: object): void {
        this.sendText(JSON.stringify(message));
    }

    sendText(text: string): void {
        this.#socket.send(text);
    }

    sendBinary(bytes: Buffer): void {
        this.#socket.send(bytes);
    }

    modify(baseVersion: number, ...modifications: object[]): void {
        this.send({ type: 'ModifyQuerySet', baseVersion, newVersion: baseVersion + 1, modifications });
    }

    add(baseVersion: number, queryId: number, udfPath: string, args: object = {}, extra: object = {}): void {
        this.modify(baseVersion, { type: 'Add', queryId, udfPath, args: [args], ...extra });
    }

    mutate(requestId: number, udfPath: string, args: object = {}): void {
        this.send({ type: 'Mutation', requestId, udfPath, args: [args] });
    }

    act(requestId: number, udfPath: string, args: object = {}): void {
        this.send({ type: 'Action', requestId, udfPath, args: [args] });
    }

    /** The next message in order; app-level pings are skipped. */
    async next(): Promise<Message> {
        return (await this.#take()) as Message;
    }

    async nextOf(type: string): Promise<Message> {
        const message = await this.next();
        if (message.type !== type) throw new Error(`expected ${type}, got ${JSON.stringify(message)}`);
        return message;
    }

    /** The modifications of transitions up to and including the first that satisfies `enough`. */
    async transitionsUntil(enough: (message: Message) => boolean): Promise<Message[]> {
        const seen: Message[] = [];
        for (;;) {
            const message = await this.nextOf('Transition');
            seen.push(message);
            if (enough(message)) return seen;
        }
    }

    async closed(): Promise<Closed> {
        return await this.#until(() => this.#closed);
    }

    async close(): Promise<void> {
        this.#socket.close();
        await this.closed();
    }

    async #take(): Promise<Message> {
        return await this.#until(() => {
            while (this.#unread[0]?.type === 'Ping') this.#unread.shift();
            const message = this.#unread.shift();
            if (message === undefined && this.#closed !== undefined)
                throw new Error(`the connection ended: ${JSON.stringify(this.#closed)}`);
            return message;
        });
    }

    async #until<T>(look: () => T | undefined): Promise<T> {
        const deadline = AbortSignal.timeout(PATIENCE_MS);
        for (;;) {
            const found = look();
            if (found !== undefined) return found;
            if (deadline.aborted) throw new Error('nothing came in time');
            await new Promise<void>((resolve) => {
                this.#waiting.push(resolve);
                deadline.addEventListener('abort', () => resolve(), { once: true });
            });
        }
    }

    #wake(): void {
        for (const resume of this.#waiting.splice(0)) resume();
    }
}

interface Modification {
    type: string;
    queryId: number;
    value?: unknown;
    [field: string]: unknown;
}

export function modifications(transition: Message): Modification[] {
    return transition.modifications as Modification[];
}

/** 64-bit timestamp of a wire version. */
export function tsOf(version: unknown): bigint {
    return Buffer.from((version as { ts: string }).ts, 'base64').readBigUInt64LE();
}
