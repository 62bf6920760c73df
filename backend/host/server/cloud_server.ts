// SPDX-License-Identifier: MIT
// The deployment URL: the function API, stored files, a word about what this is, and, when asked for at the start,
// the development endpoints.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionHost } from '../engine/function_host.ts';
import type { DevControl } from './dev_control.ts';
import type { FunctionApi } from './function_api.ts';
import { HttpFailure, readBody, sendJson } from './http_messages.ts';

export const NOTICE = 'development, not Convex';
const UPLOAD_LIMIT = 100 * 1024 * 1024;
const CORS = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-max-age': '86400',
};

export class CloudServer {
    readonly #host: FunctionHost;
    readonly #api: FunctionApi;
    readonly #dev: DevControl;

    constructor(host: FunctionHost, api: FunctionApi, dev: DevControl) {
        this.#host = host;
        this.#api = api;
        this.#dev = dev;
    }

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const url = new URL(request.url ?? '/', 'http://host');
        if (url.pathname.startsWith('/dev/')) return await this.#dev.handle(request, response, url);
        for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
        if (request.method === 'OPTIONS') {
            response.writeHead(204).end();
        } else if (url.pathname.startsWith('/api/storage/')) {
            await this.#storage(request, response, url);
        } else if (!(await this.#api.handle(request, response, url))) {
            this.#about(response, url.pathname);
        }
    }

    #about(response: ServerResponse, path: string): void {
        const text: Record<string, string> = {
            '/': `Latchkey's local backend (${NOTICE}).\n`,
            '/version': `latchkey-local (${NOTICE})`,
            '/instance_name': 'latchkey-local',
        };
        const found = text[path];
        if (found === undefined) throw new HttpFailure(404, 'NotFound', `Nothing at ${path}`);
        response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(found);
    }

    async #storage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
        const name = decodeURIComponent(url.pathname.slice('/api/storage/'.length));
        if (name === 'upload' && request.method === 'POST') {
            const component = this.#host.files.redeem(url.searchParams.get('token') ?? '');
            if (component === undefined)
                throw new HttpFailure(401, 'Unauthorized', 'The upload URL is unknown or expired');
            const type = request.headers['content-type'] ?? '';
            const blob = new Blob([new Uint8Array(await readBody(request, UPLOAD_LIMIT))], { type });
            sendJson(response, 200, { storageId: await this.#host.storeFile(component, blob) });
            return;
        }
        const blob = this.#host.files.read(url.searchParams.get('component') ?? '', name);
        if (blob === undefined || request.method !== 'GET')
            throw new HttpFailure(404, 'FileNotFound', 'File not found');
        const type = blob.type === '' ? 'application/octet-stream' : blob.type;
        response.writeHead(200, {
            'content-type': type,
            'content-length': blob.size,
            'cache-control': 'private, max-age=2592000',
        });
        response.end(Buffer.from(await blob.arrayBuffer()));
    }
}
