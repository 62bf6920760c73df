// SPDX-License-Identifier: MIT
// The site URL of a deployment: requests go to the router of http.ts, with the address of the client as the only
// thing this server adds.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Caller, FunctionHost } from '../engine/function_host.ts';
import { wireMessage } from '../engine/failures.ts';
import type { TokenVerifier } from '../identity/token_verifier.ts';
import { readBody, sendJson } from './http_messages.ts';

const BODY_LIMIT = 20 * 1024 * 1024;
const HOP_BY_HOP = new Set([
    'connection',
    'keep-alive',
    'transfer-encoding',
    'upgrade',
    'expect',
    'content-length',
    'te',
    'trailer',
    'proxy-connection',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
]);

function requestHeaders(request: IncomingMessage, clientIp: string | undefined): Headers {
    const headers = new Headers();
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
        const name = request.rawHeaders[i]!;
        if (!HOP_BY_HOP.has(name.toLowerCase())) headers.append(name, request.rawHeaders[i + 1]!);
    }
    if (clientIp !== undefined) headers.set('x-forwarded-for', clientIp);
    return headers;
}

async function writeResponse(answer: Response, response: ServerResponse, bodyWanted: boolean): Promise<void> {
    const headers: Record<string, string | string[]> = {};
    answer.headers.forEach((value, name) => {
        if (name !== 'set-cookie') headers[name] = value;
    });
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) headers['set-cookie'] = cookies;
    response.writeHead(answer.status, headers);
    if (answer.body === null || !bodyWanted) {
        response.end();
        return;
    }
    const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
    response.on('close', () => body.destroy());
    await new Promise<void>((resolve) => {
        body.on('error', () => response.destroy());
        response.on('close', resolve);
        body.pipe(response);
    });
}

export class SiteServer {
    readonly #host: FunctionHost;
    readonly #verifier: TokenVerifier;
    readonly #log: (line: string) => void;

    constructor(host: FunctionHost, verifier: TokenVerifier, log: (line: string) => void) {
        this.#host = host;
        this.#verifier = verifier;
        this.#log = log;
    }

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const method = request.method ?? 'GET';
        const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
        const bytes = hasBody ? await readBody(request, BODY_LIMIT) : Buffer.alloc(0);
        const clientIp = request.socket.remoteAddress;
        const init: RequestInit = { method, headers: requestHeaders(request, clientIp), redirect: 'manual' };
        if (bytes.length > 0) init.body = new Uint8Array(bytes);
        let answer;
        try {
            answer = await this.#host.http(await this.#caller(request), this.#target(request), init);
        } catch (error) {
            this.#log(`http: ${error instanceof Error ? error.stack : String(error)}`);
            const failure = this.#host.failure(error);
            const [code = '', ...trace] = wireMessage(failure).replace('Server Error\n', 'Server Error: ').split('\n');
            const data = failure.errorData === undefined ? {} : { data: failure.errorData };
            sendJson(response, 500, { code, trace: trace.join('\n'), ...data });
            return;
        }
        if (answer === undefined) {
            response.writeHead(404, { 'content-type': 'text/plain' });
            response.end('This Convex deployment does not have HTTP actions enabled.');
            return;
        }
        await writeResponse(answer, response, method !== 'HEAD');
    }

    #target(request: IncomingMessage): string {
        const target = request.url ?? '/';
        return target.startsWith('/') ? target : new URL(target).pathname + new URL(target).search;
    }

    /** A header that is not a token for Convex is the app's own business: the request goes on, but nameless. */
    async #caller(request: IncomingMessage): Promise<Caller> {
        const ip = request.socket.remoteAddress ?? null;
        const userAgent = request.headers['user-agent'] ?? null;
        const { authorization } = request.headers;
        if (authorization === undefined) return { identity: null, ip, userAgent };
        const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
        try {
            if (token === undefined) throw new Error('Invalid authentication header');
            return { identity: (await this.#verifier.verify(token)).identity, ip, userAgent };
        } catch (error) {
            return {
                identity: null,
                ip,
                userAgent,
                refusedToken: error instanceof Error ? error.message : String(error),
            };
        }
    }
}
