// SPDX-License-Identifier: MIT
//
// People for development and demonstrations. Everything here is internal: it runs from the Convex CLI, the dashboard,
// or the local host, never from a client. All of it may be repeated; nothing is made twice.
//
//   seed:demo    {}                                                 the demo people below
//   seed:person  { email, name, password, organizations? }          one verified person -> { userId }
//                  organizations: [{ name, slug, role }]            made when missing; role "owner", "admin", "member"
//
// Both are internal actions (a password hash takes too long for a mutation).
//
import { v, type Infer } from 'convex/values';
import { hashPassword } from 'better-auth/crypto';
import { components, internal } from './_generated/api';
import { internalAction, internalMutation } from './_generated/server';
import { environment } from './lib/environment';
import { noteOrganization, welcome } from './lib/workspace';

const placeValidator = v.object({ name: v.string(), slug: v.string(), role: v.string() });
type Place = Infer<typeof placeValidator>;

const PASSWORD = 'latchkey-demo';
const northQuay = { name: 'North Quay', slug: 'north-quay' };
const foundry = { name: 'Foundry', slug: 'foundry' };

const demoPeople: { email: string; name: string; organizations: Place[] }[] = [
    {
        email: 'teammate@example.com',
        name: 'Demo Teammate',
        organizations: [
            { ...northQuay, role: 'owner' },
            { ...foundry, role: 'owner' },
        ],
    },
    {
        email: 'demo@example.com',
        name: 'Demo Person',
        organizations: [
            { ...northQuay, role: 'admin' },
            { ...foundry, role: 'member' },
        ],
    },
];

/** One verified person with a personal workspace, and a place in the organisations named. */
export const person = internalAction({
    args: {
        email: v.string(),
        name: v.string(),
        password: v.string(),
        organizations: v.optional(v.array(placeValidator)),
    },
    returns: v.object({ userId: v.string() }),
    handler: async (ctx, { password, ...rest }): Promise<{ userId: string }> =>
        await ctx.runMutation(internal.seed.write, {
            email: rest.email.trim().toLowerCase(),
            name: rest.name,
            organizations: rest.organizations ?? [],
            passwordHash: await hashPassword(password),
        }),
});

/** The demo people of the README. */
export const demo = internalAction({
    args: {},
    returns: v.array(v.object({ email: v.string(), userId: v.string() })),
    handler: async (ctx): Promise<{ email: string; userId: string }[]> => {
        const made = [];
        for (const one of demoPeople)
            made.push({
                email: one.email,
                ...(await ctx.runAction(internal.seed.person, { ...one, password: PASSWORD })),
            });
        return made;
    },
});

export const write = internalMutation({
    args: { email: v.string(), name: v.string(), passwordHash: v.string(), organizations: v.array(placeValidator) },
    returns: v.object({ userId: v.string() }),
    handler: async (ctx, { email, name, passwordHash, organizations }): Promise<{ userId: string }> => {
        const found = await ctx.runMutation(components.betterAuth.people.ensureVerified, { email, name, passwordHash });
        const { userId } = found;
        // The workspace comes first, so that it is the oldest membership and the one a new person starts in.
        await welcome(ctx, { ...found, email, emailVerified: true });
        if (!environment.organizationsEnabled()) return { userId };
        for (const place of organizations) {
            const organizationId: string = await ctx.runMutation(components.betterAuth.organizations.ensureMember, {
                ...place,
                userId,
            });
            await noteOrganization(ctx, organizationId, place.role === 'owner' ? { ownerUserId: userId } : {});
        }
        return { userId };
    },
});

/** Fills an organisation with people nobody signs in as: for trying out thousands. A few hundred at a time. */
export const crowd = internalMutation({
    args: { organizationId: v.string(), first: v.number(), count: v.number() },
    returns: v.null(),
    handler: async (ctx, args): Promise<null> => await ctx.runMutation(components.betterAuth.people.crowd, args),
});

/** Lets a person's sessions be older than they are: for trying out what asks for a recent sign-in. */
export const ageSessions = internalMutation({
    args: { email: v.string(), ms: v.number() },
    returns: v.null(),
    handler: async (ctx, args): Promise<null> => await ctx.runMutation(components.betterAuth.sessions.age, args),
});

/** Lets an invitation end that much later from now. */
export const expireInvitation = internalMutation({
    args: { invitationId: v.string(), ms: v.number() },
    returns: v.null(),
    handler: async (ctx, args): Promise<null> => await ctx.runMutation(components.betterAuth.invitations.expire, args),
});

/** Makes a person an owner of `count` organisations more. A few hundred at a time. */
export const founder = internalMutation({
    args: { userId: v.string(), first: v.number(), count: v.number() },
    returns: v.null(),
    handler: async (ctx, { userId, first, count }): Promise<null> => {
        for (let i = first; i < first + count; i++) {
            const organizationId: string = await ctx.runMutation(components.betterAuth.organizations.ensureMember, {
                name: `Organisation ${i}`,
                slug: `organisation-${userId.slice(-12).toLowerCase()}-${i}`,
                userId,
                role: 'owner',
            });
            await noteOrganization(ctx, organizationId, { ownerUserId: userId });
        }
        return null;
    },
});
