// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { Backend, names } from './support/backend.ts';
import { organizations } from './support/organizations.ts';
import { freshEmail, signUp } from './support/people.ts';

type Delivery = { headers: http.IncomingHttpHeaders; mail: { to: string; kind: string; code: string; app: string } };

/** A mail service that answers with the statuses given, one after the other, then 200. */
async function mailService(t: TestContext, statuses: number[] = []) {
    const deliveries: Delivery[] = [];
    const server = http.createServer((request, response) => {
        let text = '';
        request.on('data', (chunk) => (text += chunk));
        request.on('end', () => {
            deliveries.push({ headers: request.headers, mail: JSON.parse(text) });
            const status = statuses[deliveries.length - 1] ?? 200;
            response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
            server.emit('delivered');
        });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
    const until = async (count: number) => {
        while (deliveries.length < count) await once(server, 'delivered');
    };
    return { url, deliveries, until };
}

async function start(t: TestContext, environment: Record<string, string>): Promise<Backend> {
    const backend = await Backend.start(environment);
    t.after(async () => await backend.stop());
    return backend;
}

const ask = (backend: Backend, email: string) =>
    backend.auth('POST', '/email-otp/send-verification-otp', { body: { email, type: 'sign-in' } });

test('a code is handed to the mail service with its secret, and works', { timeout: 30_000 }, async (t) => {
    const mail = await mailService(t);
    const backend = await start(t, { MAIL_WEBHOOK_URL: mail.url, MAIL_WEBHOOK_SECRET: 'between us', APP_NAME: 'Quay' });
    const email = freshEmail();
    assert.equal((await ask(backend, email)).status, 200);
    await mail.until(1);
    const [delivery] = mail.deliveries;
    assert.equal(delivery!.headers.authorization, 'Bearer between us');
    const { code } = delivery!.mail;
    assert.deepEqual(delivery!.mail, { to: email, kind: 'sign-in', code, app: 'Quay' });
    assert.equal((await backend.auth('POST', '/sign-in/email-otp', { body: { email, otp: code } })).status, 200);
    assert.deepEqual(await backend.rows('outbox', { to: email }), [], 'what was handed over is forgotten');
});

test(
    'an invitation is handed over with who invites into what, in the form of every mail',
    { timeout: 30_000 },
    async (t) => {
        const mail = await mailService(t);
        const backend = await start(t, { MAIL_WEBHOOK_URL: mail.url });
        const ada = await signUp(backend, 'Ada');
        const { id: organizationId } = await ada.client.mutation(names.createOrganization, { name: 'North Quay' });
        const to = freshEmail();
        await ada.client.mutation(organizations.inviteMember!, { organizationId, email: to, role: 'member' });
        await mail.until(1);
        const sent = { to, kind: 'invitation', code: '', app: 'Latchkey', organization: 'North Quay', inviter: 'Ada' };
        assert.deepEqual(mail.deliveries[0]!.mail, sent);
    },
);

test('a mail service in trouble is asked again, and a redirect is not followed', { timeout: 30_000 }, async (t) => {
    const mail = await mailService(t, [503, 302]);
    const backend = await start(t, { MAIL_WEBHOOK_URL: mail.url });
    await ask(backend, freshEmail());
    await mail.until(3);
    assert.equal(new Set(mail.deliveries.map((delivery) => delivery.mail.code)).size, 1);
});

test('codes nobody can use any more are swept, others stay', async (t) => {
    const backend = await start(t, {});
    const [old, young] = [freshEmail('old'), freshEmail('young')];
    await ask(backend, old);
    await ask(backend, young);
    const [row] = await backend.rows('outbox', { to: old });
    const restarted = await backend.restartWith(row!._id, { expiresAt: 1 });
    t.after(async () => await restarted.stop());
    await restarted.internal('outbox:sweep');
    assert.deepEqual(await restarted.rows('outbox', { to: old }), []);
    assert.equal((await restarted.rows('outbox', { to: young })).length, 1);
});
