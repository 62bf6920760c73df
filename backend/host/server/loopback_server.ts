// SPDX-License-Identifier: MIT
// An HTTP server on 127.0.0.1. It is bound before there is anything to answer with, because the functions must know
// its address when they are loaded; requests wait until `serve` says how to answer.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { sendFailure } from './http_messages.ts';

export const LOOPBACK = '127.0.0.1';

/** Longer than clients keep an idle connection: one that closes under a request looks like a fault of ours. */
const KEEP_ALIVE_MS = 75_000;

export interface Handlers {
    request(request: IncomingMessage, response: ServerResponse): Promise<void>;
    upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

function listen(server: Server, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, () => {
            server.off('error', reject);
            resolve();
        });
    });
}

export class LoopbackServer {
    readonly #server: Server;
    readonly #handlers = Promise.withResolvers<Handlers>();
    readonly #log: (line: string) => void;

    private constructor(server: Server, log: (line: string) => void) {
        this.#server = server;
        this.#log = log;
        server.on('request', (request, response) => void this.#answer(request, response));
        server.on('upgrade', (request, socket, head) => void this.#upgrade(request, socket, head));
    }

    /** An explicit port must be free; a remembered one is only preferred. */
    static async bind(
        port: number,
        preferred: number | undefined,
        log: (line: string) => void,
    ): Promise<LoopbackServer> {
        const server = createServer({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS });
        try {
            await listen(server, port === 0 ? (preferred ?? 0) : port);
        } catch (error) {
            if (port !== 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
            log(`port ${preferred} is taken, using another one: clients will see a new site`);
            await listen(server, 0);
        }
        return new LoopbackServer(server, log);
    }

    get port(): number {
        return (this.#server.address() as AddressInfo).port;
    }

    get url(): string {
        return `http://${LOOPBACK}:${this.port}`;
    }

    serve(handlers: Handlers): void {
        this.#handlers.resolve(handlers);
    }

    close(): void {
        this.#server.close();
        this.#server.closeAllConnections();
    }

    async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { request: handle } = await this.#handlers.promise;
        try {
            await handle(request, response);
        } catch (error) {
            if (!(error instanceof Error && 'status' in error))
                this.#log(`${request.method} failed: ${error instanceof Error ? error.stack : String(error)}`);
            sendFailure(response, error);
        }
    }

    async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
        const { upgrade } = await this.#handlers.promise;
        if (upgrade === undefined) socket.destroy();
        else upgrade(request, socket, head);
    }
}
