// SPDX-License-Identifier: MIT
import { createClient, type AuthFunctions, type GenericCtx } from '@convex-dev/better-auth';
import { isRunMutationCtx } from '@convex-dev/better-auth/utils';
import { betterAuth } from 'better-auth/minimal';
import { components, internal } from './_generated/api';
import type { DataModel } from './_generated/dataModel';
import { attemptHooks, type Attempts } from './auth_rules';
import { authOptions } from './auth_options';
import betterAuthSchema from './betterAuth/schema';
import { triggers } from './trigger_rules';
import { pathLimits } from './limits';

const authFunctions: AuthFunctions = internal.triggers;

/** The door to Better Auth's tables. */
export const authComponent = createClient<DataModel, typeof betterAuthSchema>(components.betterAuth, {
    local: { schema: betterAuthSchema },
    authFunctions,
    triggers,
});

/** The mutations Better Auth's hooks need. Without a writing context (routes, queries) there are none. */
function attemptsOf(ctx: GenericCtx<DataModel>): Attempts | undefined {
    if (!isRunMutationCtx(ctx)) return undefined;
    return {
        claim: async (claims) => await ctx.runMutation(internal.limits.claim, { claims }),
        settle: async (outcome) => {
            await ctx.runMutation(internal.limits.settle, outcome);
        },
    };
}

/** Better Auth for one call of one function. */
export const createAuth = (ctx: GenericCtx<DataModel>) => {
    const canWrite = isRunMutationCtx(ctx);
    return betterAuth({
        ...authOptions({
            ...(canWrite
                ? {
                      sendCode: async (mail) => {
                          await ctx.runMutation(internal.outbox.add, mail);
                      },
                      rememberDevice: async (origin) => {
                          await ctx.runMutation(internal.desktop.device_requests.remember, origin);
                      },
                  }
                : {}),
        }),
        database: authComponent.adapter(ctx),
        rateLimit: {
            enabled: canWrite,
            ...pathLimits(),
            customStorage: {
                get: async () => null,
                set: async () => {},
                consume: async (key, rule) => {
                    // Without a known address all people would share one bucket: the counters by account hold then.
                    if (!canWrite || key.startsWith('no-trusted-ip')) return { allowed: true, retryAfter: null };
                    const verdict = await ctx.runMutation(internal.limits.consume, {
                        key,
                        max: rule.max,
                        windowMs: rule.window * 1000,
                    });
                    return {
                        allowed: verdict.allowed,
                        retryAfter: verdict.retryAfterMs === null ? null : Math.ceil(verdict.retryAfterMs / 1000),
                    };
                },
            },
        },
        hooks: attemptHooks(attemptsOf(ctx)),
    });
};
