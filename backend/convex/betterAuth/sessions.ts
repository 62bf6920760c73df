// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { mutation, query } from './_generated/server';

/** A session as others may see it: the token never leaves this component through here. */
const sessionValidator = v.object({
    id: v.string(),
    userAgent: v.union(v.null(), v.string()),
    ipAddress: v.union(v.null(), v.string()),
    createdAt: v.number(),
    expiresAt: v.number(),
});

export const list = query({
    args: { userId: v.string(), now: v.number() },
    returns: v.array(sessionValidator),
    handler: async (ctx, { userId, now }) => {
        const sessions = await ctx.db
            .query('session')
            .withIndex('userId', (q) => q.eq('userId', userId))
            .collect();
        return sessions
            .filter((session) => session.expiresAt > now)
            .map((session) => ({
                id: session._id as string,
                userAgent: session.userAgent || null,
                ipAddress: session.ipAddress || null,
                createdAt: session.createdAt,
                expiresAt: session.expiresAt,
            }));
    },
});

/** For seeding: as if the person had signed in earlier, everywhere. */
export const age = mutation({
    args: { email: v.string(), ms: v.number() },
    returns: v.null(),
    handler: async (ctx, { email, ms }) => {
        const person = await ctx.db
            .query('user')
            .withIndex('email_name', (q) => q.eq('email', email))
            .first();
        const sessions = person
            ? await ctx.db
                  .query('session')
                  .withIndex('userId', (q) => q.eq('userId', person._id))
                  .collect()
            : [];
        for (const session of sessions) await ctx.db.patch(session._id, { createdAt: session.createdAt - ms });
        return null;
    },
});

/** Ends one session of one person; false when that person has no such session. */
export const revoke = mutation({
    args: { userId: v.string(), sessionId: v.string() },
    returns: v.boolean(),
    handler: async (ctx, { userId, sessionId }) => {
        const id = ctx.db.normalizeId('session', sessionId);
        const session = id ? await ctx.db.get(id) : null;
        if (!session || session.userId !== userId) return false;
        await ctx.db.delete(session._id);
        return true;
    },
});

/** Points every session of one person at an organisation, so that Better Auth and the app never disagree. */
export const setActiveOrganization = mutation({
    args: { userId: v.string(), organizationId: v.union(v.null(), v.string()) },
    returns: v.null(),
    handler: async (ctx, { userId, organizationId }) => {
        const sessions = await ctx.db
            .query('session')
            .withIndex('userId', (q) => q.eq('userId', userId))
            .collect();
        for (const session of sessions)
            if ((session.activeOrganizationId ?? null) !== organizationId)
                await ctx.db.patch(session._id, { activeOrganizationId: organizationId });
        return null;
    },
});
