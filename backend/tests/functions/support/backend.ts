// SPDX-License-Identifier: MIT
// A local backend of its own for one test file: its own ports, its own state, its own environment.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConvexHttpClient } from 'convex/browser';
import { makeFunctionReference } from 'convex/server';
import { send, type Answer, type Sending } from './http_client.ts';

const backendFolder = join(import.meta.dirname, '../../..');

/** What this machine happens to have configured must not decide what a test sees. */
const cleanEnvironment = (): NodeJS.ProcessEnv => {
    const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'];
    return Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
};

type Addresses = { siteUrl: string; deploymentUrl: string };
type Row = Record<string, unknown> & { _id: string };

export class Backend {
    readonly siteUrl: string;
    readonly cloudUrl: string;
    readonly #process: ChildProcess;
    readonly #folder: string;
    readonly #complaints: string[];

    private constructor(host: ChildProcess, folder: string, addresses: Addresses, complaints: string[]) {
        this.#complaints = complaints;
        this.#process = host;
        this.#folder = folder;
        this.siteUrl = addresses.siteUrl;
        this.cloudUrl = addresses.deploymentUrl;
    }

    static async start(environment: Record<string, string> = {}, folder?: string): Promise<Backend> {
        const state = folder ?? mkdtempSync(join(tmpdir(), 'latchkey-functions-'));
        const host = spawn(
            process.execPath,
            ['host/main.ts', '--convex-dir', 'convex', '--state', state, '--dev-control', '--no-seed', '--no-idp'],
            {
                cwd: backendFolder,
                env: { ...cleanEnvironment(), NODE_ENV: 'production', ...environment },
                stdio: ['ignore', 'pipe', 'pipe'],
            },
        );
        const complaints: string[] = [];
        host.stderr!.on('data', (chunk) => complaints.push(String(chunk)));
        const addresses = await new Promise<Addresses>((resolve, reject) => {
            createInterface(host.stdout!).once('line', (line) => resolve(JSON.parse(line)));
            host.once('exit', (code) => reject(new Error(`the host ended with ${code}\n${complaints.join('')}`)));
        });
        return new Backend(host, state, addresses, complaints);
    }

    async stop({ keepState = false } = {}): Promise<void> {
        if (this.#process.exitCode === null && this.#process.signalCode === null) {
            const ended = once(this.#process, 'exit');
            this.#process.kill('SIGTERM');
            await ended;
        }
        if (!keepState) rmSync(this.#folder, { recursive: true, force: true });
        const complaints = this.#complaints.join('').split('\n');
        const scans = complaints.filter((line) => /without an index/i.test(line));
        if (scans.length > 0) throw new Error(`Better Auth searched whole tables:\n${complaints.join('\n')}`);
    }

    /** Stops and starts again on the same state. */
    async restart(environment: Record<string, string> = {}): Promise<Backend> {
        await this.stop({ keepState: true });
        return await Backend.start(environment, this.#folder);
    }

    /** The same with other values in one stored row: for what only time could have changed. */
    async restartWith(id: string, change: Record<string, unknown>): Promise<Backend> {
        await this.stop({ keepState: true });
        const file = join(this.#folder, 'state.json');
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
        return await Backend.start({}, this.#folder);
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
