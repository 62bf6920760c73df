// SPDX-License-Identifier: MIT
// The page of an operator of his own, in front of the official electron plugin, clicked to the end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { OfficialServer } from '../functions/support/official_server.ts';
import { launch, Tab } from './chromium.ts';
import { DesktopApp } from './desktop_app.ts';
import { freshEmail, PASSWORD, typePassword } from './stage.ts';

let server: OfficialServer;
let browser: Browser;

before(async () => {
    [server, browser] = await Promise.all([OfficialServer.start(), launch()]);
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

test('e-mail and password, a press, and the app is signed in; before the press there is no code', async (t) => {
    const email = freshEmail();
    const signedUp = await server.auth('POST', '/sign-up/email', { body: { name: 'Ada', email, password: PASSWORD } });
    assert.equal(signedUp.status, 200, signedUp.text);
    const app = await DesktopApp.listening({ site: server.siteUrl });
    t.after(() => app.close());
    const tab = await Tab.open(browser);
    t.after(async () => await tab.close());

    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email, 'not the password');
    await tab.says('Invalid email or password');
    await typePassword(tab, email);
    await tab.ready('Continue as Ada in Latchkey');
    const codes = '/api/auth/electron/transfer-user';
    assert.deepEqual([tab.to(codes).length, app.callbacks.seen.length], [0, 0]);
    await tab.press('Continue as Ada in Latchkey');
    assert.equal(await app.signedInAs(), email);
    await tab.arrivesAt(app.returnAddress);
    const paths = new Set(tab.carrying(app.challenge).map(({ url }) => new URL(url).pathname));
    assert.deepEqual([...paths].sort(), [codes, '/desktop/sign-in'], 'the request is on no sign-in call');

    await tab.page.goto(app.signInUrl);
    await tab.ready('Continue as Ada in Latchkey');
    assert.equal(await tab.page.getByLabel('Password').isVisible(), false, 'who is signed in is not asked again');
});
