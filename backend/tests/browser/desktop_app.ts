// SPDX-License-Identifier: MIT
// What the native app does in a browser sign-in: listens, makes an address, and redeems the code.
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Watched } from '../host/watched.ts';
import { post } from '../host/person.ts';

/** Any server with a sign-in page: a host of ours, or somebody else's. */
type Site = { readonly site: string };

export class DesktopApp {
    readonly host: Site;
    readonly verifier = randomBytes(32).toString('base64url');
    readonly challenge = createHash('sha256').update(this.verifier).digest('base64url');
    readonly state = randomBytes(16).toString('base64url');
    readonly callbacks = new Watched<URL>();
    returnAddress: string;
    #server: Server | undefined;

    constructor(host: Site, returnAddress: string) {
        this.host = host;
        this.returnAddress = returnAddress;
    }

    /** Waits for the browser on a port of its own. */
    static async listening(host: Site): Promise<DesktopApp> {
        const app = new DesktopApp(host, '');
        const server = createServer((request, response) => {
            const url = new URL(request.url ?? '', app.returnAddress);
            response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
            response.end(
                '<!doctype html><title>Latchkey</title><link rel="icon" href="data:,"><p>You may close this tab.',
            );
            if (url.pathname === '/callback') app.callbacks.push(url);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        app.#server = server;
        app.returnAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
        return app;
    }

    close(): void {
        this.#server?.close();
        this.#server?.closeAllConnections();
    }

    get signInUrl(): string {
        const query = new URLSearchParams({
            client_id: 'latchkey',
            state: this.state,
            code_challenge: this.challenge,
            code_challenge_method: 'S256',
            redirect_uri: this.returnAddress,
        });
        return `${this.host.site}/desktop/sign-in?${query}`;
    }

    async redeem(code: string): Promise<Response> {
        return await post(this.host.site, '/api/auth/electron/token', {
            token: code,
            state: this.state,
            code_verifier: this.verifier,
        });
    }

    /** The code of the callback, when it is for this app, and the person it stands for. */
    async signedInAs(): Promise<string> {
        const callback = await this.callbacks.until((url) => url);
        if (callback.searchParams.get('state') !== this.state) throw new Error(`a wrong state: ${callback}`);
        return await this.personOf(callback.searchParams.get('code') ?? '');
    }

    async personOf(code: string): Promise<string> {
        const redeemed = await this.redeem(code);
        if (!redeemed.ok) throw new Error(`${redeemed.status} ${await redeemed.text()}`);
        const { token } = (await redeemed.json()) as { token: string };
        const session = await fetch(`${this.host.site}/api/auth/get-session`, {
            headers: { authorization: `Bearer ${token}` },
        });
        return ((await session.json()) as { user: { email: string } }).user.email;
    }
}
