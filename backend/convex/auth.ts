// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { components } from './_generated/api';
import { action, mutation, query } from './_generated/server';
import { asCaller } from './lib/account';
import { replacePicture } from './lib/pictures';
import { refuse } from './lib/refusal';
import { recordOf, requireFresh, requireViewer, sessionsOf, viewerOf } from './lib/viewer';
import { membershipOf, rolesOf, upsertRecord } from './lib/workspace';
import { spend } from './limits';

const NAME_LENGTH = 100;
const nullable = <T extends ReturnType<typeof v.string>>(validator: T) => v.union(v.null(), validator);

/** The person who asks, with the active organisation. Null for a guest, a revoked session, or a missing record. */
export const getCurrentUser = query({
    args: {},
    returns: v.union(
        v.null(),
        v.object({
            _id: v.id('user'),
            userId: v.string(),
            name: v.string(),
            email: v.string(),
            emailVerified: v.boolean(),
            image: nullable(v.string()),
            personalOrganizationId: nullable(v.string()),
            activeOrganizationId: nullable(v.string()),
            activeOrganizationSlug: nullable(v.string()),
            activeOrganizationName: nullable(v.string()),
            activeOrganizationRoles: v.array(v.string()),
            activeOrganization: v.union(
                v.null(),
                v.object({
                    id: v.string(),
                    name: v.string(),
                    slug: v.string(),
                    logo: nullable(v.string()),
                    role: v.string(),
                    isPersonal: v.boolean(),
                }),
            ),
        }),
    ),
    handler: async (ctx) => {
        const viewer = await viewerOf(ctx);
        const record = viewer && (await recordOf(ctx, viewer.userId));
        if (!viewer || !record) return null;
        const active = record.activeOrganizationId
            ? await membershipOf(ctx, viewer.userId, record.activeOrganizationId)
            : null;
        const roles = active ? rolesOf(active) : [];
        return {
            _id: record._id,
            userId: viewer.userId,
            name: viewer.name,
            email: viewer.email,
            emailVerified: viewer.emailVerified,
            image: viewer.image,
            personalOrganizationId: record.personalOrganizationId ?? null,
            activeOrganizationId: active?.organizationId ?? null,
            activeOrganizationSlug: active?.slug ?? null,
            activeOrganizationName: active?.name ?? null,
            activeOrganizationRoles: roles,
            activeOrganization: active
                ? {
                      id: active.organizationId,
                      name: active.name,
                      slug: active.slug,
                      logo: active.logo,
                      role: roles[0] ?? active.role,
                      isPersonal: active.isPersonal,
                  }
                : null,
        };
    },
});

/** The one thing to watch while a sign-in is being set up: ready, or what is still missing. */
export const getSetupStatus = query({
    args: {},
    returns: v.object({
        ready: v.boolean(),
        reason: v.union(
            v.null(),
            v.literal('UNAUTHENTICATED'),
            v.literal('USER_MISSING'),
            v.literal('ORGANIZATION_MISSING'),
        ),
        activeOrganizationId: nullable(v.string()),
    }),
    handler: async (ctx) => {
        const missing = (reason: 'UNAUTHENTICATED' | 'USER_MISSING' | 'ORGANIZATION_MISSING') => ({
            ready: false,
            reason,
            activeOrganizationId: null,
        });
        const viewer = await viewerOf(ctx);
        if (!viewer) return missing('UNAUTHENTICATED');
        const record = await recordOf(ctx, viewer.userId);
        if (!record) return missing('USER_MISSING');
        const active = record.activeOrganizationId
            ? await membershipOf(ctx, viewer.userId, record.activeOrganizationId)
            : null;
        if (!active) return missing('ORGANIZATION_MISSING');
        return { ready: true, reason: null, activeOrganizationId: active.organizationId };
    },
});

/** What the server sees in the caller's token: for finding out why a sign-in does not work. Null without one. */
export const getServerIdentity = query({
    args: {},
    returns: v.any(),
    handler: async (ctx) => await ctx.auth.getUserIdentity(),
});

/** Renames the person who asks, in Better Auth's table and the app's together. */
export const updateProfile = mutation({
    args: { name: v.string() },
    returns: v.null(),
    handler: async (ctx, args) => {
        const viewer = await requireViewer(ctx);
        const name = args.name.trim();
        if (!name || name.length > NAME_LENGTH) refuse('BAD_REQUEST', `A name has 1 to ${NAME_LENGTH} characters`);
        await ctx.runMutation(components.betterAuth.people.rename, { userId: viewer.userId, name });
        await upsertRecord(ctx, { ...viewer, name });
        return null;
    },
});

/** Sets the picture of the person who asks, a PNG or JPEG; null takes it away. */
export const setPicture = mutation({
    args: { picture: v.union(v.null(), v.bytes()) },
    returns: v.null(),
    handler: async (ctx, { picture }) => {
        const viewer = await requireViewer(ctx);
        await spend(ctx, 'picture', viewer.userId);
        const image = await replacePicture(ctx, viewer.userId, viewer.image, picture);
        await ctx.runMutation(components.betterAuth.people.setImage, { userId: viewer.userId, image });
        await upsertRecord(ctx, { ...viewer, image });
        return null;
    },
});

/** Where the person is signed in. Never a token. */
export const listSessions = query({
    args: {},
    returns: v.array(
        v.object({
            id: v.string(),
            userAgent: nullable(v.string()),
            ipAddress: nullable(v.string()),
            createdAt: v.number(),
            expiresAt: v.number(),
            current: v.boolean(),
        }),
    ),
    handler: async (ctx) => {
        const viewer = await viewerOf(ctx);
        if (!viewer) return [];
        const sessions = await sessionsOf(ctx, viewer.userId);
        requireFresh(viewer, sessions);
        return sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
    },
});

/**
 * The newest session of the person beside this one, for whoever tells of a sign-in elsewhere: no address, and so to a
 * sign-in of any age.
 */
export const latestSignIn = query({
    args: {},
    returns: v.union(v.null(), v.object({ id: v.string(), userAgent: nullable(v.string()), createdAt: v.number() })),
    handler: async (ctx) => {
        const viewer = await viewerOf(ctx);
        if (!viewer) return null;
        const others = (await sessionsOf(ctx, viewer.userId)).filter((session) => session.id !== viewer.sessionId);
        const newest = others.sort((one, other) => other.createdAt - one.createdAt).at(0);
        return newest ? { id: newest.id, userAgent: newest.userAgent, createdAt: newest.createdAt } : null;
    },
});

/** Ends one of the person's own sessions. */
export const revokeSession = mutation({
    args: { sessionId: v.string() },
    returns: v.null(),
    handler: async (ctx, { sessionId }) => {
        const viewer = await requireViewer(ctx);
        requireFresh(viewer, await sessionsOf(ctx, viewer.userId));
        const ended = await ctx.runMutation(components.betterAuth.sessions.revoke, {
            userId: viewer.userId,
            sessionId,
        });
        if (!ended) refuse('NOT_FOUND', 'There is no such session');
        return null;
    },
});

/**
 * Changes the password. An action, not a mutation: a mutation that fails would take its own failure count back, and
 * the password could be guessed without end. `token` is the new session's, where the old ones were ended.
 */
export const changePassword = action({
    args: { currentPassword: v.string(), newPassword: v.string(), revokeOtherSessions: v.optional(v.boolean()) },
    returns: v.object({ token: nullable(v.string()) }),
    handler: async (ctx, body): Promise<{ token: string | null }> =>
        await asCaller(ctx, 'The password was not changed', async (api, headers) => ({
            token: (await api.changePassword({ body, headers })).token ?? null,
        })),
});
