// SPDX-License-Identifier: MIT
// A person of backend/convex, as an app sees one: Better Auth over HTTP, then the official client.
import { ConvexClient } from 'convex/browser';
import { makeFunctionReference } from 'convex/server';
import type { Value } from 'convex/values';
import { WebSocket } from 'ws';
import type { StartedHost } from './started_host.ts';
import { Watched } from './watched.ts';

export const query = (name: string) => makeFunctionReference<'query', Record<string, Value>, Value>(name);
export const mutation = (name: string) => makeFunctionReference<'mutation', Record<string, Value>, Value>(name);
export const webSocketConstructor = WebSocket as unknown as typeof globalThis.WebSocket;

export interface LiveUser {
    email: string;
    name: string;
    activeOrganization: { name: string } | null;
}

export async function post(
    site: string,
    path: string,
    body: object,
    headers: Record<string, string> = {},
): Promise<Response> {
    return await fetch(site + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: site, ...headers },
        body: JSON.stringify(body),
    });
}

export class Person {
    readonly host: StartedHost;
    readonly sessionToken: string;
    readonly changes = new Watched<boolean>();
    readonly user = new Watched<LiveUser | null>();
    readonly tokens = new Watched<string>();
    client: ConvexClient | undefined;

    constructor(host: StartedHost, sessionToken: string) {
        this.host = host;
        this.sessionToken = sessionToken;
    }

    static async signIn(host: StartedHost, email: string, password = 'latchkey-demo'): Promise<Person> {
        const response = await post(host.site, '/api/auth/sign-in/email', { email, password });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        return new Person(host, ((await response.json()) as { token: string }).token);
    }

    get bearer(): { authorization: string } {
        return { authorization: `Bearer ${this.sessionToken}` };
    }

    async fetchToken(): Promise<string | null> {
        const response = await fetch(`${this.host.site}/api/auth/convex/token`, { headers: this.bearer }).catch(
            () => null,
        );
        if (response === null) return this.tokens.latest ?? null; // the host is down: the token at hand will do
        if (!response.ok) return null;
        const { token } = (await response.json()) as { token: string };
        this.tokens.push(token);
        return token;
    }

    /** A live connection, signed in. */
    connect(): ConvexClient {
        this.client = new ConvexClient(this.host.cloud, { webSocketConstructor, logger: false });
        this.client.onUpdate(query('auth:getCurrentUser'), {}, (user) =>
            this.user.push(user as unknown as LiveUser | null),
        );
        this.client.setAuth(
            () => this.fetchToken(),
            (authenticated) => this.changes.push(authenticated),
        );
        return this.client;
    }

    async post(path: string, body: object): Promise<Response> {
        return await post(this.host.site, path, body, this.bearer);
    }
}
