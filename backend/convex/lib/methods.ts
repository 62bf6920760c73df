// SPDX-License-Identifier: MIT
import { version as convexVersion } from 'convex';
import { DESKTOP_CLIENT_ID, authOptions } from '../auth_options';
import { environment } from './environment';

export type Provider = { id: string; name: string; kind: 'social' | 'oauth2' };

export type SignInMethods = {
    emailPassword: boolean;
    emailCode: boolean;
    device: boolean;
    browser: boolean;
    twoFactor: boolean;
    organizations: boolean;
    clientId: string;
    providers: Provider[];
    versions: { convex: string; betterAuth: string | null; convexBetterAuth: string | null };
};

/** Other sites this one lets people sign in through, under the names people know. */
export function signInProviders(): Provider[] {
    const openId = environment.openId();
    return [
        ...(environment.google() ? [{ id: 'google', name: 'Google', kind: 'social' as const }] : []),
        ...(environment.github() ? [{ id: 'github', name: 'GitHub', kind: 'social' as const }] : []),
        ...(openId ? [{ id: openId.providerId, name: openId.providerId, kind: 'oauth2' as const }] : []),
    ];
}

/** What a client may offer on its sign-in page. Built field by field: the options themselves hold secrets. */
export function signInMethods(): SignInMethods {
    const plugins = (authOptions().plugins ?? []) as { id: string; version?: string }[];
    const find = (id: string) => plugins.find((plugin) => plugin.id === id);
    return {
        emailPassword: environment.passwordsEnabled(),
        // Offered only where a code reaches somebody.
        emailCode:
            find('email-otp') !== undefined && (environment.mailWebhook() !== undefined || environment.isLocal()),
        device: find('device-authorization') !== undefined,
        browser: find('desktop-handoff') !== undefined,
        twoFactor: find('two-factor') !== undefined,
        organizations: environment.organizationsEnabled(),
        clientId: DESKTOP_CLIENT_ID,
        providers: signInProviders(),
        versions: {
            convex: convexVersion,
            betterAuth: find('two-factor')?.version ?? null,
            convexBetterAuth: find('convex')?.version ?? null,
        },
    };
}
