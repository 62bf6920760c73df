// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internalQuery, mutation, query } from './_generated/server';
import { components } from './_generated/api';
import { environment } from './lib/environment';
import { refuse } from './lib/refusal';
import { SLUG_PATTERN, slugFrom } from './lib/slug';
import { recordOf, requireViewer, viewerOf } from './lib/viewer';
import {
    activate,
    createOwned,
    membershipOf,
    membershipsOf,
    metaOf,
    noteOrganization,
    rolesOf,
    upsertRecord,
} from './lib/workspace';
import { spend } from './limits';

const NAME_LENGTH = 100;

const organizationValidator = v.object({
    id: v.string(),
    name: v.string(),
    slug: v.string(),
    logo: v.union(v.null(), v.string()),
    role: v.string(),
    isPersonal: v.boolean(),
    isActive: v.boolean(),
    createdAt: v.number(),
});

/** Every organisation of the person who asks, the active one included. Nothing for a guest. */
export const listOrganizations = query({
    args: {},
    returns: v.object({ canCreateOrganization: v.boolean(), organizations: v.array(organizationValidator) }),
    handler: async (ctx) => {
        const viewer = await viewerOf(ctx);
        if (!viewer) return { canCreateOrganization: false, organizations: [] };
        const record = await recordOf(ctx, viewer.userId);
        const memberships = await membershipsOf(ctx, viewer.userId);
        return {
            canCreateOrganization: environment.organizationsEnabled(),
            organizations: memberships.map((membership) => ({
                id: membership.organizationId,
                name: membership.name,
                slug: membership.slug,
                logo: membership.logo,
                role: rolesOf(membership)[0] ?? membership.role,
                isPersonal: membership.isPersonal,
                isActive: membership.organizationId === record?.activeOrganizationId,
                createdAt: membership.createdAt,
            })),
        };
    },
});

/** Makes an organisation owned by the person who asks, and makes it the active one. */
export const createOrganization = mutation({
    args: { name: v.string(), slug: v.optional(v.string()) },
    returns: v.object({ id: v.string(), slug: v.string() }),
    handler: async (ctx, args) => {
        const viewer = await requireViewer(ctx);
        if (!environment.organizationsEnabled()) refuse('FORBIDDEN', 'Organisations are turned off here');
        const name = args.name.trim();
        if (!name || name.length > NAME_LENGTH) refuse('BAD_REQUEST', `A name has 1 to ${NAME_LENGTH} characters`);
        if (args.slug !== undefined && !SLUG_PATTERN.test(args.slug))
            refuse('BAD_REQUEST', 'A slug has 3 to 50 characters: small letters, digits and hyphens');
        await spend(ctx, 'createOrganization', viewer.userId);

        const id =
            args.slug === undefined
                ? await createOwned(ctx, viewer.userId, name, slugFrom(name), false)
                : await ctx.runMutation(components.betterAuth.organizations.create, {
                      name,
                      slug: args.slug,
                      ownerUserId: viewer.userId,
                  });
        if (!id) return refuse('CONFLICT', 'This slug is taken');
        await noteOrganization(ctx, id, { ownerUserId: viewer.userId });
        await activate(ctx, await upsertRecord(ctx, viewer), id);
        const made = await membershipOf(ctx, viewer.userId, id);
        return { id, slug: made!.slug };
    },
});

/** Makes one of the person's organisations the active one, in the person's record and sessions together. */
export const setActiveOrganization = mutation({
    args: { organizationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId }) => {
        const viewer = await requireViewer(ctx);
        const membership = await membershipOf(ctx, viewer.userId, organizationId);
        // The same answer for an organisation of others and for none at all, so that ids cannot be probed.
        if (!membership) return refuse('FORBIDDEN', 'You are not a member of this organisation');
        await spend(ctx, 'switchOrganization', viewer.userId);
        await activate(ctx, await upsertRecord(ctx, viewer), membership.organizationId);
        return null;
    },
});

/** For rules that run outside a transaction. */
export const isPersonal = internalQuery({
    args: { organizationId: v.string() },
    returns: v.boolean(),
    handler: async (ctx, { organizationId }) => (await metaOf(ctx, organizationId))?.isPersonal ?? false,
});
