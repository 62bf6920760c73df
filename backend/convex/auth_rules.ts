// SPDX-License-Identifier: MIT
import { APIError, createAuthMiddleware, getIp, getSessionFromCtx } from 'better-auth/api';
import type { Claim, Verdict } from './limits';

/** What the rules need from Convex, bound to one call. */
export type Attempts = {
    claim: (claims: Claim[]) => Promise<Verdict>;
    settle: (outcome: { reset: Claim[]; refund: Claim[] }) => Promise<void>;
};

/** Claims of one request: `strict` ones are forgotten after a success, `loose` ones given back. */
type Stake = { strict: Claim[]; loose: Claim[]; settles: boolean };

const SENDS_A_CODE = new Set([
    '/email-otp/send-verification-otp',
    '/email-otp/request-password-reset',
    '/email-otp/request-email-change',
    '/forget-password/email-otp',
]);
const ASKS_FOR_THE_PASSWORD = new Set([
    '/change-password',
    '/verify-password',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/get-totp-uri',
    '/two-factor/generate-backup-codes',
]);

const hash = async (text: string): Promise<string> => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const tooMany = (verdict: Verdict): APIError => {
    const retryAfter = verdict.retryAfterMs ?? 60_000;
    const seconds = String(Math.ceil(retryAfter / 1000));
    return new APIError(
        'TOO_MANY_REQUESTS',
        { code: 'RATE_LIMITED', message: 'Too many attempts. Wait a moment, then try again.', retryAfter },
        { 'X-Retry-After': seconds, 'Retry-After': seconds },
    );
};

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

const addressOf = (ctx: HookContext): string | null => {
    const source = ctx.request ?? ctx.headers;
    return source ? getIp(source, ctx.context.options) : null;
};

/**
 * Whose session a request carries. Hooks of ours run before the one that turns a bearer token into a cookie, so both
 * are looked at. Only names a counter: the endpoint itself checks the session.
 */
async function accountOf(ctx: HookContext): Promise<string | null> {
    const session = await getSessionFromCtx(ctx).catch(() => null);
    if (session) return session.user.id;
    const bearer = /^Bearer\s+(.+)$/i.exec(ctx.headers?.get('authorization') ?? '')?.[1];
    const token = bearer?.split('.')[0];
    if (!token) return null;
    return (await ctx.context.internalAdapter.findSession(token))?.user.id ?? null;
}

async function stakeOf(ctx: HookContext): Promise<Stake | null> {
    const email: unknown = ctx.body?.email ?? ctx.body?.newEmail;
    const address = addressOf(ctx);
    if (ctx.path === '/sign-in/email' && typeof email === 'string') {
        const account = await hash(email.trim().toLowerCase());
        return {
            strict: [{ limit: 'signInByAccountAndAddress', key: `${account}|${address ?? 'unknown'}` }],
            loose: [
                { limit: 'signInByAccount', key: account },
                ...(address ? [{ limit: 'signInByAddress', key: address } satisfies Claim] : []),
            ],
            settles: true,
        };
    }
    if (SENDS_A_CODE.has(ctx.path) && typeof email === 'string') {
        const account = await hash(email.trim().toLowerCase());
        return {
            strict: [{ limit: 'codeByAccountAndAddress', key: `${account}|${address ?? 'unknown'}` }],
            loose: [{ limit: 'codeByAccount', key: account }],
            settles: false,
        };
    }
    if (ASKS_FOR_THE_PASSWORD.has(ctx.path)) {
        const account = await accountOf(ctx);
        if (account) return { strict: [{ limit: 'passwordByAccount', key: account }], loose: [], settles: true };
    }
    return null;
}

const failed = (returned: unknown): boolean =>
    returned instanceof Error || (returned instanceof Response && returned.status >= 400);

/**
 * Counts attempts by account. An attempt is claimed before the password is checked, so that parallel guesses cannot
 * slip past the counter, and given back when it turns out right.
 */
export function attemptHooks(attempts: Attempts | undefined) {
    if (!attempts) return {};
    return {
        before: createAuthMiddleware(async (ctx) => {
            const stake = await stakeOf(ctx);
            if (!stake) return;
            const verdict = await attempts.claim([...stake.strict, ...stake.loose]);
            if (!verdict.allowed) throw tooMany(verdict);
        }),
        after: createAuthMiddleware(async (ctx) => {
            if (failed(ctx.context.returned)) return;
            const stake = await stakeOf(ctx);
            if (stake?.settles) await attempts.settle({ reset: stake.strict, refund: stake.loose });
        }),
    };
}
