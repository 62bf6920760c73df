// SPDX-License-Identifier: MIT
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { constantTimeEqual, generateRandomString } from 'better-auth/crypto';
import { parseUserOutput } from 'better-auth/db';
import * as z from 'zod';

const CODE_SECONDS = 120;

const messages = {
    INVALID_TOKEN: 'This code is unknown, used or too old',
    STATE_MISMATCH: 'The state does not belong to this code',
    INVALID_CODE_VERIFIER: 'The verifier does not belong to this code',
    INVALID_CLIENT_ID: 'This client is not known here',
    INVALID_PKCE_METHOD: 'Only the S256 method is accepted',
    FAILED_TO_CREATE_SESSION: 'The session could not be created',
} as const;

const refusal = (status: 'NOT_FOUND' | 'BAD_REQUEST' | 'INTERNAL_SERVER_ERROR', code: keyof typeof messages) =>
    new APIError(status, { code, message: messages[code] });

const base64Url = (bytes: ArrayBuffer): string =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');

const challengeOf = async (verifier: string): Promise<string> =>
    base64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));

/** What a code stands for, as stored beside it. */
const grantSchema = z.object({ userId: z.string(), challenge: z.string(), state: z.string() });

/**
 * Hands a browser's sign-in over to a native app, by a one-time code bound to a PKCE challenge.
 * Paths, bodies and error codes are those of the server half of `@better-auth/electron`, so a client written for one
 * works with the other. It has no hooks: a code exists only because a page asked for one.
 */
export const desktopHandoff = ({ clientId }: { clientId: string }) => ({
    id: 'desktop-handoff' as const,
    endpoints: {
        /** Called by the page, with the browser's session, after the person agreed. */
        desktopTransferUser: createAuthEndpoint(
            '/electron/transfer-user',
            {
                method: 'POST',
                requireHeaders: true,
                use: [sessionMiddleware],
                query: z.object({
                    client_id: z.string(),
                    state: z.string().min(1).max(256),
                    code_challenge: z.string().length(43),
                    code_challenge_method: z.string().optional(),
                }),
                body: z.object({ callbackURL: z.string().optional() }),
            },
            async (ctx) => {
                if (ctx.query.client_id !== clientId) throw refusal('BAD_REQUEST', 'INVALID_CLIENT_ID');
                if (ctx.query.code_challenge_method !== 'S256') throw refusal('BAD_REQUEST', 'INVALID_PKCE_METHOD');
                const code = generateRandomString(32, 'a-z', 'A-Z', '0-9');
                const grant: z.infer<typeof grantSchema> = {
                    userId: ctx.context.session.user.id,
                    challenge: ctx.query.code_challenge,
                    state: ctx.query.state,
                };
                await ctx.context.internalAdapter.createVerificationValue({
                    identifier: `electron:${code}`,
                    value: JSON.stringify(grant),
                    expiresAt: new Date(Date.now() + CODE_SECONDS * 1000),
                });
                return ctx.json({ url: null, redirect: false, electron_authorization_code: code });
            },
        ),
        /** Called by the app. Any attempt spends the code, a wrong one too. */
        desktopToken: createAuthEndpoint(
            '/electron/token',
            {
                method: 'POST',
                body: z.object({
                    token: z.string().min(1).max(256),
                    state: z.string().min(1).max(256),
                    code_verifier: z.string().min(1).max(256),
                }),
            },
            async (ctx) => {
                const { internalAdapter } = ctx.context;
                const stored = await internalAdapter.consumeVerificationValue(`electron:${ctx.body.token}`);
                if (!stored) throw refusal('NOT_FOUND', 'INVALID_TOKEN');
                const grant = grantSchema.parse(JSON.parse(stored.value));
                if (!constantTimeEqual(grant.state, ctx.body.state)) throw refusal('BAD_REQUEST', 'STATE_MISMATCH');
                if (!constantTimeEqual(grant.challenge, await challengeOf(ctx.body.code_verifier)))
                    throw refusal('BAD_REQUEST', 'INVALID_CODE_VERIFIER');
                const user = await internalAdapter.findUserById(grant.userId);
                if (!user) throw refusal('NOT_FOUND', 'INVALID_TOKEN');
                const session = await internalAdapter.createSession(user.id);
                if (!session) throw refusal('INTERNAL_SERVER_ERROR', 'FAILED_TO_CREATE_SESSION');
                await setSessionCookie(ctx, { session, user });
                return ctx.json({ token: session.token, user: parseUserOutput(ctx.context.options, user) });
            },
        ),
    },
});
