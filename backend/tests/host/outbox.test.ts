// SPDX-License-Identifier: MIT
// The page of the mails that nobody sends in development.
import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { ago, outboxPage, type Mail } from '../../host/server/outbox_page.ts';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;
before(async () => {
    host = await StartedHost.start('--no-seed', '--no-idp', '--outbox', '--dev-control');
});
after(() => host.stop());

type Got = { status: number; headers: IncomingHttpHeaders; text: string };

const get = (site: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
        request(`${site}/outbox`, { method, headers }, (answer) => {
            let text = '';
            answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
            answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
        })
            .on('error', reject)
            .end();
    });

const NOW = Date.UTC(2026, 0, 1);
const mail = (rest: Partial<Mail> = {}): Mail => ({
    to: 'ada@example.com',
    kind: 'sign-in',
    code: '123456',
    createdAt: NOW - 60_000,
    expiresAt: NOW + 240_000,
    organization: '',
    inviter: '',
    ...rest,
});
const itemsOf = (page: string): string[] => page.split('<li').slice(1);

test('a code that is asked for is on the page, for whom and what for', async () => {
    assert.match((await get(host.site)).text, /No mail yet/);
    const asked = await fetch(`${host.site}/api/auth/email-otp/send-verification-otp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: host.site },
        body: JSON.stringify({ email: 'ada@example.com', type: 'sign-in' }),
    });
    assert.equal(asked.status, 200);
    const latest = (await host.dev('run', { path: 'outbox:latest', args: { to: 'ada@example.com' } })) as {
        value: { code: string };
    };
    const { status, text, headers } = await get(host.site);
    assert.equal(status, 200);
    assert.equal(itemsOf(text).length, 1);
    for (const part of [`>${latest.value.code}<`, 'To ada@example.com', '<h2>Sign-in code</h2>', 'just now'])
        assert.ok(text.includes(part), part);
    assert.ok(!text.includes('No mail yet') && !text.includes('expired'));
    assert.match(text, /<meta http-equiv="refresh" content="3">/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /script-src|unsafe-inline/);
    assert.equal(headers['cache-control'], 'no-store');
});

test('a web page cannot read it, nor another name for this computer', async () => {
    const { host: name, port } = new URL(host.site);
    assert.equal((await get(host.site, { host: name })).status, 200);
    assert.equal((await get(host.site, { host: '127.0.0.1' })).status, 200);
    for (const headers of [
        { origin: host.site },
        { origin: 'http://page.example' },
        { host: `localhost:${port}` },
        { host: 'rebound.example' },
        { host: '127.0.0.1.example' },
    ] as Record<string, string>[])
        assert.equal((await get(host.site, headers)).status, 404, JSON.stringify(headers));
    assert.equal((await get(host.site, {}, 'POST')).status, 404);
    assert.equal((await get(host.cloud)).status, 404, 'it is at the site’s address only');
});

test('without being asked for at the start there is no such page', async () => {
    const quiet = await StartedHost.start('--no-seed', '--no-idp');
    assert.equal((await get(quiet.site)).status, 404);
    await quiet.stop();
    const bare = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--outbox');
    assert.match((await get(bare.site)).text, /No mail yet/, 'functions without an outbox have an empty one');
    assert.equal((await fetch(`${bare.cloud}/dev/sessions`)).status, 404, 'and the page brings nothing else along');
    await bare.stop();
});

describe('the page', () => {
    test('says in words what each mail is for', () => {
        const words = {
            'sign-in': 'Sign-in code',
            'email-verification': 'Confirm your address',
            'change-email': 'New address',
            'forget-password': 'New password',
        };
        for (const [kind, said] of Object.entries(words))
            assert.ok(outboxPage([mail({ kind })], NOW).includes(`<h2>${said}</h2>`), kind);
        const [item] = itemsOf(
            outboxPage([mail({ kind: 'invitation', code: '', organization: 'North Quay', inviter: 'Ben' })], NOW),
        );
        assert.ok(item!.includes('Ben invites you to join North Quay.'));
        assert.ok(!item!.includes('class="code"'));
    });

    test('shows the newest fifty, the newest first, and which are over', () => {
        const mails = Array.from({ length: 60 }, (_, n) =>
            mail({ code: `code-${n}`, createdAt: NOW - n * 60_000, expiresAt: NOW + (4.5 - n) * 60_000 }),
        );
        const items = itemsOf(outboxPage(mails.toReversed(), NOW));
        assert.equal(items.length, 50);
        items.forEach((item, n) => {
            assert.ok(item.includes(`>code-${n}<`), `${n}`);
            assert.equal(item.includes('expired'), n > 4, `${n}`);
        });
    });

    test('lets nothing of a mail be markup', () => {
        const evil = `<img src=x onerror="alert('1')">&`;
        const page = outboxPage(
            [
                mail({ to: evil, kind: evil, code: evil }),
                mail({ kind: 'invitation', inviter: evil, organization: evil, to: evil }),
            ],
            NOW,
        );
        assert.ok(!page.includes('<img') && !page.includes(`'1'`));
        assert.equal(page.split('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;').length, 7);
        assert.doesNotMatch(page, /<script|<link|src="|href="/);
    });

    test('says how long ago', () => {
        const said = [5_000, 30_000, 60_000, 150_000, 3_600_000, 7_200_000, 49 * 3_600_000].map(ago);
        assert.deepEqual(said, [
            'just now',
            '30 seconds ago',
            '1 minute ago',
            '2 minutes ago',
            '1 hour ago',
            '2 hours ago',
            '2 days ago',
        ]);
    });
});
