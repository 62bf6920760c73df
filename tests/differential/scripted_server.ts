// SPDX-License-Identifier: MIT
// A sync server that does what a scenario says, step by step, and writes down what the client sent. It fills in versions as a real
// server would (convex-sync-protocol 4) and knows no function.
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { WebSocketServer } = require('ws');

export type Message = Record<string, unknown> & { type: string };
interface Socket {
    send(text: string | Buffer): void;
    close(code?: number, reason?: string): void;
    terminate(): void;
    on(event: string, listener: (data: Buffer) => void): void;
}

const encodeTs = (ts: bigint) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(ts);
    return bytes.toString('base64');
};

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
    ts = 1_795_322_043_768_000_000n;
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

    /** Covers everything received so far, a tick later; `more` replaces members of the message. */
    transition(modifications: object[], more: Record<string, unknown> = {}): Message {
        const connection = this.current;
        const start = connection.version;
        this.ts += 1n;
        const end = { querySet: connection.querySet, identity: connection.count('Authenticate'), ts: encodeTs(this.ts) };
        connection.version = end;
        return {
            type: 'Transition',
            startVersion: start,
            endVersion: end,
            modifications: modifications.map((one) => ({ logLines: [], journal: null, ...one })),
            clientClockSkew: 0,
            serverTs: 1,
            ...more,
        };
    }

    /** The timestamp a transition `ahead` ticks from now will end at. */
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
