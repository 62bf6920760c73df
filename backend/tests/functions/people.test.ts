// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ConvexClient } from 'convex/browser';
import { Backend, names, type CurrentUser } from './support/backend.ts';
import { convexToken, freshEmail, PASSWORD, refusal, signInAgain, signUp } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

test('a guest gets null and empty lists, never an error', async () => {
    const guest = backend.client();
    assert.equal(await guest.query(names.currentUser, {}), null);
    assert.equal(await guest.query(names.serverIdentity, {}), null);
    assert.deepEqual(await guest.query(names.listSessions, {}), []);
    assert.equal(await guest.query(names.latestSignIn, {}), null);
    assert.deepEqual(await guest.query(names.organizations, {}), { canCreateOrganization: false, organizations: [] });
    assert.deepEqual(await guest.query(names.setupStatus, {}), {
        ready: false,
        reason: 'UNAUTHENTICATED',
        activeOrganizationId: null,
    });
});

test('a guest is refused by every mutation with UNAUTHENTICATED', async () => {
    const guest = backend.client();
    const refusals = await Promise.all([
        refusal(guest.mutation(names.updateProfile, { name: 'Nobody' })),
        refusal(guest.mutation(names.createOrganization, { name: 'Nothing' })),
        refusal(guest.mutation(names.setActive, { organizationId: 'nowhere' })),
        refusal(guest.mutation(names.revokeSession, { sessionId: 'none' })),
        refusal(guest.action(names.changePassword, { currentPassword: PASSWORD, newPassword: 'another password' })),
    ]);
    assert.deepEqual(new Set(refusals.map(({ code }) => code)), new Set(['UNAUTHENTICATED']));
});

test('a sign-up makes a personal workspace and makes it active', async () => {
    const ada = await signUp(backend, 'Ada Lovelace');
    const user = await ada.client.query(names.currentUser, {});
    const active = user!.activeOrganization!;
    assert.match(active.slug, /^personal-[a-z0-9]{4,}$/);
    assert.deepEqual(user, {
        _id: user!._id,
        userId: ada.userId,
        name: 'Ada Lovelace',
        email: ada.email,
        emailVerified: false,
        image: null,
        personalOrganizationId: active.id,
        activeOrganizationId: active.id,
        activeOrganizationSlug: active.slug,
        activeOrganizationName: "Ada's Workspace",
        activeOrganizationRoles: ['owner'],
        activeOrganization: {
            id: active.id,
            name: "Ada's Workspace",
            slug: active.slug,
            logo: null,
            role: 'owner',
            isPersonal: true,
        },
    });
    assert.notEqual(user!._id, user!.userId);
    assert.deepEqual(await ada.client.query(names.setupStatus, {}), {
        ready: true,
        reason: null,
        activeOrganizationId: active.id,
    });
});

test('the session of a sign-up already points at the workspace', async () => {
    const ada = await signUp(backend);
    const session = await backend.auth('GET', '/get-session', { token: ada.session });
    const user = await ada.client.query(names.currentUser, {});
    assert.equal(session.json.session.activeOrganizationId, user!.activeOrganizationId);
});

test('signing in again makes neither a second record nor a second workspace', async () => {
    const ada = await signUp(backend);
    const again = await signInAgain(backend, ada);
    assert.equal((await backend.rows('user', { userId: ada.userId })).length, 1);
    const { organizations } = await again.client.query(names.organizations, {});
    assert.equal(organizations.length, 1);
});

test('without the app record the setup status says so, and the next sign-in repairs it', async () => {
    const ada = await signUp(backend);
    const before = await ada.client.query(names.currentUser, {});
    await backend.deleteRows('user', { userId: ada.userId });
    assert.equal(await ada.client.query(names.currentUser, {}), null);
    assert.equal((await ada.client.query(names.setupStatus, {})).reason, 'USER_MISSING');
    const again = await signInAgain(backend, ada);
    const repaired = await again.client.query(names.currentUser, {});
    assert.equal(repaired!.activeOrganizationId, before!.activeOrganizationId);
});

test('without a membership the setup status says so, and the next sign-in makes a workspace', async () => {
    const ada = await signUp(backend);
    await backend.deleteRows('member', { userId: ada.userId }, 'betterAuth');
    const user = await ada.client.query(names.currentUser, {});
    assert.equal(user!.activeOrganizationId, null);
    assert.equal(user!.activeOrganization, null);
    assert.deepEqual(user!.activeOrganizationRoles, []);
    assert.equal((await ada.client.query(names.setupStatus, {})).reason, 'ORGANIZATION_MISSING');
    const again = await signInAgain(backend, ada);
    assert.equal((await again.client.query(names.setupStatus, {})).ready, true);
});

test('a signed-out session is refused at once although its token lives on', async () => {
    const ada = await signUp(backend);
    assert.notEqual(await ada.client.query(names.currentUser, {}), null);
    assert.equal((await backend.auth('POST', '/sign-out', { token: ada.session })).status, 200);
    assert.equal(await ada.client.query(names.currentUser, {}), null);
    assert.equal((await ada.client.query(names.setupStatus, {})).reason, 'UNAUTHENTICATED');
    assert.equal((await refusal(ada.client.mutation(names.updateProfile, { name: 'Ghost' }))).code, 'UNAUTHENTICATED');
    const identity = await ada.client.query(names.serverIdentity, {});
    assert.equal(identity!.subject, ada.userId, 'the token itself still says who it was');
});

test('the server identity shows the claims of the token', async () => {
    const ada = await signUp(backend);
    const identity = await ada.client.query(names.serverIdentity, {});
    assert.equal(identity!.subject, ada.userId);
    assert.equal(identity!.issuer, backend.siteUrl);
    assert.equal(identity!.tokenIdentifier, `${backend.siteUrl}|${ada.userId}`);
    assert.equal(typeof identity!.sessionId, 'string');
});

test('a rename changes the record of Better Auth and the app together', async () => {
    const ada = await signUp(backend);
    assert.equal(await ada.client.mutation(names.updateProfile, { name: '  Countess  ' }), null);
    assert.equal((await ada.client.query(names.currentUser, {}))!.name, 'Countess');
    assert.equal((await backend.auth('GET', '/get-session', { token: ada.session })).json.user.name, 'Countess');
    assert.equal((await backend.rows('user', { userId: ada.userId }))[0]!.name, 'Countess');
});

test('a rename over HTTP reaches the app record too', async () => {
    const ada = await signUp(backend);
    assert.equal(
        (await backend.auth('POST', '/update-user', { token: ada.session, body: { name: 'Byron' } })).status,
        200,
    );
    assert.equal((await backend.rows('user', { userId: ada.userId }))[0]!.name, 'Byron');
    assert.equal((await ada.client.query(names.currentUser, {}))!.name, 'Byron');
});

test('an empty name and a name of 101 characters are refused and nothing changes', async () => {
    const ada = await signUp(backend);
    for (const name of ['', '   ', 'x'.repeat(101)])
        assert.equal((await refusal(ada.client.mutation(names.updateProfile, { name }))).code, 'BAD_REQUEST');
    assert.equal((await ada.client.query(names.currentUser, {}))!.name, 'Ada Lovelace');
    await ada.client.mutation(names.updateProfile, { name: 'x'.repeat(100) });
});

test('a live query of the official client follows a rename made elsewhere', { timeout: 20_000 }, async () => {
    const ada = await signUp(backend);
    const live = new ConvexClient(backend.cloudUrl, { logger: false });
    try {
        live.setAuth(async () => await convexToken(backend, ada.session));
        const seen: (string | null)[] = [];
        await new Promise<void>((resolve, reject) => {
            const onUser = (user: CurrentUser | null) => {
                seen.push(user?.name ?? null);
                if (user?.name === 'Ada Lovelace')
                    ada.client.mutation(names.updateProfile, { name: 'Elsewhere' }).catch(reject);
                if (user?.name === 'Elsewhere') resolve();
            };
            live.onUpdate(names.currentUser, {}, onUser, reject);
        });
        assert.deepEqual(seen.filter(Boolean), ['Ada Lovelace', 'Elsewhere']);
    } finally {
        await live.close();
    }
});

test('a person without a name gets a workspace with a plain name', async () => {
    const email = freshEmail('nameless');
    await backend.auth('POST', '/email-otp/send-verification-otp', { body: { email, type: 'sign-in' } });
    const mail = (await backend.internal('outbox:latest', { to: email })) as { code: string };
    const answer = await backend.auth('POST', '/sign-in/email-otp', { body: { email, otp: mail.code } });
    const client = backend.client(await convexToken(backend, answer.json.token));
    const user = await client.query(names.currentUser, {});
    assert.equal(user!.name, '');
    assert.equal(user!.emailVerified, true);
    assert.equal(user!.activeOrganizationName, 'Personal Workspace');
});
