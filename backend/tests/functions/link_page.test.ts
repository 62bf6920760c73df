// SPDX-License-Identifier: MIT
// The page that links another way to sign in, as HTTP: what its address must be, and what is said when a link fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WalkingBrowser } from '../host/walking_browser.ts';
import { Backend } from './support/backend.ts';
import { PASSWORD, signUp, verified } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ GOOGLE_CLIENT_ID: 'public id', GOOGLE_CLIENT_SECRET: 'secret of google' });
});
after(async () => await backend.stop());

const USER = 'k57abcdefghjkmnpqrstvwxyz0123456';
const page = async (query: string) => await backend.http('GET', `/desktop/link?${query}`);

test('a provider of this site and a person make a page, which repeats nothing of its address', async () => {
    const answer = await page(`provider=google&user=${USER}`);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /<h1[^>]*>Link another way to sign in</);
    assert.match(answer.text, /data-page="link"/);
    assert.ok(!answer.text.includes(USER));
    assert.ok(!answer.text.includes('secret of google'));
    assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.match(String(answer.headers['cache-control']), /no-store/);
    for (const method of ['POST', 'PUT'])
        assert.equal((await backend.http(method, `/desktop/link?provider=google&user=${USER}`)).status, 404);
});

test('every other address leads nowhere', async () => {
    const bad = [
        '',
        'provider=google',
        `user=${USER}`,
        `provider=&user=${USER}`,
        `provider=github&user=${USER}`,
        `provider=Google&user=${USER}`,
        `provider=credential&user=${USER}`,
        `provider=__proto__&user=${USER}`,
        `provider=google&provider=google&user=${USER}`,
        `provider=google&user=${USER}&user=${USER}`,
        'provider=google&user=',
        'provider=google&user=%3Cscript%3Eevil()%3C%2Fscript%3E',
        'provider=google&user=../../evil',
        `provider=google&user=${'a'.repeat(65)}`,
        `provider=google&user=${USER}%0a`,
    ];
    for (const query of bad) {
        const answer = await page(query);
        assert.equal(answer.status, 400, query);
        assert.match(answer.text, /This link does not work/, query);
        assert.doesNotMatch(answer.text, /<a\b|<script\b|<form\b|evil/i, query);
    }
});

test('each failure of a link has a sentence of its own, and none is about signing in', async () => {
    const sentences: [string, RegExp][] = [
        ['access_denied', /You cancelled at the provider/],
        ['account_already_linked_to_different_user', /belongs to another account here/],
        ["email_doesn't_match", /by another e-mail address/],
        ['account_not_linked', /has not confirmed your e-mail address/],
        ['unable_to_link_account', /has not confirmed your e-mail address/],
        ['state_mismatch', /not started in this browser/],
        ['<script>evil()</script>', /The provider could not be linked/],
        ['__proto__', /The provider could not be linked/],
    ];
    for (const [error, sentence] of sentences) {
        const { status, text } = await backend.http(
            'GET',
            `/desktop/error?${new URLSearchParams({ of: 'link', error })}`,
        );
        assert.equal(status, 200);
        assert.match(text, sentence, error);
        assert.match(text, /<h1[^>]*>Nothing was linked</);
        assert.doesNotMatch(text, /evil|Nobody was signed in|by a code first/, error);
    }
});

test('a link cannot be asked for by another site, nor by nobody', async () => {
    const ada = await signUp(backend);
    const ask = async (headers: Record<string, string>) =>
        await backend.auth('POST', '/link-social', {
            body: { provider: 'google', callbackURL: `${backend.siteUrl}/desktop/linked`, disableRedirect: true },
            headers,
        });
    const cookie = `better-auth.session_token=${await signedCookie(ada.email)}`;
    const { siteUrl } = backend;
    assert.equal((await ask({ cookie, origin: siteUrl })).status, 200);
    assert.equal((await ask({ cookie, origin: 'https://evil.example' })).json.code, 'INVALID_ORIGIN');
    assert.equal((await ask({ cookie })).json.code, 'MISSING_OR_NULL_ORIGIN');
    assert.equal((await ask({ origin: siteUrl })).status, 401);
    const elsewhere = await backend.auth('POST', '/link-social', {
        body: { provider: 'google', callbackURL: 'https://evil.example/', disableRedirect: true },
        headers: { cookie, origin: siteUrl },
    });
    assert.equal(elsewhere.json.code, 'INVALID_CALLBACK_URL');
});

test('a link opened twice is harmless, and the provider’s answer counts once', async (t) => {
    const site = await Backend.start({}, { identityProvider: true });
    t.after(async () => await site.stop());
    for (const provider of ['google', 'dev-idp']) {
        const ada = await verified(site, await signUp(site));
        const waysOf = async () =>
            (await site.rows('account', { userId: ada.userId }, 'betterAuth')).map(({ providerId }) => providerId);
        const [browser, elsewhere] = [walking(site), walking(site)];
        await browser.post('/sign-in/email', { email: ada.email, password: PASSWORD });

        for (let time = 0; time < 2; time++) {
            const page = await browser.go(`/desktop/link?${new URLSearchParams({ provider, user: ada.userId })}`);
            assert.deepEqual([page.status, await waysOf()], [200, ['credential']], 'opening it does nothing yet');
        }
        const link = async () =>
            JSON.parse(
                await browser.post('/link-social', {
                    provider,
                    callbackURL: `${site.siteUrl}/desktop/linked`,
                    errorCallbackURL: `${site.siteUrl}/desktop/error?of=link`,
                    disableRedirect: true,
                }),
            ).url as string;
        const answered = await browser.answer(await link(), ada.email);
        const stolen = await elsewhere.go(answered);
        assert.match(stolen.url, /\/desktop\/error\?/, 'an answer is for the browser that asked');
        assert.match(stolen.text, /was not started in this browser, or it waited too long/);
        assert.deepEqual(await waysOf(), ['credential']);

        const fresh = await browser.answer(await link(), ada.email);
        assert.equal((await browser.go(fresh)).url, `${site.siteUrl}/desktop/linked`);
        const linked = await waysOf();
        assert.deepEqual([...linked].sort(), ['credential', provider].sort());
        for (const again of [browser, elsewhere]) {
            const { url, status, text } = await again.go(fresh);
            assert.match(url, /\/desktop\/error\?/);
            assert.equal(status, 200);
            assert.match(
                text,
                /was not started in this browser, or it waited too long. For your safety it was stopped/,
            );
        }
        // Who presses once more, in a tab that was left open, finds it as it is.
        const pressed = await browser.go(await browser.answer(await link(), ada.email));
        assert.equal(pressed.url, `${site.siteUrl}/desktop/linked`);
        assert.deepEqual(await waysOf(), linked);
    }
});

/** A browser that stops where a provider sends it back, so that the same answer can be opened more than once. */
function walking(site: Backend) {
    const browser = new WalkingBrowser((url) => /\/api\/auth\/.*callback\//.test(url.pathname));
    return {
        go: async (address: string) => await browser.go(new URL(address, site.siteUrl).href),
        post: async (path: string, body: object) => {
            const headers = { 'content-type': 'application/json', origin: site.siteUrl };
            const url = `${site.siteUrl}/api/auth${path}`;
            const page = await browser.go(url, { method: 'POST', headers, body: JSON.stringify(body) });
            assert.equal(page.status, 200, page.text);
            return page.text;
        },
        /** What the provider sends the browser back with. */
        answer: async (address: string, login: string) => {
            const page = await browser.go(address);
            return page.status === 0 ? page.url : (await browser.submit(page, { login, go: '1' })).url;
        },
    };
}

/** The cookie a browser has after signing in. */
async function signedCookie(email: string): Promise<string> {
    const { cookies } = await backend.auth('POST', '/sign-in/email', {
        body: { email, password: 'a long enough password' },
    });
    return cookies
        .find((cookie) => cookie.startsWith('better-auth.session_token='))!
        .slice('better-auth.session_token='.length)
        .split(';')[0]!;
}
