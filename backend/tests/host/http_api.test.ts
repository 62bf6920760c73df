// SPDX-License-Identifier: MIT
// The HTTP API of a deployment: statuses, bodies and formats.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PLAIN, StartedHost } from './started_host.ts';

let host: StartedHost;

before(async () => {
    host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--dev-control');
});
after(() => host.stop());
beforeEach(async () => {
    await host.dev('run', { path: 'notes:clear' });
});

interface Answer {
    status: number;
    text: string;
    body: Record<string, unknown>;
    headers: Headers;
}

async function call(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    method = 'POST',
): Promise<Answer> {
    const json = { 'content-type': 'application/json', ...headers };
    const init: RequestInit = { method, headers: json };
    if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(host.cloud + path, init);
    const text = await response.text();
    let parsed = {};
    try {
        parsed = JSON.parse(text) as Record<string, unknown>;
    } catch {
        // plain text
    }
    return { status: response.status, text, body: parsed, headers: response.headers };
}

describe('a call', () => {
    test('of each kind succeeds', async () => {
        const created = await call('/api/mutation', { path: 'notes:create', args: { body: 'a' } });
        assert.equal(created.status, 200);
        assert.equal(created.body.status, 'success');
        assert.equal(typeof created.body.value, 'string');
        const listed = await call('/api/query', { path: 'notes:list', args: [{}] });
        assert.deepEqual(listed.body, { status: 'success', value: ['a'] }, 'empty log lines are left out');
        const acted = await call('/api/action', { path: 'later:noteFromAction', args: { body: 'b' } });
        assert.equal(acted.body.status, 'success');
        assert.deepEqual((await call('/api/function', { path: 'notes:count', args: {} })).body.value, 2);
    });

    test('reaches any public function by its address', async () => {
        assert.equal((await call('/api/run/notes/count', { args: {} })).body.value, 0);
        assert.equal((await call('/api/run/deep/nested/default', { args: {} })).body.value, 'from the deep');
        assert.equal((await call('/api/run/notes/createSecretly', { args: { body: 'x' } })).body.status, 'error');
        const byUrl = `/api/query?path=notes:side&args=${encodeURIComponent('{"side":"left"}')}`;
        assert.deepEqual((await call(byUrl, undefined, {}, 'GET')).body, { status: 'success', value: null });
    });

    test('that fails in the function is a 200 that says error', async () => {
        const plain = await call('/api/query', { path: 'values:failPlainly', args: {} });
        assert.equal(plain.status, 200);
        assert.equal(plain.body.status, 'error');
        assert.match(
            plain.body.errorMessage as string,
            /^\[Request ID: [0-9a-f]{16}\] Server Error\nUncaught Error: plainly wrong\n/,
        );
        assert.ok(!('errorData' in plain.body));
        for (const kind of ['query', 'mutation', 'action']) {
            const path = {
                query: 'values:failWithData',
                mutation: 'values:failInMutation',
                action: 'values:failInAction',
            }[kind];
            const failed = await call(`/api/${kind}`, { path, args: { data: { code: 'X', at: [1, 2] } } });
            assert.equal(failed.status, 200);
            assert.deepEqual(failed.body.errorData, { code: 'X', at: [1, 2] });
        }
        const none = await call('/api/query', { path: 'values:failWithData', args: { data: null } });
        assert.ok('errorData' in none.body && none.body.errorData === null);
    });

    test('of an unknown, internal or differently defined function is a 200 that says error', async () => {
        for (const [kind, path] of [
            ['query', 'no:such'],
            ['mutation', 'notes:createSecretly'],
            ['mutation', 'notes:list'],
        ] as const) {
            const answer = await call(`/api/${kind}`, { path, args: {} });
            assert.equal(answer.status, 200);
            assert.match(answer.body.errorMessage as string, /Could not find public function|Trying to execute/);
        }
    });

    test('brings log lines along, also of a failure', async () => {
        const lines = ["[LOG] 'hello' { answer: 42 }", "[WARN] 'careful'", "[ERROR] 'broken'"];
        assert.deepEqual((await call('/api/query', { path: 'logs:inQuery', args: {} })).body.logLines, lines);
        assert.deepEqual((await call('/api/mutation', { path: 'logs:inMutation', args: {} })).body.logLines, lines);
        assert.deepEqual((await call('/api/action', { path: 'logs:inAction', args: {} })).body.logLines, [
            "[INFO] 'action'",
        ]);
        assert.deepEqual((await call('/api/query', { path: 'logs:inFailure', args: {} })).body.logLines, [
            "[DEBUG] 'before the fall'",
        ]);
    });
});

describe('values', () => {
    const odd = {
        big: { $integer: '//////////8=' },
        bytes: { $bytes: 'AP8Q' },
        nan: { $float: 'AAAAAAAA+H8=' },
        down: { $float: 'AAAAAAAA8P8=' },
        whole: 3,
    };
    const echo = (format?: string) =>
        call('/api/query', { path: 'values:echo', args: { value: odd }, ...(format && { format }) });

    test('are lossless when asked', async () => {
        const answer = await echo('convex_encoded_json');
        assert.deepEqual(answer.body.value, odd);
        assert.match(answer.text, /"whole":3\.0[,}]/, 'a Float64 is printed with a decimal point');
    });

    test('are readable unless asked', async () => {
        const readable = { big: '-1', bytes: 'AP8Q', nan: 'NaN', down: '-Infinity', whole: 3 };
        assert.deepEqual((await echo()).body.value, readable);
        assert.deepEqual((await echo('json')).body.value, readable);
    });

    test('in an unknown format are a 400', async () => {
        const answer = await echo('xml');
        assert.deepEqual([answer.status, answer.body.code], [400, 'BadFormat']);
    });
});

describe('a request that reaches no function', () => {
    const good = { path: 'notes:count', args: {} };
    const cases: [string, Promise<Answer> | (() => Promise<Answer>), number, string][] = [
        ['with a body that is no JSON', () => call('/api/query', '{"path"'), 400, 'BadJsonBody'],
        ['without a path', () => call('/api/query', { args: {} }), 400, 'BadJsonBody'],
        ['without arguments', () => call('/api/query', { path: 'a:b' }), 400, 'BadJsonBody'],
        [
            'with a path that is none',
            () => call('/api/query', { ...good, path: 'a b:c' }),
            400,
            'BadConvexFunctionIdentifier',
        ],
        [
            'with another content type',
            () => call('/api/query', good, { 'content-type': 'text/plain' }),
            415,
            'UnsupportedMediaType',
        ],
        [
            'with a client header without a dash',
            () => call('/api/query', good, { 'convex-client': 'me' }),
            400,
            'InvalidClientVersion',
        ],
        [
            'with a malformed Authorization',
            () => call('/api/query', good, { authorization: 'Basic abc' }),
            400,
            'InvalidHeaderFailure',
        ],
        [
            'with a token that is none',
            () => call('/api/query', good, { authorization: 'Bearer abc' }),
            401,
            'InvalidAuthHeader',
        ],
        [
            'with a token of an unknown issuer',
            () => call('/api/query', good, { authorization: `Bearer ${unsigned}` }),
            401,
            'NoAuthProvider',
        ],
        ['with an admin key', () => call('/api/query', good, { authorization: 'Convex key' }), 401, 'BadDeployKey'],
        ['to an unknown address', () => call('/api/nothing', good), 404, 'NotFound'],
        [
            'for a snapshot of the future',
            () => call('/api/query_at_ts', { ...good, ts: '/////////38=' }),
            400,
            'BadTimestamp',
        ],
        [
            'for a snapshot of long ago',
            () => call('/api/query_at_ts', { ...good, ts: 'AQAAAAAAAAA=' }),
            400,
            'SnapshotTooOld',
        ],
    ];
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const claims = { iss: 'https://nobody.example', sub: 's' };
    const unsigned = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(claims)}.AAAA`;
    for (const [name, request, status, code] of cases)
        test(name, async () => {
            const answer = await (typeof request === 'function' ? request() : request);
            assert.deepEqual([answer.status, answer.body.code], [status, code]);
            assert.equal(typeof answer.body.message, 'string');
        });

    test('that is too large is a 413', async () => {
        const answer = await call('/api/query', { path: 'values:echo', args: { value: 'x'.repeat(17 * 1024 * 1024) } });
        assert.equal(answer.status, 413);
    });
});

describe('snapshots', () => {
    test('show the past as long as it is young', async () => {
        await call('/api/mutation', { path: 'notes:create', args: { body: 'old' } });
        const { ts } = (await call('/api/query_ts', undefined)).body as { ts: string };
        assert.equal(Buffer.from(ts, 'base64').length, 8);
        await call('/api/mutation', { path: 'notes:create', args: { body: 'new' } });
        const then = await call('/api/query_at_ts', { path: 'notes:list', args: {}, ts });
        assert.deepEqual(then.body.value, ['old']);
        assert.deepEqual((await call('/api/query', { path: 'notes:list', args: {} })).body.value, ['old', 'new']);
        await call('/api/mutation', { path: 'notes:clear', args: {} });
        assert.deepEqual((await call('/api/query_at_ts', { path: 'notes:list', args: {}, ts })).body.value, ['old']);
    });

    test('hold for a whole batch', async () => {
        const queries = [
            { path: 'notes:count', args: {} },
            { path: 'no:such', args: {} },
        ];
        const { results } = (await call('/api/query_batch', { queries })).body as { results: { status: string }[] };
        assert.deepEqual(
            results.map(({ status }) => status),
            ['success', 'error'],
        );
    });
});

describe('the deployment URL', () => {
    test('says that it is not Convex', async () => {
        assert.match((await call('/', undefined, {}, 'GET')).text, /development, not Convex/);
        assert.match((await call('/version', undefined, {}, 'GET')).text, /development, not Convex/);
        assert.equal(host.ready.notice, 'development, not Convex');
    });

    test('lets web pages call the API', async () => {
        const answer = await call('/api/query', undefined, { origin: 'http://page.example' }, 'OPTIONS');
        assert.equal(answer.status, 204);
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    });
});

describe('the site URL of a folder without http.ts', () => {
    test('says so', async () => {
        const response = await fetch(`${host.site}/anything`);
        assert.equal(response.status, 404);
        assert.equal(await response.text(), 'This Convex deployment does not have HTTP actions enabled.');
    });
});

describe('stored files', () => {
    test('are served where the function says', async () => {
        const { value: id } = (await call('/api/action', { path: 'files:store', args: { text: 'kept' } })).body;
        const { value: url } = (await call('/api/query', { path: 'files:url', args: { id } })).body;
        const response = await fetch(url as string);
        assert.equal(response.headers.get('content-type'), 'text/plain');
        assert.equal(await response.text(), 'kept');
    });

    test('are taken once per upload address', async () => {
        const { value: url } = (await call('/api/mutation', { path: 'files:uploadUrl', args: {} })).body;
        const upload = () =>
            fetch(url as string, { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'pixels' });
        const { storageId } = (await (await upload()).json()) as { storageId: string };
        const { value: where } = (await call('/api/query', { path: 'files:url', args: { id: storageId } })).body;
        assert.equal(await (await fetch(where as string)).text(), 'pixels');
        assert.equal((await upload()).status, 401);
        assert.equal((await fetch(`${host.cloud}/api/storage/10000_storage`)).status, 404);
    });
});
