// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import type { Doc, Id } from './_generated/dataModel';
import { mutation, query, type QueryCtx } from './_generated/server';

const membershipValidator = v.object({
    memberId: v.string(),
    organizationId: v.string(),
    name: v.string(),
    slug: v.string(),
    logo: v.union(v.null(), v.string()),
    role: v.string(),
    createdAt: v.number(),
    memberSince: v.number(),
});

async function withOrganization(ctx: QueryCtx, member: Doc<'member'>) {
    const id = ctx.db.normalizeId('organization', member.organizationId);
    const organization = id ? await ctx.db.get(id) : null;
    if (!organization) return null;
    return {
        memberId: member._id as string,
        organizationId: organization._id as string,
        name: organization.name,
        slug: organization.slug,
        logo: organization.logo ?? null,
        role: member.role,
        createdAt: organization.createdAt,
        memberSince: member.createdAt,
    };
}

const memberOf = async (ctx: QueryCtx, userId: string, organizationId: string) =>
    await ctx.db
        .query('member')
        .withIndex('organizationId_userId', (q) => q.eq('organizationId', organizationId).eq('userId', userId))
        .first();

/** All organisations of one person, the oldest membership first. */
export const memberships = query({
    args: { userId: v.string() },
    returns: v.array(membershipValidator),
    handler: async (ctx, { userId }) => {
        const members = await ctx.db
            .query('member')
            .withIndex('userId', (q) => q.eq('userId', userId))
            .collect();
        const joined = await Promise.all(members.map((member) => withOrganization(ctx, member)));
        return joined.filter((membership) => membership !== null).sort((a, b) => a.memberSince - b.memberSince);
    },
});

/** One person's place in one organisation; null for a stranger and for an organisation that does not exist alike. */
export const membership = query({
    args: { userId: v.string(), organizationId: v.string() },
    returns: v.union(v.null(), membershipValidator),
    handler: async (ctx, { userId, organizationId }) => {
        const member = await memberOf(ctx, userId, organizationId);
        return member ? await withOrganization(ctx, member) : null;
    },
});

/** Makes an organisation owned by one person; null when the slug is taken. */
export const create = mutation({
    args: { name: v.string(), slug: v.string(), ownerUserId: v.string() },
    returns: v.union(v.null(), v.string()),
    handler: async (ctx, { name, slug, ownerUserId }) => {
        const taken = await ctx.db
            .query('organization')
            .withIndex('slug', (q) => q.eq('slug', slug))
            .first();
        if (taken) return null;
        const createdAt = Date.now();
        const organizationId: Id<'organization'> = await ctx.db.insert('organization', { name, slug, createdAt });
        await ctx.db.insert('member', { organizationId, userId: ownerUserId, role: 'owner', createdAt });
        return organizationId as string;
    },
});

/** For seeding: the organisation with this slug, made when missing, with this person in this role. */
export const ensureMember = mutation({
    args: { name: v.string(), slug: v.string(), userId: v.string(), role: v.string() },
    returns: v.string(),
    handler: async (ctx, { name, slug, userId, role }) => {
        const existing = await ctx.db
            .query('organization')
            .withIndex('slug', (q) => q.eq('slug', slug))
            .first();
        const organizationId =
            existing?._id ?? (await ctx.db.insert('organization', { name, slug, createdAt: Date.now() }));
        const member = await memberOf(ctx, userId, organizationId);
        if (!member) await ctx.db.insert('member', { organizationId, userId, role, createdAt: Date.now() });
        else if (member.role !== role) await ctx.db.patch(member._id, { role });
        return organizationId as string;
    },
});

/** Writes what is given and leaves the rest; false when the slug is somebody else's. */
export const update = mutation({
    args: {
        organizationId: v.string(),
        name: v.optional(v.string()),
        slug: v.optional(v.string()),
        logo: v.optional(v.union(v.null(), v.string())),
    },
    returns: v.boolean(),
    handler: async (ctx, { organizationId, ...changes }) => {
        const id = ctx.db.normalizeId('organization', organizationId);
        if (!id || !(await ctx.db.get(id))) throw new Error('There is no such organisation');
        const { slug } = changes;
        const holder =
            slug === undefined
                ? null
                : await ctx.db
                      .query('organization')
                      .withIndex('slug', (q) => q.eq('slug', slug))
                      .first();
        if (holder && holder._id !== id) return false;
        await ctx.db.patch(id, changes);
        return true;
    },
});

/** The organisation alone; its members and invitations go in pieces afterwards, there may be thousands. */
export const remove = mutation({
    args: { organizationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId }) => {
        const id = ctx.db.normalizeId('organization', organizationId);
        if (id && (await ctx.db.get(id))) await ctx.db.delete(id);
        return null;
    },
});
