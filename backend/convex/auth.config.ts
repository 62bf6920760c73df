// SPDX-License-Identifier: MIT
import { getAuthConfigProvider } from '@convex-dev/better-auth/auth-config';
import type { AuthConfig } from 'convex/server';

/** Which tokens this deployment accepts: its own. With `JWKS` set, no request is needed to check one. */
export default {
    providers: [getAuthConfigProvider({ jwks: process.env.JWKS })],
} satisfies AuthConfig;
