// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internalMutation, internalQuery } from './_generated/server';

/** As long as Better Auth accepts a code, and a little longer for the sender. */
const CODE_MS = 10 * 60 * 1000;

/** Puts a one-time code where the sender finds it. Called by Better Auth's send hook, never by a client. */
export const add = internalMutation({
    args: { to: v.string(), kind: v.string(), code: v.string() },
    handler: async (ctx, mail): Promise<null> => {
        const now = Date.now();
        await ctx.db.insert('outbox', { ...mail, createdAt: now, expiresAt: now + CODE_MS });
        return null;
    },
});

/** The newest code for an address: for the local host, and for a sender that polls. Internal, like everything here. */
export const latest = internalQuery({
    args: { to: v.string() },
    handler: async (ctx, { to }) =>
        await ctx.db
            .query('outbox')
            .withIndex('by_to', (q) => q.eq('to', to))
            .order('desc')
            .first(),
});

/** Deletes codes nobody can use any more. */
export const sweep = internalMutation({
    args: {},
    handler: async (ctx): Promise<null> => {
        const over = await ctx.db
            .query('outbox')
            .withIndex('by_expiresAt', (q) => q.lt('expiresAt', Date.now()))
            .take(1000);
        for (const row of over) await ctx.db.delete(row._id);
        return null;
    },
});
