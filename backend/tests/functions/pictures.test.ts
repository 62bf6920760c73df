// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anyApi } from 'convex/server';
import { Backend, names } from './support/backend.ts';
import { refusal, signUp } from './support/people.ts';

let backend: Backend;
before(async () => {
    backend = await Backend.start({ RATE_LIMIT_SCALE: '100' });
});
after(async () => await backend.stop());

const { organizations, auth } = anyApi;
const bytes = (...head: number[]) => new Uint8Array([...head, ...Array<number>(100).fill(7)]).buffer;
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const jpeg = bytes(0xff, 0xd8, 0xff);
const pathOf = (address: string) => address.slice(backend.siteUrl.length);

test('a picture is at an address of its own, of its type, and goes when another takes its place', async () => {
    const ada = await signUp(backend);
    await ada.client.mutation(auth!.setPicture!, { picture: png });
    const first = (await ada.client.query(names.currentUser, {}))!.image!;
    const found = await backend.http('GET', pathOf(first));
    assert.deepEqual(
        [found.status, found.headers['content-type'], found.headers['x-content-type-options']],
        [200, 'image/png', 'nosniff'],
    );
    assert.match(String(found.headers['cache-control']), /immutable/);
    await ada.client.mutation(auth!.setPicture!, { picture: jpeg });
    const second = (await ada.client.query(names.currentUser, {}))!.image!;
    assert.notEqual(second, first);
    assert.equal((await backend.http('GET', pathOf(second))).headers['content-type'], 'image/jpeg');
    assert.equal((await backend.http('GET', pathOf(first))).status, 404);
    await ada.client.mutation(auth!.setPicture!, { picture: null });
    assert.equal((await ada.client.query(names.currentUser, {}))!.image, null);
    assert.equal((await backend.http('GET', pathOf(second))).status, 404);
    assert.equal((await backend.http('GET', '/pictures/no-such-id')).status, 404);
});

test('what is no picture, or too large, is refused and changes nothing', async () => {
    const ada = await signUp(backend);
    await ada.client.mutation(auth!.setPicture!, { picture: png });
    const before = (await ada.client.query(names.currentUser, {}))!.image;
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').buffer;
    const huge = new Uint8Array(64 * 1024 + 1);
    huge.set(new Uint8Array(png));
    for (const picture of [svg, new ArrayBuffer(0), huge.buffer])
        assert.equal((await refusal(ada.client.mutation(auth!.setPicture!, { picture }))).code, 'BAD_REQUEST');
    assert.equal((await ada.client.query(names.currentUser, {}))!.image, before);
});

test('a person cannot make a picture of somebody else go', async () => {
    const ada = await signUp(backend);
    const ben = await signUp(backend);
    await ada.client.mutation(auth!.setPicture!, { picture: png });
    const address = (await ada.client.query(names.currentUser, {}))!.image!;
    const taken = await backend.auth('POST', '/update-user', { token: ben.session, body: { image: address } });
    assert.equal(taken.status, 200);
    await ben.client.mutation(auth!.setPicture!, { picture: null });
    assert.equal((await backend.http('GET', pathOf(address))).status, 200);
});

test('the picture of an organisation goes with it', async () => {
    const ada = await signUp(backend);
    const { id: organizationId } = await ada.client.mutation(names.createOrganization, { name: 'Pictured' });
    await ada.client.mutation(organizations!.setOrganizationPicture!, { organizationId, picture: png });
    const { logo } = await ada.client.query(organizations!.getOrganization!, { organizationId });
    assert.equal((await backend.http('GET', pathOf(logo))).status, 200);
    await ada.client.mutation(organizations!.deleteOrganization!, { organizationId });
    assert.equal((await backend.http('GET', pathOf(logo))).status, 404);
});
