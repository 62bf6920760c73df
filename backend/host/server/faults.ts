// SPDX-License-Identifier: MIT
// Faults that a test asks for: wrong HTTP answers, and a sync server that misbehaves.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SyncServer } from '../sync/sync_server.ts';
import { HttpFailure } from './http_messages.ts';

interface HttpFault {
    readonly path: string;
    readonly method?: string;
    readonly status?: number;
    readonly body?: string;
    readonly contentType?: string;
    readonly headers?: Record<string, string>;
    /** Answer never. */
    readonly hang?: boolean;
    /** Cut the connection without an answer. */
    readonly reset?: boolean;
    /** Claim a longer body than is sent, then cut. */
    readonly truncate?: boolean;
    /** Let the request through, but lose its answer. */
    readonly delayMs?: number;
    times?: number;
}

export interface FaultRequest {
    readonly http?: HttpFault | HttpFault[];
    readonly sync?: 'drop' | 'refuse' | 'stall' | 'freeze' | 'accept';
    readonly syncSend?: string;
    readonly syncClose?: { readonly code?: number; readonly reason?: string };
}

const SYNC_FAULTS = new Set(['drop', 'refuse', 'stall', 'freeze', 'accept']);

export class Faults {
    #http: HttpFault[] = [];
    #sync: SyncServer | undefined;
    readonly #hanging = new Set<ServerResponse>();

    attach(sync: SyncServer): void {
        this.#sync = sync;
    }

    ask(request: FaultRequest): void {
        if (request.http !== undefined) this.#http.push(...[request.http].flat());
        if (request.sync !== undefined) this.#setSync(request.sync);
        for (const connection of this.#sync?.connections ?? []) {
            if (request.syncSend !== undefined) connection.sendRaw(request.syncSend);
            if (request.syncClose !== undefined) connection.close(request.syncClose.code, request.syncClose.reason);
        }
    }

    /** Everything works again; what hung is cut. */
    clear(): void {
        this.#http = [];
        this.#setSync('accept');
        for (const response of this.#hanging) response.destroy();
        this.#hanging.clear();
    }

    /** True when a fault answered (or will never answer) the request. */
    async intercept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        const fault = this.#http.find(
            ({ path, method }) => path === pathname && (method === undefined || method === request.method),
        );
        if (fault === undefined) return false;
        if (fault.times !== undefined && --fault.times <= 0) this.#http = this.#http.filter((other) => other !== fault);
        if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
        if (fault.hang) {
            this.#hanging.add(response);
            response.on('close', () => this.#hanging.delete(response));
            return true;
        }
        if (fault.reset) {
            request.socket.destroy();
            return true;
        }
        if (fault.status === undefined) return false;
        const body = fault.body ?? '';
        const headers = { 'content-type': fault.contentType ?? 'application/json', ...fault.headers };
        const length = Buffer.byteLength(body) + (fault.truncate ? 100 : 0);
        response.writeHead(fault.status, { ...headers, 'content-length': length });
        if (fault.truncate) response.write(body, () => request.socket.destroy());
        else response.end(body);
        return true;
    }

    #setSync(fault: NonNullable<FaultRequest['sync']>): void {
        if (!SYNC_FAULTS.has(fault)) throw new HttpFailure(400, 'BadFault', `Unknown sync fault ${fault}`);
        const sync = this.#sync;
        if (sync === undefined) return;
        sync.admission = fault === 'refuse' || fault === 'stall' ? fault : 'accept';
        if (fault === 'accept') sync.dropStalled();
        for (const connection of sync.connections) {
            if (fault === 'freeze') connection.freeze();
            else if (fault === 'accept') connection.thaw();
            else connection.terminate();
        }
    }
}
