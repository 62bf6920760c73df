// SPDX-License-Identifier: MIT
import type { HookEndpointContext } from 'better-auth';
import { twoFactor, type TwoFactorOptions } from 'better-auth/plugins/two-factor';

/**
 * Better Auth's two-factor plugin, which also challenges a sign-in by e-mailed code.
 * By itself it asks for the second factor after a password only. Sign-in through another provider stays with that
 * provider, and the settings page says so.
 */
export const twoFactorForCodes = (options: TwoFactorOptions) => {
    const plugin = twoFactor(options);
    const [afterPassword] = plugin.hooks.after;
    if (!afterPassword) throw new Error('The two-factor plugin no longer has the hook that starts a challenge');
    return {
        ...plugin,
        hooks: {
            ...plugin.hooks,
            after: [
                ...plugin.hooks.after,
                { ...afterPassword, matcher: (context: HookEndpointContext) => context.path === '/sign-in/email-otp' },
            ],
        },
    };
};
