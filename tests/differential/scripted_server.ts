// SPDX-License-Identifier: MIT
// A sync server that does what a scenario says, step by step, and writes down what the client sent. It fills in versions as a real
// server would (convex-sync-protocol 4) and knows no function.
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { encodeTs, wireValue } from '../../backend/host/sync/wire.ts';
import type { Message } from './scenario.ts';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { WebSocketServer } = require('ws');

interface Socket {
    send(text: string | Buffer): void;
    close(code?: number, reason?: string): void;
    terminate(): void;
    on(event: string, listener: (data: Buffer) => void): void;
}

/** Where the server's time begins. */
export const EPOCH = 1_795_322_043_768_000_000n;

/** A value as a real server prints it: every Float64 with its decimal point. */
export const printed = (value: unknown): unknown => wireValue(value as Parameters<typeof wireValue>[0]);

function modified(modification: object): object {
    const message: Record<string, unknown> = { logLines: [], journal: null, ...modification };
    for (const key of ['value', 'errorData']) if (key in message) message[key] = printed(message[key]);
    return message;
}

/** What a scenario may say of a transition beside its modifications. */
interface Details {
    more?: Record<string, unknown>;
    ticks?: number;
    covers?: { querySet: number; identity: number };
}

class Connection {
    readonly received: Message[] = [];
    version = { querySet: 0, identity: 0, ts: encodeTs(0n) };
    readonly socket: Socket;
    constructor(socket: Socket) {
        this.socket = socket;
    }

    count(type: string): number {
        return this.received.filter((message) => message.type === type).length;
    }
    get querySet(): number {
        const sent = this.received.filter((message) => message.type === 'ModifyQuerySet');
        return (sent.at(-1)?.newVersion as number | undefined) ?? 0;
    }
}

export class ScriptedServer {
    readonly connections: Connection[] = [];
    ts = EPOCH;
    readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

    constructor() {
        this.#server.on('connection', (socket: Socket) => {
            const connection = new Connection(socket);
            this.connections.push(connection);
            socket.on('message', (data: Buffer) => void connection.received.push(JSON.parse(data.toString()) as Message));
        });
    }

    async ready(): Promise<string> {
        if (this.#server.address() === null) await new Promise((resolve) => this.#server.once('listening', resolve));
        return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    }

    get current(): Connection {
        return this.connections.at(-1)!;
    }

    /** Covers everything received so far (or `covers`), a tick (or `ticks`) later; `more` replaces members of the message. */
    transition(modifications: object[], { more, ticks = 1, covers }: Details = {}): Message {
        const connection = this.current;
        const start = connection.version;
        this.ts += BigInt(ticks);
        const received = { querySet: connection.querySet, identity: connection.count('Authenticate') };
        const end = { ...received, ...covers, ts: encodeTs(this.ts) };
        connection.version = end;
        return {
            type: 'Transition',
            startVersion: start,
            endVersion: end,
            modifications: modifications.map(modified),
            clientClockSkew: 0,
            serverTs: 1,
            ...more,
        };
    }

    /** The timestamp `ahead` ticks from now. */
    tick(ahead: number): string {
        return encodeTs(this.ts + BigInt(ahead));
    }

    say(message: Message): void {
        this.current.socket.send(JSON.stringify(message));
    }

    close(): void {
        for (const { socket } of this.connections) socket.terminate();
        this.#server.close();
    }
}
