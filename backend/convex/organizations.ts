// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internalMutation, mutation, query } from './_generated/server';
import { components } from './_generated/api';
import { activityKind } from './lib/activity_kinds';
import { newest, noteActivity } from './lib/activity';
import { environment } from './lib/environment';
import * as invitations from './lib/invitations';
import * as members from './lib/members';
import { replacePicture } from './lib/pictures';
import { requirePlace } from './lib/places';
import { refuse } from './lib/refusal';
import { permissionsOf, strongest } from './lib/roles';
import { SLUG_PATTERN, slugFrom } from './lib/slug';
import { recordOf, requireViewer, viewerOf } from './lib/viewer';
import {
    activate,
    createOwned,
    membershipOf,
    membershipsOf,
    noteOrganization,
    rolesOf,
    upsertRecord,
} from './lib/workspace';
import { spend } from './limits';

const NAME_LENGTH = 100;
const nullableText = v.union(v.null(), v.string());
const roleValidator = v.union(v.literal('owner'), v.literal('admin'), v.literal('member'));

function checkedName(given: string): string {
    const name = given.trim();
    if (!name || name.length > NAME_LENGTH) refuse('BAD_REQUEST', `A name has 1 to ${NAME_LENGTH} characters`);
    return name;
}

function checkedSlug(slug: string): string {
    if (!SLUG_PATTERN.test(slug))
        refuse('BAD_REQUEST', 'A slug has 3 to 50 characters: small letters, digits and hyphens');
    return slug;
}

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
        const name = checkedName(args.name);
        if (args.slug !== undefined) checkedSlug(args.slug);
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
        await noteActivity(ctx, id, viewer.name, 'created');
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

/** One organisation, and what whoever asks may do there. Null for a stranger, who learns nothing of it. */
export const getOrganization = query({
    args: { organizationId: v.string() },
    returns: v.union(
        v.null(),
        v.object({
            id: v.string(),
            name: v.string(),
            slug: v.string(),
            logo: nullableText,
            role: roleValidator,
            isPersonal: v.boolean(),
            createdAt: v.number(),
            permissions: v.array(v.string()),
        }),
    ),
    handler: async (ctx, { organizationId }) => {
        const viewer = await viewerOf(ctx);
        const place = viewer && (await membershipOf(ctx, viewer.userId, organizationId));
        if (!place) return null;
        return {
            id: place.organizationId,
            name: place.name,
            slug: place.slug,
            logo: place.logo,
            role: strongest(place.role),
            isPersonal: place.isPersonal,
            createdAt: place.createdAt,
            permissions: permissionsOf(place),
        };
    },
});

/** Renames an organisation, in name, slug or both. */
export const updateOrganization = mutation({
    args: { organizationId: v.string(), name: v.optional(v.string()), slug: v.optional(v.string()) },
    returns: v.null(),
    handler: async (ctx, { organizationId, ...args }) => {
        const { viewer, membership } = await requirePlace(ctx, organizationId, 'update');
        const changes = {
            ...(args.name === undefined ? {} : { name: checkedName(args.name) }),
            ...(args.slug === undefined ? {} : { slug: checkedSlug(args.slug) }),
        };
        await spend(ctx, 'manageOrganization', viewer.userId);
        if (!(await ctx.runMutation(components.betterAuth.organizations.update, { organizationId, ...changes })))
            refuse('CONFLICT', 'This slug is taken');
        if (changes.name !== undefined && changes.name !== membership.name)
            await noteActivity(ctx, organizationId, viewer.name, 'renamed', changes.name);
        return null;
    },
});

/** Sets the picture of an organisation, a PNG or JPEG; null takes it away. */
export const setOrganizationPicture = mutation({
    args: { organizationId: v.string(), picture: v.union(v.null(), v.bytes()) },
    returns: v.null(),
    handler: async (ctx, { organizationId, picture }) => {
        const { viewer, membership } = await requirePlace(ctx, organizationId, 'update');
        await spend(ctx, 'picture', viewer.userId);
        const logo = await replacePicture(ctx, organizationId, membership.logo, picture);
        await ctx.runMutation(components.betterAuth.organizations.update, { organizationId, logo });
        await noteActivity(ctx, organizationId, viewer.name, 'picture');
        return null;
    },
});

/** Ends an organisation for everybody. Whoever was in it finds another one active. */
export const deleteOrganization = mutation({
    args: { organizationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId }) => {
        const { membership } = await members.deleteOrganization(ctx, organizationId);
        await replacePicture(ctx, organizationId, membership.logo, null);
        return null;
    },
});

export const leaveOrganization = mutation({
    args: { organizationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId }) => {
        await members.leave(ctx, organizationId);
        return null;
    },
});

/** Members in the order they came, a page at a time; `position` is the `nextPosition` of the page before. */
export const listMembers = query({
    args: {
        organizationId: v.string(),
        position: v.optional(v.union(v.null(), v.number())),
        count: v.optional(v.number()),
    },
    returns: v.object({
        members: v.array(
            v.object({
                userId: v.string(),
                name: v.string(),
                email: v.string(),
                image: nullableText,
                role: roleValidator,
                joinedAt: v.number(),
                isYou: v.boolean(),
            }),
        ),
        nextPosition: v.union(v.null(), v.number()),
    }),
    handler: async (ctx, { organizationId, position, count }) =>
        await members.pageOfMembers(ctx, organizationId, position ?? null, count),
});

export const changeMemberRole = mutation({
    args: { organizationId: v.string(), userId: v.string(), role: roleValidator },
    returns: v.null(),
    handler: async (ctx, { organizationId, userId, role }) => {
        await members.changeRole(ctx, organizationId, userId, role);
        return null;
    },
});

export const removeMember = mutation({
    args: { organizationId: v.string(), userId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId, userId }) => {
        await members.removeMember(ctx, organizationId, userId);
        return null;
    },
});

const invitationFields = {
    id: v.string(),
    role: roleValidator,
    inviterName: v.string(),
    createdAt: v.number(),
    expiresAt: v.number(),
};

/** Invitations that nobody has answered yet. */
export const listInvitations = query({
    args: { organizationId: v.string() },
    returns: v.array(v.object({ ...invitationFields, email: v.string(), isExpired: v.boolean() })),
    handler: async (ctx, { organizationId }) => await invitations.invitationsOf(ctx, organizationId),
});

/** Invitations to whoever asks that still stand. Nothing for a guest, and for an address that is not confirmed. */
export const listMyInvitations = query({
    args: {},
    returns: v.array(v.object({ ...invitationFields, organizationId: v.string(), organizationName: v.string() })),
    handler: async (ctx) => await invitations.invitationsToMe(ctx),
});

/** Invites an address; one that was invited before gets a new invitation in the place of the old one. */
export const inviteMember = mutation({
    args: { organizationId: v.string(), email: v.string(), role: roleValidator },
    returns: v.object({ id: v.string() }),
    handler: async (ctx, { organizationId, email, role }) => ({
        id: await invitations.invite(ctx, organizationId, email, role),
    }),
});

export const cancelInvitation = mutation({
    args: { invitationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { invitationId }) => {
        await invitations.cancelInvitation(ctx, invitationId);
        return null;
    },
});

/** Becomes a member, and makes that organisation the active one. */
export const acceptInvitation = mutation({
    args: { invitationId: v.string() },
    returns: v.object({ organizationId: v.string() }),
    handler: async (ctx, { invitationId }) => await invitations.acceptInvitation(ctx, invitationId),
});

export const declineInvitation = mutation({
    args: { invitationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { invitationId }) => {
        await invitations.declineInvitation(ctx, invitationId);
        return null;
    },
});

/** What happened there lately, the newest first. */
export const listActivity = query({
    args: { organizationId: v.string() },
    returns: v.array(
        v.object({
            id: v.id('activity'),
            at: v.number(),
            kind: activityKind,
            actorName: v.string(),
            subject: nullableText,
            detail: nullableText,
        }),
    ),
    handler: async (ctx, { organizationId }) => {
        await requirePlace(ctx, organizationId, 'read');
        const rows = await newest(ctx, organizationId, 50);
        return rows.map(({ _id, at, kind, actorName, subject, detail }) => ({
            id: _id,
            at,
            kind,
            actorName,
            subject,
            detail,
        }));
    },
});

/** One batch more of what a deleted organisation has left behind. */
export const sweep = internalMutation({
    args: { organizationId: v.string() },
    returns: v.null(),
    handler: async (ctx, { organizationId }): Promise<null> => {
        await members.sweepDeleted(ctx, organizationId);
        return null;
    },
});
