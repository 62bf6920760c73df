// SPDX-License-Identifier: MIT
// The end of an account, in one transaction: either everything of the person goes, or nothing. What belongs to others stays:
// an organisation with other members goes on, and its list of what happened says that the person left.
import { components, internal } from '../_generated/api';
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { noteActivity } from './activity';
import { environment } from './environment';
import { takeAway } from './members';
import { replacePicture } from './pictures';
import { refuse } from './refusal';
import { isOwner } from './roles';
import { requireFresh, requireViewer, sessionsOf, type Viewer } from './viewer';
import { everyMembershipOf, forgetPerson, metaOf, type Membership } from './workspace';

type Ctx = QueryCtx | MutationCtx;
type Place = Membership & { hasOthers: boolean };

export type Deletable = { viewer: Viewer; hasPassword: boolean; places: Place[] };

/** Organisations that would be left to people none of whom could run them. */
async function orphansOf(ctx: Ctx, userId: string, places: Place[]): Promise<string[]> {
    const names = [];
    for (const { organizationId, isPersonal, hasOthers, role, name } of places)
        if (
            !isPersonal &&
            hasOthers &&
            isOwner(role) &&
            !(await ctx.runQuery(components.betterAuth.members.hasOtherOwner, { organizationId, userId }))
        )
            names.push(name);
    return names;
}

/** Refuses whoever may not go, or not yet. A password, where there is one, is asked for by the action before. */
export async function requireDeletable(ctx: Ctx): Promise<Deletable> {
    const viewer = await requireViewer(ctx);
    const { userId } = viewer;
    if (!environment.accountDeletion()) refuse('FORBIDDEN', 'Accounts cannot be deleted here. Ask who runs this site.');
    // Also organisations that are turned off now: who turns them on again must find each with an owner.
    const places = await Promise.all(
        (await everyMembershipOf(ctx, userId)).map(async (place) => ({
            ...place,
            hasOthers: await ctx.runQuery(components.betterAuth.members.hasOthers, {
                organizationId: place.organizationId,
                userId,
            }),
        })),
    );
    const orphans = await orphansOf(ctx, userId, places);
    if (orphans.length > 0)
        refuse('ONLY_OWNER', `Make somebody else an owner first, or delete the organisation: ${orphans.join(', ')}`);
    const { hasPassword } = await ctx.runQuery(components.betterAuth.people.account, { userId });
    if (!hasPassword) requireFresh(viewer, await sessionsOf(ctx, userId));
    return { viewer, hasPassword, places };
}

async function leaveOrEnd(ctx: MutationCtx, viewer: Viewer, place: Place): Promise<void> {
    const { organizationId, memberId, logo, isPersonal, hasOthers } = place;
    await ctx.runMutation(components.betterAuth.members.remove, { memberId });
    if (!isPersonal && hasOthers) {
        const meta = await metaOf(ctx, organizationId);
        if (meta?.ownerUserId === viewer.userId) await ctx.db.patch(meta._id, { ownerUserId: undefined });
        await noteActivity(ctx, organizationId, viewer.name, 'left');
        return;
    }
    await takeAway(ctx, organizationId);
    await replacePicture(ctx, organizationId, logo, null);
    // Its invitations and its list of what happened, of which somebody may have thousands.
    await ctx.scheduler.runAfter(0, internal.organizations.sweep, { organizationId });
}

/** `isProven`: whoever asks has given the password, if the account has one. */
export async function endAccount(ctx: MutationCtx, isProven: boolean): Promise<void> {
    const { viewer, hasPassword, places } = await requireDeletable(ctx);
    if (hasPassword && !isProven) refuse('INVALID_PASSWORD', 'Invalid password');
    for (const place of places) await leaveOrEnd(ctx, viewer, place);
    await replacePicture(ctx, viewer.userId, viewer.image, null);
    const mails = await ctx.db
        .query('outbox')
        .withIndex('by_to', (q) => q.eq('to', viewer.email))
        .collect();
    for (const mail of mails) await ctx.db.delete(mail._id);
    await ctx.runMutation(components.betterAuth.people.remove, { userId: viewer.userId });
    await forgetPerson(ctx, viewer.userId);
}
