// SPDX-License-Identifier: MIT
import { v } from 'convex/values';
import { internalAction } from './_generated/server';
import { createAuth } from './auth_component';

/**
 * The signing key, private half included, for the environment variable `JWKS`: with it set, checking a token needs no
 * request to this deployment. Internal: `npx convex run keys:current | npx convex env set JWKS`.
 */
export const current = internalAction({
    args: {},
    returns: v.any(),
    handler: async (ctx): Promise<unknown> => {
        // The options are typed without their plugins, so this endpoint of the Convex plugin has to be named.
        const { getLatestJwks } = createAuth(ctx).api as unknown as { getLatestJwks: () => Promise<unknown> };
        return await getLatestJwks();
    },
});
