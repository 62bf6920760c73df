// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import type { Doc } from './_generated/dataModel';
import { mutation, query, type QueryCtx } from './_generated/server';

const PENDING = 'pending';
/** More than anybody reads; the oldest are left out. */
const MOST = 200;

const invitationValidator = v.object({
    id: v.string(),
    organizationId: v.string(),
    organizationName: v.string(),
    email: v.string(),
    role: v.string(),
    status: v.string(),
    inviterName: v.string(),
    createdAt: v.number(),
    expiresAt: v.number(),
});

async function withNames(ctx: QueryCtx, invitation: Doc<'invitation'>) {
    const organizationId = ctx.db.normalizeId('organization', invitation.organizationId);
    const organization = organizationId ? await ctx.db.get(organizationId) : null;
    if (!organization) return null;
    const inviterId = ctx.db.normalizeId('user', invitation.inviterId);
    const inviter = inviterId ? await ctx.db.get(inviterId) : null;
    return {
        id: invitation._id as string,
        organizationId: invitation.organizationId,
        organizationName: organization.name,
        email: invitation.email,
        role: invitation.role ?? 'member',
        status: invitation.status,
        inviterName: inviter?.name ?? '',
        createdAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
    };
}

/** Those into organisations that are still there. */
async function allWithNames(ctx: QueryCtx, invitations: Doc<'invitation'>[]) {
    const named = await Promise.all(invitations.map((invitation) => withNames(ctx, invitation)));
    return named.filter((invitation) => invitation !== null);
}

/** Pending ones of an organisation, expired ones included. */
export const ofOrganization = query({
    args: { organizationId: v.string() },
    returns: v.array(invitationValidator),
    handler: async (ctx, { organizationId }) => {
        const invitations = await ctx.db
            .query('invitation')
            .withIndex('organizationId_status', (q) => q.eq('organizationId', organizationId).eq('status', PENDING))
            .order('desc')
            .take(MOST);
        return await allWithNames(ctx, invitations);
    },
});

/** Pending ones to an address, expired ones included. */
export const ofEmail = query({
    args: { email: v.string() },
    returns: v.array(invitationValidator),
    handler: async (ctx, { email }) => {
        const invitations = await ctx.db
            .query('invitation')
            .withIndex('email_status', (q) => q.eq('email', email).eq('status', PENDING))
            .order('desc')
            .take(MOST);
        return await allWithNames(ctx, invitations);
    },
});

export const get = query({
    args: { invitationId: v.string() },
    returns: v.union(v.null(), invitationValidator),
    handler: async (ctx, { invitationId }) => {
        const id = ctx.db.normalizeId('invitation', invitationId);
        const invitation = id ? await ctx.db.get(id) : null;
        return invitation ? await withNames(ctx, invitation) : null;
    },
});

/** Takes the place of whatever was pending for that address there. */
export const create = mutation({
    args: {
        organizationId: v.string(),
        email: v.string(),
        role: v.string(),
        inviterId: v.string(),
        expiresAt: v.number(),
    },
    returns: v.string(),
    handler: async (ctx, args) => {
        const earlier = await ctx.db
            .query('invitation')
            .withIndex('email_organizationId_status', (q) =>
                q.eq('email', args.email).eq('organizationId', args.organizationId).eq('status', PENDING),
            )
            .collect();
        for (const invitation of earlier) await ctx.db.patch(invitation._id, { status: 'canceled' });
        const id = await ctx.db.insert('invitation', { ...args, status: PENDING, createdAt: Date.now() });
        return id as string;
    },
});

export const settle = mutation({
    args: {
        invitationId: v.string(),
        status: v.union(v.literal('accepted'), v.literal('rejected'), v.literal('canceled')),
    },
    returns: v.null(),
    handler: async (ctx, { invitationId, status }) => {
        const id = ctx.db.normalizeId('invitation', invitationId);
        if (id && (await ctx.db.get(id))) await ctx.db.patch(id, { status });
        return null;
    },
});

/** Deletes up to `count` invitations into an organisation that is gone; true when none is left. */
export const removeSome = mutation({
    args: { organizationId: v.string(), count: v.number() },
    returns: v.boolean(),
    handler: async (ctx, { organizationId, count }) => {
        const invitations = await ctx.db
            .query('invitation')
            .withIndex('organizationId', (q) => q.eq('organizationId', organizationId))
            .take(count);
        for (const invitation of invitations) await ctx.db.delete(invitation._id);
        return invitations.length < count;
    },
});

/** For seeding: another end. */
export const expire = mutation({
    args: { invitationId: v.string(), ms: v.number() },
    returns: v.null(),
    handler: async (ctx, { invitationId, ms }) => {
        const id = ctx.db.normalizeId('invitation', invitationId);
        if (!id) throw new Error("Not an invitation's id");
        await ctx.db.patch(id, { expiresAt: Date.now() + ms });
        return null;
    },
});
