// SPDX-License-Identifier: MIT
import type { BetterAuthPlugin } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth/minimal';
import { convex } from '@convex-dev/better-auth/plugins';
import { deviceAuthorization } from 'better-auth/plugins/device-authorization';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { organization } from 'better-auth/plugins/organization';
import authConfig from './auth.config';
import { environment } from './lib/environment';
import { deviceOrigin, type DeviceOrigin } from './plugins/device_origin';
import { desktopHandoff } from './plugins/desktop_handoff';
import { twoFactorForCodes } from './plugins/two_factor_for_codes';

/** The one native client this deployment hands codes to. */
export const DESKTOP_CLIENT_ID = 'latchkey';
export const SESSION_SECONDS = 7 * 24 * 60 * 60;
export const DAY_SECONDS = 24 * 60 * 60;

const PASSWORD_RESET_PATHS = [
    '/request-password-reset',
    '/reset-password',
    '/forget-password/email-otp',
    '/email-otp/request-password-reset',
    '/email-otp/reset-password',
];

/** How long a code by e-mail works. */
export const CODE_SECONDS = 5 * 60;

export type OutgoingCode = { to: string; kind: string; code: string };

/** What needs a Convex context; absent where only the shape of the options counts (schema, component, routes). */
export type AuthServices = {
    sendCode?: (mail: OutgoingCode) => Promise<void>;
    rememberDevice?: (origin: DeviceOrigin) => Promise<void>;
};

/**
 * The tables of organisations, and none of the routes: those know less of who may do what than `organizations.ts`, and
 * a route that is not there needs no guard, whatever a later version adds. The option is a second lock.
 */
const organizationTables = () => ({ ...organization({ requireEmailVerificationOnInvitation: true }), endpoints: {} });

function plugins(services: AuthServices): BetterAuthPlugin[] {
    const openId = environment.openId();
    return [
        emailOTP({
            expiresIn: CODE_SECONDS,
            changeEmail: { enabled: true },
            sendVerificationOTP: async ({ email, otp, type }) => {
                await services.sendCode?.({ to: email, kind: type, code: otp });
            },
        }),
        ...(openId
            ? [
                  genericOAuth({
                      config: [
                          {
                              providerId: openId.providerId,
                              clientId: openId.clientId,
                              clientSecret: openId.clientSecret,
                              discoveryUrl: `${openId.issuer}/.well-known/openid-configuration`,
                              scopes: ['openid', 'profile', 'email'],
                              pkce: true,
                          },
                      ],
                  }),
              ]
            : []),
        deviceAuthorization({
            expiresIn: '10m',
            interval: '5s',
            verificationUri: '/desktop/device',
            validateClient: async (clientId) => clientId === DESKTOP_CLIENT_ID,
        }),
        deviceOrigin(services.rememberDevice ? { remember: services.rememberDevice } : {}),
        organizationTables(),
        // Before anything that could hand out a session or a Convex token for a sign-in that is only half done.
        twoFactorForCodes({ issuer: environment.appName() }),
        desktopHandoff({ clientId: DESKTOP_CLIENT_ID }),
        convex({ authConfig, jwks: environment.jwks() }),
    ] as BetterAuthPlugin[];
}

/** Better Auth's options, shared by the app and by the component that owns the tables. */
export const authOptions = (services: AuthServices = {}): BetterAuthOptions => {
    const google = environment.google();
    const github = environment.github();
    return {
        appName: environment.appName(),
        baseURL: environment.siteUrl(),
        secret: environment.secret(),
        // The site itself is always trusted. No loopback entry: a local page must not pass the origin check.
        trustedOrigins: environment.webOrigins(),
        onAPIError: { errorURL: `${environment.siteUrl()}/desktop/error` },
        emailAndPassword: {
            enabled: environment.passwordsEnabled(),
            requireEmailVerification: false,
            // Whoever resets a password wants everybody else out.
            revokeSessionsOnPasswordReset: true,
        },
        // Better Auth would reset passwords also where nobody can sign in with one.
        disabledPaths: environment.passwordsEnabled() ? [] : PASSWORD_RESET_PATHS,
        session: { expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS, freshAge: DAY_SECONDS },
        account: { accountLinking: { enabled: true } },
        socialProviders: { ...(google ? { google } : {}), ...(github ? { github } : {}) },
        plugins: plugins(services),
    };
};
