// SPDX-License-Identifier: MIT
import type { Triggers } from '@convex-dev/better-auth';
import type { DataModel } from './_generated/dataModel';
import type { MutationCtx } from './_generated/server';
import type betterAuthSchema from './betterAuth/schema';
import { isOwner } from './lib/roles';
import {
    activate,
    authUser,
    ensureActiveOrganization,
    membershipOf,
    metaOf,
    noteOrganization,
    personOf,
    settle,
    upsertRecord,
    welcome,
} from './lib/workspace';

/**
 * What happens to the app's tables when Better Auth writes its own. Each runs in the transaction of that write, and
 * may run again after a write that failed half way, so each brings things in order instead of adding to them.
 */
export const triggers = {
    user: {
        onCreate: async (ctx, user) => {
            await welcome(ctx as MutationCtx, personOf(user));
        },
        onUpdate: async (ctx, user) => {
            await upsertRecord(ctx as MutationCtx, personOf(user));
        },
        onDelete: async (ctx, user) => {
            const record = await (ctx as MutationCtx).db
                .query('user')
                .withIndex('by_userId', (q) => q.eq('userId', user._id))
                .first();
            if (record) await ctx.db.delete(record._id);
        },
    },
    session: {
        onCreate: async (ctx, session) => {
            await settle(ctx as MutationCtx, session.userId);
        },
        // Better Auth's own switch, over HTTP, writes the session only.
        onUpdate: async (ctx, session, before) => {
            const wanted = session.activeOrganizationId ?? null;
            if (wanted === (before.activeOrganizationId ?? null)) return;
            const user = await authUser(ctx as MutationCtx, session.userId);
            if (!user) return;
            const record = await upsertRecord(ctx as MutationCtx, personOf(user));
            const membership = wanted && (await membershipOf(ctx as MutationCtx, session.userId, wanted));
            if (membership) await activate(ctx as MutationCtx, record, membership.organizationId);
            else await ensureActiveOrganization(ctx as MutationCtx, record);
        },
    },
    organization: {
        onCreate: async (ctx, organization) => {
            await noteOrganization(ctx as MutationCtx, organization._id, {});
        },
        onDelete: async (ctx, organization) => {
            const meta = await metaOf(ctx as MutationCtx, organization._id);
            if (meta) await ctx.db.delete(meta._id);
        },
    },
    member: {
        onCreate: async (ctx, member) => {
            if (isOwner(member.role))
                await noteOrganization(ctx as MutationCtx, member.organizationId, { ownerUserId: member.userId });
            await settle(ctx as MutationCtx, member.userId);
        },
        onDelete: async (ctx, member) => {
            await settle(ctx as MutationCtx, member.userId, member._id);
        },
    },
} satisfies Triggers<DataModel, typeof betterAuthSchema>;
