// SPDX-License-Identifier: MIT
// The checks every HTTP action of ours goes through, called directly: no such action takes a POST yet.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadFunctions } from './support/modules.ts';

type Work = (ctx: unknown, request: Request) => Promise<Response>;
type Security = {
    secured: (work: Work) => Work;
    secureUserJson: (data: unknown) => Response;
    withoutStore: (response: Response) => Response;
    withClientAddress: (ctx: unknown, request: Request) => Promise<Request>;
};
let security: Security;
before(async () => {
    process.env.CONVEX_SITE_URL = 'https://quick-fox-1.convex.site';
    process.env.BETTER_AUTH_SECRET = 'a secret that is only used by this test';
    process.env.ALLOWED_WEB_ORIGINS = 'https://app.example.com, https://two.example.com/';
    process.env.DASHBOARD_BASE_URL = 'https://board.example.com';
    security = await loadFunctions<Security>('lib/security.ts');
});

const request = (method: string, headers: Record<string, string> = {}) =>
    new Request('https://quick-fox-1.convex.site/desktop/thing', { method, headers });
const answer = async (asked: Request, work = async () => security.secureUserJson({ fine: true })) =>
    await security.secured(work)({}, asked);

test('the site, the web front ends and the dashboard may post', async () => {
    for (const origin of [
        'https://quick-fox-1.convex.site',
        'https://app.example.com',
        'https://two.example.com',
        'https://board.example.com',
    ])
        assert.equal((await answer(request('POST', { origin, cookie: 'a=b' }))).status, 200, origin);
});

test('any other origin may not, loopback and look-alikes included', async () => {
    for (const origin of [
        'https://evil.example',
        'null',
        'http://localhost:3000',
        'http://127.0.0.1:3000',
        'http://app.example.com',
        'https://app.example.com:8443',
        'https://app.example.com.evil.example',
    ]) {
        const refused = await answer(request('POST', { origin }));
        assert.equal(refused.status, 403, origin);
        assert.deepEqual(await refused.json(), {
            error: { code: 'FORBIDDEN', message: 'The request’s origin is not allowed'.replace('’', "'") },
        });
        assert.match(refused.headers.get('cache-control') ?? '', /no-store/);
    }
});

test('without an origin only a request without cookies passes', async () => {
    assert.equal((await answer(request('POST'))).status, 200);
    assert.equal((await answer(request('POST', { cookie: 'session=1' }))).status, 403);
    assert.equal((await answer(request('GET', { cookie: 'session=1' }))).status, 200);
});

test('what a browser calls cross-site may not post, even from an origin we know', async () => {
    const known = { origin: 'https://app.example.com' };
    assert.equal((await answer(request('POST', { ...known, 'sec-fetch-site': 'cross-site' }))).status, 403);
    assert.equal((await answer(request('POST', { ...known, 'sec-fetch-site': 'same-site' }))).status, 200);
    assert.equal((await answer(request('GET', { 'sec-fetch-site': 'cross-site' }))).status, 200);
});

test('a failure inside is answered without its words', async (t) => {
    const logged = t.mock.method(console, 'error', () => {});
    const failed = await answer(request('GET'), async () => {
        throw new TypeError('the secret is 12345');
    });
    assert.equal(failed.status, 500);
    assert.ok(!(await failed.text()).includes('12345'));
    assert.ok(!JSON.stringify(logged.mock.calls.map((call) => call.arguments)).includes('12345'));
});

test('an answer with fixed headers is made anew, cookies and all', async () => {
    const redirect = security.withoutStore(Response.redirect('https://app.example.com/'));
    assert.equal(redirect.status, 302);
    assert.equal(redirect.headers.get('location'), 'https://app.example.com/');
    assert.match(redirect.headers.get('cache-control') ?? '', /no-store/);
});

test('whose counter is charged is what Convex saw, not what the client wrote', async () => {
    const asked = (): Request =>
        new Request('https://quick-fox-1.convex.site/api/auth/sign-in/email', {
            method: 'POST',
            headers: { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'test' },
            body: 'the body',
        });
    const seenBy = (getRequestMetadata: () => Promise<{ ip: string | null }>) =>
        security.withClientAddress({ meta: { getRequestMetadata } }, asked());
    const seen = await seenBy(async () => ({ ip: '198.51.100.1' }));
    assert.equal(seen.headers.get('x-forwarded-for'), '198.51.100.1');
    assert.equal(seen.headers.get('user-agent'), 'test');
    assert.equal(seen.method, 'POST');
    assert.equal(await seen.text(), 'the body');
    const unknown = await seenBy(async () => ({ ip: null }));
    assert.equal(unknown.headers.get('x-forwarded-for'), '203.0.113.7', 'a proxy of the operator may have set it');
    const failing = await seenBy(async () => {
        throw new Error('not on this server');
    });
    assert.equal(failing.headers.get('x-forwarded-for'), '203.0.113.7');
});
