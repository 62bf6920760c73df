// SPDX-License-Identifier: MIT
// From the claims of a verified token to what `ctx.auth.getUserIdentity()` gives.
import type { JWTPayload } from 'jose';

export interface UserIdentity extends Record<string, unknown> {
    readonly tokenIdentifier: string;
    readonly subject: string;
    readonly issuer: string;
}

const STANDARD: Record<string, string> = {
    name: 'name',
    given_name: 'givenName',
    family_name: 'familyName',
    nickname: 'nickname',
    preferred_username: 'preferredUsername',
    profile: 'profileUrl',
    picture: 'pictureUrl',
    website: 'websiteUrl',
    email: 'email',
    email_verified: 'emailVerified',
    gender: 'gender',
    birthdate: 'birthday',
    zoneinfo: 'timezone',
    locale: 'language',
    phone_number: 'phoneNumber',
    phone_number_verified: 'phoneNumberVerified',
};
const REGISTERED = new Set(['sub', 'iss', 'aud', 'iat', 'exp']);

function base(payload: JWTPayload): UserIdentity {
    const { iss, sub } = payload;
    return { tokenIdentifier: `${iss}|${sub}`, subject: sub!, issuer: iss! };
}

function flatten(prefix: string, value: unknown, into: Record<string, unknown>): void {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        for (const [key, inner] of Object.entries(value)) flatten(`${prefix}.${key}`, inner, into);
    else if (value !== null && value !== undefined) into[prefix] = value;
}

/** OpenID Connect: standard claims under their Convex names, the rest as it is. */
export function openIdIdentity(payload: JWTPayload): UserIdentity {
    const identity: Record<string, unknown> = base(payload);
    const dropped = new Set([...REGISTERED, 'jti', 'nbf', 'fva']);
    for (const [claim, value] of Object.entries(payload)) {
        if (dropped.has(claim) || value === null || value === undefined) continue;
        if (claim === 'address') identity.address = (value as { formatted?: unknown }).formatted ?? value;
        else if (claim === 'updated_at')
            identity.updatedAt = typeof value === 'number' ? new Date(value * 1000).toISOString() : value;
        else identity[STANDARD[claim] ?? claim] = value;
    }
    return identity as UserIdentity;
}

/** Custom JWT: every claim under its own name, nested objects with dots. */
export function customIdentity(payload: JWTPayload): UserIdentity {
    const identity: Record<string, unknown> = base(payload);
    for (const [claim, value] of Object.entries(payload))
        if (!REGISTERED.has(claim) && claim !== 'fva') flatten(claim, value, identity);
    return identity as UserIdentity;
}
