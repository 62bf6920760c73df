// SPDX-License-Identifier: MIT
// Sign-in through other providers, clicked to the end, and every way in which that fails.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { freshEmail, PASSWORD, Stage, typePassword } from './stage.ts';

const stage = new Stage();
const buttons = { google: 'Continue with Google', 'dev-idp': 'Continue with dev-idp' } as const;

for (const [provider, button] of Object.entries(buttons))
    describe(`through ${provider}`, () => {
        test('to the end, with nothing of the app’s request on the way', async (t) => {
            const [app, tab, email] = [await stage.app(t), await stage.tab(t), freshEmail(provider)];
            await tab.page.goto(app.signInUrl);
            await tab.press(button);
            await tab.atProvider(email);
            await tab.press(/^Continue as/);
            assert.equal(await app.signedInAs(), email);
            await tab.arrivesAt(app.returnAddress);
            const paths = new Set(tab.carrying(app.challenge).map(({ url }) => new URL(url).pathname));
            assert.deepEqual([...paths].sort(), ['/api/auth/electron/transfer-user', '/desktop/sign-in']);
            const withState = tab.carrying(app.state).map(({ url }) => new URL(url).pathname);
            assert.deepEqual([...new Set(withState)].sort(), [
                '/api/auth/electron/transfer-user',
                '/callback',
                '/desktop/sign-in',
            ]);
        });

        test('cancelled there: a sentence, and the way back to the app', async (t) => {
            const [app, tab] = [await stage.app(t), await stage.tab(t)];
            await tab.page.goto(app.signInUrl);
            await tab.press(button);
            await tab.atProvider(null);
            await tab.heading('You are not signed in');
            await tab.says('The sign-in was cancelled at the provider. Nobody was signed in.');
            assert.equal(new URL(tab.page.url()).pathname, '/desktop/error');
            await tab.picture(`cancelled-${provider}`);
            await tab.press('Cancel and go back to Latchkey');
            const callback = await app.callbacks.until((url) => url);
            assert.deepEqual(Object.fromEntries(callback.searchParams), { error: 'access_denied', state: app.state });
        });

        test('cancelled there, then tried again', async (t) => {
            const [app, tab, email] = [await stage.app(t), await stage.tab(t), freshEmail(provider)];
            await tab.page.goto(app.signInUrl);
            await tab.press(button);
            await tab.atProvider(null);
            await tab.page.getByRole('link', { name: 'Try again' }).click();
            await tab.press(button);
            await tab.atProvider(email);
            await tab.press(/^Continue as/);
            assert.equal(await app.signedInAs(), email);
        });

        test('an address somebody registered before: a code first, then it is linked and the other one is out', async (t) => {
            const email = freshEmail('victim');
            const attacker = await stage.json<{ token: string; user: { id: string } }>('/api/auth/sign-up/email', {
                name: 'Not the owner',
                email,
                password: PASSWORD,
            });
            const attackersSession = async () => {
                const headers = { authorization: `Bearer ${attacker.token}` };
                return await (await fetch(`${stage.host.site}/api/auth/get-session`, { headers })).json();
            };
            assert.notEqual(await attackersSession(), null);
            const [app, tab] = [await stage.app(t), await stage.tab(t)];
            await tab.page.goto(app.signInUrl);
            await tab.press(button);
            await tab.atProvider(email);
            await tab.heading('Is this your address?');
            await tab.says(/Prove the address by a code first/);
            await tab.picture(`not-linked-${provider}`);
            await tab.press('Get a code by e-mail');
            await tab.heading('Prove your address');
            await tab.fill('E-mail', email);
            await tab.press('E-mail me a code');
            await tab.heading('Type the code');
            await tab.fill('Code', await stage.latestCode(email));
            await tab.press('Sign in');
            await tab.press(/^Continue as/);
            assert.equal(await app.signedInAs(), email);
            await tab.arrivesAt(app.returnAddress);
            assert.equal(await attackersSession(), null, 'the session of who registered it is over');

            const [next, other] = [await stage.app(t), await stage.tab(t)];
            await other.page.goto(next.signInUrl);
            await typePassword(other, email);
            await other.says('The e-mail address or the password is wrong.');
            await other.press(button);
            await other.atProvider(email);
            await other.press(/^Continue as/);
            assert.equal(await next.signedInAs(), email, 'and the provider leads to the account from now on');
            const accounts = (await stage.host.dev('db/find', {
                component: 'betterAuth',
                table: 'account',
                where: { userId: attacker.user.id },
            })) as { providerId: string }[];
            assert.deepEqual(
                accounts.map(({ providerId }) => providerId),
                [provider],
            );
        });
    });

test('a sign-in that began in another browser is stopped with a sentence of its own', async (t) => {
    const tab = await stage.tab(t);
    await tab.page.goto(`${stage.host.site}/api/auth/callback/google?code=x&state=somebody-elses`);
    await tab.says(/was not started in this browser, or it waited too long/);
    await tab.says('Close this tab, go back to Latchkey and start again.');
    assert.equal(await tab.page.getByRole('link').count(), 0, 'nowhere to go from here');
});

test('a tab that does not remember where it started says so', async (t) => {
    const tab = await stage.tab(t);
    await tab.page.goto(`${stage.host.site}/desktop/return`);
    await tab.says(/does not know where it started/);
});

test('what a tab remembers is no way to another place', async (t) => {
    const tab = await stage.tab(t);
    const good = (await stage.app(t)).signInUrl;
    const planted = [
        'https://evil.example/desktop/sign-in',
        '//evil.example/desktop/sign-in',
        'javascript:alert(1)',
        '/api/auth/sign-out',
        '/desktop/sign-in?redirect_uri=https://evil.example',
        good.replace('callback', 'elsewhere'),
        `${good}&state=again-and-again-1`,
    ];
    for (const address of planted) {
        await tab.page.goto(`${stage.host.site}/desktop/error?error=access_denied`);
        await tab.page.evaluate((value) => sessionStorage.setItem('latchkey.started', value), address);
        await tab.page.reload();
        await tab.says('Close this tab, go back to Latchkey and start again.');
        assert.equal(await tab.page.locator('a, button').count(), 0, address);
    }
});
