// SPDX-License-Identifier: MIT
// The development endpoints below /dev on the deployment URL. Without --dev-control there are none of them, but for
// the list of violations in strict mode.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONValue } from 'convex/values';
import { wireMessage } from '../engine/failures.ts';
import type { FunctionHost } from '../engine/function_host.ts';
import type { Violations } from '../sync/violations.ts';
import type { FaultRequest, Faults } from './faults.ts';
import { HttpFailure, readBody, sendJson } from './http_messages.ts';

const BODY_LIMIT = 32 * 1024 * 1024;
const AUTH_COMPONENT = 'betterAuth';

export interface DevAccess {
    readonly control: boolean;
    readonly violations: boolean;
}

type Body = Record<string, JSONValue | undefined>;

function text(body: Body, name: string): string {
    const value = body[name];
    if (typeof value !== 'string') throw new HttpFailure(400, 'BadJsonBody', `missing or ill-typed field ${name}`);
    return value;
}

/** A page in a browser must not reach what is for people and tests here, whatever name it found for 127.0.0.1. */
export const fromThisComputer = ({ headers }: IncomingMessage): boolean =>
    /^127\.0\.0\.1(:\d+)?$/.test(headers.host ?? '') && headers.origin === undefined;

export class DevControl {
    readonly #host: FunctionHost;
    readonly #faults: Faults;
    readonly #violations: Violations;
    readonly #access: DevAccess;

    constructor(host: FunctionHost, faults: Faults, violations: Violations, access: DevAccess) {
        this.#host = host;
        this.#faults = faults;
        this.#violations = violations;
        this.#access = access;
    }

    async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
        const local = fromThisComputer(request);
        const endpoint = `${request.method} ${url.pathname}`;
        if (local && this.#access.violations && endpoint === 'GET /dev/violations')
            return sendJson(response, 200, this.#violations.list);
        if (!local || !this.#access.control) throw new HttpFailure(404, 'NotFound', `Nothing at ${url.pathname}`);
        if (endpoint === 'GET /dev/sessions')
            return sendJson(response, 200, this.#sessions(url.searchParams.get('email') ?? ''));
        if (endpoint === 'DELETE /dev/faults') {
            this.#faults.clear();
            return sendJson(response, 200, { ok: true });
        }
        const body = request.method === 'POST' ? await this.#body(request) : {};
        switch (endpoint) {
            case 'POST /dev/faults':
                this.#faults.ask(body as FaultRequest);
                return sendJson(response, 200, { ok: true });
            case 'POST /dev/run':
                return await this.#run(response, body);
            case 'POST /dev/db/delete':
                return sendJson(response, 200, await this.#delete(body));
            case 'POST /dev/db/find':
                return sendJson(response, 200, this.#find(body));
            default:
                throw new HttpFailure(404, 'NotFound', `Nothing at ${endpoint}`);
        }
    }

    async #body(request: IncomingMessage): Promise<Body> {
        try {
            return JSON.parse((await readBody(request, BODY_LIMIT)).toString('utf8')) as Body;
        } catch (error) {
            throw new HttpFailure(400, 'BadJsonBody', String(error));
        }
    }

    async #run(response: ServerResponse, body: Body): Promise<void> {
        const outcome = await this.#host.internal(text(body, 'path'), body.args ?? {});
        if (outcome.ok)
            return sendJson(response, 200, { status: 'success', value: outcome.value, logLines: outcome.logLines });
        const { errorData } = outcome.failure;
        const data = errorData === undefined ? {} : { errorData };
        sendJson(response, 200, { status: 'error', errorMessage: wireMessage(outcome.failure), ...data });
    }

    #documents(component: string, table: string, where: Body): Record<string, JSONValue>[] {
        return this.#host
            .documents(component, table)
            .filter((document) => Object.entries(where).every(([field, value]) => document[field] === value));
    }

    #find(body: Body): JSONValue {
        const component = typeof body.component === 'string' ? body.component : '';
        return this.#documents(component, text(body, 'table'), (body.where ?? {}) as Body);
    }

    async #delete(body: Body): Promise<JSONValue> {
        const component = typeof body.component === 'string' ? body.component : '';
        const table = text(body, 'table');
        const where = (typeof body.id === 'string' ? { _id: body.id } : (body.where ?? {})) as Body;
        if (Object.keys(where).length === 0) throw new HttpFailure(400, 'BadJsonBody', 'neither id nor where given');
        const ids = this.#documents(component, table, where).map((document) => document._id as string);
        await this.#host.deleteDocuments(component, ids);
        return { deleted: ids };
    }

    /** Ids and times of a person's sessions; never a token. */
    #sessions(email: string): JSONValue {
        const users = new Set(this.#documents(AUTH_COMPONENT, 'user', { email }).map((user) => user._id));
        return this.#documents(AUTH_COMPONENT, 'session', {})
            .filter((session) => users.has(session.userId as string))
            .map(({ _id, createdAt, expiresAt }) => ({
                id: _id!,
                createdAt: createdAt ?? null,
                expiresAt: expiresAt ?? null,
            }));
    }
}
