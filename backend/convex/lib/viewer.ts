// SPDX-License-Identifier: MIT
import type { Doc } from '../_generated/dataModel';
import type { MutationCtx, QueryCtx } from '../_generated/server';
import { components } from '../_generated/api';
import { authComponent } from '../auth_component';
import { DAY_SECONDS } from '../auth_options';
import { refuse } from './refusal';

/** Who asks. Ids and names are Better Auth's; the app's own record is looked up where it is needed. */
export type Viewer = {
    userId: string;
    sessionId: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
};

type Ctx = QueryCtx | MutationCtx;

/**
 * The signed-in person, or null for everybody else. A token outlives a sign-out by minutes, so the session's row is
 * looked up each time: a revoked session is refused at once.
 */
export async function viewerOf(ctx: Ctx): Promise<Viewer | null> {
    const identity = await ctx.auth.getUserIdentity();
    if (!identity || typeof identity.sessionId !== 'string') return null;
    const user = await authComponent.safeGetAuthUser(ctx);
    if (!user) return null;
    return {
        userId: user._id,
        sessionId: identity.sessionId,
        name: user.name,
        email: user.email,
        emailVerified: user.emailVerified,
        image: user.image ?? null,
    };
}

export async function requireViewer(ctx: Ctx): Promise<Viewer> {
    return (await viewerOf(ctx)) ?? refuse('UNAUTHENTICATED', 'Sign in to continue');
}

export const recordOf = async (ctx: Ctx, userId: string): Promise<Doc<'user'> | null> =>
    await ctx.db
        .query('user')
        .withIndex('by_userId', (q) => q.eq('userId', userId))
        .first();

/** The person's sessions that have not expired. */
export const sessionsOf = async (ctx: Ctx, userId: string) =>
    await ctx.runQuery(components.betterAuth.sessions.list, { userId, now: Date.now() });

/** What can take an account over asks for a sign-in of the last day. */
export function requireFresh(viewer: Viewer, sessions: { id: string; createdAt: number }[]): void {
    const own = sessions.find(({ id }) => id === viewer.sessionId);
    if (!own || own.createdAt < Date.now() - DAY_SECONDS * 1000)
        refuse('SESSION_NOT_FRESH', 'Sign in again to continue');
}
