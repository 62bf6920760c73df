// SPDX-License-Identifier: MIT
// Our desktopHandoff beside the official electron plugin: a client written for one works with the other. Where they
// answer differently the test says so, and why.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Backend } from './support/backend.ts';
import { cookieOf, type Answer } from './support/http_client.ts';
import { OfficialServer } from './support/official_server.ts';
import { freshEmail, PASSWORD, pkce } from './support/people.ts';

type Site = Backend | OfficialServer;
type Pkce = ReturnType<typeof pkce>;
type Query = Record<string, string | undefined>;

/** One of the two servers, and a person signed in there in a browser. */
class Side {
    readonly site: Site;
    readonly email = freshEmail('browser');
    browser: Record<string, string> = {};
    session = '';

    constructor(site: Site) {
        this.site = site;
    }

    async signUp(): Promise<void> {
        const body = { name: 'Ada', email: this.email, password: PASSWORD };
        const answer = await this.site.auth('POST', '/sign-up/email', { body });
        assert.equal(answer.status, 200, answer.text);
        this.session = answer.json.token;
        const cookie = `better-auth.session_token=${cookieOf(answer, 'session_token')}`;
        this.browser = { cookie, origin: this.site.siteUrl };
    }

    async transfer(proof: Pkce, change: Query = {}, headers = this.browser): Promise<Answer> {
        return await this.site.auth('POST', `/electron/transfer-user?${asked(proof, change)}`, { body: {}, headers });
    }

    async code(proof: Pkce): Promise<string> {
        const answer = await this.transfer(proof);
        assert.equal(answer.status, 200, answer.text);
        return answer.json.electron_authorization_code;
    }

    async redeem(token: string, proof: Pkce, change: object = {}): Promise<Answer> {
        const body = { token, state: proof.state, code_verifier: proof.verifier, ...change };
        return await this.site.auth('POST', '/electron/token', { body });
    }
}

function asked(proof: Pkce, change: Query = {}): URLSearchParams {
    const query: Query = {
        client_id: 'latchkey',
        state: proof.state,
        code_challenge: proof.challenge,
        code_challenge_method: 'S256',
        ...change,
    };
    return new URLSearchParams(
        Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
}

/** What of an answer a client goes by. */
const view = ({ status, json }: Answer) => ({
    status,
    code: json?.code as string | undefined,
    keys: Object.keys(json ?? {}).sort(),
});
const refused = (status: number, code: string) => ({ status, code, keys: ['code', 'message'] });

let ours: Side;
let official: Side;

before(async () => {
    [ours, official] = [new Side(await Backend.start()), new Side(await OfficialServer.start())];
    await Promise.all([ours.signUp(), official.signUp()]);
});
after(async () => await Promise.all([ours?.site.stop(), official?.site.stop()]));

/** The same steps on both servers; each answer is the one expected. */
function same(name: string, steps: (side: Side) => Promise<Answer[]>, expected: ReturnType<typeof view>[]): void {
    test(name, async () => {
        for (const side of [ours, official])
            assert.deepEqual((await steps(side)).map(view), expected, side === ours ? 'ours' : 'the official plugin');
    });
}

const BURNT = refused(404, 'INVALID_TOKEN');

describe('the same on both', () => {
    same(
        'a code is handed out, and is worth a session once',
        async (side) => {
            const proof = pkce();
            const handed = await side.transfer(proof);
            const { electron_authorization_code: code, url, redirect } = handed.json;
            assert.match(code, /^[A-Za-z0-9]{32}$/);
            assert.deepEqual([url, redirect], [null, false]);
            const redeemed = await side.redeem(code, proof);
            assert.equal(redeemed.json.user.email, side.email);
            assert.notEqual(redeemed.json.token, side.session, 'a session of its own');
            assert.match(cookieOf(redeemed, 'session_token')!, new RegExp(`^${redeemed.json.token}\\.`));
            const jwt = await side.site.auth('GET', '/convex/token', { token: redeemed.json.token });
            return [handed, redeemed, await side.redeem(code, proof), jwt];
        },
        [
            { status: 200, code: undefined, keys: ['electron_authorization_code', 'redirect', 'url'] },
            { status: 200, code: undefined, keys: ['token', 'user'] },
            BURNT,
            { status: 200, code: undefined, keys: ['token'] },
        ],
    );
    same(
        'a wrong verifier is refused and burns the code',
        async (side) => {
            const proof = pkce();
            const code = await side.code(proof);
            const wrong = await side.redeem(code, proof, { code_verifier: pkce().verifier });
            return [wrong, await side.redeem(code, proof)];
        },
        [refused(400, 'INVALID_CODE_VERIFIER'), BURNT],
    );
    same(
        'a wrong state is refused and burns the code',
        async (side) => {
            const proof = pkce();
            const code = await side.code(proof);
            return [await side.redeem(code, proof, { state: pkce().state }), await side.redeem(code, proof)];
        },
        [refused(400, 'STATE_MISMATCH'), BURNT],
    );
    same(
        'an unknown client, the plain method and no method get no code',
        async (side) => [
            await side.transfer(pkce(), { client_id: 'electron' }),
            await side.transfer(pkce(), { code_challenge_method: 'plain' }),
            await side.transfer(pkce(), { code_challenge_method: undefined }),
        ],
        [refused(400, 'INVALID_CLIENT_ID'), refused(400, 'INVALID_PKCE_METHOD'), refused(400, 'INVALID_PKCE_METHOD')],
    );
    same(
        'without a session, or from a page of another site, there is no code',
        async (side) => [
            await side.transfer(pkce(), {}, {}),
            await side.transfer(pkce(), {}, { origin: side.site.siteUrl }),
            await side.transfer(pkce(), {}, { cookie: side.browser.cookie! }),
            await side.transfer(pkce(), {}, { ...side.browser, origin: 'https://evil.example' }),
        ],
        [
            refused(401, 'UNAUTHORIZED'),
            refused(401, 'UNAUTHORIZED'),
            refused(403, 'MISSING_OR_NULL_ORIGIN'),
            refused(403, 'INVALID_ORIGIN'),
        ],
    );
    same(
        'the probe: strings that mean nothing show that the exchange is there',
        async (side) => [
            await side.redeem('probe', { verifier: 'probe', challenge: '', state: 'probe' }),
            await side.site.auth('POST', '/electron/token', { body: {} }),
        ],
        [BURNT, refused(400, 'VALIDATION_ERROR')],
    );
});

describe('different', () => {
    test('the method is compared to the letter by ours, as RFC 7636 has it, and not by the other', async () => {
        const change = { code_challenge_method: 's256' };
        assert.deepEqual(view(await ours.transfer(pkce(), change)), refused(400, 'INVALID_PKCE_METHOD'));
        assert.equal((await official.transfer(pkce(), change)).status, 200);
    });

    test('a challenge no verifier can meet is refused by ours when it is handed in, by the other at the end', async () => {
        const change = { code_challenge: 'too-short' };
        assert.deepEqual(view(await ours.transfer(pkce(), change)), refused(400, 'VALIDATION_ERROR'));
        const proof = pkce();
        const handed = await official.transfer(proof, change);
        assert.equal(handed.status, 200);
        const redeemed = await official.redeem(handed.json.electron_authorization_code, proof);
        assert.deepEqual(view(redeemed), refused(400, 'INVALID_CODE_VERIFIER'));
    });

    test('an empty state has another code: ours has one for whatever is not in form', async () => {
        assert.deepEqual(view(await ours.transfer(pkce(), { state: '' })), refused(400, 'VALIDATION_ERROR'));
        assert.deepEqual(view(await official.transfer(pkce(), { state: '' })), refused(400, 'MISSING_STATE'));
    });

    test('a sign-in hands out a code by itself with the other only: ours waits for a press, after any second factor', async () => {
        const signIn = async ({ site, email }: Side) =>
            await site.auth('POST', `/sign-in/email?${asked(pkce())}`, { body: { email, password: PASSWORD } });
        assert.equal((await signIn(ours)).json.electron_authorization_code, undefined);
        assert.match((await signIn(official)).json.electron_authorization_code, /^[A-Za-z0-9]{32}$/);
    });

    test('the other leaves the code in a cookie that scripts can read; ours has no use for one', async () => {
        const readable = ({ cookies }: Answer) =>
            cookies.filter((cookie) => cookie.startsWith('better-auth.latchkey='));
        assert.deepEqual(readable(await ours.transfer(pkce())), []);
        const [cookie] = readable(await official.transfer(pkce()));
        assert.doesNotMatch(cookie!, /HttpOnly/i);
    });

    test('the person has what the server’s plugins add, and dates as its database gives them', async () => {
        const userOf = async (side: Side) => {
            const proof = pkce();
            return (await side.redeem(await side.code(proof), proof)).json.user;
        };
        const [mine, theirs] = [await userOf(ours), await userOf(official)];
        const common = ['createdAt', 'email', 'emailVerified', 'id', 'name', 'updatedAt'];
        assert.deepEqual(Object.keys(theirs).sort(), common);
        assert.deepEqual(Object.keys(mine).sort(), [...common, 'twoFactorEnabled'].sort());
        assert.deepEqual([typeof mine.createdAt, typeof theirs.createdAt], ['number', 'string']);
    });
});

describe('the operator’s own page', () => {
    const open = async (query: string) => await official.site.http('GET', `/desktop/sign-in?${query}`);
    const page = (redirect: string) => open(`${asked(pkce())}&redirect_uri=${encodeURIComponent(redirect)}`);

    test('is for our client on a port of this computer, and for nobody else', async () => {
        const good = await page('http://127.0.0.1:50123/callback');
        assert.equal(good.status, 200);
        const nonce = /script-src 'nonce-([^']+)'/.exec(String(good.headers['content-security-policy']))![1]!;
        assert.ok(good.text.includes(`<script nonce="${nonce}">`));
        for (const address of [
            'http://127.0.0.1:1023/callback',
            'http://127.0.0.1:65536/callback',
            'http://127.0.0.1:050123/callback',
            'http://localhost:50123/callback',
            'http://127.0.0.1:50123/callback?x',
            'https://evil.example/callback',
            'latchkey://callback',
        ])
            assert.equal((await page(address)).status, 400, address);
        assert.equal((await open(asked(pkce()).toString())).status, 400);
    });

    test('is all there is besides Better Auth', async () => {
        for (const [method, path] of [
            ['GET', '/'],
            ['GET', '/desktop/methods'],
            ['POST', '/desktop/sign-in'],
            ['GET', '/api/auth/desktop'],
        ] as const) {
            const { status, text } = await official.site.http(method, path);
            assert.deepEqual([status, text], [404, ''], path);
        }
    });
});
