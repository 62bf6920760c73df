// SPDX-License-Identifier: MIT
import { components } from '../_generated/api';
import type { Doc } from '../_generated/dataModel';
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { environment } from './environment';
import { rolesIn } from './roles';
import { freeSlug } from './slug';

export type Person = { userId: string; name: string; email: string; emailVerified: boolean; image: string | null };

export type Membership = {
    memberId: string;
    organizationId: string;
    name: string;
    slug: string;
    logo: string | null;
    role: string;
    createdAt: number;
    isPersonal: boolean;
};

type Ctx = QueryCtx | MutationCtx;

export const metaOf = async (ctx: Ctx, organizationId: string): Promise<Doc<'orgMeta'> | null> =>
    await ctx.db
        .query('orgMeta')
        .withIndex('by_organizationId', (q) => q.eq('organizationId', organizationId))
        .first();

const isPersonal = async (ctx: Ctx, organizationId: string) => (await metaOf(ctx, organizationId))?.isPersonal ?? false;

/** With `ORG_MODE=false` only the personal workspace counts, whatever memberships exist. */
const counts = (membership: Membership): boolean => membership.isPersonal || environment.organizationsEnabled();

export const rolesOf = (membership: Membership): string[] => rolesIn(membership.role);

/** Every membership, the oldest first, entered or not. `member` is the truth; nothing is copied. */
export async function everyMembershipOf(ctx: Ctx, userId: string): Promise<Membership[]> {
    const rows = await ctx.runQuery(components.betterAuth.organizations.memberships, { userId });
    return await Promise.all(
        rows.map(async (row) => ({ ...row, isPersonal: await isPersonal(ctx, row.organizationId) })),
    );
}

/** Every organisation a person may enter. */
export const membershipsOf = async (ctx: Ctx, userId: string): Promise<Membership[]> =>
    (await everyMembershipOf(ctx, userId)).filter(counts);

export async function membershipOf(ctx: Ctx, userId: string, organizationId: string): Promise<Membership | null> {
    const row = await ctx.runQuery(components.betterAuth.organizations.membership, { userId, organizationId });
    if (!row) return null;
    const membership = { ...row, isPersonal: await isPersonal(ctx, organizationId) };
    return counts(membership) ? membership : null;
}

/** Writes the app's record of a person, from Better Auth's. Safe to repeat. */
export async function upsertRecord(ctx: MutationCtx, person: Person): Promise<Doc<'user'>> {
    const existing = await ctx.db
        .query('user')
        .withIndex('by_userId', (q) => q.eq('userId', person.userId))
        .first();
    const now = Date.now();
    if (!existing) {
        const id = await ctx.db.insert('user', { ...person, createdAt: now, updatedAt: now });
        return (await ctx.db.get(id))!;
    }
    const { name, email, emailVerified, image } = person;
    const changed =
        existing.name !== name ||
        existing.email !== email ||
        existing.emailVerified !== emailVerified ||
        (existing.image ?? null) !== image;
    if (changed) await ctx.db.patch(existing._id, { name, email, emailVerified, image, updatedAt: now });
    return (await ctx.db.get(existing._id))!;
}

/** The app's record of a person who is gone. Safe to repeat. */
export async function forgetPerson(ctx: MutationCtx, userId: string): Promise<void> {
    const record = await ctx.db
        .query('user')
        .withIndex('by_userId', (q) => q.eq('userId', userId))
        .first();
    if (record) await ctx.db.delete(record._id);
}

async function createPersonalWorkspace(ctx: MutationCtx, record: Doc<'user'>): Promise<string> {
    const first = record.name.trim().split(/\s+/)[0];
    const name = first ? `${first.slice(0, 60)}'s Workspace` : 'Personal Workspace';
    const organizationId = await createOwned(ctx, record.userId, name, 'personal', true);
    await ctx.db.patch(record._id, { personalOrganizationId: organizationId, updatedAt: Date.now() });
    return organizationId;
}

/** Makes an organisation with the slug asked for, or with a suffix when that one is taken. */
export async function createOwned(
    ctx: MutationCtx,
    ownerUserId: string,
    name: string,
    slugBase: string,
    personal: boolean,
): Promise<string> {
    return await freeSlug(slugBase, personal, async (slug) => {
        const organizationId = await ctx.runMutation(components.betterAuth.organizations.create, {
            name,
            slug,
            ownerUserId,
        });
        if (organizationId) await noteOrganization(ctx, organizationId, { isPersonal: personal, ownerUserId });
        return organizationId;
    });
}

/** Keeps what only the app knows about an organisation. Safe to repeat; never makes a personal one shared. */
export async function noteOrganization(
    ctx: MutationCtx,
    organizationId: string,
    facts: { isPersonal?: boolean; ownerUserId?: string },
): Promise<void> {
    const now = Date.now();
    const existing = await metaOf(ctx, organizationId);
    if (!existing) {
        await ctx.db.insert('orgMeta', {
            organizationId,
            isPersonal: facts.isPersonal ?? false,
            ...(facts.ownerUserId ? { ownerUserId: facts.ownerUserId } : {}),
            createdAt: now,
            updatedAt: now,
        });
    } else if (facts.ownerUserId && !existing.ownerUserId) {
        await ctx.db.patch(existing._id, { ownerUserId: facts.ownerUserId, updatedAt: now });
    }
}

/** Makes one organisation the active one, in the person's record and in every session, in one transaction. */
export async function activate(ctx: MutationCtx, record: Doc<'user'>, organizationId: string): Promise<void> {
    if (record.activeOrganizationId !== organizationId)
        await ctx.db.patch(record._id, { activeOrganizationId: organizationId, updatedAt: Date.now() });
    await ctx.runMutation(components.betterAuth.sessions.setActiveOrganization, {
        userId: record.userId,
        organizationId,
    });
}

/**
 * Gives a person an active organisation: the stored one while still a member, else the personal one, else the oldest
 * membership, else a new personal workspace. Safe to repeat.
 */
export async function ensureActiveOrganization(ctx: MutationCtx, record: Doc<'user'>): Promise<string> {
    const memberships = await membershipsOf(ctx, record.userId);
    const byId = (id: string | undefined) => memberships.find(({ organizationId }) => organizationId === id);
    const chosen = byId(record.activeOrganizationId) ?? byId(record.personalOrganizationId) ?? memberships[0];
    const organizationId = chosen?.organizationId ?? (await createPersonalWorkspace(ctx, record));
    await activate(ctx, record, organizationId);
    return organizationId;
}

/** What a sign-up, a sign-in and a repair have in common. */
export async function welcome(ctx: MutationCtx, person: Person): Promise<string> {
    return await ensureActiveOrganization(ctx, await upsertRecord(ctx, person));
}

type AuthUser = {
    _id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image?: string | null;
};

export const personOf = (user: AuthUser): Person => ({
    userId: user._id,
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerified,
    image: user.image ?? null,
});

/** Better Auth's own row of a person. */
export const authUser = async (ctx: MutationCtx, userId: string): Promise<AuthUser | null> =>
    await ctx.runQuery(components.betterAuth.adapter.findOne, {
        model: 'user',
        where: [{ field: '_id', value: userId }],
    });

/** Brings one person's record and active organisation in order, whatever was changed or lost before. */
export async function settle(ctx: MutationCtx, userId: string): Promise<void> {
    const user = await authUser(ctx, userId);
    if (user) await ensureActiveOrganization(ctx, await upsertRecord(ctx, personOf(user)));
}
