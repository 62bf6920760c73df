// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import type { Id } from './_generated/dataModel';
import { mutation, query } from './_generated/server';

export const rename = mutation({
    args: { userId: v.string(), name: v.string() },
    returns: v.null(),
    handler: async (ctx, { userId, name }) => {
        const id = ctx.db.normalizeId('user', userId);
        if (!id) throw new Error("Not a person's id");
        await ctx.db.patch(id, { name, updatedAt: Date.now() });
        return null;
    },
});

export const setImage = mutation({
    args: { userId: v.string(), image: v.union(v.null(), v.string()) },
    returns: v.null(),
    handler: async (ctx, { userId, image }) => {
        const id = ctx.db.normalizeId('user', userId);
        if (!id) throw new Error("Not a person's id");
        await ctx.db.patch(id, { image, updatedAt: Date.now() });
        return null;
    },
});

/** For seeding: a verified person who signs in with e-mail and password, made when missing and otherwise left alone. */
export const ensureVerified = mutation({
    args: { email: v.string(), name: v.string(), passwordHash: v.string() },
    returns: v.object({ userId: v.string(), name: v.string(), image: v.union(v.null(), v.string()) }),
    handler: async (ctx, { email, name, passwordHash }) => {
        const now = Date.now();
        const existing = await ctx.db
            .query('user')
            .withIndex('email_name', (q) => q.eq('email', email))
            .first();
        const userId: Id<'user'> =
            existing?._id ??
            (await ctx.db.insert('user', { name, email, emailVerified: true, createdAt: now, updatedAt: now }));
        if (existing && !existing.emailVerified) await ctx.db.patch(userId, { emailVerified: true, updatedAt: now });
        const account = await ctx.db
            .query('account')
            .withIndex('providerId_userId', (q) => q.eq('providerId', 'credential').eq('userId', userId))
            .first();
        if (!account)
            await ctx.db.insert('account', {
                accountId: userId,
                providerId: 'credential',
                userId,
                password: passwordHash,
                createdAt: now,
                updatedAt: now,
            });
        return { userId: userId as string, name: existing?.name ?? name, image: existing?.image ?? null };
    },
});

/** For trying out thousands: members without an account. */
export const crowd = mutation({
    args: { organizationId: v.string(), first: v.number(), count: v.number() },
    returns: v.null(),
    handler: async (ctx, { organizationId, first, count }) => {
        const now = Date.now();
        for (let i = first; i < first + count; i++) {
            const userId: Id<'user'> = await ctx.db.insert('user', {
                name: `Member ${i}`,
                email: `member-${i}-${organizationId}@example.com`,
                emailVerified: true,
                createdAt: now,
                updatedAt: now,
            });
            await ctx.db.insert('member', { organizationId, userId, role: 'member', createdAt: now });
        }
        return null;
    },
});

/** How a person can sign in. Neither password nor tokens leave this component through here. */
export const account = query({
    args: { userId: v.string() },
    returns: v.object({
        hasPassword: v.boolean(),
        hasTwoFactor: v.boolean(),
        methods: v.array(v.object({ id: v.string(), provider: v.string(), createdAt: v.number() })),
    }),
    handler: async (ctx, { userId }) => {
        const id = ctx.db.normalizeId('user', userId);
        const user = id ? await ctx.db.get(id) : null;
        const accounts = await ctx.db
            .query('account')
            .withIndex('userId', (q) => q.eq('userId', userId))
            .collect();
        return {
            hasPassword: accounts.some(({ providerId, password }) => providerId === 'credential' && !!password),
            hasTwoFactor: user?.twoFactorEnabled ?? false,
            methods: accounts.map(({ _id, providerId, createdAt }) => ({
                id: _id as string,
                provider: providerId,
                createdAt,
            })),
        };
    },
});

export const unlink = mutation({
    args: { userId: v.string(), id: v.string() },
    returns: v.union(v.literal('done'), v.literal('last'), v.literal('missing')),
    handler: async (ctx, { userId, id }) => {
        const accountId = ctx.db.normalizeId('account', id);
        const account = accountId ? await ctx.db.get(accountId) : null;
        if (!account || account.userId !== userId) return 'missing';
        const all = await ctx.db
            .query('account')
            .withIndex('userId', (q) => q.eq('userId', userId))
            .take(2);
        if (all.length < 2) return 'last';
        await ctx.db.delete(account._id);
        return 'done';
    },
});

const CODE_KINDS = ['sign-in', 'email-verification', 'forget-password'];

/** Takes a person away with all that is theirs: sessions, ways to sign in, memberships, invitations, codes under way. */
export const remove = mutation({
    args: { userId: v.string() },
    returns: v.null(),
    handler: async (ctx, { userId }) => {
        const id = ctx.db.normalizeId('user', userId);
        const user = id ? await ctx.db.get(id) : null;
        if (!user) return null;
        for (const table of ['session', 'account', 'twoFactor', 'member'] as const) {
            const rows = ctx.db.query(table).withIndex('userId', (q) => q.eq('userId', userId));
            for (const row of await rows.collect()) await ctx.db.delete(row._id);
        }
        const sent = ctx.db.query('invitation').withIndex('inviterId', (q) => q.eq('inviterId', userId));
        for (const row of await sent.collect()) await ctx.db.delete(row._id);
        const received = ctx.db.query('invitation').withIndex('email', (q) => q.eq('email', user.email));
        for (const row of await received.collect()) await ctx.db.delete(row._id);
        for (const kind of CODE_KINDS) {
            const identifier = `${kind}-otp-${user.email}`;
            const codes = ctx.db.query('verification').withIndex('identifier', (q) => q.eq('identifier', identifier));
            for (const row of await codes.collect()) await ctx.db.delete(row._id);
        }
        await ctx.db.delete(user._id);
        return null;
    },
});
