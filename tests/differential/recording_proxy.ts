// SPDX-License-Identifier: MIT
// Stands between a client and a real server, and writes down what each said to the other in the order in which it went on. It can
// do what a network does: cut the connection, let nobody through, let messages wait and arrive together.
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket as Socket } from 'ws';
import type { Entry } from './recording.ts';
import type { Message } from './scenario.ts';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { WebSocket, WebSocketServer } = require('ws');

/** What a socket reports that was closed without a code, and one that was cut. */
const NO_CODE = 1005;
const CUT = 1006;
/** The server closes after these. They go on together with that, or whose close comes first would be chance. */
const LAST_WORDS = ['AuthError', 'FatalError'];

type Said = { text: string; type: string } | { closed: number; reason: string };

const isLastWord = (said: Said): boolean => 'type' in said && LAST_WORDS.includes(said.type);

export class RecordingProxy {
    readonly #http = createServer();
    readonly #sockets = new WebSocketServer({ noServer: true });
    readonly #write: (entry: Entry) => void;
    readonly #serverUrl: () => string;
    #client: Socket | undefined;
    #server: Socket | undefined;
    /** What the socket to the server writes to. */
    #stream: Duplex | undefined;
    /** What waits here on its way to the server until there are so many, now and on the next connection. */
    #gathered: string[] = [];
    #together = 1;
    #afterwards = 1;
    #next = { first: 1, afterwards: 1 };
    /** What waits here on its way to the client. */
    #held: Said[] = [];
    #holding = false;
    #cutAt: { type: string; delivered: boolean } | undefined;
    #gate: PromiseWithResolvers<void> | undefined;

    constructor(serverUrl: () => string, write: (entry: Entry) => void) {
        this.#serverUrl = serverUrl;
        this.#write = write;
        this.#http.on('upgrade', (request, socket, head) => void this.#admit(request, socket, head));
    }

    async ready(): Promise<string> {
        await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
        return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
    }

    letThrough(): void {
        this.#gate?.resolve();
        this.#gate = undefined;
    }

    /** Whoever connects from now on waits. */
    letNobodyThrough(): void {
        this.#gate ??= Promise.withResolvers();
    }

    /** Cuts the connection; the next has to be let through. */
    cut(): void {
        this.letNobodyThrough();
        this.#write({ what: 'cut' });
        this.#held = [];
        this.#server?.terminate();
        this.#client?.terminate();
        this.#server = this.#client = undefined;
    }

    /** Cuts the connection at the server's next message of this type, which the client gets to see or not. */
    cutAt(type: string, delivered: boolean): void {
        this.#cutAt = { type, delivered };
    }

    /** The client's next messages go on together: the server reads them at once, and what it makes of them is no chance. */
    together(count: number): void {
        this.#together = count;
        this.#afterwards = 1;
        this.#passOn();
    }

    /** So do the first of the next connection. `restWaits`: what comes after them waits until together() is called. */
    openTogether(first: number, restWaits: boolean): void {
        this.#next = { first, afterwards: restWaits ? Infinity : 1 };
    }

    hold(): void {
        this.#holding = true;
    }

    heldCount(type: string): number {
        return this.#held.filter((one) => 'type' in one && one.type === type).length;
    }

    release(): void {
        this.#holding = false;
        for (const one of this.#held.splice(0)) {
            if ('text' in one) this.#deliver(one.text);
            else this.#close(one.closed, one.reason);
        }
    }

    stop(): void {
        this.#server?.terminate();
        this.#http.close();
        this.#http.closeAllConnections();
    }

    async #admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
        await this.#gate?.promise;
        const { hostname, port } = new URL(this.#serverUrl());
        const stream = connect(Number(port), hostname);
        const server: Socket = new WebSocket(`ws://${hostname}:${port}${request.url}`, { createConnection: () => stream });
        await new Promise((resolve, reject) => server.once('open', resolve).once('error', reject));
        this.#sockets.handleUpgrade(request, socket, head, (client: Socket) => this.#join(client, server, stream));
    }

    #join(client: Socket, server: Socket, stream: Duplex): void {
        [this.#client, this.#server, this.#stream] = [client, server, stream];
        [this.#together, this.#afterwards] = [this.#next.first, this.#next.afterwards];
        this.#next = { first: 1, afterwards: 1 };
        this.#gathered = [];
        this.#holding = false;
        this.#write({ what: 'open' });
        client.on('message', (data) => {
            if (this.#server !== server) return;
            this.#gathered.push(String(data));
            this.#passOn();
        });
        client.on('close', () => {
            if (this.#client === client) this.#client = this.#server = undefined;
            server.close();
        });
        server.on('error', () => {});
        server.on('message', (data) => {
            if (this.#server === server) this.#fromServer(String(data));
        });
        server.on('close', (closed, reason) => {
            if (this.#server !== server) return;
            const last = this.#held.at(-1);
            this.#held.push({ closed, reason: String(reason) });
            if (!this.#holding || (last !== undefined && isLastWord(last))) this.release();
        });
    }

    #passOn(): void {
        if (this.#gathered.length < this.#together) return;
        this.#stream?.cork();
        for (const text of this.#gathered.splice(0)) {
            this.#write({ what: 'heard', message: JSON.parse(text) as Message });
            this.#server?.send(text);
        }
        this.#stream?.uncork();
        this.#together = this.#afterwards;
    }

    #fromServer(text: string): void {
        const { type } = JSON.parse(text) as Message;
        if (this.#cutAt?.type === type) {
            if (this.#cutAt.delivered) this.#deliver(text);
            this.#cutAt = undefined;
            return this.cut();
        }
        const said = { text, type };
        this.#holding ||= isLastWord(said);
        if (this.#holding) this.#held.push(said);
        else this.#deliver(text);
    }

    #deliver(text: string): void {
        this.#write({ what: 'said', message: JSON.parse(text) as Message });
        this.#client?.send(text);
    }

    #close(code: number, reason: string): void {
        const client = this.#client;
        this.#client = this.#server = undefined;
        if (code === CUT) {
            this.#write({ what: 'cut' });
            client?.terminate();
        } else {
            this.#write({ what: 'closed', code: code === NO_CODE ? null : code, reason });
            client?.close(code === NO_CODE ? undefined : code, reason);
        }
    }
}
