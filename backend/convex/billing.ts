// SPDX-License-Identifier: MIT
// Who pays, for the billing service (Autumn), and which plan they have. Without a key of that service nothing is called.
import { Autumn, type AutumnComponent } from '@useautumn/convex';
import { v } from 'convex/values';
import { internal } from './_generated/api';
import { action, internalQuery, type ActionCtx } from './_generated/server';
import { billingIdentity, planNameOf, type BillingIdentity } from './lib/billing';
import { environment } from './lib/environment';
import { recordOf, viewerOf } from './lib/viewer';
import { membershipOf } from './lib/workspace';

/** A person waits for no plan longer than this. */
const PATIENCE_MS = 8000;

/** The customer of whoever asks. The organisation is the active one, if they are a member, and never the client's word. */
export const identity = internalQuery({
    args: {},
    returns: v.union(
        v.null(),
        v.object({ customerId: v.string(), customerData: v.object({ name: v.string(), email: v.string() }) }),
    ),
    handler: async (ctx): Promise<BillingIdentity | null> => {
        const viewer = await viewerOf(ctx);
        const record = viewer && (await recordOf(ctx, viewer.userId));
        const active = record?.activeOrganizationId
            ? await membershipOf(ctx, record.userId, record.activeOrganizationId)
            : null;
        return billingIdentity(environment.billingScope(), viewer, active);
    },
});

/** What Autumn calls its `identify`. */
export const identify = async (ctx: Pick<ActionCtx, 'runQuery'>): Promise<BillingIdentity | null> =>
    await ctx.runQuery(internal.billing.identity, {});

/** The package's component has neither functions nor data of use, so it is not installed: the client never asks it. */
const client = (secretKey: string, customer: BillingIdentity): Autumn =>
    new Autumn({} as AutumnComponent, {
        identify: async () => customer,
        secretKey,
        ...(environment.autumnUrl() ? { url: environment.autumnUrl() } : {}),
    });

async function inTime<T>(work: Promise<T>): Promise<T | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
    try {
        return await Promise.race([work.catch(() => null), late]);
    } finally {
        clearTimeout(timer);
    }
}

/** The plan of whoever asks. Null for a guest, without billing, without a plan, and when the service is in trouble. */
export const getPlan = action({
    args: {},
    returns: v.union(
        v.null(),
        v.object({ name: v.string(), scope: v.union(v.literal('user'), v.literal('organization')) }),
    ),
    handler: async (ctx) => {
        const secretKey = environment.autumnSecretKey();
        if (!secretKey) return null;
        const customer = await identify(ctx);
        if (!customer) return null;
        const { allowed } = await ctx.runMutation(internal.limits.claim, {
            claims: [{ limit: 'plan', key: customer.customerId }],
        });
        if (!allowed) return null;
        // Asked for, never made: whoever has not bought anything is no customer.
        const answer = await inTime(client(secretKey, customer).customers.get(ctx, {}));
        const name = planNameOf(answer?.data);
        return name === null ? null : { name, scope: environment.billingScope() };
    },
});
