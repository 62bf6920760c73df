// SPDX-License-Identifier: MIT
// A device without a browser of its own is let in, or kept out, by somebody who compares its code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshEmail, Stage, typePassword } from './stage.ts';
import { post } from '../host/person.ts';
import type { Tab } from './chromium.ts';

const stage = new Stage();
const RELAY = /Nobody should ask you for this by phone, chat or e-mail/;

type Codes = { device_code: string; user_code: string; verification_uri: string; verification_uri_complete: string };

const ask = async (): Promise<Codes> =>
    await stage.json<Codes>(
        '/api/auth/device/code',
        { client_id: 'latchkey' },
        { 'user-agent': 'Latchkey/0.1 (Debian)' },
    );

/** What the device hears when it asks whether it is let in. */
async function poll(codes: Codes): Promise<string> {
    const response = await post(stage.host.site, '/api/auth/device/token', {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: codes.device_code,
        client_id: 'latchkey',
    });
    const answer = (await response.json()) as { access_token?: string; error?: string };
    if (!answer.access_token) return answer.error ?? 'nothing';
    const headers = { authorization: `Bearer ${answer.access_token}` };
    const session = await fetch(`${stage.host.site}/api/auth/get-session`, { headers });
    return ((await session.json()) as { user: { email: string } }).user.email;
}

const readable = ({ user_code: code }: Codes): string => `${code.slice(0, 4)}-${code.slice(4)}`;
const verdicts = (tab: Tab) => [...tab.to('/api/auth/device/approve'), ...tab.to('/api/auth/device/deny')];

test('the link of the QR code: sign in, compare, look, approve', async (t) => {
    const [tab, email, codes] = [await stage.tab(t), await stage.person(), await ask()];
    assert.equal(codes.verification_uri, `${stage.host.site}/desktop/device`);
    await tab.page.goto(codes.verification_uri_complete);
    await typePassword(tab, email);
    await tab.heading('Compare the code');
    await tab.page.getByText(readable(codes), { exact: true }).waitFor();
    await tab.says(RELAY);
    await tab.picture('device-compare');
    assert.deepEqual(tab.to('/api/auth/device'), [], 'not even claimed before it was compared');
    await tab.press('Yes, the same code');
    await tab.heading('Let this device in?');
    await tab.says('Latchkey (latchkey)');
    await tab.says('Latchkey/0.1 (Debian)');
    await tab.says('less than a minute ago');
    await tab.says(/^127\.0\.0\.1 – the same address as this browser$/);
    await tab.says(RELAY);
    await tab.picture('device-decide');
    assert.deepEqual(verdicts(tab), []);
    await tab.press('Approve');
    await tab.heading('The device is signed in');
    assert.equal(await poll(codes), email);
});

test('typed by hand, in small letters and with a dash, then denied', async (t) => {
    const [tab, email, codes] = [await stage.tab(t), await stage.person(), await ask()];
    await tab.page.goto(codes.verification_uri);
    await typePassword(tab, email);
    await tab.heading('Type the code');
    await tab.fill('Code on the device', 'OOOO-1111');
    await tab.press('Next');
    await tab.says(/eight letters and digits, without I, O, 0 and 1/);
    await tab.fill('Code on the device', 'ZZZZ-9999');
    await tab.press('Next');
    await tab.says('This code is unknown, or was answered before.');
    await tab.fill('Code on the device', readable(codes).toLowerCase());
    await tab.press('Next');
    await tab.press('Deny');
    await tab.heading('The device stays out');
    assert.equal(await poll(codes), 'access_denied');
});

test('a code that is not the one on the device is not approved', async (t) => {
    const [tab, email, relayed] = [await stage.tab(t), await stage.person(), await ask()];
    await tab.page.goto(relayed.verification_uri_complete);
    await typePassword(tab, email);
    await tab.press('No, type the code instead');
    await tab.page.getByLabel('Code on the device').waitFor();
    assert.equal(
        await tab.page.getByLabel('Code on the device').inputValue(),
        '',
        'the link types nothing for anybody',
    );
    assert.deepEqual(tab.to('/api/auth/device'), []);
    assert.equal(await poll(relayed), 'authorization_pending');
});

test('through a provider and back to the same code', async (t) => {
    const [tab, email, codes] = [await stage.tab(t), freshEmail('device'), await ask()];
    await tab.page.goto(codes.verification_uri_complete);
    await tab.press('Continue with dev-idp');
    await tab.atProvider(email);
    await tab.press('Yes, the same code');
    await tab.press('Approve');
    await tab.heading('The device is signed in');
    assert.equal(await poll(codes), email);
});

test('a code somebody else has taken is not given away', async (t) => {
    const [first, second, codes] = [await stage.tab(t), await stage.tab(t), await ask()];
    for (const tab of [first, second]) {
        await tab.page.goto(codes.verification_uri_complete);
        await typePassword(tab, await stage.person());
        await tab.press('Yes, the same code');
    }
    await second.press('Approve');
    await second.says('Somebody else has taken this code already.');
    assert.equal(await poll(codes), 'authorization_pending');
});

test('an address with something else for a code asks for one', async (t) => {
    const [tab, email] = [await stage.tab(t), await stage.person()];
    const query = 'user_code=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E';
    await tab.page.goto(`${stage.host.site}/desktop/device?${query}`);
    await typePassword(tab, email);
    await tab.heading('Type the code');
    await tab.page.goto(`${stage.host.site}/desktop/device?user_code=ABCDEFGH&user_code=HGFEDCBA`);
    await tab.heading('Type the code');
    await tab.picture('device-type');
});
