// SPDX-License-Identifier: MIT
// The environment variables of the functions, set before any of them is loaded. What the person set stays.
import { DEV_CLIENT, GOOGLE_CLIENT } from './idp/identity_provider.ts';

export interface Addresses {
    readonly cloudUrl: string;
    readonly siteUrl: string;
    readonly idpUrl: string | null;
}

const GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';

function useLocalGoogle(idpUrl: string): boolean {
    if (process.env.GOOGLE_CLIENT_ID !== undefined) return false;
    process.env.GOOGLE_CLIENT_ID = GOOGLE_CLIENT.id;
    process.env.GOOGLE_CLIENT_SECRET = GOOGLE_CLIENT.secret;
    process.env.GOOGLE_AUTHORIZATION_ENDPOINT = `${idpUrl}/auth`;
    return true;
}

/** Gives the `fetch` of functions: Google's token endpoint, fixed in Better Auth, is the local provider's. */
export function setFunctionEnvironment(addresses: Addresses, secret: string): typeof globalThis.fetch {
    const { cloudUrl, siteUrl, idpUrl } = addresses;
    process.env.NODE_ENV = 'production'; // Better Auth checks origins only then
    process.env.CONVEX_CLOUD_URL = cloudUrl;
    process.env.CONVEX_SITE_URL = siteUrl;
    process.env.SITE_URL ??= siteUrl;
    process.env.BETTER_AUTH_SECRET ??= secret;
    const realFetch = globalThis.fetch;
    if (idpUrl === null) return realFetch;
    if (process.env.OIDC_ISSUER === undefined) {
        process.env.OIDC_ISSUER = idpUrl;
        process.env.OIDC_CLIENT_ID = DEV_CLIENT.id;
        process.env.OIDC_CLIENT_SECRET = DEV_CLIENT.secret;
    }
    if (!useLocalGoogle(idpUrl)) return realFetch;
    return (input, init) => {
        const url = input instanceof Request ? input.url : String(input);
        if (url !== GOOGLE_TOKEN_URL) return realFetch(input, init);
        return realFetch(`${idpUrl}/token`, init ?? (input instanceof Request ? input : undefined));
    };
}
