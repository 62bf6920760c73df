// SPDX-License-Identifier: MIT
// Signing in through the development identity provider.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { post } from './person.ts';
import { StartedHost } from './started_host.ts';
import { WalkingBrowser, type Page } from './walking_browser.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--no-seed', '--dev-control');
});
after(() => host.stop());

const newBrowser = () => new WalkingBrowser((url) => url.pathname.startsWith('/landed'));

async function signIn(browser: WalkingBrowser, provider: 'dev-idp' | 'google'): Promise<Page> {
    const [path, name] = provider === 'google' ? ['/sign-in/social', 'provider'] : ['/sign-in/oauth2', 'providerId'];
    const landing = { callbackURL: `${host.site}/landed`, errorCallbackURL: `${host.site}/landed-badly` };
    const response = await post(host.site, `/api/auth${path}`, {
        [name!]: provider,
        disableRedirect: true,
        ...landing,
    });
    assert.equal(response.status, 200);
    browser.keep(host.site, response);
    return await browser.go(((await response.json()) as { url: string }).url);
}

for (const provider of ['dev-idp', 'google'] as const)
    describe(`through ${provider}`, () => {
        test('any e-mail address signs in, and the session is good', async () => {
            const browser = newBrowser();
            const page = await signIn(browser, provider);
            assert.equal(page.status, 200);
            assert.match(page.text, /stand-in for a real identity provider/);
            const landed = await browser.submit(page, { login: `Grace.Hopper@${provider}.example`, go: '1' });
            assert.equal(landed.url, `${host.site}/landed`);
            const session = await browser.go(`${host.site}/api/auth/get-session`);
            const { user } = JSON.parse(session.text) as {
                user: { email: string; name: string; emailVerified: boolean };
            };
            assert.deepEqual(
                [user.email, user.name, user.emailVerified],
                [`grace.hopper@${provider}.example`, 'Grace Hopper', true],
            );
        });

        test('cancelling signs nobody in', async () => {
            const browser = newBrowser();
            const landed = await browser.submit(await signIn(browser, provider), { cancel: '1' });
            assert.match(landed.url, /error=access_denied/);
            const session = await browser.go(`${host.site}/api/auth/get-session`);
            assert.equal(session.text, 'null');
        });
    });

test('what is no address is refused, and markup in a hint stays text', async () => {
    const browser = newBrowser();
    const page = await signIn(browser, 'dev-idp');
    assert.equal((await browser.submit(page, { login: 'nobody', go: '1' })).status, 400);
});
