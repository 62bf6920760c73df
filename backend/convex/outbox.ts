// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internal } from './_generated/api';
import type { Doc } from './_generated/dataModel';
import { internalAction, internalMutation, internalQuery } from './_generated/server';
import { environment } from './lib/environment';

/** As long as Better Auth accepts a code, and a little longer for the sender. */
const CODE_MS = 10 * 60 * 1000;
const ATTEMPTS = 5;
const ATTEMPT_MS = 10_000;

/** Puts a one-time code where the sender finds it. Called by Better Auth's send hook, never by a client. */
export const add = internalMutation({
    args: { to: v.string(), kind: v.string(), code: v.string() },
    handler: async (ctx, mail): Promise<null> => {
        const now = Date.now();
        const id = await ctx.db.insert('outbox', { ...mail, createdAt: now, expiresAt: now + CODE_MS });
        if (environment.mailWebhook()) await ctx.scheduler.runAfter(0, internal.outbox.deliver, { id, attempt: 1 });
        return null;
    },
});

export const get = internalQuery({
    args: { id: v.id('outbox') },
    handler: async (ctx, { id }): Promise<Doc<'outbox'> | null> => await ctx.db.get(id),
});

export const remove = internalMutation({
    args: { id: v.id('outbox') },
    handler: async (ctx, { id }): Promise<null> => {
        if (await ctx.db.get(id)) await ctx.db.delete(id);
        return null;
    },
});

/** The newest code for an address: for the local host, where nothing is sent. */
export const latest = internalQuery({
    args: { to: v.string() },
    handler: async (ctx, { to }): Promise<Doc<'outbox'> | null> =>
        await ctx.db
            .query('outbox')
            .withIndex('by_to', (q) => q.eq('to', to))
            .order('desc')
            .first(),
});

async function post({ to, kind, code }: Doc<'outbox'>): Promise<boolean> {
    const webhook = environment.mailWebhook();
    if (!webhook) return false;
    try {
        const response = await fetch(webhook.url, {
            method: 'POST',
            redirect: 'error', // a code goes to the address the operator wrote down, and nowhere else
            headers: {
                'Content-Type': 'application/json',
                ...(webhook.secret ? { Authorization: `Bearer ${webhook.secret}` } : {}),
            },
            body: JSON.stringify({ to, kind, code, app: environment.appName() }),
            signal: AbortSignal.timeout(ATTEMPT_MS),
        });
        return response.ok;
    } catch {
        return false;
    }
}

/** Hands one code to the operator's mail service, a few times if need be. What was handed over is forgotten. */
export const deliver = internalAction({
    args: { id: v.id('outbox'), attempt: v.number() },
    handler: async (ctx, { id, attempt }): Promise<null> => {
        const mail: Doc<'outbox'> | null = await ctx.runQuery(internal.outbox.get, { id });
        if (!mail) return null;
        if (await post(mail)) await ctx.runMutation(internal.outbox.remove, { id });
        else if (attempt < ATTEMPTS)
            await ctx.scheduler.runAfter(500 * 2 ** attempt, internal.outbox.deliver, { id, attempt: attempt + 1 });
        else console.error('A code could not be handed to the mail service');
        return null;
    },
});

/** Deletes codes nobody can use any more. */
export const sweep = internalMutation({
    args: {},
    handler: async (ctx): Promise<null> => {
        const over = await ctx.db
            .query('outbox')
            .withIndex('by_expiresAt', (q) => q.lt('expiresAt', Date.now()))
            .take(1000);
        for (const row of over) await ctx.db.delete(row._id);
        return null;
    },
});
