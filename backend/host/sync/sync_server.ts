// SPDX-License-Identifier: MIT
// Takes upgrade requests on /api/sync and /api/<version>/sync and keeps the open connections.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { inspectHandshake, isSyncPath, understandsChunks, type Refusal } from './handshake.ts';
import type { StrictRules } from './strict_rules.ts';
import { SyncConnection, type KeepAliveTimes } from './sync_connection.ts';
import { SyncSession, type SessionServices } from './sync_session.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/** What a test may ask of new connections. */
export type Admission = 'accept' | 'refuse' | 'stall';

function answer(socket: Duplex, refusal: Refusal): void {
    const body = JSON.stringify({ code: refusal.code, message: refusal.message });
    socket.end(
        `HTTP/1.1 ${refusal.status} Refused\r\nContent-Type: application/json\r\n` +
            `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
}

export class SyncServer {
    readonly #services: SessionServices;
    readonly #strict: StrictRules | undefined;
    readonly #times: KeepAliveTimes;
    readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
    readonly #stalled = new Set<Duplex>();
    readonly connections = new Set<SyncConnection>();
    admission: Admission = 'accept';

    constructor(services: SessionServices, strict: StrictRules | undefined, times: KeepAliveTimes) {
        this.#services = services;
        this.#strict = strict;
        this.#times = times;
    }

    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
        socket.on('error', () => socket.destroy());
        if (!isSyncPath(request.url ?? '/'))
            return answer(socket, { status: 404, code: 'NotFound', message: 'No such WebSocket' });
        if (this.admission === 'refuse')
            return answer(socket, { status: 503, code: 'ServiceUnavailable', message: 'Refused by a test' });
        if (this.admission === 'stall') {
            this.#stalled.add(socket);
            socket.on('close', () => this.#stalled.delete(socket));
            return;
        }
        const handshake = inspectHandshake(request);
        if ('refusal' in handshake) return answer(socket, handshake.refusal);
        this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
            const connection = new SyncConnection(webSocket, understandsChunks(handshake.client), this.#times);
            const client = {
                ip: request.socket.remoteAddress ?? null,
                userAgent: request.headers['user-agent'] ?? null,
                strict: this.#strict?.forConnection(),
            };
            connection.carry(new SyncSession(this.#services, client, connection));
            this.connections.add(connection);
            webSocket.on('close', () => this.connections.delete(connection));
        });
    }

    dropStalled(): void {
        for (const socket of this.#stalled) socket.destroy();
    }

    shutDown(): void {
        this.dropStalled();
        for (const connection of this.connections) connection.terminate();
    }
}
