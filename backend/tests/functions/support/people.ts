// SPDX-License-Identifier: MIT
// People for tests, each with an address nobody else has.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { ConvexError } from 'convex/values';
import type { ConvexHttpClient } from 'convex/browser';
import type { Backend } from './backend.ts';

export const PASSWORD = 'a long enough password';

let counter = 0;
export const freshEmail = (name = 'person'): string => `${name}-${process.pid}-${counter++}@example.com`;

export type SignedIn = {
    email: string;
    name: string;
    /** The session's token. */
    session: string;
    userId: string;
    /** The official client, signed in with a Convex token of this session. */
    client: ConvexHttpClient;
    jwt: string;
};

export async function convexToken(backend: Pick<Backend, 'auth'>, session: string): Promise<string> {
    const answer = await backend.auth('GET', '/convex/token', { token: session });
    assert.equal(answer.status, 200, answer.text);
    return answer.json.token;
}

async function signedIn(
    backend: Backend,
    email: string,
    name: string,
    session: string,
    userId: string,
): Promise<SignedIn> {
    const jwt = await convexToken(backend, session);
    return { email, name, session, userId, jwt, client: backend.client(jwt) };
}

export async function signUp(backend: Backend, name = 'Ada Lovelace', email = freshEmail()): Promise<SignedIn> {
    const answer = await backend.auth('POST', '/sign-up/email', { body: { name, email, password: PASSWORD } });
    assert.equal(answer.status, 200, answer.text);
    return await signedIn(backend, email, name, answer.json.token, answer.json.user.id);
}

/** As after a code by e-mail: only a proven address has post. */
export async function verified(backend: Backend, person: SignedIn): Promise<SignedIn> {
    await backend.internal('seed:write', {
        email: person.email,
        name: person.name,
        passwordHash: 'unused: the account exists',
        organizations: [],
    });
    return person;
}

export async function signInAgain(backend: Backend, person: SignedIn, userAgent?: string): Promise<SignedIn> {
    const answer = await backend.auth('POST', '/sign-in/email', {
        body: { email: person.email, password: PASSWORD },
        ...(userAgent ? { headers: { 'user-agent': userAgent } } : {}),
    });
    assert.equal(answer.status, 200, answer.text);
    return await signedIn(backend, person.email, person.name, answer.json.token, answer.json.user.id);
}

/** What a refused function says: the data of its ConvexError. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; retryAfter?: number }> {
    try {
        await work;
    } catch (error) {
        assert.ok(error instanceof ConvexError, `not a ConvexError: ${String(error)}`);
        return error.data as { code: string; message: string; retryAfter?: number };
    }
    assert.fail('the function did not refuse');
}

export const statuses = (answers: { status: number }[]): Record<number, number> => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
};

export function pkce(): { verifier: string; challenge: string; state: string } {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    return { verifier, challenge, state: randomBytes(16).toString('hex') };
}

/** The six digits an authenticator app shows for a secret now. */
export function authenticatorCode(secret: string): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = Array.from(secret.replace(/=+$/, ''), (letter) =>
        alphabet.indexOf(letter).toString(2).padStart(5, '0'),
    ).join('');
    const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
    const digest = createHmac('sha1', key).update(step).digest();
    const offset = digest[19]! & 15;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
