// SPDX-License-Identifier: MIT
// The sign-in pages as HTTP: what an address must be, and what every answer forbids the browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Backend } from './support/backend.ts';
import type { Answer } from './support/http_client.ts';
import { loadFunctions } from './support/modules.ts';
import { pkce, signUp } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start();
});
after(async () => await backend.stop());

const proof = pkce();
const good: Record<string, string> = {
    client_id: 'latchkey',
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
    redirect_uri: 'http://127.0.0.1:43210/callback',
};
const pages = ['/desktop/device', '/desktop/error?error=access_denied', '/desktop/return', '/desktop/linked'];
const assets = ['/desktop/assets/pages.js', '/desktop/assets/pages.css'];

const signInPath = (change: Record<string, string | undefined> = {}): string => {
    const all = Object.entries({ ...good, ...change });
    return `/desktop/sign-in?${new URLSearchParams(all.filter((pair): pair is [string, string] => pair[1] !== undefined))}`;
};

/** A page of ours, without anything of what was asked, and without a script that could go anywhere. */
function assertRefused(answer: Answer, given: string): void {
    assert.equal(answer.status, 400, given);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
    assert.match(answer.text, /This link does not work/);
    assert.equal(answer.headers.location, undefined);
    assert.doesNotMatch(answer.text, /<a\b|<script\b|<form\b|http-equiv|evil/i, given);
}

describe('return addresses', () => {
    const accepted = [
        'http://127.0.0.1:1024/callback',
        'http://127.0.0.1:9999/callback',
        'http://127.0.0.1:43210/callback',
        'http://127.0.0.1:65535/callback',
        'latchkey://callback',
        'urn:latchkey:paste',
    ];
    for (const address of accepted)
        test(`${address} is one`, async () => {
            const answer = await backend.http('GET', signInPath({ redirect_uri: address }));
            assert.equal(answer.status, 200, answer.text);
            assert.match(answer.text, /Latchkey on this computer wants to sign in at 127\.0\.0\.1:\d+/);
        });

    const refused = [
        'https://evil.example/callback',
        'http://evil.example:43210/callback',
        '//evil.example/callback',
        '/callback',
        '',
        'javascript:alert(1)//http://127.0.0.1:43210/callback',
        'data:text/html,<script>alert(1)</script>',
        'http://127.0.0.1:43210@evil.example/callback',
        'http://evil@127.0.0.1:43210/callback',
        'http://127.0.0.1:43210:443@evil.example/callback',
        'http://127.0.0.1:43210\\@evil.example/callback',
        'http:\\\\127.0.0.1:43210\\callback',
        'http://127.0.0.1:43210.evil.example/callback',
        'http://127.0.0.1.evil.example:43210/callback',
        'http://localhost:43210/callback',
        'http://[::1]:43210/callback',
        'http://127.0.0.2:43210/callback',
        'http://127.1:43210/callback',
        'http://2130706433:43210/callback',
        'http://0x7f000001:43210/callback',
        'http://0177.0.0.1:43210/callback',
        'http://127.0.0.1/callback',
        'http://127.0.0.1:/callback',
        'http://127.0.0.1:80/callback',
        'http://127.0.0.1:1023/callback',
        'http://127.0.0.1:65536/callback',
        'http://127.0.0.1:99999/callback',
        'http://127.0.0.1:043210/callback',
        'http://127.0.0.1:+4321/callback',
        'http://127.0.0.1:４３２１/callback',
        'http://127.0.0.1:43210/',
        'http://127.0.0.1:43210/callback/',
        'http://127.0.0.1:43210/callback/../evil',
        'http://127.0.0.1:43210//callback',
        'http://127.0.0.1:43210/Callback',
        'http://127.0.0.1:43210/callback?next=https://evil.example',
        'http://127.0.0.1:43210/callback?',
        'http://127.0.0.1:43210/callback#evil',
        'http://127.0.0.1:43210/%63allback',
        'http://127.0.0.1:43210/callback%0d%0aLocation:%20https://evil.example',
        'http://127.0.0.1:43210/callback\n',
        ' http://127.0.0.1:43210/callback',
        'http://127.0.0.1:43210/callback ',
        'http://127.0.0.1:43210/call\tback',
        'http://127.0.0.1:43210/callback\0',
        'http%3A%2F%2F127.0.0.1%3A43210%2Fcallback',
        'HTTP://127.0.0.1:43210/callback',
        'https://127.0.0.1:43210/callback',
        'ftp://127.0.0.1:43210/callback',
        'http://127。0。0。1:43210/callback',
        'latchkey://evil/callback',
        'latchkey://callback/',
        'latchkey://callback?x=1',
        'latchkey:callback',
        'LATCHKEY://callback',
        'latchkey-evil://callback',
        'urn:latchkey:paste2',
        'urn:latchkey:pasted',
        'URN:latchkey:paste',
        'urn:ietf:wg:oauth:2.0:oob',
        'https://evil.example/\nhttp://127.0.0.1:43210/callback',
    ];
    test(`${refused.length} others are none`, async () => {
        for (const address of refused)
            assertRefused(await backend.http('GET', signInPath({ redirect_uri: address })), address);
    });

    test('every port from 1024 to 65535 is one, and no other number', async () => {
        const { readSignInRequest } =
            await loadFunctions<typeof import('../../convex/desktop/sign_in_request.ts')>('desktop/sign_in_request.ts');
        const taken = (port: number | string): boolean => {
            const query = new URLSearchParams({ ...good, redirect_uri: `http://127.0.0.1:${port}/callback` });
            return readSignInRequest(query, 'latchkey') !== null;
        };
        for (let port = 0; port < 100_000; port++) assert.equal(taken(port), port >= 1024 && port <= 65535, `${port}`);
        for (const odd of ['1e4', '0x1000', '-4321', '4321.0', '4_321', '٤٣٢١']) assert.equal(taken(odd), false, odd);
    });
});

describe('the other parameters', () => {
    const bad: [string, string | undefined][] = [
        ['client_id', 'electron'],
        ['client_id', 'Latchkey'],
        ['client_id', ''],
        ['state', 'too-short-15-ch'],
        ['state', 'a'.repeat(129)],
        ['state', 'with spaces in it, and more'],
        ['state', '"><script>evil()</script>aaaa'],
        ['state', `${proof.state}\n`],
        ['code_challenge', proof.challenge.slice(1)],
        ['code_challenge', `${proof.challenge}A`],
        ['code_challenge', `${proof.challenge.slice(0, 42)}=`],
        ['code_challenge', `${proof.challenge.slice(0, 42)}+`],
        ['code_challenge_method', 'plain'],
        ['code_challenge_method', 's256'],
        ['code_challenge_method', ''],
    ];
    for (const name of Object.keys(good)) bad.push([name, undefined]);

    test('are refused when wrong or missing', async () => {
        for (const [name, value] of bad)
            assertRefused(await backend.http('GET', signInPath({ [name]: value })), `${name}=${value}`);
        assertRefused(await backend.http('GET', '/desktop/sign-in'), 'nothing at all');
    });

    test('are refused when given twice, be it the same', async () => {
        for (const [name, value] of Object.entries(good))
            for (const again of [value, '', 'https://evil.example/callback']) {
                const path = `${signInPath()}&${new URLSearchParams({ [name]: again })}`;
                assertRefused(await backend.http('GET', path), path);
            }
    });

    test('state may have 16 to 128 characters', async () => {
        for (const state of ['a'.repeat(16), 'Z_-9'.repeat(32)])
            assert.equal((await backend.http('GET', signInPath({ state }))).status, 200, state);
    });

    test('nothing of a good request is repeated in the page', async () => {
        const { text } = await backend.http('GET', signInPath());
        for (const value of [proof.state, proof.challenge, '43210']) assert.ok(!text.includes(value), value);
    });
});

describe('every page', () => {
    const everything = () => [signInPath(), signInPath({ client_id: 'other' }), ...pages];

    test('forbids the browser everything it does not need', async () => {
        const nonces = new Set<string>();
        for (const path of everything()) {
            const { headers, text } = await backend.http('GET', path);
            const policy = String(headers['content-security-policy']);
            const nonce = /script-src 'nonce-([^']+)'/.exec(policy)![1]!;
            assert.ok(Buffer.from(nonce, 'base64').length >= 16);
            nonces.add(nonce);
            assert.deepEqual(policy.split('; ').sort(), [
                "base-uri 'none'",
                "connect-src 'self'",
                "default-src 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                'img-src data:',
                "require-trusted-types-for 'script'",
                `script-src 'nonce-${nonce}'`,
                `style-src 'nonce-${nonce}'`,
                "trusted-types 'none'",
            ]);
            for (const tag of text.match(/<(?:script|style|link rel="stylesheet"|link nonce)[^>]*>/g)!)
                assert.ok(tag.includes(`nonce="${nonce}"`), tag);
            assert.doesNotMatch(text, /(?:src|href|action)="(?:https?:)?\/\//, 'nothing of a third party');
            assert.doesNotMatch(text, / on[a-z]+=| style=/, 'no handler and no style in the markup');
        }
        assert.equal(nonces.size, everything().length, 'a nonce is used once');
    });

    test('is not framed, not kept, and tells nobody its address', async () => {
        for (const path of [...everything(), ...assets]) {
            const { headers } = await backend.http('GET', path);
            assert.equal(headers['x-frame-options'], 'DENY', path);
            assert.match(String(headers['cache-control']), /\bno-store\b/);
            assert.equal(headers['referrer-policy'], 'no-referrer');
            assert.equal(headers['x-content-type-options'], 'nosniff');
            assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
            assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
            assert.equal(headers['access-control-allow-origin'], undefined);
            assert.equal(headers['set-cookie'], undefined);
        }
    });

    test('answers HEAD like GET, and nothing else', async () => {
        for (const path of everything()) {
            const [get, head] = [await backend.http('GET', path), await backend.http('HEAD', path)];
            assert.equal(head.status, get.status);
            assert.equal(head.text, '');
            assert.equal(head.headers['x-frame-options'], 'DENY');
            for (const method of ['POST', 'PUT', 'DELETE'])
                assert.equal((await backend.http(method, path)).status, 404, `${method} ${path}`);
        }
        assert.equal((await backend.http('GET', signInPath().replace('?', '/?'))).status, 404, 'the exact path only');
    });

    test('says that it needs JavaScript', async () => {
        for (const path of [signInPath(), ...pages])
            assert.match((await backend.http('GET', path)).text, /<noscript>.*needs JavaScript/);
    });

    test('has a language, a title, a heading and places that speak', async () => {
        for (const path of everything()) {
            const { text } = await backend.http('GET', path);
            for (const part of ['<html lang="en">', '<title>', '<h1', '<main', 'role="alert"', 'role="status"'])
                assert.ok(text.includes(part), `${path}: ${part}`);
        }
    });
});

describe('what is shown of others’ words', () => {
    test('an error is one of our sentences, whatever the address says', async () => {
        const hostile = ['<script>evil()</script>', '"><img src=x onerror=evil()>', '__proto__', 'constructor', ''];
        for (const error of hostile) {
            const query = new URLSearchParams({ error, error_description: 'evil words' });
            const { status, text } = await backend.http('GET', `/desktop/error?${query}`);
            assert.equal(status, 200);
            assert.match(text, /The provider could not sign you in/, error);
            assert.doesNotMatch(text, /evil|onerror/);
        }
    });

    test('each failure has a sentence of its own', async () => {
        const sentences: [string, RegExp][] = [
            ['access_denied', /cancelled at the provider/],
            ['account_not_linked', /Prove the address by a code first/],
            ['account not linked', /Prove the address by a code first/],
            ['state_mismatch', /not started in this browser/],
            ['please_restart_the_process', /not started in this browser/],
            ['email_not_found', /did not tell your e-mail address/],
            ['temporarily_unavailable', /does not answer at the moment/],
        ];
        for (const [error, sentence] of sentences)
            assert.match(
                (await backend.http('GET', `/desktop/error?${new URLSearchParams({ error })}`)).text,
                sentence,
            );
    });

    test('a code is not asked for where none can be sent', async () => {
        const { failureOf } =
            await loadFunctions<typeof import('../../convex/desktop/sentences.ts')>('desktop/sentences.ts');
        assert.equal(failureOf('account_not_linked', true).repairedByCode, true);
        const { sentence, repairedByCode } = failureOf('account_not_linked', false);
        assert.equal(repairedByCode, false);
        assert.match(sentence, /Sign in as you did then/);
    });

    test('the name of the app is text, not markup', async (t) => {
        const odd = await Backend.start({ APP_NAME: `<b>"Tom & Jerry's"</b>` });
        t.after(async () => await odd.stop());
        const { text } = await odd.http('GET', signInPath());
        assert.ok(text.includes('&#60;b&#62;&#34;Tom &#38; Jerry&#39;s&#34;&#60;/b&#62; on this computer'));
        assert.ok(!text.includes('<b>'));
        const configuration = /data-configuration="([^"]+)"/.exec(text)![1]!;
        const plain = configuration.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        assert.equal(JSON.parse(plain).appName, `<b>"Tom & Jerry's"</b>`);
    });

    test('the pages carry no secret of the deployment', async (t) => {
        const secrets = {
            BETTER_AUTH_SECRET: 'secret-of-better-auth-0123456789abcdef',
            GOOGLE_CLIENT_ID: 'public-id-of-google',
            GOOGLE_CLIENT_SECRET: 'secret-of-google',
        };
        const configured = await Backend.start(secrets);
        t.after(async () => await configured.stop());
        for (const path of [signInPath(), ...pages]) {
            const { text } = await configured.http('GET', path);
            assert.match(text, /&#34;google&#34;/);
            for (const value of Object.values(secrets)) assert.ok(!text.includes(value), value);
        }
    });
});

describe('where a device asked from', () => {
    const ask = async (userAgent?: string): Promise<string> => {
        const answer = await backend.auth('POST', '/device/code', {
            body: { client_id: 'latchkey' },
            from: '127.0.0.7',
            headers: { ...(userAgent ? { 'user-agent': userAgent } : {}), 'x-forwarded-for': '203.0.113.9' },
        });
        assert.equal(answer.status, 200, answer.text);
        return answer.json.user_code;
    };

    test('is told to somebody signed in, as the server saw it', async () => {
        const ada = await signUp(backend);
        const userCode = await ask('Latchkey/0.1 (Debian)');
        const path = `/desktop/device/request?user_code=${userCode}`;
        assert.equal((await backend.http('GET', path)).status, 401);
        const answer = await backend.http('GET', path, { token: ada.session });
        assert.equal(answer.status, 200, answer.text);
        const { ageSeconds, ...rest } = answer.json;
        assert.ok(ageSeconds >= 0 && ageSeconds < 60);
        assert.deepEqual(rest, {
            clientId: 'latchkey',
            ipAddress: '127.0.0.7',
            sameAddress: false,
            userAgent: 'Latchkey/0.1 (Debian)',
        });
        const near = await backend.http('GET', path, { token: ada.session, from: '127.0.0.7' });
        assert.equal(near.json.sameAddress, true);
        assert.match(String(near.headers['cache-control']), /\bno-store\b/);
    });

    test('is not known of codes nobody asked for, and looking is counted', async () => {
        const ada = await signUp(backend);
        const look = () => backend.http('GET', '/desktop/device/request?user_code=ZZZZ9999', { token: ada.session });
        const seen = [];
        for (let n = 0; n < 62; n++) seen.push((await look()).status);
        assert.deepEqual([seen.filter((s) => s === 404).length, seen.filter((s) => s === 429).length], [60, 2]);
        assert.ok(Number((await look()).headers['retry-after']) > 0);
    });

    test('is forgotten when the code is over', async () => {
        const userCode = await ask();
        const [row] = await backend.rows('deviceRequests', { userCode });
        assert.equal(row!.userAgent, null);
        await backend.internal('desktop/device_requests:sweep');
        assert.equal((await backend.rows('deviceRequests', { userCode })).length, 1, 'not before');
        backend = await backend.restartWith(row!._id, { expiresAt: Date.now() - 1000 });
        await backend.internal('desktop/device_requests:sweep');
        assert.deepEqual(await backend.rows('deviceRequests', { userCode }), []);
    });

    test('a refused client leaves no trace', async () => {
        const before = (await backend.rows('deviceRequests')).length;
        const answer = await backend.auth('POST', '/device/code', { body: { client_id: 'other' } });
        assert.equal(answer.status, 400);
        assert.equal((await backend.rows('deviceRequests')).length, before);
    });
});
