// SPDX-License-Identifier: MIT
// A token issuer under the control of a test: keys, discovery, wrong answers.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

type Key = CryptoKey;

export interface SigningKey {
    readonly kid: string;
    readonly alg: string;
    readonly privateKey: Key;
    readonly publicJwk: JWK;
}

export async function makeKey(alg: 'RS256' | 'ES256' | 'EdDSA', kid: string): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair(alg);
    return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export interface Answer {
    status: number;
    type: string;
    body: unknown;
}

export class Issuer {
    readonly #server: Server;
    readonly answers = new Map<string, Answer>();
    requests = 0;

    private constructor() {
        this.#server = createServer((request, response) => {
            this.requests++;
            const { status, type, body } = this.answers.get(request.url!) ?? {
                status: 404,
                type: 'text/plain',
                body: '',
            };
            response
                .writeHead(status, { 'content-type': type })
                .end(typeof body === 'string' ? body : JSON.stringify(body));
        });
    }

    static async start(): Promise<Issuer> {
        const issuer = new Issuer();
        issuer.#server.listen(0, '127.0.0.1');
        await once(issuer.#server, 'listening');
        return issuer;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    }

    publish(...keys: SigningKey[]): void {
        const type = 'application/json';
        this.answers.set('/jwks', { status: 200, type, body: { keys: keys.map((key) => key.publicJwk) } });
        const discovery = { issuer: this.url, jwks_uri: `${this.url}/jwks` };
        this.answers.set('/.well-known/openid-configuration', { status: 200, type, body: discovery });
    }

    stop(): void {
        this.#server.close();
        this.#server.closeAllConnections();
    }
}

/** A signed token; a claim given as undefined is left out. */
export async function sign(key: SigningKey, claims: JWTPayload, header: object = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { sub: 'person', iat: now, exp: now + 60, aud: 'convex', ...claims };
    return await new SignJWT(all).setProtectedHeader({ alg: key.alg, kid: key.kid, ...header }).sign(key.privateKey);
}
