// SPDX-License-Identifier: MIT
import { getAuthConfigProvider } from '@convex-dev/better-auth/auth-config';
import type { AuthConfig } from 'convex/server';

/** In this one file Convex throws when a variable that is not set is read, and refuses the deployment. */
function optional(name: string): string | undefined {
    try {
        return process.env[name];
    } catch {
        return undefined;
    }
}

/** Which tokens this deployment accepts: its own. With `JWKS` set, no request is needed to check one. */
export default {
    providers: [getAuthConfigProvider({ jwks: optional('JWKS') })],
} satisfies AuthConfig;
