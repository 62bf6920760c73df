// SPDX-License-Identifier: MIT
import type { Triggers } from '@convex-dev/better-auth';
import type { DataModel } from './_generated/dataModel';
import type { MutationCtx } from './_generated/server';
import type betterAuthSchema from './betterAuth/schema';
import { forgetPerson, personOf, settle, upsertRecord, welcome } from './lib/workspace';

/**
 * What happens to the app's tables when Better Auth writes its own. Each runs in the transaction of that write, and
 * may run again after a write that failed half way, so each brings things in order instead of adding to them.
 */
export const triggers = {
    user: {
        onCreate: async (ctx, user) => {
            await welcome(ctx as MutationCtx, personOf(user));
        },
        onUpdate: async (ctx, user) => {
            await upsertRecord(ctx as MutationCtx, personOf(user));
        },
        onDelete: async (ctx, user) => {
            await forgetPerson(ctx as MutationCtx, user._id);
        },
    },
    session: {
        onCreate: async (ctx, session) => {
            await settle(ctx as MutationCtx, session.userId);
        },
    },
} satisfies Triggers<DataModel, typeof betterAuthSchema>;
