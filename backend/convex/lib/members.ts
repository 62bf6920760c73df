// SPDX-License-Identifier: MIT
// What can be done with the members of an organisation. Each function asks `roles.ts` first and leaves every affected
// person with an active organisation.
import { components, internal } from '../_generated/api';
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { spend } from '../limits';
import { noteActivity } from './activity';
import { requirePlace, type Place } from './places';
import { refuse } from './refusal';
import { isOwner, may, strongest, type Role } from './roles';
import { recordOf } from './viewer';
import { membershipOf, metaOf, settle, type Membership } from './workspace';

const PAGE = 50;
const LARGEST_PAGE = 200;
/** How many people one transaction of a deletion brings in order. */
const BATCH = 250;

export async function pageOfMembers(
    ctx: QueryCtx,
    organizationId: string,
    position: number | null,
    count: number | undefined,
) {
    const { viewer } = await requirePlace(ctx, organizationId, 'read');
    const size = Math.max(1, Math.min(LARGEST_PAGE, Math.floor(count ?? PAGE)));
    const found = await ctx.runQuery(components.betterAuth.members.page, { organizationId, position, count: size + 1 });
    const shown = found.slice(0, size);
    return {
        members: shown.map(({ userId, name, email, image, role, joinedAt }) => ({
            userId,
            name,
            email,
            image,
            role: strongest(role),
            joinedAt,
            isYou: userId === viewer.userId,
        })),
        nextPosition: found.length > size ? shown[shown.length - 1]!.position : null,
    };
}

async function otherMember(ctx: MutationCtx, organizationId: string, userId: string): Promise<Membership> {
    const target = await membershipOf(ctx, userId, organizationId);
    return target ?? refuse('NOT_FOUND', 'This person is no longer a member');
}

async function requireAnotherOwner(ctx: MutationCtx, organizationId: string, userId: string): Promise<void> {
    const hasOther = await ctx.runQuery(components.betterAuth.members.hasOtherOwner, { organizationId, userId });
    if (!hasOther) refuse('ONLY_OWNER', 'Make somebody else an owner first: an organisation needs one');
}

const nameOf = async (ctx: MutationCtx, userId: string): Promise<string> => {
    const record = await ctx.db
        .query('user')
        .withIndex('by_userId', (q) => q.eq('userId', userId))
        .first();
    return record?.name ?? '';
};

export async function changeRole(ctx: MutationCtx, organizationId: string, userId: string, role: Role): Promise<void> {
    const { viewer, membership } = await requirePlace(ctx, organizationId, 'changeRole');
    const target = await otherMember(ctx, organizationId, userId);
    const touchesOwner = isOwner(target.role) || role === 'owner';
    if (touchesOwner && !may(membership, 'changeOwner')) refuse('FORBIDDEN', 'Only an owner can do that to an owner');
    if (target.role === role) return;
    await spend(ctx, 'manageOrganization', viewer.userId);
    if (isOwner(target.role) && role !== 'owner') await requireAnotherOwner(ctx, organizationId, userId);
    await ctx.runMutation(components.betterAuth.members.setRole, { memberId: target.memberId, role });
    await noteActivity(ctx, organizationId, viewer.name, 'role', await nameOf(ctx, userId), role);
}

async function takeOut(ctx: MutationCtx, target: Membership, userId: string): Promise<void> {
    await ctx.runMutation(components.betterAuth.members.remove, { memberId: target.memberId });
    await settle(ctx, userId);
}

export async function removeMember(ctx: MutationCtx, organizationId: string, userId: string): Promise<void> {
    const { viewer, membership } = await requirePlace(ctx, organizationId, 'removeMember');
    const target = await otherMember(ctx, organizationId, userId);
    if (userId === viewer.userId) return refuse('BAD_REQUEST', 'To go yourself, leave the organisation');
    if (isOwner(target.role) && !may(membership, 'removeOwner'))
        return refuse('FORBIDDEN', 'Only an owner can do that to an owner');
    await spend(ctx, 'manageOrganization', viewer.userId);
    await takeOut(ctx, target, userId);
    await noteActivity(ctx, organizationId, viewer.name, 'removed', await nameOf(ctx, userId));
}

export async function leave(ctx: MutationCtx, organizationId: string): Promise<void> {
    const { viewer, membership } = await requirePlace(ctx, organizationId, 'leave');
    if (isOwner(membership.role)) await requireAnotherOwner(ctx, organizationId, viewer.userId);
    await spend(ctx, 'manageOrganization', viewer.userId);
    await takeOut(ctx, membership, viewer.userId);
    await noteActivity(ctx, organizationId, viewer.name, 'left');
}

/** The organisation alone, with what only the app knows about it. */
export async function takeAway(ctx: MutationCtx, organizationId: string): Promise<void> {
    await ctx.runMutation(components.betterAuth.organizations.remove, { organizationId });
    const meta = await metaOf(ctx, organizationId);
    if (meta) await ctx.db.delete(meta._id);
}

/** The organisation is gone at once; its thousands of members are brought in order one batch after another. */
export async function deleteOrganization(ctx: MutationCtx, organizationId: string): Promise<Place> {
    const place = await requirePlace(ctx, organizationId, 'delete');
    await takeAway(ctx, organizationId);
    await settle(ctx, place.viewer.userId);
    await sweepDeleted(ctx, organizationId);
    return place;
}

/** One batch of what a deleted organisation leaves behind. Safe to repeat. */
export async function sweepDeleted(ctx: MutationCtx, organizationId: string): Promise<void> {
    const people = await ctx.runMutation(components.betterAuth.members.removeSome, { organizationId, count: BATCH });
    // Whoever has no record yet gets a place with the first sign-in.
    for (const userId of people) if (await recordOf(ctx, userId)) await settle(ctx, userId);
    const noInvitations = await ctx.runMutation(components.betterAuth.invitations.removeSome, {
        organizationId,
        count: BATCH,
    });
    const rows = await ctx.db
        .query('activity')
        .withIndex('by_organizationId_at', (q) => q.eq('organizationId', organizationId))
        .take(BATCH);
    for (const row of rows) await ctx.db.delete(row._id);
    if (people.length === BATCH || !noInvitations || rows.length === BATCH)
        await ctx.scheduler.runAfter(0, internal.organizations.sweep, { organizationId });
}
