// SPDX-License-Identifier: MIT
// A local backend of its own for one test file: its own ports, its own state, its own environment.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConvexHttpClient } from 'convex/browser';
import { makeFunctionReference } from 'convex/server';
import { ChildServer } from './child_server.ts';
import { send, type Answer, type Sending } from './http_client.ts';

type Addresses = { siteUrl: string; deploymentUrl: string };
type Row = Record<string, unknown> & { _id: string };

/** Which functions run, and with what beside them. */
type Setting = { folder?: string; convexDir?: string; identityProvider?: boolean };

export class Backend {
    readonly siteUrl: string;
    readonly cloudUrl: string;
    readonly #server: ChildServer<Addresses>;
    readonly #setting: Setting & { folder: string };

    private constructor(server: ChildServer<Addresses>, setting: Setting & { folder: string }) {
        this.#server = server;
        this.#setting = setting;
        this.siteUrl = server.ready.siteUrl;
        this.cloudUrl = server.ready.deploymentUrl;
    }

    static async start(environment: Record<string, string> = {}, setting: Setting = {}): Promise<Backend> {
        const folder = setting.folder ?? mkdtempSync(join(tmpdir(), 'latchkey-functions-'));
        const where = ['--convex-dir', setting.convexDir ?? 'convex', '--state', folder];
        const flags = ['--dev-control', '--no-seed', ...(setting.identityProvider ? [] : ['--no-idp'])];
        const server = await ChildServer.start<Addresses>(['host/main.ts', ...where, ...flags], environment);
        return new Backend(server, { ...setting, folder });
    }

    async stop({ keepState = false } = {}): Promise<void> {
        await this.#server.stop();
        if (!keepState) rmSync(this.#setting.folder, { recursive: true, force: true });
        const { complaints } = this.#server;
        if (/without an index/i.test(complaints)) throw new Error(`Better Auth searched whole tables:\n${complaints}`);
    }

    /** Stops and starts again on the same state. */
    async restart(environment: Record<string, string> = {}): Promise<Backend> {
        await this.stop({ keepState: true });
        return await Backend.start(environment, this.#setting);
    }

    /** The same with other values in one stored row: for what only time could have changed. */
    async restartWith(id: string, change: Record<string, unknown>): Promise<Backend> {
        await this.stop({ keepState: true });
        const file = join(this.#setting.folder, 'state.json');
        const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
        const found: Record<string, unknown>[] = [];
        const search = (value: unknown): void => {
            if (typeof value !== 'object' || value === null) return;
            if ('_id' in value && value._id === id) found.push(value as Record<string, unknown>);
            Object.values(value).forEach(search);
        };
        search(state);
        if (found.length !== 1) throw new Error(`${found.length} stored rows have the id ${id}`);
        Object.assign(found[0]!, change);
        writeFileSync(file, JSON.stringify(state));
        return await Backend.start({}, this.#setting);
    }

    /** A request to the site, as a native client sends it: no Origin, no Cookie, no fetch metadata unless given. */
    async http(method: string, path: string, sending: Sending = {}): Promise<Answer> {
        return await send(method, new URL(path, this.siteUrl), sending);
    }

    /** A request to Better Auth. */
    async auth(method: string, path: string, sending: Sending = {}): Promise<Answer> {
        return await this.http(method, `/api/auth${path}`, sending);
    }

    /** The official client, with or without a token. */
    client(token?: string): ConvexHttpClient {
        const client = new ConvexHttpClient(this.cloudUrl, { logger: false });
        if (token) client.setAuth(token);
        return client;
    }

    async #dev<T>(path: string, body: object): Promise<T> {
        const answer = await send('POST', new URL(path, this.cloudUrl), { body });
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
        return answer.json as T;
    }

    /** Runs an internal function. */
    async internal(path: string, args: object = {}): Promise<unknown> {
        const outcome = await this.#dev<{ status: string; value?: unknown; errorMessage?: string }>('/dev/run', {
            path,
            args,
        });
        if (outcome.status !== 'success') throw new Error(outcome.errorMessage);
        return outcome.value;
    }

    async rows(table: string, where: object = {}, component = ''): Promise<Row[]> {
        return await this.#dev<Row[]>('/dev/db/find', { component, table, where });
    }

    async deleteRows(table: string, where: object, component = ''): Promise<void> {
        await this.#dev('/dev/db/delete', { component, table, where });
    }
}

/** The functions under test, by their public names. */
export const names = {
    currentUser: makeFunctionReference<'query', Record<string, never>, CurrentUser | null>('auth:getCurrentUser'),
    setupStatus: makeFunctionReference<'query', Record<string, never>, SetupStatus>('auth:getSetupStatus'),
    serverIdentity: makeFunctionReference<'query', Record<string, never>, Record<string, unknown> | null>(
        'auth:getServerIdentity',
    ),
    updateProfile: makeFunctionReference<'mutation', { name: string }, null>('auth:updateProfile'),
    listSessions: makeFunctionReference<'query', Record<string, never>, ListedSession[]>('auth:listSessions'),
    latestSignIn: makeFunctionReference<
        'query',
        Record<string, never>,
        { id: string; userAgent: string | null; createdAt: number } | null
    >('auth:latestSignIn'),
    revokeSession: makeFunctionReference<'mutation', { sessionId: string }, null>('auth:revokeSession'),
    changePassword: makeFunctionReference<
        'action',
        { currentPassword: string; newPassword: string; revokeOtherSessions?: boolean },
        { token: string | null }
    >('auth:changePassword'),
    organizations: makeFunctionReference<'query', Record<string, never>, OrganizationList>(
        'organizations:listOrganizations',
    ),
    createOrganization: makeFunctionReference<
        'mutation',
        { name: string; slug?: string },
        { id: string; slug: string }
    >('organizations:createOrganization'),
    setActive: makeFunctionReference<'mutation', { organizationId: string }, null>(
        'organizations:setActiveOrganization',
    ),
};

export type CurrentUser = {
    _id: string;
    userId: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
    personalOrganizationId: string | null;
    activeOrganizationId: string | null;
    activeOrganizationSlug: string | null;
    activeOrganizationName: string | null;
    activeOrganizationRoles: string[];
    activeOrganization: {
        id: string;
        name: string;
        slug: string;
        logo: string | null;
        role: string;
        isPersonal: boolean;
    } | null;
};
export type SetupStatus = { ready: boolean; reason: string | null; activeOrganizationId: string | null };
export type ListedSession = {
    id: string;
    userAgent: string | null;
    ipAddress: string | null;
    createdAt: number;
    current: boolean;
};
export type OrganizationList = {
    canCreateOrganization: boolean;
    organizations: {
        id: string;
        name: string;
        slug: string;
        logo: string | null;
        role: string;
        isPersonal: boolean;
        isActive: boolean;
        createdAt: number;
    }[];
};
