// SPDX-License-Identifier: MIT
// Starting and ending: the line on standard output, options, folders of every shape, addresses.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { BARE, COMPONENTS, HTTP, PLAIN, runToEnd, StartedHost } from './started_host.ts';

async function query(host: StartedHost, path: string): Promise<unknown> {
    const response = await fetch(`${host.cloud}/api/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path, args: {} }),
    });
    const body = (await response.json()) as { value?: unknown; errorMessage?: string };
    return body.value ?? body.errorMessage;
}

/** A convex folder outside any project, with these files. */
function folder(t: TestContext, files: Record<string, string>): string {
    const dir = mkdtempSync(join(tmpdir(), 'latchkey-convex-'));
    t.after(() => rmSync(dir, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(dir, name, '..'), { recursive: true });
        writeFileSync(join(dir, name), text);
    }
    return dir;
}

/** Local addresses of the sockets on which the process listens, from the kernel's own table. */
function listeningAddresses(ports: string[]): string[] {
    const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1));
    const listening = rows.map((row) => row.trim().split(/\s+/)).filter((fields) => fields[3] === '0A');
    const hex = ports.map((port) => Number(port).toString(16).toUpperCase().padStart(4, '0'));
    return listening.map((fields) => fields[1]!).filter((local) => hex.includes(local.split(':')[1]!));
}

describe('a host', () => {
    test('prints one line with its addresses and listens on 127.0.0.1 alone', async () => {
        const host = await StartedHost.start('--convex-dir', PLAIN);
        const { deploymentUrl, siteUrl, idpUrl, pid, notice } = host.ready;
        const urls = [deploymentUrl, siteUrl, idpUrl!];
        for (const url of urls) assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
        assert.equal(new Set(urls).size, 3);
        assert.doesNotThrow(() => process.kill(pid, 0));
        assert.equal(notice, 'development, not Convex');
        const listening = listeningAddresses(urls.map((url) => new URL(url).port));
        assert.deepEqual(
            listening.map((local) => local.split(':')[0]),
            ['0100007F', '0100007F', '0100007F'],
        );
        assert.equal(await host.stop(), 0);
    });

    test('tells the functions where they are, and that this is production', async () => {
        const host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp');
        assert.deepEqual(await query(host, 'values:environment'), ['production', host.site, host.cloud, host.site]);
        await host.stop();
    });

    test('uses the ports it is given, and fails when one is taken', async () => {
        const first = await StartedHost.start('--convex-dir', PLAIN, '--no-idp');
        const { port } = new URL(first.site);
        await first.stop();
        const second = await StartedHost.start('--convex-dir', PLAIN, '--no-idp', '--site-port', port);
        assert.equal(new URL(second.site).port, port);
        assert.equal(second.ready.idpUrl, null);
        const third = await runToEnd(['--convex-dir', PLAIN, '--no-idp', '--site-port', port]);
        assert.equal(third.code, 1);
        assert.match(third.stderr, /EADDRINUSE/);
        await second.stop();
    });

    for (const args of [['--unknown'], ['--cloud-port', 'x'], ['--cloud-port', '70000'], ['extra']])
        test(`does not start with ${args.join(' ')}`, async () => {
            const { code, stdout, stderr } = await runToEnd(args);
            assert.deepEqual([code, stdout], [2, '']);
            assert.match(stderr, /usage:/);
        });

    test('leaves no bundle behind', async () => {
        const before = process.env.TMPDIR;
        const dir = mkdtempSync(join(tmpdir(), 'latchkey-tmp-'));
        process.env.TMPDIR = dir;
        const host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp');
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
        assert.deepEqual(readdirSync(dir), []);
        rmSync(dir, { recursive: true });
        await host.stop();
    });
});

describe('a convex folder', () => {
    test('of one JavaScript file is enough', async () => {
        const host = await StartedHost.start('--convex-dir', BARE, '--no-idp');
        assert.equal(await query(host, 'hello:world'), 'hello');
        await host.stop();
    });

    test('outside any project uses the packages of the host', async (t) => {
        const dir = folder(t, {
            'a/b.ts': `import { query } from '../_generated/server'; import { api } from '../_generated/api';
                export const c = query({ args: {}, handler: async () => String(typeof api) });`,
            'notes.test.ts': 'throw new Error("tests are not functions");',
            'README.md': 'not code',
        });
        const host = await StartedHost.start('--convex-dir', dir, '--no-idp');
        assert.equal(await query(host, 'a/b:c'), 'object');
        await host.stop();
    });

    test('with an HTTP router answers on the site URL, with its own address', async () => {
        const host = await StartedHost.start('--convex-dir', HTTP, '--no-idp');
        const headers = { 'x-forwarded-for': '8.8.8.8', authorization: 'Bearer not-for-convex' };
        const response = await fetch(`${host.site}/echo/x?y=%20z`, { method: 'POST', body: 'text', headers });
        assert.equal(response.status, 201);
        assert.equal(
            response.headers.get('x-seen'),
            '127.0.0.1',
            'the address comes from the socket, not from the client',
        );
        assert.deepEqual(response.headers.getSetCookie(), ['a=1; Path=/', 'b=2; Path=/']);
        const expected = { url: `${host.site}/echo/x?y=%20z`, ip: '127.0.0.1', body: 'text' };
        const { identity, ...rest } = (await response.json()) as { identity: string };
        assert.deepEqual(rest, { ...expected, authorization: 'Bearer not-for-convex' });
        assert.match(identity, /^refused: /, 'to ask for the identity behind a header that is no token is an error');
        const guest = await fetch(`${host.site}/echo/`, { method: 'POST' });
        assert.equal(((await guest.json()) as { identity: null }).identity, null);
        const failed = await fetch(`${host.site}/fail`);
        assert.equal(failed.status, 500);
        assert.match(
            ((await failed.json()) as { code: string }).code,
            /^\[Request ID: [0-9a-f]+\] Server Error: Uncaught Error: broken route$/,
        );
        const missing = await fetch(`${host.site}/nowhere`);
        assert.deepEqual([missing.status, await missing.text()], [404, 'No matching routes found']);
        await host.stop();
    });

    test('with components runs them, nested and repeated', async () => {
        const host = await StartedHost.start('--convex-dir', COMPONENTS, '--no-idp', '--dev-control');
        await host.dev('run', { path: 'main:add' });
        assert.deepEqual(await query(host, 'main:counts'), ['0/inner', '1/inner']);
        assert.match(String(await query(host, 'counter/ticks:count')), /Could not find public function/);
        await host.stop();
    });

    test('with a module that cannot be loaded is named at the start', async (t) => {
        const dir = folder(t, { 'broken.ts': 'throw new Error("no luck");' });
        const { code, stdout, stderr } = await runToEnd(['--convex-dir', dir, '--no-idp']);
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, /Cannot load .*broken\.ts: Error: no luck/);
    });

    test('that does not exist is named at the start', async () => {
        const { code, stderr } = await runToEnd(['--convex-dir', '/nowhere/at/all', '--no-idp']);
        assert.equal(code, 2);
        assert.match(stderr, /\/nowhere\/at\/all/);
    });
});
