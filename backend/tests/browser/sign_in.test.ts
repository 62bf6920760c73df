// SPDX-License-Identifier: MIT
// A browser sign-in for the app on this computer, from its link to its session.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshEmail, PASSWORD, Stage, typePassword } from './stage.ts';

const stage = new Stage();
const TRANSFER = '/api/auth/electron/transfer-user';

test('by e-mail and password, a press of Continue, and the app has a session of its own', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person()];
    await tab.page.goto(app.signInUrl);
    await tab.heading('Sign in to Latchkey');
    await tab.says(`Latchkey on this computer wants to sign in at ${new URL(stage.host.site).host}`);
    await typePassword(tab, email);
    await tab.ready('Continue as Ada Lovelace in Latchkey');
    await tab.says(email);
    assert.deepEqual(tab.to(TRANSFER), [], 'no code before the press');
    await tab.press('Continue as Ada Lovelace in Latchkey');
    assert.equal(await app.signedInAs(), email);
    const callback = app.callbacks.latest!;
    assert.deepEqual([...callback.searchParams.keys()].sort(), ['code', 'state']);
    assert.equal(tab.to(TRANSFER).length, 1);
    const again = await app.redeem(callback.searchParams.get('code')!);
    assert.equal(again.status, 404, 'the code is spent');
});

test('state and challenge are on the page’s own address and on the transfer, and nowhere else', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person()];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email);
    await tab.press(/^Continue as/);
    await tab.arrivesAt(app.returnAddress);
    for (const secret of [app.state, app.challenge]) {
        const paths = new Set(tab.carrying(secret).map(({ url }) => new URL(url).pathname));
        const expected = secret === app.state ? ['/callback'] : [];
        assert.deepEqual([...paths].sort(), [TRANSFER, ...expected, '/desktop/sign-in'].sort());
    }
    const [transfer] = tab.to(TRANSFER);
    assert.deepEqual([transfer!.method, transfer!.body], ['POST', '{}']);
    for (const { headers } of tab.sent) assert.equal(headers.referer ?? '', '', 'no address is told to anybody');
});

test('who is signed in already still has to press, and no page gets a code without it', async (t) => {
    const [first, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person('Grace Hopper')];
    await tab.page.goto(first.signInUrl);
    await typePassword(tab, email);
    await tab.press(/^Continue as/);
    await tab.arrivesAt(first.returnAddress);
    const before = tab.to(TRANSFER).length;
    // Somebody else's flow: opened again and again, left alone, and sent keys that were meant for something else.
    const other = await stage.app(t);
    for (const how of ['open', 'reload'] as const) {
        if (how === 'open') await tab.page.goto(other.signInUrl);
        else await tab.page.reload();
        await tab.ready('Continue as Grace Hopper in Latchkey');
        await tab.page.keyboard.press('Enter');
        await tab.page.keyboard.press('Space');
    }
    await tab.page.goto('about:blank');
    assert.equal(tab.to(TRANSFER).length, before);
    assert.deepEqual(other.callbacks.seen, []);
});

test('a press right after the page appeared is not taken', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person()];
    await tab.page.clock.install({ time: 0 });
    await tab.page.clock.pauseAt(1000);
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email);
    const button = tab.page.getByRole('button', { name: /^Continue as/ });
    await button.waitFor();
    assert.equal(await button.isDisabled(), true);
    await tab.page.clock.runFor(600);
    assert.equal(await button.isEnabled(), true);
    await tab.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.equal(await button.isDisabled(), true, 'nor right after the window came to the front');
});

test('the wrong password is said, and the right one still works', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), await stage.person()];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email, 'not the password at all');
    await tab.page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
    await typePassword(tab, email);
    await tab.press(/^Continue as/);
    assert.equal(await app.signedInAs(), email);
});

test('another account: the one shown is signed out of the browser first', async (t) => {
    const [app, tab] = [await stage.app(t), await stage.tab(t)];
    const [ada, grace] = [await stage.person('Ada'), await stage.person('Grace')];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, ada);
    await tab.ready('Continue as Ada in Latchkey');
    await tab.press('Use another account');
    await typePassword(tab, grace);
    await tab.press('Continue as Grace in Latchkey');
    assert.equal(await app.signedInAs(), grace);
});

test('somebody who signed in in another tab meanwhile is not handed over unseen', async (t) => {
    const [app, tab] = [await stage.app(t), await stage.tab(t)];
    const [ada, grace] = [await stage.person('Ada'), await stage.person('Grace')];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, ada);
    await tab.ready('Continue as Ada in Latchkey');
    const second = await tab.context.newPage();
    await second.goto(`${stage.host.site}/desktop/device`);
    await second.getByRole('button', { name: 'Use another account' }).click();
    await second.getByLabel('E-mail', { exact: true }).fill(grace);
    await second.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await second.getByRole('button', { name: 'Sign in', exact: true }).click();
    await second.getByText('You are signed in as Grace').waitFor();
    await second.close();
    await tab.press('Continue as Ada in Latchkey');
    await tab.ready('Continue as Grace in Latchkey');
    assert.deepEqual(tab.to(TRANSFER), []);
});

test('an account made in the page', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), freshEmail('new')];
    await tab.page.goto(app.signInUrl);
    await tab.press('Create an account');
    await tab.fill('Name', 'New <b>Person</b>');
    await tab.fill('E-mail', email);
    await tab.fill('Password', PASSWORD);
    await tab.press('Create the account');
    await tab.press('Continue as New <b>Person</b> in Latchkey');
    assert.equal(await app.signedInAs(), email);
});

test('a code by e-mail', async (t) => {
    const [app, tab, email] = [await stage.app(t), await stage.tab(t), freshEmail('code')];
    await tab.page.goto(app.signInUrl);
    await tab.fill('E-mail', email);
    await tab.press('Sign in with a code by e-mail');
    await tab.press('E-mail me a code');
    await tab.fill('Code', '000000');
    await tab.press('Sign in');
    await tab.says('This code is wrong.');
    await tab.fill('Code', await stage.latestCode(email));
    await tab.press('Sign in');
    await tab.press(`Continue as ${email} in Latchkey`);
    assert.equal(await app.signedInAs(), email);
});

test('a second factor, by authenticator and by backup code', async (t) => {
    const email = await stage.person('Two Steps');
    const factor = await stage.withSecondFactor(email);
    for (const kind of ['totp', 'backup'] as const) {
        const [app, tab] = [await stage.app(t), await stage.tab(t)];
        await tab.page.goto(app.signInUrl);
        await typePassword(tab, email);
        await tab.heading('One more step');
        if (kind === 'totp') {
            await tab.fill('Code of your authenticator app', '000000');
            await tab.press('Confirm');
            await tab.says('This code is wrong.');
            await tab.picture('second-factor');
            await tab.fill('Code of your authenticator app', factor.code());
        } else {
            await tab.press('Use a backup code');
            await tab.fill('Backup code', factor.backupCodes[0]!);
        }
        assert.deepEqual(tab.to(TRANSFER), []);
        await tab.press('Confirm');
        await tab.press('Continue as Two Steps in Latchkey');
        assert.equal(await app.signedInAs(), email);
    }
});

test('Cancel tells the app, with its state and no code', async (t) => {
    const [app, tab] = [await stage.app(t), await stage.tab(t)];
    await tab.page.goto(app.signInUrl);
    await tab.press('Cancel');
    const callback = await app.callbacks.until((url) => url);
    assert.deepEqual(Object.fromEntries(callback.searchParams), { error: 'access_denied', state: app.state });
});

test('a code to paste is shown under its warning, and only for that address', async (t) => {
    const sentence = 'Only if you started this in Latchkey on this computer. Nobody will ever ask you for it.';
    const [app, tab, email] = [stage.appAt('urn:latchkey:paste'), await stage.tab(t), await stage.person()];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email);
    await tab.ready(/^Continue as/);
    assert.equal(await tab.page.getByText(sentence).count(), 0);
    assert.equal(await tab.page.getByRole('button', { name: 'Cancel' }).count(), 0, 'there is nobody to tell');
    await tab.press(/^Continue as/);
    await tab.page.getByText(sentence, { exact: true }).waitFor();
    const code = await tab.page.getByLabel('Code', { exact: true }).innerText();
    assert.match(code, /^[A-Za-z0-9]{32}$/);
    await tab.picture('paste');
    assert.equal(new URL(tab.page.url()).pathname, '/desktop/sign-in');
    await tab.press('Make a new code');
    await tab.page.waitForFunction((old) => document.querySelector('output')?.textContent !== old, code);
    assert.equal(await app.personOf(await tab.page.getByLabel('Code', { exact: true }).innerText()), email);
    const loopback = await stage.app(t);
    await tab.page.goto(loopback.signInUrl);
    await tab.press(/^Continue as/);
    await tab.arrivesAt(loopback.returnAddress);
    assert.equal(await tab.page.getByText(sentence).count(), 0);
});

test('the app’s own scheme is called with code and state', async (t) => {
    const [app, tab, email] = [stage.appAt('latchkey://callback'), await stage.tab(t), await stage.person()];
    await tab.page.goto(app.signInUrl);
    await typePassword(tab, email);
    await tab.press(/^Continue as/);
    const open = tab.page.getByRole('link', { name: 'Open Latchkey' });
    const address = new URL((await open.getAttribute('href'))!);
    assert.equal(address.href.split('?')[0], 'latchkey://callback');
    assert.equal(address.searchParams.get('state'), app.state);
    assert.equal(await app.personOf(address.searchParams.get('code')!), email);
});
