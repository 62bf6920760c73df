// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internal } from './_generated/api';
import type { Doc } from './_generated/dataModel';
import { internalAction, internalMutation, internalQuery, type MutationCtx } from './_generated/server';
import { CODE_SECONDS } from './auth_options';
import { environment } from './lib/environment';

const ATTEMPTS = 5;
const ATTEMPT_MS = 10_000;

type Mail = Omit<Doc<'outbox'>, '_id' | '_creationTime' | 'createdAt'>;

/** Puts a mail where the sender finds it. */
export async function post(ctx: MutationCtx, mail: Mail): Promise<void> {
    const id = await ctx.db.insert('outbox', { ...mail, createdAt: Date.now() });
    if (environment.mailWebhook()) await ctx.scheduler.runAfter(0, internal.outbox.deliver, { id, attempt: 1 });
}

/** No code: whoever has the address signs in, and finds it there. */
type OutgoingInvitation = { to: string; organization: string; inviter: string; expiresAt: number };

export const invitationMail = (mail: OutgoingInvitation): Mail => ({ ...mail, kind: 'invitation', code: '' });

/** A one-time code. Called by Better Auth's send hook, never by a client. */
export const add = internalMutation({
    args: { to: v.string(), kind: v.string(), code: v.string() },
    handler: async (ctx, mail): Promise<null> => {
        await post(ctx, { ...mail, expiresAt: Date.now() + CODE_SECONDS * 1000 });
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

async function handOver({ to, kind, code, organization, inviter }: Doc<'outbox'>): Promise<boolean> {
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
            body: JSON.stringify({ to, kind, code, app: environment.appName(), organization, inviter }),
            signal: AbortSignal.timeout(ATTEMPT_MS),
        });
        return response.ok;
    } catch {
        return false;
    }
}

/** Hands one mail to the operator's mail service, a few times if need be. What was handed over is forgotten. */
export const deliver = internalAction({
    args: { id: v.id('outbox'), attempt: v.number() },
    handler: async (ctx, { id, attempt }): Promise<null> => {
        const mail: Doc<'outbox'> | null = await ctx.runQuery(internal.outbox.get, { id });
        if (!mail) return null;
        if (await handOver(mail)) await ctx.runMutation(internal.outbox.remove, { id });
        else if (attempt < ATTEMPTS)
            await ctx.scheduler.runAfter(500 * 2 ** attempt, internal.outbox.deliver, { id, attempt: attempt + 1 });
        else console.error('A mail could not be handed to the mail service');
        return null;
    },
});

/** Deletes what nobody can use any more. */
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
