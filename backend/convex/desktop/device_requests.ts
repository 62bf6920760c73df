// SPDX-License-Identifier: MIT
// Which device asked, from where and when: for the person to compare before saying yes. Better Auth keeps none of it.
import { getIp } from 'better-auth/api';
import { v } from 'convex/values';
import { internal } from '../_generated/api';
import type { Doc } from '../_generated/dataModel';
import { internalMutation, internalQuery, type ActionCtx } from '../_generated/server';
import { authOptions } from '../auth_options';
import { HttpRefusal, secureErrorJson, secureUserJson, sessionFromRequest, withClientAddress } from '../lib/security';

/** Longer than a code lives, so that what is shown never ends before the code. */
const KEPT_MS = 15 * 60 * 1000;
const USER_AGENT_LENGTH = 200;
const nullableString = v.union(v.null(), v.string());

export const remember = internalMutation({
    args: { userCode: v.string(), clientId: v.string(), ipAddress: nullableString, userAgent: nullableString },
    handler: async (ctx, request): Promise<null> => {
        const requestedAt = Date.now();
        const userAgent = request.userAgent?.slice(0, USER_AGENT_LENGTH) ?? null;
        await ctx.db.insert('deviceRequests', { ...request, userAgent, requestedAt, expiresAt: requestedAt + KEPT_MS });
        return null;
    },
});

export const find = internalQuery({
    args: { userCode: v.string() },
    handler: async (ctx, { userCode }): Promise<Doc<'deviceRequests'> | null> =>
        await ctx.db
            .query('deviceRequests')
            .withIndex('by_userCode', (q) => q.eq('userCode', userCode))
            .order('desc')
            .first(),
});

/** Deletes what no code needs any more. */
export const sweep = internalMutation({
    args: {},
    handler: async (ctx): Promise<null> => {
        const over = await ctx.db
            .query('deviceRequests')
            .withIndex('by_expiresAt', (q) => q.lt('expiresAt', Date.now()))
            .take(1000);
        for (const row of over) await ctx.db.delete(row._id);
        return null;
    },
});

/** GET with `user_code`, for somebody signed in: what the device page shows beside the code. */
export async function deviceRequest(ctx: ActionCtx, request: Request): Promise<Response> {
    const session = await sessionFromRequest(ctx, request);
    if (!session) throw new HttpRefusal('UNAUTHORIZED', 401, 'Sign in first');
    const { allowed, retryAfterMs } = await ctx.runMutation(internal.limits.claim, {
        claims: [{ limit: 'lookAtDevice', key: session.user.id }],
    });
    if (!allowed)
        return secureErrorJson(
            { code: 'RATE_LIMITED', message: 'Too many attempts. Wait a moment.' },
            { status: 429, headers: { 'Retry-After': String(Math.ceil((retryAfterMs ?? 60_000) / 1000)) } },
        );
    const userCode = new URL(request.url).searchParams.get('user_code') ?? '';
    const found: Doc<'deviceRequests'> | null = await ctx.runQuery(internal.desktop.device_requests.find, { userCode });
    const now = Date.now();
    if (!found || found.expiresAt <= now) throw new HttpRefusal('NOT_FOUND', 404, 'There is no such request');
    const here = getIp(await withClientAddress(ctx, request), authOptions());
    return secureUserJson({
        clientId: found.clientId,
        ageSeconds: Math.round((now - found.requestedAt) / 1000),
        ipAddress: found.ipAddress,
        sameAddress: found.ipAddress === null || here === null ? null : found.ipAddress === here,
        userAgent: found.userAgent,
    });
}
