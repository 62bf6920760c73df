// SPDX-License-Identifier: MIT
import type { HttpRouter } from 'convex/server';
import { internal } from '../_generated/api';
import { httpAction, type MutationCtx } from '../_generated/server';
import { environment } from './environment';
import { refuse } from './refusal';

const PATH = '/pictures/';
const LARGEST = 64 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);

function typeOf(bytes: Uint8Array): string | null {
    if (startsWith(bytes, PNG)) return 'image/png';
    return startsWith(bytes, JPEG) ? 'image/jpeg' : null;
}

const addressOf = (id: string): string => `${environment.siteUrl()}${PATH}${id}`;

/**
 * Keeps a picture in the place of the one at `earlier`, and gives its address; null keeps none. `owner` is a person or
 * an organisation: what others own stays, wherever its address was written.
 */
export async function replacePicture(
    ctx: MutationCtx,
    owner: string,
    earlier: string | null,
    picture: ArrayBuffer | null,
): Promise<string | null> {
    const type = picture && typeOf(new Uint8Array(picture));
    if (picture && (!type || picture.byteLength > LARGEST))
        return refuse('BAD_REQUEST', `A picture is a PNG or JPEG of at most ${LARGEST / 1024} KiB`);
    const ours = earlier?.startsWith(addressOf(''))
        ? ctx.db.normalizeId('pictures', earlier.slice(addressOf('').length))
        : null;
    const kept = ours && (await ctx.db.get(ours));
    if (kept?.owner === owner) await ctx.db.delete(kept._id);
    if (!picture || !type) return null;
    return addressOf(await ctx.db.insert('pictures', { owner, bytes: picture, type, createdAt: Date.now() }));
}

/** A picture never changes at its address, and nobody who does not know the address can find it. */
export function mountPictures(http: HttpRouter): void {
    http.route({
        pathPrefix: PATH,
        method: 'GET',
        handler: httpAction(async (ctx, request) => {
            const id = new URL(request.url).pathname.slice(PATH.length);
            const picture = await ctx.runQuery(internal.pictures.get, { id });
            if (!picture) return new Response('There is no such picture', { status: 404 });
            return new Response(picture.bytes, {
                headers: {
                    'Content-Type': picture.type,
                    'Cache-Control': 'private, max-age=31536000, immutable',
                    'X-Content-Type-Options': 'nosniff',
                    'Content-Security-Policy': "default-src 'none'; sandbox",
                    'Cross-Origin-Resource-Policy': 'cross-origin',
                },
            });
        }),
    });
}
