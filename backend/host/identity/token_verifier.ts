// SPDX-License-Identifier: MIT
// Verifies the JWT of a client against the providers of auth.config.ts, as a deployment does.
import { decodeJwt, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { customIdentity, openIdIdentity, type UserIdentity } from './claims.ts';
import { DiscoveryUnavailable, KeySets } from './key_sets.ts';

interface OpenIdProvider {
    readonly type?: undefined;
    readonly domain: string;
    readonly applicationID: string;
}

interface CustomProvider {
    readonly type: 'customJwt';
    readonly issuer: string;
    readonly jwks: string;
    readonly algorithm: 'RS256' | 'ES256';
    readonly applicationID?: string;
}

export type AuthProvider = OpenIdProvider | CustomProvider;

export interface AuthConfig {
    readonly providers: readonly AuthProvider[];
}

export interface VerifiedUser {
    readonly identity: UserIdentity;
    /** Seconds since the epoch. */
    readonly expiresAt: number;
}

/** The token is refused; `code` is the tag of the HTTP answer. */
export class TokenRefused extends Error {
    readonly code: 'InvalidAuthHeader' | 'NoAuthProvider' | 'Unauthenticated';

    constructor(code: TokenRefused['code'], message: string) {
        super(message);
        this.name = 'TokenRefused';
        this.code = code;
    }
}

const CUSTOM_TOLERANCE_S = 5;

function comparable(issuer: string): string {
    const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(issuer) ? issuer : `https://${issuer}`;
    return absolute.replace(/\/$/, '');
}

function matches(provider: AuthProvider, claims: JWTPayload): boolean {
    const issuer = provider.type === 'customJwt' ? provider.issuer : provider.domain;
    if (claims.iss === undefined || comparable(issuer) !== comparable(claims.iss)) return false;
    if (provider.applicationID === undefined) return true;
    return [claims.aud].flat().includes(provider.applicationID);
}

export class TokenVerifier {
    readonly #config: AuthConfig;
    readonly #keys = new KeySets();

    constructor(config: AuthConfig) {
        this.#config = config;
    }

    async verify(token: string): Promise<VerifiedUser> {
        let claims: JWTPayload;
        try {
            claims = decodeJwt(token);
        } catch {
            throw new TokenRefused(
                'InvalidAuthHeader',
                'Could not parse JWT payload. Check that the token is correctly encoded.',
            );
        }
        const provider = this.#config.providers.find((candidate) => matches(candidate, claims));
        if (provider === undefined)
            throw new TokenRefused(
                'NoAuthProvider',
                `No auth provider found matching the given token (issuer ${claims.iss ?? 'missing'}). ` +
                    'Check your server auth config.',
            );
        try {
            return await (provider.type === 'customJwt'
                ? this.#custom(token, provider)
                : this.#openId(token, provider));
        } catch (error) {
            if (error instanceof DiscoveryUnavailable || error instanceof TokenRefused) throw error;
            const name = provider.type === 'customJwt' ? 'JWT' : 'OIDC';
            throw new TokenRefused('Unauthenticated', `Could not verify ${name} token claim. ${String(error)}`);
        }
    }

    async #custom(token: string, provider: CustomProvider): Promise<VerifiedUser> {
        if (decodeProtectedHeader(token).kid === undefined) throw new Error('The token header names no key (kid)');
        const { payload } = await jwtVerify(token, this.#keys.finder(provider.jwks), {
            algorithms: [provider.algorithm],
            clockTolerance: CUSTOM_TOLERANCE_S,
            requiredClaims: ['iss', 'sub', 'exp'],
            ...(provider.applicationID === undefined ? {} : { audience: provider.applicationID }),
        });
        return { identity: customIdentity(payload), expiresAt: payload.exp! };
    }

    async #openId(token: string, provider: OpenIdProvider): Promise<VerifiedUser> {
        const jwksUri = await this.#keys.discover(comparable(provider.domain));
        const { payload } = await jwtVerify(token, this.#keys.finder(jwksUri), {
            algorithms: ['RS256', 'EdDSA'],
            audience: provider.applicationID,
            requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat'],
        });
        if ([payload.aud].flat().length > 1)
            throw new TokenRefused('Unauthenticated', 'Could not verify OIDC token claim. More than one audience.');
        return { identity: openIdIdentity(payload), expiresAt: payload.exp! };
    }
}
