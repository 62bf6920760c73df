// SPDX-License-Identifier: MIT
import type { BillingScope } from './billing';

/**
 * Every environment variable the functions read, in one place. Values are read when they are asked for, because
 * Convex evaluates modules at deploy time too, before an operator has set anything.
 */
const read = (name: string): string | undefined => {
    const value = process.env[name]?.trim();
    return value ? value : undefined;
};

const isTrue = (name: string): boolean => ['true', '1', 'yes'].includes(read(name)?.toLowerCase() ?? '');
const isFalse = (name: string): boolean => ['false', '0', 'no'].includes(read(name)?.toLowerCase() ?? '');
const list = (name: string): string[] =>
    (read(name) ?? '')
        .split(',')
        .map((entry) => entry.trim().replace(/\/+$/, ''))
        .filter(Boolean);

export type OAuthClient = { clientId: string; clientSecret: string };

export const environment = {
    /** Set by Convex itself: where the HTTP actions answer. */
    siteUrl: (): string => read('CONVEX_SITE_URL') ?? '',
    secret: (): string | undefined => read('BETTER_AUTH_SECRET'),
    appName: (): string => read('APP_NAME') ?? 'Latchkey',
    jwks: (): string | undefined => read('JWKS'),
    passwordsEnabled: (): boolean => !isTrue('DISABLE_USERNAME_PASSWORD_AUTH'),
    organizationsEnabled: (): boolean => !isFalse('ORG_MODE'),
    /** Whether people may end their own accounts. */
    accountDeletion: (): boolean => !isFalse('ACCOUNT_DELETION'),
    /** Multiplies every limit: for demos and load tests. */
    rateLimitScale: (): number => {
        const scale = Number(read('RATE_LIMIT_SCALE') ?? 1);
        return Number.isFinite(scale) && scale > 0 ? scale : 1;
    },
    /** Web front ends that may talk to this deployment; never a loopback wildcard. */
    webOrigins: (): string[] => {
        const front = list('ALLOWED_WEB_ORIGINS');
        return [...(front.length ? front : list('APP_BASE_URL')), ...list('DASHBOARD_BASE_URL')];
    },
    google: (): (OAuthClient & { authorizationEndpoint?: string }) | undefined => {
        const clientId = read('GOOGLE_CLIENT_ID');
        const clientSecret = read('GOOGLE_CLIENT_SECRET');
        if (!clientId || !clientSecret) return undefined;
        const authorizationEndpoint = read('GOOGLE_AUTHORIZATION_ENDPOINT');
        return { clientId, clientSecret, ...(authorizationEndpoint ? { authorizationEndpoint } : {}) };
    },
    github: (): OAuthClient | undefined => {
        const clientId = read('GITHUB_CLIENT_ID');
        const clientSecret = read('GITHUB_CLIENT_SECRET');
        return clientId && clientSecret ? { clientId, clientSecret } : undefined;
    },
    /** Where one-time codes are handed over to be e-mailed. */
    mailWebhook: (): { url: string; secret?: string } | undefined => {
        const url = read('MAIL_WEBHOOK_URL');
        const secret = read('MAIL_WEBHOOK_SECRET');
        return url ? { url, ...(secret ? { secret } : {}) } : undefined;
    },
    /** The billing service; without a key there is no billing. */
    autumnSecretKey: (): string | undefined => read('AUTUMN_SECRET_KEY'),
    autumnUrl: (): string | undefined => read('AUTUMN_URL')?.replace(/\/+$/, ''),
    /** Who pays: each person, or the organisation they are in. */
    billingScope: (): BillingScope => (read('BILLING_SCOPE') === 'organization' ? 'organization' : 'user'),
    /** The local host: codes are read from the outbox there. */
    isLocal: (): boolean => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(read('CONVEX_SITE_URL') ?? ''),
    /** An OpenID provider besides Google and GitHub: the local host's own, or the operator's. */
    openId: (): (OAuthClient & { providerId: string; issuer: string }) | undefined => {
        const issuer = read('OIDC_ISSUER')?.replace(/\/+$/, '');
        const clientId = read('OIDC_CLIENT_ID');
        const clientSecret = read('OIDC_CLIENT_SECRET');
        if (!issuer || !clientId || !clientSecret) return undefined;
        return { providerId: read('OIDC_PROVIDER_ID') ?? 'dev-idp', issuer, clientId, clientSecret };
    },
};
