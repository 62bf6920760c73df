// SPDX-License-Identifier: MIT
// Calls to the site this page came from, and what their refusals mean to a person.

export type Answer = {
    /** 0: no answer came. */
    status: number;
    code: string;
    retryAfterSeconds: number | null;
    // what a server answers is looked at field by field
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body: any;
};

async function call(path: string, init: RequestInit): Promise<Answer> {
    try {
        const response = await fetch(path, {
            ...init,
            credentials: 'same-origin',
            cache: 'no-store',
            redirect: 'error',
        });
        const body: unknown = await response.json().catch(() => null);
        const { code, error } = (body ?? {}) as { code?: unknown; error?: unknown };
        const inner = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
        const wait = Number(response.headers.get('Retry-After') ?? response.headers.get('X-Retry-After'));
        return {
            status: response.status,
            code: String(code ?? inner ?? ''),
            retryAfterSeconds: wait > 0 ? wait : null,
            body,
        };
    } catch {
        return { status: 0, code: '', retryAfterSeconds: null, body: null };
    }
}

export const get = (path: string): Promise<Answer> => call(path, { method: 'GET' });

export const post = (path: string, body: object = {}): Promise<Answer> =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export type Person = { id: string; name: string; email: string };

/** Who is signed in in this browser; null for nobody, undefined when the site does not say. */
export async function whoIsHere(): Promise<Person | null | undefined> {
    const answer = await get('/api/auth/get-session');
    if (answer.status !== 200) return undefined;
    return (answer.body as { user: Person } | null)?.user ?? null;
}

/** Somebody who came by a code has no name yet. */
export const nameOf = (person: Person): string => person.name.trim() || person.email;

const sentences: Record<string, string> = {
    INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
    INVALID_EMAIL: 'That is not an e-mail address.',
    USER_ALREADY_EXISTS: 'There is an account with this address already. Sign in instead.',
    USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this address already. Sign in instead.',
    PASSWORD_TOO_SHORT: 'The password is too short: take at least 8 characters.',
    PASSWORD_TOO_LONG: 'The password is too long: take at most 128 characters.',
    INVALID_OTP: 'This code is wrong.',
    OTP_EXPIRED: 'This code is too old. Ask for a new one.',
    TOO_MANY_ATTEMPTS: 'This code was tried too often and is void. Ask for a new one.',
    INVALID_CODE: 'This code is wrong.',
    INVALID_BACKUP_CODE: 'This backup code is wrong or was used before.',
    INVALID_TWO_FACTOR_COOKIE: 'This waited too long. Start again.',
    ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Wait a while, then try again.',
    UNAUTHORIZED: 'You are not signed in any more. Load this page again.',
    invalid_request: 'This code is unknown, or was answered before.',
    expired_token: 'This code is too old. Ask for a new one on the device.',
    access_denied: 'Somebody else has taken this code already.',
};

const duration = (seconds: number): string =>
    seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;

export function refusalSentence(answer: Answer): string {
    if (answer.status === 0) return 'The site does not answer. Check the connection, then try again.';
    if (Object.hasOwn(sentences, answer.code)) return sentences[answer.code]!;
    if (answer.status === 429)
        return `Too many attempts. Wait ${duration(answer.retryAfterSeconds ?? 60)}, then try again.`;
    if (answer.status >= 500) return 'The site has a problem. Try again in a little while.';
    return 'The site refused this. Check what you typed, then try again.';
}
