// SPDX-License-Identifier: MIT
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { refuse } from './refusal';
import { may, type Operation } from './roles';
import { requireViewer, type Viewer } from './viewer';
import { membershipOf, type Membership } from './workspace';

/** Who asks, and where in which role. */
export type Place = { viewer: Viewer; membership: Membership };

/**
 * The place of whoever asks, if their role lets them do that there. The same answer for an organisation of others and
 * for none at all, so that ids cannot be probed.
 */
export async function requirePlace(
    ctx: QueryCtx | MutationCtx,
    organizationId: string,
    operation: Operation,
): Promise<Place> {
    const viewer = await requireViewer(ctx);
    const membership = await membershipOf(ctx, viewer.userId, organizationId);
    if (!membership) return refuse('FORBIDDEN', 'You are not a member of this organisation');
    if (!may(membership, operation)) {
        if (membership.isPersonal) return refuse('FORBIDDEN', 'A personal workspace cannot be shared, left or deleted');
        return refuse('FORBIDDEN', 'Your role does not allow this');
    }
    return { viewer, membership };
}
