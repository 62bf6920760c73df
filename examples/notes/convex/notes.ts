// SPDX-License-Identifier: MIT
// What the example adds to the backend: lay it beside the other functions, and its table into schema.ts.
import { v } from 'convex/values';
import { mutation, query } from './_generated/server';
import { requirePlace } from './lib/places';
import { refuse } from './lib/refusal';
import { requireViewer } from './lib/viewer';

const LENGTH = 500;

/** The newest hundred, for members alone. */
export const list = query({
    args: { organizationId: v.string() },
    returns: v.array(v.object({ _id: v.id('notes'), author: v.string(), text: v.string() })),
    handler: async (ctx, { organizationId }) => {
        await requirePlace(ctx, organizationId, 'read');
        const rows = await ctx.db
            .query('notes')
            .withIndex('by_organizationId', (q) => q.eq('organizationId', organizationId))
            .order('desc')
            .take(100);
        return rows.map(({ _id, author, text }) => ({ _id, author, text }));
    },
});

export const add = mutation({
    args: { organizationId: v.string(), text: v.string() },
    returns: v.id('notes'),
    handler: async (ctx, { organizationId, text }) => {
        await requirePlace(ctx, organizationId, 'read');
        const { name } = await requireViewer(ctx);
        if (text.trim().length === 0 || text.length > LENGTH)
            refuse('BAD_REQUEST', `A note has 1 to ${LENGTH} characters`);
        return await ctx.db.insert('notes', { organizationId, author: name, text: text.trim() });
    },
});
