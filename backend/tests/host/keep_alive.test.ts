// SPDX-License-Identifier: MIT
// Pings and silence, with time moved by hand.
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, mock, test } from 'node:test';
import type { WebSocket } from 'ws';
import { KEEP_ALIVE, SyncConnection } from '../../host/sync/sync_connection.ts';
import type { SyncSession } from '../../host/sync/sync_session.ts';

class FakeSocket extends EventEmitter {
    readonly OPEN = 1;
    readyState = 1;
    readonly did: string[] = [];

    send(text: string, done: () => void): void {
        this.did.push(text);
        done();
    }
    ping(): void {
        this.did.push('ws ping');
    }
    close(code?: number, reason?: string): void {
        this.readyState = 2;
        this.did.push(`close ${code ?? ''} ${reason ?? ''}`);
    }
    terminate(): void {
        this.did.push('terminate');
        this.emit('close');
    }
    pause(): void {}
    resume(): void {}
    take(): string[] {
        return this.did.splice(0);
    }
}

const PING = '{"type":"Ping"}';
const session = { dispose() {}, receiveText() {}, receiveBinary() {} } as unknown as SyncSession;

describe('an open connection', () => {
    let socket: FakeSocket;
    let connection: SyncConnection;
    beforeEach((t) => {
        mock.timers.reset();
        mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'] });
        socket = new FakeSocket();
        connection = new SyncConnection(socket as unknown as WebSocket, false, KEEP_ALIVE);
        connection.carry(session);
        (t as { after?(work: () => void): void }).after?.(() => mock.timers.reset());
    });

    test('is pinged every five seconds', () => {
        mock.timers.tick(4_999);
        assert.deepEqual(socket.take(), []);
        mock.timers.tick(1);
        assert.deepEqual(socket.take(), ['ws ping']);
        mock.timers.tick(5_000);
        assert.deepEqual(socket.take(), ['ws ping']);
    });

    test('gets a Ping message after fifteen seconds without another message', () => {
        mock.timers.tick(14_999);
        connection.send({ type: 'MutationResponse' });
        mock.timers.tick(14_999);
        assert.ok(!socket.take().includes(PING), 'the message started the wait anew');
        mock.timers.tick(1);
        assert.ok(socket.take().includes(PING));
        mock.timers.tick(15_000);
        assert.ok(socket.take().includes(PING), 'and again');
    });

    test('is closed after 120 seconds in which nothing came', () => {
        mock.timers.tick(120_000);
        assert.ok(!socket.take().some((text) => text.startsWith('close')));
        mock.timers.tick(5_000);
        assert.ok(socket.take().includes('close 1000 ClientDisconnected'));
        mock.timers.tick(2_000);
        assert.ok(socket.take().includes('terminate'), 'a peer that does not answer the close is cut off');
    });

    for (const sign of ['pong', 'ping', 'message'])
        test(`counts a ${sign} as a sign of life`, () => {
            mock.timers.tick(119_000);
            socket.emit(sign, Buffer.from('x'), false);
            mock.timers.tick(119_000);
            assert.ok(!socket.take().some((text) => text.startsWith('close')));
        });

    test('stops its clocks when it is gone', () => {
        socket.emit('close');
        socket.take();
        mock.timers.tick(300_000);
        assert.deepEqual(socket.take(), []);
    });
});
