// SPDX-License-Identifier: MIT
import { httpRouter } from 'convex/server';
import { httpAction } from './_generated/server';
import { createAuth } from './auth_component';
import { mountDesktop } from './desktop/routes';
import { environment } from './lib/environment';
import { mountPictures } from './lib/pictures';
import { withClientAddress, withoutStore } from './lib/security';

const AUTH_PATH = '/api/auth';

/** Better Auth says how long to wait in a header of its own; others read the standard one. */
function withRetryAfter(response: Response): Response {
    const seconds = response.headers.get('X-Retry-After');
    if (response.status === 429 && seconds && !response.headers.has('Retry-After'))
        response.headers.set('Retry-After', seconds);
    return response;
}

const auth = httpAction(async (ctx, request) => {
    const response = await createAuth(ctx).handler(await withClientAddress(ctx, request));
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

mountDesktop(http);
mountPictures(http);

export default http;
