// SPDX-License-Identifier: MIT
// Fetches and keeps the public keys of token issuers. An unknown key id makes it look again, at most once a second.
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const KEPT_FOR_MS = 300_000;
const PAUSE_MS = 1_000;
const KEY_SET_TYPES = /^application\/(jwk-set\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** The issuer's discovery answered, but with a status that is not the token's fault (404, 429, 5xx). */
export class DiscoveryUnavailable extends Error {
    readonly status: number;

    constructor(status: number) {
        super(`Auth provider discovery answered ${status}`);
        this.status = status;
    }
}

interface KeptSet {
    readonly keys: JWTVerifyGetKey;
    readonly at: number;
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (url.startsWith('data:')) return (await response.json()) as JSONWebKeySet;
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200) throw new Error(`The key set ${url} answered ${response.status}`);
    if (!KEY_SET_TYPES.test(type)) throw new Error(`The key set ${url} has the content type "${type}"`);
    return (await response.json()) as JSONWebKeySet;
}

export class KeySets {
    readonly #kept = new Map<string, KeptSet>();
    readonly #discovered = new Map<string, { jwksUri: string; at: number }>();

    /** A key finder for jose over the set at `url`. */
    finder(url: string): JWTVerifyGetKey {
        return async (header, token) => {
            const kept = this.#kept.get(url);
            const fresh = kept !== undefined && Date.now() - kept.at < KEPT_FOR_MS;
            try {
                return await (fresh ? kept : await this.#load(url)).keys(header, token);
            } catch (error) {
                const mayLookAgain =
                    error instanceof errors.JWKSNoMatchingKey && fresh && Date.now() - kept.at > PAUSE_MS;
                if (!mayLookAgain) throw error;
                return await (await this.#load(url)).keys(header, token);
            }
        };
    }

    /** OpenID Connect discovery: the address of the issuer's keys. */
    async discover(issuer: string): Promise<string> {
        const kept = this.#discovered.get(issuer);
        if (kept !== undefined && Date.now() - kept.at < KEPT_FOR_MS) return kept.jwksUri;
        const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
        const { status } = response;
        if (status === 404 || status === 429 || status >= 500) throw new DiscoveryUnavailable(status);
        if (status !== 200) throw new Error(`Auth provider discovery answered ${status}`);
        const document = (await response.json()) as { issuer?: string; jwks_uri?: string };
        if (document.issuer?.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
            throw new Error('The discovery document names another issuer');
        if (document.jwks_uri === undefined) throw new Error('The discovery document has no jwks_uri');
        this.#discovered.set(issuer, { jwksUri: document.jwks_uri, at: Date.now() });
        return document.jwks_uri;
    }

    async #load(url: string): Promise<KeptSet> {
        const loaded = { keys: createLocalJWKSet(await fetchKeys(url)), at: Date.now() };
        this.#kept.set(url, loaded);
        return loaded;
    }
}
