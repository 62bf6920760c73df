// SPDX-License-Identifier: MIT
// Another way to sign in is linked in the browser, clicked to the end, and every way in which that fails.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConvexClient } from 'convex/browser';
import { query } from '../host/person.ts';
import type { Tab } from './chromium.ts';
import { freshEmail, PASSWORD, Stage, typePassword } from './stage.ts';

const stage = new Stage();
const names = { google: 'Google', 'dev-idp': 'dev-idp' } as const;

type Account = { methods: { provider: string }[]; linkable: { id: string }[] };

const idOf = async (email: string): Promise<string> => {
    const where = { email };
    const found = await stage.host.dev('db/find', { component: 'betterAuth', table: 'user', where });
    return (found as { _id: string }[])[0]!._id;
};
const address = async (email: string, provider = 'google'): Promise<string> =>
    `${stage.host.site}/desktop/link?${new URLSearchParams({ provider, user: await idOf(email) })}`;

async function providersOf(email: string): Promise<string[]> {
    const where = { userId: await idOf(email) };
    const found = await stage.host.dev('db/find', { component: 'betterAuth', table: 'account', where });
    return (found as { providerId: string }[]).map(({ providerId }) => providerId).sort();
}

async function signInAt(tab: Tab, url: string, email: string): Promise<void> {
    await tab.page.goto(url);
    await tab.heading('Sign in first');
    await typePassword(tab, email);
}

for (const [provider, name] of Object.entries(names))
    describe(`${name}`, () => {
        test('to the end: the app learns of it, and the way works from then on', async (t) => {
            const [tab, email] = [await stage.tab(t), await stage.person()];
            const { token } = await stage.json<{ token: string }>('/api/auth/sign-in/email', {
                email,
                password: PASSWORD,
            });
            const live = new ConvexClient(stage.host.cloud, { logger: false });
            t.after(async () => await live.close());
            live.setAuth(async () => {
                const headers = { authorization: `Bearer ${token}` };
                const answer = await fetch(`${stage.host.site}/api/auth/convex/token`, { headers });
                return ((await answer.json()) as { token: string }).token;
            });
            const linked = new Promise<Account>((resolve) => {
                live.onUpdate(query('account:getAccount'), {}, (value) => {
                    const account = value as unknown as Account | null;
                    if (account?.methods.some((method) => method.provider === provider)) resolve(account);
                });
            });
            await signInAt(tab, await address(email, provider), email);
            await tab.heading(`Link ${name}?`);
            await tab.picture(`link-${provider}`);
            assert.deepEqual(tab.to('/api/auth/link-social'), [], 'nothing before the press');
            await tab.press(`Link ${name} to ${email}`);
            await tab.atProvider(email);
            await tab.heading(`${name} is linked`);
            await tab.says(/Go back to Latchkey/);
            await tab.picture(`linked-${provider}`);
            assert.deepEqual(await providersOf(email), ['credential', provider].sort());
            const account = await linked;
            assert.ok(!account.linkable.some(({ id }) => id === provider));

            const [app, other] = [await stage.app(t), await stage.tab(t)];
            await other.page.goto(app.signInUrl);
            await other.press(`Continue with ${name}`);
            await other.atProvider(email);
            await other.press(/^Continue as/);
            assert.equal(await app.signedInAs(), email);
        });

        test('cancelled there: a sentence about linking, and another try', async (t) => {
            const [tab, email] = [await stage.tab(t), await stage.person()];
            await signInAt(tab, await address(email, provider), email);
            await tab.press(`Link ${name} to ${email}`);
            await tab.atProvider(null);
            await tab.heading('Nothing was linked');
            await tab.says('You cancelled at the provider. Your account is as it was.');
            assert.deepEqual(await providersOf(email), ['credential']);
            await tab.page.getByRole('link', { name: 'Try again' }).click();
            await tab.press(`Link ${name} to ${email}`);
            await tab.atProvider(email);
            await tab.heading(`${name} is linked`);
        });

        test('another address there is a sentence', async (t) => {
            const [tab, email] = [await stage.tab(t), await stage.person()];
            await signInAt(tab, await address(email, provider), email);
            await tab.press(`Link ${name} to ${email}`);
            await tab.atProvider(freshEmail('other'));
            await tab.heading('Nothing was linked');
            await tab.says(/by another e-mail address/);
            assert.deepEqual(await providersOf(email), ['credential']);
        });
    });

test('the link opened again says that it is done', async (t) => {
    const [tab, email] = [await stage.tab(t), await stage.person()];
    const url = await address(email);
    await signInAt(tab, url, email);
    await tab.press(`Link Google to ${email}`);
    await tab.atProvider(email);
    await tab.heading('Google is linked');
    await tab.page.goto(url);
    await tab.heading('Google is linked already');
    assert.equal(await tab.page.getByRole('button').count(), 0);
    assert.deepEqual(await providersOf(email), ['credential', 'google']);
});

test('somebody else in this browser is told so, and the right person can sign in instead', async (t) => {
    const [tab, ada, grace] = [await stage.tab(t), await stage.person('Ada'), await stage.person('Grace')];
    await signInAt(tab, await address(ada), grace);
    await tab.heading('This is another account');
    await tab.says(`signed in in this browser as Grace (${grace})`);
    assert.equal(await tab.page.getByRole('button', { name: /^Link/ }).count(), 0);
    await tab.picture('link-wrong-person');
    await tab.press('Sign in as the right person');
    await typePassword(tab, ada);
    await tab.press(`Link Google to ${ada}`);
    await tab.atProvider(ada);
    await tab.heading('Google is linked');
    assert.deepEqual([await providersOf(ada), await providersOf(grace)], [['credential', 'google'], ['credential']]);
});

test('who took the place of the person shown in another tab is not linked unseen', async (t) => {
    const [tab, ada, grace] = [await stage.tab(t), await stage.person('Ada'), await stage.person('Grace')];
    await signInAt(tab, await address(ada), ada);
    await tab.ready(`Link Google to ${ada}`);
    const second = await tab.context.newPage();
    await second.goto(`${stage.host.site}/desktop/device`);
    await second.getByRole('button', { name: 'Use another account' }).click();
    await second.getByLabel('E-mail', { exact: true }).fill(grace);
    await second.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await second.getByRole('button', { name: 'Sign in', exact: true }).click();
    await second.getByText('You are signed in as Grace').waitFor();
    await second.close();
    await tab.press(`Link Google to ${ada}`);
    await tab.heading('This is another account');
    assert.deepEqual(tab.to('/api/auth/link-social'), []);
});

test('an account at the provider that is linked to somebody else stays theirs', async (t) => {
    const [tab, ada] = [await stage.tab(t), await stage.person('Ada')];
    await signInAt(tab, await address(ada), ada);
    await tab.press(`Link Google to ${ada}`);
    await tab.atProvider(ada);
    await tab.heading('Google is linked');
    // Ada moves to another address; whoever takes her old one has the same address at the provider.
    const next = freshEmail('moved');
    await moveTo(ada, next);
    await stage.person('Grace', ada);
    const other = await stage.tab(t);
    await signInAt(other, await address(ada), ada);
    await other.press(`Link Google to ${ada}`);
    await other.atProvider(ada);
    await other.heading('Nothing was linked');
    await other.says(/belongs to another account here/);
    assert.deepEqual([await providersOf(ada), await providersOf(next)], [['credential'], ['credential', 'google']]);
});

test('the page after it says nothing of what did not happen', async (t) => {
    const [tab, email] = [await stage.tab(t), await stage.person()];
    await tab.page.goto(`${stage.host.site}/desktop/linked`);
    await tab.heading('Nothing was linked');
    await signInAt(tab, await address(email), email);
    await tab.heading('Link Google?');
    await tab.page.goto(`${stage.host.site}/desktop/linked`);
    await tab.heading('Nothing was linked');
    assert.deepEqual(await providersOf(email), ['credential']);
});

/** Changes a person's address by the code sent to the new one. */
async function moveTo(email: string, newEmail: string): Promise<void> {
    const { token } = await stage.json<{ token: string }>('/api/auth/sign-in/email', { email, password: PASSWORD });
    const bearer = { authorization: `Bearer ${token}` };
    await stage.json('/api/auth/email-otp/request-email-change', { newEmail }, bearer);
    const otp = await stage.latestCode(newEmail);
    await stage.json('/api/auth/email-otp/change-email', { newEmail, otp }, bearer);
}
