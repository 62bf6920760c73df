// SPDX-License-Identifier: MIT
// The HTTP API of a deployment: one function call per request, of every kind. Errors of functions are answers (200);
// other codes are for requests that never reached a function.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONValue } from 'convex/values';
import { wireMessage } from '../engine/failures.ts';
import type { Caller, FunctionHost, Outcome } from '../engine/function_host.ts';
import { parsePath } from '../engine/function_paths.ts';
import { DiscoveryUnavailable } from '../identity/key_sets.ts';
import { TokenRefused, type TokenVerifier } from '../identity/token_verifier.ts';
import { parseClientHeader } from '../sync/handshake.ts';
import { decodeTs, encodeTs } from '../sync/wire.ts';
import { HttpFailure, readBody, sendJson } from './http_messages.ts';
import { formatValue, parseFormat, type ValueFormat } from './value_formats.ts';

const BODY_LIMIT = 16 * 1024 * 1024 + 2000;

interface Call {
    readonly path: string;
    readonly args: JSONValue;
    readonly format: ValueFormat;
    readonly ts: bigint | undefined;
}

type Endpoint = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
    const type = request.headers['content-type'] ?? '';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
        throw new HttpFailure(415, 'UnsupportedMediaType', 'Expected request with `Content-Type: application/json`');
    const text = (await readBody(request, BODY_LIMIT)).toString('utf8');
    try {
        const parsed: unknown = JSON.parse(text);
        if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
            return parsed as Record<string, unknown>;
    } catch {
        // told below
    }
    throw new HttpFailure(400, 'BadJsonBody', 'Failed to parse the request body as a JSON object');
}

function parseArgs(args: unknown): JSONValue {
    if (Array.isArray(args)) {
        if (args.length > 1) throw new HttpFailure(400, 'BadJsonBody', 'args must hold one object');
        return (args[0] ?? {}) as JSONValue;
    }
    if (typeof args === 'object' && args !== null) return args as JSONValue;
    throw new HttpFailure(400, 'BadJsonBody', 'missing or ill-typed field `args`');
}

function parseCall(body: Record<string, unknown>): Call {
    if (typeof body.path !== 'string') throw new HttpFailure(400, 'BadJsonBody', 'missing or ill-typed field `path`');
    if (parsePath(body.path) === undefined)
        throw new HttpFailure(
            400,
            'BadConvexFunctionIdentifier',
            `${body.path} is not a valid path to a Convex function`,
        );
    const ts = typeof body.ts === 'string' ? decodeTs(body.ts) : undefined;
    if (body.ts !== undefined && ts === undefined) throw new HttpFailure(400, 'BadTimestamp', 'ts is not a timestamp');
    return { path: body.path, args: parseArgs(body.args), format: parseFormat(body.format), ts };
}

function answer(outcome: Outcome, format: ValueFormat): object {
    const logLines = outcome.logLines.length > 0 ? { logLines: outcome.logLines } : {};
    if (outcome.ok) return { status: 'success', value: formatValue(outcome.value, format), ...logLines };
    const { errorData } = outcome.failure;
    const data = errorData === undefined ? {} : { errorData: formatValue(errorData, format) };
    return { status: 'error', errorMessage: wireMessage(outcome.failure), ...data, ...logLines };
}

export class FunctionApi {
    readonly #host: FunctionHost;
    readonly #verifier: TokenVerifier;
    readonly #endpoints: Record<string, Endpoint>;

    constructor(host: FunctionHost, verifier: TokenVerifier) {
        this.#host = host;
        this.#verifier = verifier;
        this.#endpoints = {
            'POST /api/query': this.#calling((caller, call) => host.query(caller, call.path, call.args)),
            'POST /api/mutation': this.#calling((caller, call) => host.mutation(caller, call.path, call.args)),
            'POST /api/action': this.#calling((caller, call) => host.action(caller, call.path, call.args)),
            'POST /api/function': this.#calling((caller, call) => this.#any(caller, call)),
            'POST /api/query_at_ts': this.#calling((caller, call) => this.#queryAt(caller, call, call.ts)),
            'POST /api/query_ts': async (_, response) => sendJson(response, 200, { ts: encodeTs(host.latestTs) }),
            'POST /api/query_batch': (request, response) => this.#batch(request, response),
            'GET /api/query': (request, response, url) => this.#queryByUrl(request, response, url),
        };
    }

    /** False when the request is not for this API. */
    async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
        const run = request.method === 'POST' ? /^\/api\/run\/(.+)\/([^/]+)$/.exec(url.pathname) : null;
        const endpoint = this.#endpoints[`${request.method} ${url.pathname}`];
        if (run === null && endpoint === undefined) return false;
        const client = request.headers['convex-client'];
        if (typeof client === 'string' && parseClientHeader(client) === undefined)
            throw new HttpFailure(400, 'InvalidClientVersion', `Malformed Convex-Client header: ${client}`);
        if (run !== null)
            await this.#run(request, response, `${decodeURIComponent(run[1]!)}:${decodeURIComponent(run[2]!)}`);
        else await endpoint!(request, response, url);
        return true;
    }

    async caller(request: IncomingMessage): Promise<Caller> {
        const ip = request.socket.remoteAddress ?? null;
        const userAgent = request.headers['user-agent'] ?? null;
        const header = request.headers.authorization;
        if (header === undefined) return { identity: null, ip, userAgent };
        const [, scheme, credentials] = /^(\S+) +(\S+)$/.exec(header) ?? [];
        if (scheme?.toLowerCase() === 'convex')
            throw new HttpFailure(401, 'BadDeployKey', 'The provided deploy key was invalid for this deployment');
        if (scheme?.toLowerCase() !== 'bearer')
            throw new HttpFailure(400, 'InvalidHeaderFailure', 'Invalid authentication header');
        try {
            const { identity, expiresAt } = await this.#verifier.verify(credentials!);
            if (Date.now() >= expiresAt * 1000)
                throw new TokenRefused('Unauthenticated', 'Convex token identity expired');
            return { identity, ip, userAgent };
        } catch (error) {
            if (error instanceof TokenRefused) throw new HttpFailure(401, error.code, error.message);
            if (error instanceof DiscoveryUnavailable)
                throw new HttpFailure(error.status === 404 ? 404 : 503, 'AuthProviderDiscoveryFailed', error.message);
            throw error;
        }
    }

    #calling(work: (caller: Caller, call: Call) => Promise<Outcome>): Endpoint {
        return async (request, response) => {
            const call = parseCall(await readJson(request));
            const outcome = await work(await this.caller(request), call);
            sendJson(response, 200, answer(outcome, call.format));
        };
    }

    #any(caller: Caller, call: Call): Promise<Outcome> {
        const kind = this.#host.kindOf(call.path);
        if (kind === 'mutation') return this.#host.mutation(caller, call.path, call.args);
        if (kind === 'action') return this.#host.action(caller, call.path, call.args);
        return this.#host.query(caller, call.path, call.args);
    }

    async #queryAt(caller: Caller, call: Call, ts: bigint | undefined): Promise<Outcome> {
        if (ts === undefined) throw new HttpFailure(400, 'BadJsonBody', 'missing field `ts`');
        if (ts > this.#host.latestTs) throw new HttpFailure(400, 'BadTimestamp', 'ts lies in the future');
        if (!this.#host.log.reaches(ts)) throw new HttpFailure(400, 'SnapshotTooOld', 'The snapshot at ts is gone');
        return await this.#host.query(caller, call.path, call.args, { snapshotTs: ts });
    }

    async #batch(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const body = await readJson(request);
        if (!Array.isArray(body.queries))
            throw new HttpFailure(400, 'BadJsonBody', 'missing or ill-typed field `queries`');
        const calls = body.queries.map((query) => parseCall(query as Record<string, unknown>));
        const caller = await this.caller(request);
        const ts = this.#host.latestTs;
        const results = [];
        for (const call of calls) results.push(answer(await this.#queryAt(caller, call, ts), call.format));
        sendJson(response, 200, { results });
    }

    async #queryByUrl(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
        let args: unknown;
        try {
            args = JSON.parse(url.searchParams.get('args') ?? '{}');
        } catch {
            throw new HttpFailure(400, 'BadQueryArgs', 'args is not JSON');
        }
        const call = parseCall({ path: url.searchParams.get('path'), args, format: url.searchParams.get('format') });
        const outcome = await this.#host.query(await this.caller(request), call.path, call.args);
        sendJson(response, 200, answer(outcome, call.format));
    }

    async #run(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
        const call = parseCall({ ...(await readJson(request)), path });
        const outcome = await this.#any(await this.caller(request), call);
        sendJson(response, 200, answer(outcome, call.format));
    }
}
