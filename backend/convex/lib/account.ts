// SPDX-License-Identifier: MIT
// What a signed-in person does with the account, by way of Better Auth's own endpoints: as actions, because a mutation that
// fails would take its own failure count back. Better Auth's codes become ours here, in one table.
import { isAPIError } from 'better-auth/api';
import { components } from '../_generated/api';
import type { ActionCtx } from '../_generated/server';
import { authComponent, createAuth } from '../auth_component';
import { refuse, type Refusal } from './refusal';

/** The endpoints used here. The options are typed without their plugins, so they have to be named. */
type Api = {
    getSession: (call: { headers: Headers }) => Promise<{ user: { email: string } } | null>;
    changePassword: (
        call: Call<{ currentPassword: string; newPassword: string; revokeOtherSessions?: boolean }>,
    ) => Promise<{ token?: string | null }>;
    verifyPassword: (call: Call<{ password: string }>) => Promise<unknown>;
    sendVerificationOTP: (call: Call<{ email: string; type: 'email-verification' }>) => Promise<unknown>;
    verifyEmailOTP: (call: Call<{ email: string; otp: string }>) => Promise<unknown>;
    requestEmailChangeEmailOTP: (call: Call<{ newEmail: string }>) => Promise<unknown>;
    changeEmailEmailOTP: (call: Call<{ newEmail: string; otp: string }>) => Promise<unknown>;
    enableTwoFactor: (call: Call<{ password: string }>) => Promise<{ totpURI: string; backupCodes: string[] }>;
    verifyTOTP: (call: Call<{ code: string }> & { returnHeaders: true }) => Promise<{ headers: Headers }>;
    disableTwoFactor: (call: Call<{ password: string }> & { returnHeaders: true }) => Promise<{ headers: Headers }>;
    generateBackupCodes: (call: Call<{ password: string }>) => Promise<{ backupCodes: string[] }>;
};
type Call<Body> = { body: Body; headers: Headers };

const codes: Record<string, Refusal['code']> = {
    INVALID_PASSWORD: 'INVALID_PASSWORD',
    PASSWORD_TOO_SHORT: 'PASSWORD_TOO_SHORT',
    PASSWORD_TOO_LONG: 'PASSWORD_TOO_LONG',
    UNAUTHORIZED: 'UNAUTHENTICATED',
    RATE_LIMITED: 'RATE_LIMITED',
    SESSION_NOT_FRESH: 'SESSION_NOT_FRESH',
    INVALID_OTP: 'INVALID_CODE',
    INVALID_CODE: 'INVALID_CODE',
    OTP_EXPIRED: 'CODE_EXPIRED',
    TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'TOO_MANY_ATTEMPTS',
    ACCOUNT_TEMPORARILY_LOCKED: 'RATE_LIMITED',
    INVALID_EMAIL: 'BAD_REQUEST',
};
/** Without a code of its own, in the words of the version that is pinned. */
const messages: Record<string, Refusal['code']> = { 'Email already in use': 'CONFLICT' };

/** Calls Better Auth as whoever asks, and says a refusal of its in our own codes. */
export async function asCaller<T>(
    ctx: ActionCtx,
    failing: string,
    work: (api: Api, headers: Headers) => Promise<T>,
): Promise<T> {
    const { auth, headers } = await authComponent.getAuth(createAuth, ctx);
    await nameDevice(ctx, headers);
    try {
        return await work(auth.api as unknown as Api, headers);
    } catch (error) {
        if (!isAPIError(error)) throw error;
        const { code, message } = { code: '', message: '', ...error.body };
        const known = codes[code] ?? messages[message];
        const retryAfter: unknown = error.body?.retryAfter;
        return refuse(
            known ?? (error.statusCode === 401 ? 'UNAUTHENTICATED' : 'BAD_REQUEST'),
            message || failing,
            typeof retryAfter === 'number' ? retryAfter : undefined,
        );
    }
}

/** A session that takes the place of the one that asks is the same device's: its list says so by the agent. */
async function nameDevice(ctx: ActionCtx, headers: Headers): Promise<void> {
    const identity = await ctx.auth.getUserIdentity();
    if (!identity) return;
    const sessions = await ctx.runQuery(components.betterAuth.sessions.list, {
        userId: identity.subject,
        now: Date.now(),
    });
    const own = sessions.find(({ id }) => id === identity.sessionId);
    if (own?.userAgent) headers.set('user-agent', own.userAgent);
}

/** Whoever asks can prove their own address, and no other. */
export async function addressOf(api: Api, headers: Headers): Promise<string> {
    const session = await api.getSession({ headers });
    return session?.user.email ?? refuse('UNAUTHENTICATED', 'Sign in to continue');
}

/** The session that takes the place of the one that asked. Better Auth's body may still name the old one (fact 8). */
export function replacedToken(headers: Headers): string | null {
    for (const cookie of headers.getSetCookie()) {
        const match = /^(?:__Secure-)?better-auth\.session_token=([^;]*)/.exec(cookie);
        const token = match && decodeURIComponent(match[1]!).split('.')[0];
        if (token) return token;
    }
    return null;
}
