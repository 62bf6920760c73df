// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { organizationOf, organizations, rolesIn } from './support/organizations.ts';
import { freshEmail, refusal, signUp, verified, type SignedIn } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

async function scene(): Promise<{ owner: SignedIn; guest: SignedIn; organizationId: string }> {
    const owner = await signUp(backend, 'Olga');
    const guest = await verified(backend, await signUp(backend, 'Gwen'));
    return { owner, guest, organizationId: await organizationOf(backend, [[owner, 'owner']]) };
}

const invite = async (by: SignedIn, organizationId: string, email: string, role = 'member'): Promise<string> =>
    (await by.client.mutation(organizations.inviteMember!, { organizationId, email, role })).id;
const mine = async (
    person: SignedIn,
): Promise<{ id: string; organizationName: string; role: string; inviterName: string }[]> =>
    await person.client.query(organizations.listMyInvitations!, {});
const answer = async (person: SignedIn, what: 'acceptInvitation' | 'declineInvitation', invitationId: string) =>
    await person.client.mutation(organizations[what]!, { invitationId });

test('an invitation is seen by both sides, accepted once, and makes a member whose organisation becomes the active one', async () => {
    const { owner, guest, organizationId } = await scene();
    const id = await invite(owner, organizationId, `  ${guest.email.toUpperCase()} `, 'admin');
    const [listed] = await owner.client.query(organizations.listInvitations!, { organizationId });
    assert.deepEqual(
        [listed.id, listed.email, listed.role, listed.inviterName, listed.isExpired],
        [id, guest.email, 'admin', 'Olga', false],
    );
    assert.deepEqual(
        (await mine(guest)).map(({ id, organizationName, role, inviterName }) => [
            id,
            organizationName,
            role,
            inviterName,
        ]),
        [[id, 'Test', 'admin', 'Olga']],
    );
    assert.deepEqual(await answer(guest, 'acceptInvitation', id), { organizationId });
    assert.equal((await rolesIn(backend, organizationId))[guest.userId], 'admin');
    assert.equal((await guest.client.query(names.currentUser, {}))!.activeOrganizationId, organizationId);
    assert.deepEqual(await mine(guest), []);
    assert.equal((await refusal(answer(guest, 'acceptInvitation', id))).code, 'NOT_FOUND');
});

test('an invitation is announced by e-mail: by whom and into what, and nothing that could be used', async () => {
    const { owner, organizationId } = await scene();
    const [row] = await backend.rows('organization', { _id: organizationId }, 'betterAuth');
    const to = freshEmail();
    await invite(owner, organizationId, to);
    const mails = await backend.rows('outbox', { to });
    assert.equal(mails.length, 1);
    const { kind, code, inviter, organization, expiresAt } = mails[0]!;
    assert.deepEqual([kind, code, inviter, organization], ['invitation', '', owner.name, row!.name]);
    const [invitation] = await backend.rows('invitation', { email: to }, 'betterAuth');
    assert.equal(expiresAt, invitation!.expiresAt);
});

test('one that is declined or cancelled is gone for both sides', async () => {
    const { owner, guest, organizationId } = await scene();
    const declined = await invite(owner, organizationId, guest.email);
    await answer(guest, 'declineInvitation', declined);
    const cancelled = await invite(owner, organizationId, guest.email);
    await owner.client.mutation(organizations.cancelInvitation!, { invitationId: cancelled });
    assert.deepEqual(await mine(guest), []);
    assert.deepEqual(await owner.client.query(organizations.listInvitations!, { organizationId }), []);
    for (const id of [declined, cancelled]) {
        assert.equal((await refusal(answer(guest, 'acceptInvitation', id))).code, 'NOT_FOUND');
        assert.equal(
            (await refusal(owner.client.mutation(organizations.cancelInvitation!, { invitationId: id }))).code,
            'NOT_FOUND',
        );
    }
    assert.equal((await rolesIn(backend, organizationId))[guest.userId], undefined);
});

test('inviting again takes the place of the earlier one', async () => {
    const { owner, guest, organizationId } = await scene();
    const first = await invite(owner, organizationId, guest.email);
    const second = await invite(owner, organizationId, guest.email, 'admin');
    assert.deepEqual(
        (await mine(guest)).map(({ id }) => id),
        [second],
    );
    assert.equal((await refusal(answer(guest, 'acceptInvitation', first))).code, 'NOT_FOUND');
});

test('oneself, a member and what is no address cannot be invited', async () => {
    const { owner, guest, organizationId } = await scene();
    await answer(guest, 'acceptInvitation', await invite(owner, organizationId, guest.email));
    for (const [email, code] of [
        [owner.email, 'ALREADY_MEMBER'],
        [guest.email.toUpperCase(), 'ALREADY_MEMBER'],
        ['', 'BAD_REQUEST'],
        ['nobody', 'BAD_REQUEST'],
        ['a b@example.com', 'BAD_REQUEST'],
        [`${'x'.repeat(250)}@example.com`, 'BAD_REQUEST'],
    ] as const)
        assert.equal((await refusal(invite(owner, organizationId, email))).code, code, email);
});

test('somebody else’s invitation looks like none at all', async () => {
    const { owner, guest, organizationId } = await scene();
    const thief = await verified(backend, await signUp(backend, 'Theo'));
    const id = await invite(owner, organizationId, guest.email);
    for (const what of ['acceptInvitation', 'declineInvitation'] as const) {
        const foreign = await refusal(answer(thief, what, id));
        assert.deepEqual(foreign, await refusal(answer(thief, what, 'no such id')));
    }
    assert.equal((await mine(guest)).length, 1);
});

test('post of an address that is not proven is neither shown nor taken', async () => {
    const { owner, organizationId } = await scene();
    const squatter = await signUp(backend, 'Squat');
    const id = await invite(owner, organizationId, squatter.email);
    assert.deepEqual(await mine(squatter), []);
    assert.equal((await refusal(answer(squatter, 'acceptInvitation', id))).code, 'EMAIL_NOT_VERIFIED');
    await verified(backend, squatter);
    await answer(squatter, 'acceptInvitation', id);
});

test('an expired invitation is said to be so, and can be sent anew', async () => {
    const { owner, guest, organizationId } = await scene();
    const id = await invite(owner, organizationId, guest.email);
    backend = await backend.restartWith(id, { expiresAt: Date.now() - 1000 });
    const again = (person: SignedIn): SignedIn => ({ ...person, client: backend.client(person.jwt) });
    const [listed] = await again(owner).client.query(organizations.listInvitations!, { organizationId });
    assert.equal(listed.isExpired, true);
    assert.deepEqual(await mine(again(guest)), []);
    assert.equal((await refusal(answer(again(guest), 'acceptInvitation', id))).code, 'INVITATION_EXPIRED');
    await answer(again(guest), 'acceptInvitation', await invite(again(owner), organizationId, guest.email));
});

test('an accepted invitation of a member changes no role, and eight at once make one membership', async () => {
    const { owner, guest, organizationId } = await scene();
    const id = await invite(owner, organizationId, guest.email);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => answer(guest, 'acceptInvitation', id)));
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await backend.rows('member', { organizationId, userId: guest.userId }, 'betterAuth')).length, 1);
});
