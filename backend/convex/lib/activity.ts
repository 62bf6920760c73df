// SPDX-License-Identifier: MIT
import type { MutationCtx, QueryCtx } from '../_generated/server';
import type { ActivityKind } from './activity_kinds';

/** More than a list shows; older rows go with the next entry. */
const KEPT = 200;

export async function noteActivity(
    ctx: MutationCtx,
    organizationId: string,
    actorName: string,
    kind: ActivityKind,
    subject: string | null = null,
    detail: string | null = null,
): Promise<void> {
    await ctx.db.insert('activity', { organizationId, at: Date.now(), kind, actorName, subject, detail });
    const rows = await newest(ctx, organizationId, KEPT + 5);
    for (const row of rows.slice(KEPT)) await ctx.db.delete(row._id);
}

export const newest = async (ctx: QueryCtx | MutationCtx, organizationId: string, count: number) =>
    await ctx.db
        .query('activity')
        .withIndex('by_organizationId_at', (q) => q.eq('organizationId', organizationId))
        .order('desc')
        .take(count);
