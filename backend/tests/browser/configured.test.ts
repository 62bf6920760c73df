// SPDX-License-Identifier: MIT
// The page shows what the site offers: here no passwords, and GitHub, which is never really asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshEmail, Stage } from './stage.ts';

process.env.DISABLE_USERNAME_PASSWORD_AUTH = 'true';
process.env.GITHUB_CLIENT_ID = 'public-id-of-github';
process.env.GITHUB_CLIENT_SECRET = 'secret-of-github';
const stage = new Stage();

test('without passwords a code is asked for at once', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), freshEmail('code')];
    await tab.page.goto(app.signInUrl);
    await tab.ready('E-mail me a code');
    assert.equal(await tab.page.getByLabel('Password').count(), 0);
    assert.equal(await tab.page.getByRole('button', { name: 'Create an account' }).count(), 0);
    await tab.picture('no-passwords');
    await tab.fill('E-mail', email);
    await tab.press('E-mail me a code');
    await tab.heading('Type the code');
    await tab.fill('Code', await stage.latestCode(email));
    await tab.press('Sign in');
    await tab.press(`Continue as ${email} in Latchkey`);
    assert.equal(await app.signedInAs(), email);
});

test('GitHub is asked with its own redirect address, and learns nothing of the app', async (t) => {
    const [app, tab] = [await stage.app(t), await stage.tab(t)];
    const asked: URL[] = [];
    await tab.page.route('https://github.com/**', async (route) => {
        asked.push(new URL(route.request().url()));
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">GitHub' });
    });
    await tab.page.goto(app.signInUrl);
    await tab.press('Continue with GitHub');
    await tab.page.waitForURL('https://github.com/**');
    const [url] = asked;
    assert.equal(url!.searchParams.get('client_id'), 'public-id-of-github');
    assert.equal(url!.searchParams.get('redirect_uri'), `${stage.host.site}/api/auth/callback/github`);
    for (const secret of [app.state, app.challenge, 'secret-of-github']) assert.ok(!url!.href.includes(secret));
});
