// SPDX-License-Identifier: MIT
// One WebSocket: frames, pings, silence, the closing handshake. It carries a SyncSession and holds no protocol
// state of its own.
import type { WebSocket } from 'ws';
import type { EndConnection } from './connection_end.ts';
import type { Outbox, SyncSession } from './sync_session.ts';
import { needsChunks, splitUtf8, wireInteger } from './wire.ts';

export interface KeepAliveTimes {
    readonly webSocketPingMs: number;
    readonly applicationPingMs: number;
    readonly silenceMs: number;
}

export const KEEP_ALIVE: KeepAliveTimes = { webSocketPingMs: 5_000, applicationPingMs: 15_000, silenceMs: 120_000 };
const CLOSING_MS = 2_000;

export class SyncConnection implements Outbox {
    readonly #socket: WebSocket;
    readonly #chunks: boolean;
    readonly #times: KeepAliveTimes;
    readonly #pinger: NodeJS.Timeout;
    #applicationPing: NodeJS.Timeout | undefined;
    #lastHeard = Date.now();
    #session: SyncSession | undefined;
    /** A fault for tests: nothing goes in or out any more, but the connection stays. */
    #frozen = false;

    constructor(socket: WebSocket, chunks: boolean, times: KeepAliveTimes) {
        this.#socket = socket;
        this.#chunks = chunks;
        this.#times = times;
        this.#pinger = setInterval(() => this.#tick(), times.webSocketPingMs);
        this.#restartApplicationPing();
    }

    carry(session: SyncSession): void {
        this.#session = session;
        const heard = () => (this.#lastHeard = Date.now());
        this.#socket.on('pong', heard);
        this.#socket.on('ping', heard);
        this.#socket.on('error', () => this.#socket.terminate());
        this.#socket.on('close', () => this.#gone());
        this.#socket.on('message', (data, isBinary) => {
            heard();
            if (this.#frozen) return;
            if (isBinary) session.receiveBinary();
            else session.receiveText(data.toString());
        });
    }

    send(message: object): void {
        this.#sendText(JSON.stringify(message));
    }

    sendTransition(message: object): Promise<void> {
        const serverTs = wireInteger(BigInt(Date.now()) * 1_000_000n);
        const text = JSON.stringify({ ...message, serverTs });
        if (!this.#chunks || !needsChunks(text)) return this.#sendText(text);
        const pieces = splitUtf8(text);
        const transitionId = String(Buffer.byteLength(text));
        const sent = pieces.map((chunk, partNumber) =>
            this.#sendText(
                JSON.stringify({ type: 'TransitionChunk', chunk, partNumber, totalParts: pieces.length, transitionId }),
            ),
        );
        return Promise.all(sent).then(() => {});
    }

    end(failure: EndConnection, identityVersion: number): void {
        const { end } = failure;
        if (end.kind === 'fatal') this.send({ type: 'FatalError', error: end.error });
        if (end.kind === 'auth') {
            const { error, attempted: authUpdateAttempted } = end;
            this.send({ type: 'AuthError', error, baseVersion: identityVersion, authUpdateAttempted });
        }
        if (end.kind === 'close') this.close(end.code, end.reason);
        else this.close();
    }

    /** A close frame (without a code unless one is given), and an end to waiting for the peer's answer. */
    close(code?: number, reason?: string): void {
        this.#session?.dispose();
        if (code === undefined) this.#socket.close();
        else this.#socket.close(code, reason);
        setTimeout(() => this.#socket.terminate(), CLOSING_MS).unref();
    }

    terminate(): void {
        this.#socket.terminate();
    }

    freeze(): void {
        this.#frozen = true;
        this.#socket.pause();
    }

    thaw(): void {
        this.#frozen = false;
        this.#socket.resume();
    }

    sendRaw(text: string): void {
        void this.#sendText(text);
    }

    #sendText(text: string): Promise<void> {
        if (this.#frozen || this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve();
        this.#restartApplicationPing();
        return new Promise((resolve) => this.#socket.send(text, () => resolve()));
    }

    #restartApplicationPing(): void {
        clearTimeout(this.#applicationPing);
        this.#applicationPing = setTimeout(() => this.send({ type: 'Ping' }), this.#times.applicationPingMs);
    }

    #tick(): void {
        if (this.#frozen) return;
        if (Date.now() - this.#lastHeard > this.#times.silenceMs) this.close(1000, 'ClientDisconnected');
        else if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
    }

    #gone(): void {
        clearInterval(this.#pinger);
        clearTimeout(this.#applicationPing);
        this.#session?.dispose();
    }
}
