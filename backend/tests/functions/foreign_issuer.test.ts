// SPDX-License-Identifier: MIT
// One server signs people in, another keeps the data: the functions take the tokens of the Better Auth server they
// are told of, and no others.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { fixturesFolder } from './support/child_server.ts';
import { OfficialServer } from './support/official_server.ts';
import { convexToken, freshEmail, PASSWORD, signUp } from './support/people.ts';

const convexDir = join(fixturesFolder, 'convex-cross-domain');
let issuer: OfficialServer;
let data: Backend;

before(async () => {
    issuer = await OfficialServer.start();
    data = await Backend.start({ AUTH_ISSUER: issuer.siteUrl }, { convexDir });
});
after(async () => await Promise.all([issuer?.stop(), data?.stop()]));

test('a person of the issuer is known to the functions', async () => {
    const email = freshEmail();
    const answer = await issuer.auth('POST', '/sign-up/email', { body: { name: 'Grace', email, password: PASSWORD } });
    assert.equal(answer.status, 200, answer.text);
    const client = data.client(await convexToken(issuer, answer.json.token));
    const user = (await client.query(names.currentUser, {}))!;
    assert.deepEqual([user.userId, user.name, user.email], [answer.json.user.id, 'Grace', email]);
    const { organizations } = await client.query(names.organizations, {});
    assert.match(organizations[0]!.slug, /^[a-z0-9-]{3,50}$/);
    assert.equal(organizations[0]!.createdAt, Date.parse(answer.json.user.createdAt));
});

test('who signs in at the functions’ own site is not: it is not their issuer', async () => {
    const stranger = await signUp(data);
    await assert.rejects(stranger.client.query(names.currentUser, {}), /No auth provider found/);
});
