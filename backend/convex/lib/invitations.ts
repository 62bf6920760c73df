// SPDX-License-Identifier: MIT
// Invitations into an organisation: by its managers, to an address; answered by whoever has proven to own that address.
import { components } from '../_generated/api';
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { spend } from '../limits';
import { invitationMail, post } from '../outbox';
import { noteActivity } from './activity';
import { requirePlace } from './places';
import { refuse } from './refusal';
import { may, strongest, type Role } from './roles';
import { requireViewer, viewerOf, type Viewer } from './viewer';
import { activate, membershipOf, upsertRecord } from './workspace';

const LIFE_MS = 7 * 24 * 60 * 60 * 1000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LONGEST_EMAIL = 254;

const normalized = (email: string): string => email.trim().toLowerCase();

export async function invitationsOf(ctx: QueryCtx, organizationId: string) {
    await requirePlace(ctx, organizationId, 'seeInvitations');
    const now = Date.now();
    const found = await ctx.runQuery(components.betterAuth.invitations.ofOrganization, { organizationId });
    return found.map(({ id, email, role, inviterName, createdAt, expiresAt }) => ({
        id,
        email,
        role: strongest(role),
        inviterName,
        createdAt,
        expiresAt,
        isExpired: expiresAt <= now,
    }));
}

/** Nothing for an address that is not proven: whoever has typed a stranger's address must not read their post. */
export async function invitationsToMe(ctx: QueryCtx) {
    const viewer = await viewerOf(ctx);
    if (!viewer?.emailVerified) return [];
    const now = Date.now();
    const found = await ctx.runQuery(components.betterAuth.invitations.ofEmail, { email: normalized(viewer.email) });
    return found
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ id, organizationId, organizationName, role, inviterName, createdAt, expiresAt }) => ({
            id,
            organizationId,
            organizationName,
            role: strongest(role),
            inviterName,
            createdAt,
            expiresAt,
        }));
}

export async function invite(ctx: MutationCtx, organizationId: string, address: string, role: Role): Promise<string> {
    const { viewer, membership } = await requirePlace(ctx, organizationId, 'invite');
    if (role === 'owner' && !may(membership, 'inviteOwner')) refuse('FORBIDDEN', 'Only an owner can invite an owner');
    const email = normalized(address);
    if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) refuse('BAD_REQUEST', 'This is not an e-mail address');
    if (email === normalized(viewer.email))
        refuse('ALREADY_MEMBER', 'This is your own address: you are a member already');
    const known = await ctx.runQuery(components.betterAuth.members.byEmail, { organizationId, email });
    if (known?.isMember) refuse('ALREADY_MEMBER', 'Whoever has this address is a member already');
    await spend(ctx, 'invite', viewer.userId);
    const expiresAt = Date.now() + LIFE_MS;
    const id = await ctx.runMutation(components.betterAuth.invitations.create, {
        organizationId,
        email,
        role,
        inviterId: viewer.userId,
        expiresAt,
    });
    await noteActivity(ctx, organizationId, viewer.name, 'invited', email, role);
    await post(ctx, invitationMail({ to: email, organization: membership.name, inviter: viewer.name, expiresAt }));
    return id;
}

export async function cancelInvitation(ctx: MutationCtx, invitationId: string): Promise<void> {
    await requireViewer(ctx);
    const invitation = await ctx.runQuery(components.betterAuth.invitations.get, { invitationId });
    if (!invitation) return refuse('NOT_FOUND', 'This invitation is no longer there');
    const { viewer } = await requirePlace(ctx, invitation.organizationId, 'cancelInvitation');
    if (invitation.status !== 'pending') return refuse('NOT_FOUND', 'This invitation is no longer there');
    await ctx.runMutation(components.betterAuth.invitations.settle, { invitationId, status: 'canceled' });
    await noteActivity(ctx, invitation.organizationId, viewer.name, 'invitationCanceled', invitation.email);
}

/** One that is to whoever asks and still stands. Somebody else's looks like none at all. */
async function ownInvitation(ctx: MutationCtx, invitationId: string) {
    const viewer: Viewer = await requireViewer(ctx);
    const found = await ctx.runQuery(components.betterAuth.invitations.get, { invitationId });
    const isMine = found && found.email === normalized(viewer.email) && found.status === 'pending';
    if (!isMine) return refuse('NOT_FOUND', 'This invitation is no longer there');
    if (!viewer.emailVerified) return refuse('EMAIL_NOT_VERIFIED', 'Confirm your e-mail address first');
    return { viewer, invitation: found };
}

export async function acceptInvitation(ctx: MutationCtx, invitationId: string): Promise<{ organizationId: string }> {
    const { viewer, invitation } = await ownInvitation(ctx, invitationId);
    if (invitation.expiresAt <= Date.now())
        return refuse('INVITATION_EXPIRED', 'This invitation has expired. Ask for another one.');
    const { organizationId } = invitation;
    const isNew = !(await membershipOf(ctx, viewer.userId, organizationId));
    await ctx.runMutation(components.betterAuth.members.add, {
        organizationId,
        userId: viewer.userId,
        role: strongest(invitation.role),
    });
    await ctx.runMutation(components.betterAuth.invitations.settle, { invitationId, status: 'accepted' });
    await activate(ctx, await upsertRecord(ctx, viewer), organizationId);
    if (isNew) await noteActivity(ctx, organizationId, viewer.name, 'joined', null, strongest(invitation.role));
    return { organizationId };
}

export async function declineInvitation(ctx: MutationCtx, invitationId: string): Promise<void> {
    const { viewer, invitation } = await ownInvitation(ctx, invitationId);
    await ctx.runMutation(components.betterAuth.invitations.settle, { invitationId, status: 'rejected' });
    await noteActivity(ctx, invitation.organizationId, viewer.name, 'invitationDeclined', invitation.email);
}
