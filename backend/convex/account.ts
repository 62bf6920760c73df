// SPDX-License-Identifier: MIT
// What a person does with the account beyond signing in and out: address, sign-in methods, second factor. Everything is about
// whoever asks; a result that has `token` has replaced their session, and the old one is dead.
import { v } from 'convex/values';
import { components, internal } from './_generated/api';
import { action, internalMutation, internalQuery, mutation, query } from './_generated/server';
import { addressOf, asCaller, replacedToken } from './lib/account';
import { endAccount, requireDeletable } from './lib/deletion';
import { environment } from './lib/environment';
import { signInProviders } from './lib/methods';
import { refuse } from './lib/refusal';
import { requireFresh, requireViewer, sessionsOf, viewerOf } from './lib/viewer';

const replaced = v.object({ token: v.union(v.null(), v.string()) });

/** All that the account page shows, followed live: how the person can sign in, and what else could be done. */
export const getAccount = query({
    args: {},
    returns: v.union(
        v.null(),
        v.object({
            hasPassword: v.boolean(),
            hasTwoFactor: v.boolean(),
            canDelete: v.boolean(),
            /** `credential` is a password, the others are providers. */
            methods: v.array(v.object({ id: v.string(), provider: v.string(), createdAt: v.number() })),
            /** Providers of this site that the person has not linked yet. */
            linkable: v.array(v.object({ id: v.string(), name: v.string() })),
        }),
    ),
    handler: async (ctx) => {
        const viewer = await viewerOf(ctx);
        if (!viewer) return null;
        const account = await ctx.runQuery(components.betterAuth.people.account, { userId: viewer.userId });
        const linked = new Set(account.methods.map(({ provider }) => provider));
        return {
            ...account,
            canDelete: environment.accountDeletion(),
            linkable: signInProviders()
                .filter(({ id }) => !linked.has(id))
                .map(({ id, name }) => ({ id, name })),
        };
    },
});

/** Sends a code to the person's own address, to prove that it is theirs. */
export const sendVerificationCode = action({
    args: {},
    returns: v.null(),
    handler: async (ctx): Promise<null> => {
        await asCaller(ctx, 'The code was not sent', async (api, headers) => {
            const email = await addressOf(api, headers);
            await api.sendVerificationOTP({ body: { email, type: 'email-verification' }, headers });
        });
        return null;
    },
});

export const verifyEmail = action({
    args: { code: v.string() },
    returns: v.null(),
    handler: async (ctx, { code }): Promise<null> => {
        await asCaller(ctx, 'The address was not confirmed', async (api, headers) => {
            const email = await addressOf(api, headers);
            await api.verifyEmailOTP({ body: { email, otp: code }, headers });
        });
        return null;
    },
});

/** Sends a code to another address. Says nothing about whether somebody has it already. */
export const requestEmailChange = action({
    args: { newEmail: v.string() },
    returns: v.null(),
    handler: async (ctx, body): Promise<null> => {
        await asCaller(ctx, 'The code was not sent', (api, headers) =>
            api.requestEmailChangeEmailOTP({ body, headers }),
        );
        return null;
    },
});

export const changeEmail = action({
    args: { newEmail: v.string(), code: v.string() },
    returns: v.null(),
    handler: async (ctx, { newEmail, code }): Promise<null> => {
        await asCaller(ctx, 'The address was not changed', (api, headers) =>
            api.changeEmailEmailOTP({ body: { newEmail, otp: code }, headers }),
        );
        return null;
    },
});

/** Takes a sign-in method away; never the last one. Asks for a sign-in of the last day. */
export const unlinkSignInMethod = mutation({
    args: { id: v.string() },
    returns: v.null(),
    handler: async (ctx, { id }) => {
        const viewer = await requireViewer(ctx);
        requireFresh(viewer, await sessionsOf(ctx, viewer.userId));
        const outcome = await ctx.runMutation(components.betterAuth.people.unlink, { userId: viewer.userId, id });
        if (outcome === 'last') refuse('ONLY_METHOD', 'This is the only way left to sign in');
        if (outcome === 'missing') refuse('NOT_FOUND', 'There is no such way to sign in');
        return null;
    },
});

/** Begins a second factor: the address for an authenticator app, and the codes for when it is lost, told this once. */
export const beginTwoFactor = action({
    args: { password: v.string() },
    returns: v.object({ totpUri: v.string(), backupCodes: v.array(v.string()) }),
    handler: async (ctx, body): Promise<{ totpUri: string; backupCodes: string[] }> =>
        await asCaller(ctx, 'The second factor was not set up', async (api, headers) => {
            const { totpURI, backupCodes } = await api.enableTwoFactor({ body, headers });
            return { totpUri: totpURI, backupCodes };
        }),
});

/** Turns the second factor on, with a first code of the app. */
export const confirmTwoFactor = action({
    args: { code: v.string() },
    returns: replaced,
    handler: async (ctx, body): Promise<{ token: string | null }> =>
        await asCaller(ctx, 'The second factor was not turned on', async (api, headers) => ({
            token: replacedToken((await api.verifyTOTP({ body, headers, returnHeaders: true })).headers),
        })),
});

export const disableTwoFactor = action({
    args: { password: v.string() },
    returns: replaced,
    handler: async (ctx, body): Promise<{ token: string | null }> =>
        await asCaller(ctx, 'The second factor was not turned off', async (api, headers) => ({
            token: replacedToken((await api.disableTwoFactor({ body, headers, returnHeaders: true })).headers),
        })),
});

/** New codes for when the app is lost; the old ones are void. */
export const replaceBackupCodes = action({
    args: { password: v.string() },
    returns: v.object({ backupCodes: v.array(v.string()) }),
    handler: async (ctx, body): Promise<{ backupCodes: string[] }> =>
        await asCaller(ctx, 'No codes were made', async (api, headers) => {
            const { backupCodes } = await api.generateBackupCodes({ body, headers });
            return { backupCodes };
        }),
});

/**
 * Ends the account of whoever asks, everywhere and for good. A person with a password gives it; one without asks with a
 * sign-in of the last day. The password is looked at here, and the rest is one transaction.
 */
export const deleteAccount = action({
    args: { password: v.optional(v.string()) },
    returns: v.null(),
    handler: async (ctx, { password = '' }): Promise<null> => {
        const { hasPassword }: { hasPassword: boolean } = await ctx.runQuery(internal.account.isDeletable, {});
        if (hasPassword)
            await asCaller(ctx, 'The account was not deleted', (api, headers) =>
                api.verifyPassword({ body: { password }, headers }),
            );
        await ctx.runMutation(internal.account.end, { isProven: hasPassword });
        return null;
    },
});

export const isDeletable = internalQuery({
    args: {},
    returns: v.object({ hasPassword: v.boolean() }),
    handler: async (ctx): Promise<{ hasPassword: boolean }> => {
        const { hasPassword } = await requireDeletable(ctx);
        return { hasPassword };
    },
});

export const end = internalMutation({
    args: { isProven: v.boolean() },
    returns: v.null(),
    handler: async (ctx, { isProven }): Promise<null> => {
        await endAccount(ctx, isProven);
        return null;
    },
});
