// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import type { MutationCtx } from './_generated/server';
import { internalMutation } from './_generated/server';
import { environment } from './lib/environment';
import { refuse } from './lib/refusal';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every limit of this deployment. `RATE_LIMIT_SCALE` multiplies `max`. */
export const limits = {
    // Strict where it costs nobody else; loose for the account alone, so that nobody can lock a known address cheaply.
    signInByAccountAndAddress: { max: 5, windowMs: 15 * MINUTE },
    signInByAccount: { max: 50, windowMs: 15 * MINUTE },
    signInByAddress: { max: 30, windowMs: 15 * MINUTE },
    codeByAccountAndAddress: { max: 5, windowMs: 15 * MINUTE },
    codeByAccount: { max: 20, windowMs: 15 * MINUTE },
    passwordByAccount: { max: 10, windowMs: 15 * MINUTE },
    lookAtDevice: { max: 60, windowMs: 15 * MINUTE },
    createOrganization: { max: 10, windowMs: HOUR },
    switchOrganization: { max: 60, windowMs: MINUTE },
    invite: { max: 20, windowMs: HOUR },
    manageOrganization: { max: 120, windowMs: MINUTE },
    picture: { max: 20, windowMs: HOUR },
    plan: { max: 60, windowMs: MINUTE },
} as const;

export type LimitName = keyof typeof limits;

/** Better Auth's own limits: per address and path, first match wins, `false` for none. Windows are in seconds. */
export const pathLimits = () => {
    const rule = (max: number, window: number) => ({ max: max * environment.rateLimitScale(), window });
    const quarter = 15 * 60;
    return {
        window: 60,
        max: 600 * environment.rateLimitScale(),
        customRules: {
            '/sign-in/email': false, // counted below, by account and address
            '/get-session': false,
            '/sign-out': false,
            '/convex/**': false,
            '/ok': false,
            '/device/token': false, // it asks pollers to slow down by itself
            '/device/code': rule(10, quarter),
            '/device': rule(60, quarter),
            '/device/*': rule(60, quarter),
            '/sign-up/email': rule(60, 60 * 60),
            '/email-otp/send-verification-otp': rule(30, quarter),
            '/email-otp/request-password-reset': rule(30, quarter),
            '/forget-password/*': rule(30, quarter),
            '/email-otp/*': rule(60, quarter),
            '/sign-in/email-otp': rule(60, quarter),
            '/sign-in/*': rule(60, quarter),
            '/link-social': rule(60, quarter),
            '/two-factor/*': rule(100, quarter),
            '/electron/*': rule(100, quarter),
        } as const,
    };
};

export type Claim = { limit: LimitName; key: string };
export type Verdict = { allowed: boolean; retryAfterMs: number | null };

const scaled = (limit: LimitName) => ({
    max: Math.max(1, Math.floor(limits[limit].max * environment.rateLimitScale())),
    windowMs: limits[limit].windowMs,
});

type Counter = { key: string; max: number; windowMs: number };
const counterOf = (claim: Claim): Counter => ({ key: `${claim.limit}|${claim.key}`, ...scaled(claim.limit) });

const currentRow = async (ctx: MutationCtx, key: string) =>
    await ctx.db
        .query('rateLimits')
        .withIndex('by_key_bucket', (q) => q.eq('key', key))
        .order('desc')
        .first();

/** Counts one on every counter, or on none when one of them is full. One transaction: nothing can slip between. */
async function takeAll(ctx: MutationCtx, counters: Counter[]): Promise<Verdict> {
    const now = Date.now();
    const rows = [];
    let retryAfterMs = 0;
    for (const counter of counters) {
        const row = await currentRow(ctx, counter.key);
        if (row && row.expiresAt > now && row.count >= counter.max)
            retryAfterMs = Math.max(retryAfterMs, row.expiresAt - now);
        rows.push({ counter, row });
    }
    if (retryAfterMs > 0) return { allowed: false, retryAfterMs };
    for (const { counter, row } of rows) {
        const fresh = { key: counter.key, bucket: now, count: 1, expiresAt: now + counter.windowMs };
        if (!row) await ctx.db.insert('rateLimits', fresh);
        else if (row.expiresAt <= now) await ctx.db.replace(row._id, fresh);
        else await ctx.db.patch(row._id, { count: row.count + 1 });
    }
    return { allowed: true, retryAfterMs: null };
}

/** For mutations of ours: counts one, or throws RATE_LIMITED. A mutation that fails afterwards gives it back. */
export async function spend(ctx: MutationCtx, limit: LimitName, key: string): Promise<void> {
    const verdict = await takeAll(ctx, [counterOf({ limit, key })]);
    if (!verdict.allowed)
        refuse('RATE_LIMITED', 'Too many attempts. Wait a moment.', verdict.retryAfterMs ?? undefined);
}

const claimValidator = v.object({
    limit: v.union(...(Object.keys(limits) as LimitName[]).map((name) => v.literal(name))),
    key: v.string(),
});

/** For HTTP: claims an attempt on all given counters before the work is done. */
export const claim = internalMutation({
    args: { claims: v.array(claimValidator) },
    handler: async (ctx, { claims }): Promise<Verdict> => await takeAll(ctx, claims.map(counterOf)),
});

/** The attempt succeeded: forget the counters of `reset`, give one back on those of `refund`. */
export const settle = internalMutation({
    args: { reset: v.array(claimValidator), refund: v.array(claimValidator) },
    handler: async (ctx, { reset, refund }): Promise<null> => {
        for (const claim of reset) {
            const row = await currentRow(ctx, counterOf(claim).key);
            if (row) await ctx.db.delete(row._id);
        }
        for (const claim of refund) {
            const row = await currentRow(ctx, counterOf(claim).key);
            if (row && row.count > 0) await ctx.db.patch(row._id, { count: row.count - 1 });
        }
        return null;
    },
});

/** Better Auth's own limiter. Its built-in storages let parallel requests through; one mutation does not. */
export const consume = internalMutation({
    args: { key: v.string(), max: v.number(), windowMs: v.number() },
    handler: async (ctx, counter): Promise<Verdict> =>
        await takeAll(ctx, [{ ...counter, key: `path|${counter.key}`, max: Math.max(1, Math.floor(counter.max)) }]),
});

/** Deletes counters whose window is over. */
export const sweep = internalMutation({
    args: {},
    handler: async (ctx): Promise<null> => {
        const over = await ctx.db
            .query('rateLimits')
            .withIndex('by_expiresAt', (q) => q.lt('expiresAt', Date.now()))
            .take(1000);
        for (const row of over) await ctx.db.delete(row._id);
        return null;
    },
});
