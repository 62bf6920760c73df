// SPDX-License-Identifier: MIT
// A sync server that says what the bench asks for: it answers every subscription, and sends bursts of transitions on demand.
//
//   POST /burst?n=&bytes=[&pace=ms][&chunk=bytes]   n transitions of query 0 to every connection; answers when the last is written
//   POST /update                                    one transition to every connection, one higher than the last; answers with its seq
//                                                   and, in the header Sent-At, the wall clock in milliseconds when it was sent
//   POST /drop                                      cuts every connection
//   POST /silence                                   answers nothing more on the connections there are, and does not close them either
//
// The value of a query is {seq, sentAt, last, rows}: seq is 0 in the first answer (or that of the last update), a burst counts from 1,
// `sentAt` is the wall clock in milliseconds with its fraction, `bytes` about the size of the value's JSON. PORT fixes the port; standard
// output says which it is.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { WebSocketServer } = require('ws');

interface Socket {
    readyState: number;
    bufferedAmount: number;
    send(text: string): void;
    terminate(): void;
    pause(): void;
    _socket: { cork(): void; uncork(): void };
    on(event: string, listener: (data: Buffer) => void): void;
}
interface Burst {
    n: number;
    bytes: number;
    pace: number;
    chunk: number;
}

const OPEN = 1;
const TOGETHER = 64;
/** So that the server, not the bench, waits for a client that is slower than it. */
const MAX_BUFFERED = 8 << 20;

const encodeTs = (ts: bigint) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(ts);
    return bytes.toString('base64');
};
const row = (i: number) =>
    JSON.stringify({
        _id: `k${String(i).padStart(31, '0')}`,
        _creationTime: 1_750_000_000_000 + i,
        name: `Member ${i}`,
        email: `member${i}@example.com`,
        role: i % 3 ? 'member' : 'owner',
        active: i % 2 === 0,
        score: i * 1.25,
    });

let updates = 0;
const rowsBySize = new Map<number, string>();
function rowsOf(bytes: number): string {
    const known = rowsBySize.get(bytes);
    if (known !== undefined) return known;
    const rows: string[] = [];
    for (let i = 0, size = 60; ; i++) {
        const one = row(i);
        size += one.length + 1;
        if (size > bytes && rows.length > 0) break;
        rows.push(one);
    }
    const made = `[${rows.join(',')}]`;
    rowsBySize.set(bytes, made);
    return made;
}

const valueOf = (seq: number, bytes: number, last: boolean) =>
    `{"seq":${seq},"sentAt":${performance.timeOrigin + performance.now()},"last":${last},"rows":${rowsOf(bytes)}}`;
const updated = (queryId: number, value: string) => `{"type":"QueryUpdated","queryId":${queryId},"value":${value},"logLines":[],"journal":null}`;

interface Message {
    type: string;
    newVersion: number;
    baseVersion: number;
    modifications: { type: string; queryId: number }[];
}

class Session {
    readonly #socket: Socket;
    #querySet = 0;
    #identity = 0;
    #ts = 0n;
    #silent = false;

    constructor(socket: Socket) {
        this.#socket = socket;
        socket.on('message', (data) => this.#receive(JSON.parse(data.toString()) as Message));
    }

    /** What a network that is gone is to the other side. */
    silence(): void {
        this.#silent = true;
        this.#socket.pause(); // not even a ping is answered
    }

    #receive(message: Message): void {
        if (message.type === 'ModifyQuerySet') {
            const answers = message.modifications.map(({ type, queryId }) =>
                type === 'Add' ? updated(queryId, valueOf(updates, 300, false)) : `{"type":"QueryRemoved","queryId":${queryId}}`,
            );
            this.#socket.send(this.#transition(answers, { querySet: message.newVersion }));
        } else if (message.type === 'Authenticate') {
            this.#socket.send(this.#transition([], { identity: message.baseVersion + 1 }));
        }
    }

    update(): void {
        if (this.#querySet === 0 || this.#silent) return; // has not asked yet; its first answer will have it
        this.#socket.send(this.#transition([updated(0, valueOf(updates, 300, false))]));
    }

    drop(): void {
        this.#socket.terminate();
    }

    #version(): string {
        return `{"querySet":${this.#querySet},"identity":${this.#identity},"ts":"${encodeTs(this.#ts)}"}`;
    }

    #transition(modifications: string[], to: { querySet?: number; identity?: number } = {}): string {
        const start = this.#version();
        this.#querySet = to.querySet ?? this.#querySet;
        this.#identity = to.identity ?? this.#identity;
        this.#ts += 1n;
        return `{"type":"Transition","startVersion":${start},"endVersion":${this.#version()},"modifications":[${modifications.join(',')}]}`;
    }

    async burst({ n, bytes, pace, chunk }: Burst): Promise<void> {
        for (let i = 1; i <= n && this.#socket.readyState === OPEN; i++) {
            // Small ones go out together, or a client quicker than this server would mostly be measured at waking up.
            const isSmall = pace === 0 && bytes < 1000;
            if (isSmall && i % TOGETHER === 1) this.#socket._socket.cork();
            this.#say(this.#transition([updated(0, valueOf(i, bytes, i === n))]), chunk);
            if (isSmall && (i % TOGETHER === 0 || i === n)) this.#socket._socket.uncork();
            if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
            while (this.#socket.bufferedAmount > MAX_BUFFERED && this.#socket.readyState === OPEN) await new Promise(setImmediate);
        }
    }

    #say(text: string, chunk: number): void {
        if (chunk === 0 || text.length <= chunk) return this.#socket.send(text);
        const totalParts = Math.ceil(text.length / chunk);
        for (let partNumber = 0; partNumber < totalParts; partNumber++) {
            const part = text.slice(partNumber * chunk, (partNumber + 1) * chunk);
            this.#socket.send(JSON.stringify({ type: 'TransitionChunk', chunk: part, partNumber, totalParts, transitionId: String(this.#ts) }));
        }
    }
}

const sessions = new Set<Session>();
const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    if (pathname === '/update') {
        updates++;
        response.setHeader('Sent-At', String(performance.timeOrigin + performance.now()));
        for (const session of sessions) session.update();
        return void response.end(String(updates));
    }
    if (pathname === '/silence') {
        for (const session of sessions) session.silence();
        return void response.end();
    }
    if (pathname === '/drop') {
        for (const session of sessions) session.drop();
        return void response.end();
    }
    const number = (name: string) => Number(searchParams.get(name) ?? 0);
    const burst = { n: number('n'), bytes: number('bytes'), pace: number('pace'), chunk: number('chunk') };
    void Promise.all([...sessions].map((session) => session.burst(burst))).then(() => response.end());
});
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket: Socket) => {
    const session = new Session(socket);
    sessions.add(session);
    socket.on('close', () => sessions.delete(session));
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
