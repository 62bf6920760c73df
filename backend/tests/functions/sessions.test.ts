// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { PASSWORD, refusal, signInAgain, signUp, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

const DAY = 24 * 60 * 60 * 1000;

const rowOf = async (person: SignedIn) => {
    const [row] = await backend.rows('session', { token: person.session }, 'betterAuth');
    return row!;
};
const about = (actual: number, expected: number) =>
    assert.ok(Math.abs(actual - expected) < 60_000, `${actual} is not about ${expected}`);

test('a session lives seven days, its Convex token fifteen minutes', async () => {
    const ada = await signUp(backend);
    const { session } = (await backend.auth('GET', '/get-session', { token: ada.session })).json;
    about(session.expiresAt, Date.now() + 7 * DAY);
    const claims = JSON.parse(Buffer.from(ada.jwt.split('.')[1]!, 'base64url').toString('utf8'));
    assert.equal(claims.exp - claims.iat, 900);
    assert.equal(claims.sessionId, session.id);
});

test('a session used on another day is prolonged, on the same day it is not', async () => {
    const ada = await signUp(backend);
    const row = await rowOf(ada);
    const left = async (days: number): Promise<number> => {
        backend = await backend.restartWith(row._id, { expiresAt: Date.now() + days * DAY });
        return (await backend.auth('GET', '/get-session', { token: ada.session })).json.session.expiresAt;
    };
    about(await left(6.1), Date.now() + 6.1 * DAY);
    about(await left(5.9), Date.now() + 7 * DAY);
});

test('an expired session is nobody, in Better Auth and in the functions', async () => {
    const ada = await signUp(backend);
    const row = await rowOf(ada);
    backend = await backend.restartWith(row._id, { expiresAt: Date.now() - 1000 });
    assert.equal(await backend.client(ada.jwt).query(names.currentUser, {}), null);
    const session = await backend.auth('GET', '/get-session', { token: ada.session });
    assert.deepEqual([session.status, session.json], [200, null]);
});

// better-auth-http 10.8.
test('the list of sessions names this one, shows agents, and never a token', async () => {
    const ada = await signUp(backend);
    const laptop = await signInAgain(backend, ada, 'Latchkey/1.0 (laptop)');
    const listed = await laptop.client.query(names.listSessions, {});
    assert.equal(listed.length, 2);
    assert.deepEqual(
        listed.filter(({ current }) => current).map(({ userAgent }) => userAgent),
        ['Latchkey/1.0 (laptop)'],
    );
    const text = JSON.stringify(listed);
    assert.ok(!text.includes(ada.session) && !text.includes(laptop.session));
    assert.deepEqual(Object.keys(listed[0]!).sort(), [
        'createdAt',
        'current',
        'expiresAt',
        'id',
        'ipAddress',
        'userAgent',
    ]);
});

test('the latest sign-in beside this one is told to a sign-in of any age, without an address or a token', async () => {
    const ada = await signUp(backend);
    const eve = await signUp(backend, 'Eve');
    await signInAgain(backend, eve, 'Firefox/1 (Linux)');
    assert.equal(await ada.client.query(names.latestSignIn, {}), null);
    const phone = await signInAgain(backend, ada, 'Firefox/1 (Android)');
    const laptop = await signInAgain(backend, ada, 'Latchkey/1.0 (laptop)');
    const row = await rowOf(ada);
    backend = await backend.restartWith(row._id, { createdAt: Date.now() - 2 * DAY });
    const latest = (await backend.client(ada.jwt).query(names.latestSignIn, {}))!;
    assert.equal(latest.userAgent, 'Latchkey/1.0 (laptop)');
    assert.deepEqual(Object.keys(latest).sort(), ['createdAt', 'id', 'userAgent']);
    assert.ok(!JSON.stringify(latest).includes(laptop.session));
    assert.equal((await backend.client(laptop.jwt).query(names.latestSignIn, {}))!.userAgent, 'Firefox/1 (Android)');
    assert.ok(phone.session);
});

test('a revoked session is null at once, over both ways in', async () => {
    const ada = await signUp(backend);
    const other = await signInAgain(backend, ada);
    const listed = await ada.client.query(names.listSessions, {});
    const target = listed.find(({ current }) => !current)!;
    assert.equal(await ada.client.mutation(names.revokeSession, { sessionId: target.id }), null);
    assert.equal(await other.client.query(names.currentUser, {}), null);
    const session = await backend.auth('GET', '/get-session', { token: other.session });
    assert.equal(session.json, null);
    assert.equal((await backend.auth('GET', '/convex/token', { token: other.session })).status, 401);
    assert.equal((await ada.client.query(names.listSessions, {})).length, 1);
});

test('another person’s session cannot be revoked, nor told from none at all', async () => {
    const [ada, eve] = [await signUp(backend), await signUp(backend, 'Eve')];
    const [target] = await ada.client.query(names.listSessions, {});
    const foreign = await refusal(eve.client.mutation(names.revokeSession, { sessionId: target!.id }));
    const unknown = await refusal(eve.client.mutation(names.revokeSession, { sessionId: 'nothing' }));
    assert.equal(foreign.code, 'NOT_FOUND');
    assert.deepEqual(unknown, foreign);
    assert.notEqual(await ada.client.query(names.currentUser, {}), null);
});

test('a session older than a day may neither list nor revoke, but still reads', async () => {
    const ada = await signUp(backend);
    const row = await rowOf(ada);
    backend = await backend.restartWith(row._id, { createdAt: Date.now() - 2 * DAY });
    const client = backend.client(ada.jwt);
    assert.equal((await client.query(names.currentUser, {}))!.userId, ada.userId);
    assert.equal((await refusal(client.query(names.listSessions, {}))).code, 'SESSION_NOT_FRESH');
    const revoking = client.mutation(names.revokeSession, { sessionId: row._id });
    assert.equal((await refusal(revoking)).code, 'SESSION_NOT_FRESH');
    const again = await signInAgain(backend, ada);
    assert.equal((await again.client.query(names.listSessions, {})).length, 2);
});

// better-auth-http 10.9.
test('changing the password keeps this session and ends the others when asked', async () => {
    const ada = await signUp(backend);
    const other = await signInAgain(backend, ada);
    const { token } = await ada.client.action(names.changePassword, {
        currentPassword: PASSWORD,
        newPassword: 'another long password',
        revokeOtherSessions: true,
    });
    assert.ok(token && token !== ada.session);
    assert.equal((await backend.auth('GET', '/convex/token', { token })).status, 200);
    assert.equal((await backend.auth('GET', '/convex/token', { token: other.session })).status, 401);
    const old = await backend.auth('POST', '/sign-in/email', { body: { email: ada.email, password: PASSWORD } });
    assert.equal(old.status, 401);
});

test('a wrong current password and a short new one are told apart', async () => {
    const ada = await signUp(backend);
    const change = (currentPassword: string, newPassword: string) =>
        refusal(ada.client.action(names.changePassword, { currentPassword, newPassword }));
    assert.equal((await change('not my password', 'another long password')).code, 'INVALID_PASSWORD');
    assert.equal((await change(PASSWORD, 'short')).code, 'PASSWORD_TOO_SHORT');
});

test('the current password cannot be guessed without end, by action or over HTTP', async () => {
    const ada = await signUp(backend);
    const guess = (n: number) =>
        refusal(
            ada.client.action(names.changePassword, {
                currentPassword: `guess number ${n}`,
                newPassword: 'long enough',
            }),
        );
    const codes = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n).then(({ code }) => code)));
    assert.equal(codes.filter((code) => code === 'INVALID_PASSWORD').length, 10);
    assert.equal(codes.filter((code) => code === 'RATE_LIMITED').length, 2);
    const last = await guess(99);
    assert.equal(last.code, 'RATE_LIMITED');
    assert.ok(last.retryAfter! > 60_000 && last.retryAfter! <= 15 * 60_000);
    const overHttp = await backend.auth('POST', '/change-password', {
        token: ada.session,
        body: { currentPassword: PASSWORD, newPassword: 'another long password' },
    });
    assert.equal(overHttp.status, 429);
});
