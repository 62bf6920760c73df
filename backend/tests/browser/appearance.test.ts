// SPDX-License-Identifier: MIT
// The pages on small windows, by keyboard, without script, in somebody else's frame; and their pictures.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { Tab } from './chromium.ts';
import { freshEmail, PASSWORD, Stage, typePassword } from './stage.ts';

const stage = new Stage();
const LONG_NAME = `Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft`;

/** What a person meets on the way, each screen by name. */
async function walk(tab: Tab, look: (screen: string) => Promise<void>, signInUrl: string): Promise<void> {
    const email = await stage.person(LONG_NAME, freshEmail('a-rather-long-address-that-does-not-fit-anywhere'));
    await tab.page.goto(signInUrl);
    await tab.ready('Sign in');
    await look('choose');
    await tab.press('Create an account');
    await tab.ready('Create the account');
    await look('sign-up');
    await tab.press('Another way to sign in');
    await tab.press('Sign in with a code by e-mail');
    await tab.ready('E-mail me a code');
    await look('code-request');
    await tab.fill('E-mail', email);
    await tab.press('E-mail me a code');
    await tab.heading('Type the code');
    await look('code');
    await tab.press('Another way to sign in');
    await typePassword(tab, email, 'wrong wrong wrong');
    await tab.page.getByRole('alert').waitFor();
    await look('refused');
    await typePassword(tab, email);
    await tab.ready(/^Continue as/);
    await look('continue');
    await tab.press(/^Continue as/);
    await tab.heading(/^Paste this code/);
    await tab.ready('Make a new code');
    await look('paste');
    await tab.page.goto(`${stage.host.site}/desktop/device`);
    await tab.ready('Next');
    await look('device-type');
    const codes = await stage.json<{ user_code: string }>('/api/auth/device/code', { client_id: 'latchkey' });
    await tab.page.goto(`${stage.host.site}/desktop/device?user_code=${codes.user_code}`);
    await tab.ready('Yes, the same code');
    await look('device-compare');
    await tab.press('Yes, the same code');
    await tab.ready('Approve');
    await look('device-decide');
    await tab.press('Deny');
    await tab.heading('The device stays out');
    await look('device-denied');
    for (const error of ['access_denied', 'account_not_linked', 'state_mismatch']) {
        await tab.page.goto(`${stage.host.site}/desktop/error?error=${error}`);
        await tab.page.getByRole('link', { name: 'Try again' }).waitFor();
        await look(`error-${error}`);
    }
    await tab.page.goto(`${stage.host.site}/desktop/sign-in?client_id=other`);
    await tab.heading('This link does not work');
    await look('refused-link');
}

test('320 pixels are enough, and every screen has its picture', async (t) => {
    const tab = await stage.tab(t, { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    const unnamed: string[] = [];
    await walk(
        tab,
        async (screen) => {
            if (await tab.isWiderThanItsWindow()) wide.push(screen);
            const controls = await tab.page.locator('input:visible, button:visible, a:visible').all();
            for (const control of controls)
                if (/^- \w+( \[.*\])?:?$/m.test(await control.ariaSnapshot())) unnamed.push(screen);
            await tab.picture(`narrow-${screen}`);
        },
        stage.appAt('urn:latchkey:paste').signInUrl,
    );
    assert.deepEqual(wide, [], 'nothing is wider than the window');
    assert.deepEqual(unnamed, [], 'every control has a name');
});

test('the pictures of a usual window', async (t) => {
    const tab = await stage.tab(t, { viewport: { width: 800, height: 760 } });
    await walk(tab, async (screen) => await tab.picture(screen), stage.appAt('urn:latchkey:paste').signInUrl);
});

test('by keyboard alone, and the keyboard is always where the work is', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person('Keys Only')];
    const focused = async () => await tab.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
    await tab.page.goto(app.signInUrl);
    await tab.ready('Sign in');
    assert.match(await focused(), /type="email"/);
    await tab.page.keyboard.type(email);
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.type('wrong wrong wrong');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('alert').waitFor();
    await tab.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === 'password');
    await tab.page.keyboard.type(PASSWORD); // over the wrong one, which is selected
    await tab.page.keyboard.press('Enter');
    await tab.ready('Continue as Keys Only in Latchkey');
    assert.match(await focused(), /^<h1/, 'a key pressed once too often agrees to nothing');
    await tab.page.keyboard.press('Tab');
    assert.match(await focused(), /Continue as Keys Only/);
    await tab.page.keyboard.press('Enter');
    assert.equal(await app.signedInAs(), email);
});

test('without script the page says what it needs', async (t) => {
    const tab = await stage.tab(t, { javaScriptEnabled: false });
    await tab.page.goto((await stage.app(t)).signInUrl);
    await tab.says(/This page needs JavaScript to sign you in/);
    await tab.picture('no-script');
});

test('a page of somebody else cannot show it in a frame', async (t) => {
    const [app, tab] = [await stage.app(t), await stage.tab(t)];
    const outside = createServer((_request, response) => {
        const src = app.signInUrl.replaceAll('&', '&amp;');
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(`<!doctype html><link rel="icon" href="data:,"><iframe src="${src}"></iframe>`);
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    t.after(() => outside.close());
    tab.mayComplain = true; // Chromium says on the console that it refused
    const refused = tab.page.waitForEvent('requestfailed');
    await tab.page.goto(`http://127.0.0.1:${(outside.address() as AddressInfo).port}/`);
    assert.equal((await refused).failure()?.errorText, 'net::ERR_BLOCKED_BY_RESPONSE');
    assert.equal(tab.to('/desktop/assets/pages.js').length, 0, 'not a line of it ran');
});

test('the policy holds against what gets into the page all the same', async (t) => {
    const tab = await stage.tab(t);
    await tab.page.goto((await stage.app(t)).signInUrl);
    await tab.ready('Sign in');
    tab.mayComplain = true;
    const reached: string[] = [];
    await tab.page.route(/evil\.invalid|without-nonce/, async (route) => {
        reached.push(route.request().url());
        await route.abort();
    });
    const outcome = await tab.page.evaluate(async () => {
        const stopped: string[] = [];
        const violated = new Set<string>();
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            document.documentElement.dataset.violated = [...violated.add(effectiveDirective)].sort().join(' ');
        });
        const attempt = (name: string, act: () => void) => {
            try {
                act();
            } catch {
                stopped.push(name);
            }
        };
        attempt('script', () => {
            const script = document.createElement('script');
            script.setAttribute('src', '/desktop/assets/pages.js?without-nonce');
            document.body.append(script);
        });
        attempt('markup', () => (document.body.innerHTML += '<p>markup</p>'));
        const picture = document.createElement('img');
        picture.src = 'https://evil.invalid/x.png';
        const form = document.createElement('form');
        form.action = 'https://evil.invalid/';
        document.body.append(form);
        form.submit();
        const told = await fetch('https://evil.invalid/').then(
            () => 'sent',
            () => 'refused',
        );
        return { told, stopped };
    });
    assert.deepEqual(outcome, { told: 'refused', stopped: ['script', 'markup'] });
    await tab.page.waitForFunction(() =>
        ['connect-src', 'form-action', 'img-src'].every((name) =>
            document.documentElement.dataset.violated?.includes(name),
        ),
    );
    assert.deepEqual(reached, []);
});
