// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import type { Doc } from './_generated/dataModel';
import { mutation, query, type QueryCtx } from './_generated/server';

const memberValidator = v.object({
    memberId: v.string(),
    userId: v.string(),
    name: v.string(),
    email: v.string(),
    image: v.union(v.null(), v.string()),
    role: v.string(),
    joinedAt: v.number(),
    /** Where the page after this member begins. */
    position: v.number(),
});

async function withPerson(ctx: QueryCtx, member: Doc<'member'>) {
    const id = ctx.db.normalizeId('user', member.userId);
    const user = id ? await ctx.db.get(id) : null;
    if (!user) return null;
    return {
        memberId: member._id as string,
        userId: user._id as string,
        name: user.name,
        email: user.email,
        image: user.image ?? null,
        role: member.role,
        joinedAt: member.createdAt,
        position: member._creationTime,
    };
}

/** Members in the order they came, those after `position`, `count` at most. Reads no more than it returns. */
export const page = query({
    args: { organizationId: v.string(), position: v.union(v.null(), v.number()), count: v.number() },
    returns: v.array(memberValidator),
    handler: async (ctx, { organizationId, position, count }) => {
        const members = await ctx.db
            .query('member')
            .withIndex('organizationId', (q) => {
                const ofOrganization = q.eq('organizationId', organizationId);
                return position === null ? ofOrganization : ofOrganization.gt('_creationTime', position);
            })
            .take(count);
        const people = await Promise.all(members.map((member) => withPerson(ctx, member)));
        return people.filter((person) => person !== null);
    },
});

/** True when somebody else owns it, too: then this owner may go. */
export const hasOtherOwner = query({
    args: { organizationId: v.string(), userId: v.string() },
    returns: v.boolean(),
    handler: async (ctx, { organizationId, userId }) => {
        const owners = await ctx.db
            .query('member')
            .withIndex('organizationId_role', (q) =>
                q.eq('organizationId', organizationId).gte('role', 'owner').lt('role', 'owner-'),
            )
            .take(2);
        return owners.some((owner) => owner.userId !== userId);
    },
});

/** True when it has any other member. */
export const hasOthers = query({
    args: { organizationId: v.string(), userId: v.string() },
    returns: v.boolean(),
    handler: async (ctx, { organizationId, userId }) => {
        const members = await ctx.db
            .query('member')
            .withIndex('organizationId', (q) => q.eq('organizationId', organizationId))
            .take(2);
        return members.some((member) => member.userId !== userId);
    },
});

/** The person with that address, and whether they belong to the organisation already. */
export const byEmail = query({
    args: { organizationId: v.string(), email: v.string() },
    returns: v.union(v.null(), v.object({ userId: v.string(), isMember: v.boolean() })),
    handler: async (ctx, { organizationId, email }) => {
        const user = await ctx.db
            .query('user')
            .withIndex('email_name', (q) => q.eq('email', email))
            .first();
        if (!user) return null;
        const member = await ctx.db
            .query('member')
            .withIndex('organizationId_userId', (q) => q.eq('organizationId', organizationId).eq('userId', user._id))
            .first();
        return { userId: user._id as string, isMember: member !== null };
    },
});

export const add = mutation({
    args: { organizationId: v.string(), userId: v.string(), role: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId, userId, role }) => {
        const existing = await ctx.db
            .query('member')
            .withIndex('organizationId_userId', (q) => q.eq('organizationId', organizationId).eq('userId', userId))
            .first();
        if (!existing) await ctx.db.insert('member', { organizationId, userId, role, createdAt: Date.now() });
        return null;
    },
});

export const setRole = mutation({
    args: { memberId: v.string(), role: v.string() },
    returns: v.null(),
    handler: async (ctx, { memberId, role }) => {
        const id = ctx.db.normalizeId('member', memberId);
        if (id && (await ctx.db.get(id))) await ctx.db.patch(id, { role });
        return null;
    },
});

export const remove = mutation({
    args: { memberId: v.string() },
    returns: v.null(),
    handler: async (ctx, { memberId }) => {
        const id = ctx.db.normalizeId('member', memberId);
        if (id && (await ctx.db.get(id))) await ctx.db.delete(id);
        return null;
    },
});

/** Takes up to `count` members out of an organisation that is gone, and tells whom. */
export const removeSome = mutation({
    args: { organizationId: v.string(), count: v.number() },
    returns: v.array(v.string()),
    handler: async (ctx, { organizationId, count }) => {
        const members = await ctx.db
            .query('member')
            .withIndex('organizationId', (q) => q.eq('organizationId', organizationId))
            .take(count);
        for (const member of members) await ctx.db.delete(member._id);
        return members.map(({ userId }) => userId);
    },
});
