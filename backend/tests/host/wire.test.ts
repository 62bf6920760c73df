// SPDX-License-Identifier: MIT
// The form of things on the socket, and which clients get which.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { decodeTs, encodeTs, splitUtf8, wireValue } from '../../host/sync/wire.ts';
import { RawClient, type Message } from './raw_client.ts';
import { PLAIN, StartedHost } from './started_host.ts';

test('timestamps are eight bytes, little-endian, in base64', () => {
    for (const [ts, text] of [
        [0n, 'AAAAAAAAAAA='],
        [255n, '/wAAAAAAAAA='],
        [256n, 'AAEAAAAAAAA='],
        [300n, 'LAEAAAAAAAA='],
    ] as const) {
        assert.equal(encodeTs(ts), text);
        assert.equal(decodeTs(text), ts);
    }
    for (const text of ['', 'AAAA', 'AAAAAAAAAAA', 'AAAAAAAAAAAA', '!!!!!!!!!!!='])
        assert.equal(decodeTs(text), undefined);
});

test('whole Float64 numbers are printed with a decimal point, at any depth', () => {
    const printed = JSON.stringify(wireValue({ a: 1, b: [-2, 0.5, 1e300], c: 'x', d: null, e: { f: 0 } }));
    assert.equal(printed, '{"a":1.0,"b":[-2.0,0.5,1e+300],"c":"x","d":null,"e":{"f":0.0}}');
});

test('pieces keep to the limit, cut no character and add up to the text', () => {
    const text = 'aé€🐎'.repeat(50);
    for (const limit of [4, 5, 7, 64]) {
        const pieces = splitUtf8(text, limit);
        assert.equal(pieces.join(''), text);
        assert.ok(pieces.every((piece) => Buffer.byteLength(piece) <= limit && !piece.includes('\ufffd')));
    }
});

describe('the handshake', () => {
    let host: StartedHost;
    before(async () => {
        host = await StartedHost.start('--convex-dir', PLAIN, '--no-idp');
    });
    after(() => host.stop());

    const BYTES = 11_000_000;

    async function firstMessages(path: string, headers: Record<string, string>): Promise<Message[]> {
        const client = await RawClient.open(host.cloud, path, headers);
        client.connect();
        client.add(0, 0, 'values:big', { bytes: BYTES });
        const first = await client.next();
        const rest: Message[] = [];
        for (let part = 1; part < ((first.totalParts as number | undefined) ?? 1); part++)
            rest.push(await client.next());
        await client.close();
        return [first, ...rest];
    }

    for (const [path, headers] of [
        ['/api/1.48.0/sync', {}],
        ['/api/sync', { 'Convex-Client': 'npm-1.28.0' }],
    ] as [string, Record<string, string>][])
        test(`${path} ${JSON.stringify(headers)} gets large transitions in chunks`, async () => {
            const parts = await firstMessages(path, headers);
            assert.equal(parts.length, 3);
            parts.forEach((part, i) => {
                assert.equal(part.type, 'TransitionChunk');
                assert.deepEqual([part.partNumber, part.totalParts], [i, 3]);
                assert.ok(Buffer.byteLength(part.chunk as string) <= 5_000_000);
            });
            const text = parts.map((part) => part.chunk).join('');
            assert.equal(parts[0]!.transitionId, String(Buffer.byteLength(text)));
            const transition = JSON.parse(text) as { type: string; modifications: { value: string }[] };
            assert.equal(transition.type, 'Transition');
            assert.equal(Buffer.byteLength(transition.modifications[0]!.value), BYTES);
        });

    for (const [path, headers] of [
        ['/api/sync', {}],
        ['/api/1.27.0/sync', {}],
        ['/api/1.48.0/sync', { 'Convex-Client': 'latchkey-0.1.0' }],
    ] as [string, Record<string, string>][])
        test(`${path} ${JSON.stringify(headers)} gets one large transition`, async () => {
            const [only] = await firstMessages(path, headers);
            assert.equal(only!.type, 'Transition');
        });

    for (const [path, headers, status, code] of [
        ['/api/new/sync', {}, 400, 'InvalidClientVersion'],
        ['/api/1.2/sync', {}, 400, 'InvalidClientVersion'],
        ['/api/sync', { 'Convex-Client': 'latchkey' }, 400, 'InvalidClientVersion'],
        ['/api/0.19.1/sync', {}, 400, 'ClientVersionUnsupported'],
        ['/api/sync/more', {}, 404, 'NotFound'],
    ] as [string, Record<string, string>, number, string][])
        test(`${path} ${JSON.stringify(headers)} is refused with ${code}`, async () => {
            const socket = new WebSocket(host.cloud.replace('http', 'ws') + path, { headers });
            socket.on('error', () => {});
            const [, response] = (await once(socket, 'unexpected-response')) as [
                unknown,
                import('node:http').IncomingMessage,
            ];
            let body = '';
            for await (const part of response) body += String(part);
            assert.equal(response.statusCode, status);
            assert.equal((JSON.parse(body) as { code: string }).code, code);
        });

    test('an action that answers with twelve megabytes is one message: only transitions are cut', async () => {
        const client = await RawClient.connected(host.cloud);
        client.act(0, 'values:echoThroughAction', { value: 'x'.repeat(12_000_000) });
        const response = await client.nextOf('ActionResponse');
        assert.equal((response.result as string).length, 12_000_000);
        await client.close();
    });
});
