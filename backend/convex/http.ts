// SPDX-License-Identifier: MIT
import { httpRouter } from 'convex/server';
import { httpAction, type ActionCtx } from './_generated/server';
import { createAuth } from './auth_component';
import { environment } from './lib/environment';
import { signInMethods } from './lib/methods';
import { secureUserJson, secured, withoutStore } from './lib/security';

const AUTH_PATH = '/api/auth';
const ADDRESS_HEADER = 'x-forwarded-for';

/**
 * The request as Better Auth should see it. The client's address comes from Convex itself where Convex knows it: a
 * header the client wrote must not choose whose counter is charged.
 */
async function withAddress(ctx: ActionCtx, request: Request): Promise<Request> {
    const metadata = await ctx.meta.getRequestMetadata().catch(() => null);
    if (!metadata?.ip) return request;
    const headers = new Headers(request.headers);
    headers.set(ADDRESS_HEADER, metadata.ip);
    return new Request(request, { headers });
}

/** Better Auth says how long to wait in a header of its own; others read the standard one. */
function withRetryAfter(response: Response): Response {
    const seconds = response.headers.get('X-Retry-After');
    if (response.status === 429 && seconds && !response.headers.has('Retry-After'))
        response.headers.set('Retry-After', seconds);
    return response;
}

const auth = httpAction(async (ctx, request) => {
    const response = await createAuth(ctx).handler(await withAddress(ctx, request));
    return withoutStore(withRetryAfter(response));
});

const http = httpRouter();

http.route({ pathPrefix: `${AUTH_PATH}/`, method: 'GET', handler: auth });
http.route({ pathPrefix: `${AUTH_PATH}/`, method: 'POST', handler: auth });

http.route({
    path: '/.well-known/openid-configuration',
    method: 'GET',
    handler: httpAction(async () =>
        Response.redirect(`${environment.siteUrl()}${AUTH_PATH}/convex/.well-known/openid-configuration`),
    ),
});

http.route({
    path: '/desktop/methods',
    method: 'GET',
    handler: httpAction(secured(async () => secureUserJson(signInMethods()))),
});

export default http;
