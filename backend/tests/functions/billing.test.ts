// SPDX-License-Identifier: MIT
// Who pays, and which plan they have. The billing service here is one of the test's own.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { anyApi } from 'convex/server';
import type { ConvexHttpClient } from 'convex/browser';
import { Backend, names } from './support/backend.ts';
import { loadFunctions } from './support/modules.ts';
import { signUp } from './support/people.ts';

const { billingIdentity, planNameOf } =
    await loadFunctions<typeof import('../../convex/lib/billing.ts')>('lib/billing.ts');

type Asked = { path: string; authorization: string | undefined; method: string | undefined };
type Answering = (response: http.ServerResponse) => void;

const json =
    (body: object, status = 200): Answering =>
    (response) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const product = (name: string | null, rest: object = {}) => ({
    id: `id-of-${name}`,
    name,
    status: 'active',
    is_add_on: false,
    ...rest,
});
const pro = json({ id: 'x', products: [product('Pro')] });

/** A billing service that answers as the test says. */
async function service(t: TestContext, answering: Answering) {
    const asked: Asked[] = [];
    const state = { answering };
    const server = http.createServer(({ url, headers, method }, response) => {
        asked.push({ path: url ?? '', authorization: headers.authorization, method });
        state.answering(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
        server.closeAllConnections();
        server.close();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, state };
}

async function start(t: TestContext, environment: Record<string, string>): Promise<Backend> {
    const backend = await Backend.start(environment);
    t.after(async () => await backend.stop());
    return backend;
}

const planOf = async (client: ConvexHttpClient) => await client.action(anyApi.billing!.getPlan!, {});

describe('who pays', () => {
    const ada = { userId: 'ba_user_41', name: 'Demo Person', email: 'demo@example.test' };
    const quay = { organizationId: 'org_t9', name: 'North Quay' };

    test('is nobody for a guest', () => {
        assert.equal(billingIdentity('user', null, null), null);
        assert.equal(billingIdentity('organization', null, quay), null);
    });

    test('is the person by default, wherever they are', () => {
        const expected = {
            customerId: 'ba_user_41',
            customerData: { name: 'Demo Person', email: 'demo@example.test' },
        };
        assert.deepEqual(billingIdentity('user', ada, null), expected);
        assert.deepEqual(billingIdentity('user', ada, quay), expected);
    });

    test('is the organisation by setting, and nobody where there is none', () => {
        assert.deepEqual(billingIdentity('organization', ada, quay), {
            customerId: 'org_t9',
            customerData: { name: 'North Quay', email: 'demo@example.test' },
        });
        assert.equal(billingIdentity('organization', ada, null), null);
    });
});

describe('the plan', () => {
    test('is what is held now, by its name; add-ons are none', () => {
        const named = (...products: unknown[]) => planNameOf({ products });
        assert.equal(named(product('Pro')), 'Pro');
        assert.equal(named(product('Pro', { status: 'trialing' })), 'Pro');
        assert.equal(named(product('Pro', { status: 'past_due' })), 'Pro');
        assert.equal(named(product('Free', { status: 'expired' }), product('Pro')), 'Pro');
        assert.equal(named(product('Later', { status: 'scheduled' })), null);
        assert.equal(named(product('More seats', { is_add_on: true })), null);
        assert.equal(named(product('Pro'), product('Support'), product('Pro')), 'Pro, Support');
        assert.equal(named(product(null)), 'id-of-null');
    });

    test('is none in an answer that is not understood', () => {
        for (const odd of [null, undefined, 7, 'Pro', [], {}, { products: null }, { products: 'Pro' }])
            assert.equal(planNameOf(odd), null);
        for (const odd of [null, 7, {}, { name: 'Pro' }, { name: 7, status: 'active' }])
            assert.equal(planNameOf({ products: [odd] }), null);
    });
});

test('without a key the service is not asked', async (t) => {
    const { url, asked } = await service(t, pro);
    const backend = await start(t, { AUTUMN_URL: url });
    const ada = await signUp(backend);
    assert.equal(await planOf(ada.client), null);
    assert.deepEqual(asked, []);
    assert.deepEqual(await backend.rows('rateLimits', { key: `plan|${ada.userId}` }), [], 'it is over before it began');
});

test('a person’s own plan, asked for under their id, with the key that stays on the server', async (t) => {
    const { url, asked } = await service(t, pro);
    const backend = await start(t, { AUTUMN_SECRET_KEY: 'am_sk_of_the_test', AUTUMN_URL: url });
    const ada = await signUp(backend);
    assert.deepEqual(await planOf(ada.client), { name: 'Pro', scope: 'user' });
    assert.deepEqual(asked, [
        { path: `/v1/customers/${ada.userId}`, authorization: 'Bearer am_sk_of_the_test', method: 'GET' },
    ]);
    assert.equal(await planOf(backend.client()), null);
    assert.equal(asked.length, 1, 'nothing is asked for a guest');
});

test('the active organisation’s plan, while one is a member', async (t) => {
    const { url, asked } = await service(t, pro);
    const backend = await start(t, {
        AUTUMN_SECRET_KEY: 'key',
        AUTUMN_URL: url,
        BILLING_SCOPE: 'organization',
    });
    const ada = await signUp(backend, 'Ada');
    const { id } = await ada.client.mutation(names.createOrganization, { name: 'Quay' });
    assert.deepEqual(await planOf(ada.client), { name: 'Pro', scope: 'organization' });
    const personal = (await ada.client.query(names.currentUser, {}))!.personalOrganizationId!;
    await ada.client.mutation(names.setActive, { organizationId: personal });
    await planOf(ada.client);
    assert.deepEqual(
        asked.map(({ path }) => path),
        [`/v1/customers/${id}`, `/v1/customers/${personal}`],
    );
    await backend.deleteRows('member', { userId: ada.userId, organizationId: personal }, 'betterAuth');
    assert.equal(await planOf(ada.client), null);
    assert.equal(asked.length, 2, 'a record that still names it is not enough');
    await assert.rejects(
        ada.client.action(anyApi.billing!.getPlan!, { organizationId: id }),
        /Unexpected field `organizationId`/,
    );
});

test('trouble of the service is no trouble of the app', { timeout: 60_000 }, async (t) => {
    const { url, state } = await service(t, pro);
    const backend = await start(t, { AUTUMN_SECRET_KEY: 'key', AUTUMN_URL: url });
    const ada = await signUp(backend);
    const troubles: Answering[] = [
        json({ message: 'no such customer', code: 'customer_not_found' }, 404),
        json({ message: 'wrong key', code: 'invalid_secret_key' }, 401),
        json({}, 500),
        (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
        (response) => response.socket?.destroy(),
        () => undefined, // never answers
    ];
    for (const [n, trouble] of troubles.entries()) {
        state.answering = trouble;
        assert.equal(await planOf(ada.client), null, `trouble ${n}`);
    }
    state.answering = pro;
    assert.deepEqual(await planOf(ada.client), { name: 'Pro', scope: 'user' });
});

test('asking is counted, so that nobody spends the operator’s quota', async (t) => {
    const { url, asked } = await service(t, pro);
    const backend = await start(t, { AUTUMN_SECRET_KEY: 'key', AUTUMN_URL: url });
    const ada = await signUp(backend);
    const plans = await Promise.all(Array.from({ length: 70 }, async () => await planOf(ada.client)));
    assert.equal(plans.filter((plan) => plan !== null).length, 60);
    assert.equal(asked.length, 60);
});
