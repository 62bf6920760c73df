// SPDX-License-Identifier: MIT
// Signing in through the development identity provider, with a small cookie-keeping browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { post } from './person.ts';
import { StartedHost } from './started_host.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--no-seed', '--dev-control');
});
after(() => host.stop());

interface Page {
    url: string;
    status: number;
    text: string;
}

class Browser {
    readonly #jars = new Map<string, Map<string, string>>();

    async go(url: string, init: RequestInit = {}): Promise<Page> {
        for (let hop = 0; hop < 15; hop++) {
            const jar = this.#jar(url);
            const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
            const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
            this.keep(url, response);
            const location = response.headers.get('location');
            if (location === null) return { url, status: response.status, text: await response.text() };
            await response.arrayBuffer();
            const next = new URL(location, url).href;
            if (new URL(next).pathname.startsWith('/landed')) return { url: next, status: 0, text: '' };
            [url, init] = [next, {}];
        }
        throw new Error('too many redirects');
    }

    keep(url: string, response: Response): void {
        for (const line of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
            this.#jar(url).set(name!, value!);
        }
    }

    async submit(page: Page, fields: Record<string, string>): Promise<Page> {
        const action = /<form method="post" action="([^"]+)"/.exec(page.text)![1]!;
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new URLSearchParams(fields).toString();
        return await this.go(new URL(action, page.url).href, { method: 'POST', headers, body });
    }

    #jar(url: string): Map<string, string> {
        const { host: name } = new URL(url);
        if (!this.#jars.has(name)) this.#jars.set(name, new Map());
        return this.#jars.get(name)!;
    }
}

async function signIn(browser: Browser, provider: 'dev-idp' | 'google'): Promise<Page> {
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
            const browser = new Browser();
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
            const browser = new Browser();
            const landed = await browser.submit(await signIn(browser, provider), { cancel: '1' });
            assert.match(landed.url, /error=access_denied/);
            const session = await browser.go(`${host.site}/api/auth/get-session`);
            assert.equal(session.text, 'null');
        });
    });

test('what is no address is refused, and markup in a hint stays text', async () => {
    const browser = new Browser();
    const page = await signIn(browser, 'dev-idp');
    assert.equal((await browser.submit(page, { login: 'nobody', go: '1' })).status, 400);
});
