// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internalQuery } from './_generated/server';

export const get = internalQuery({
    args: { id: v.string() },
    returns: v.union(v.null(), v.object({ bytes: v.bytes(), type: v.string() })),
    handler: async (ctx, { id }) => {
        const pictureId = ctx.db.normalizeId('pictures', id);
        const picture = pictureId ? await ctx.db.get(pictureId) : null;
        return picture && { bytes: picture.bytes, type: picture.type };
    },
});
