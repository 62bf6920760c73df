// SPDX-License-Identifier: MIT
import type { Triggers } from '@convex-dev/better-auth';
import { components } from './_generated/api';
import type { DataModel } from './_generated/dataModel';
import type { MutationCtx } from './_generated/server';
import type betterAuthSchema from './betterAuth/schema';
import type { Person } from './lib/workspace';
import {
    activate,
    ensureActiveOrganization,
    membershipOf,
    metaOf,
    noteOrganization,
    upsertRecord,
    welcome,
} from './lib/workspace';

type AuthUser = {
    _id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image?: string | null;
};

const personOf = (user: AuthUser): Person => ({
    userId: user._id,
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerified,
    image: user.image ?? null,
});

const authUser = async (ctx: MutationCtx, userId: string): Promise<AuthUser | null> =>
    await ctx.runQuery(components.betterAuth.adapter.findOne, {
        model: 'user',
        where: [{ field: '_id', value: userId }],
    });

/** Brings one person's record and active organisation in order, whatever was changed or lost before. */
async function settle(ctx: MutationCtx, userId: string, leaving?: string): Promise<void> {
    const user = await authUser(ctx, userId);
    if (user) await ensureActiveOrganization(ctx, await upsertRecord(ctx, personOf(user)), leaving);
}

const isOwner = (role: string): boolean => role.split(',').includes('owner');

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
