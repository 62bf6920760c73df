// SPDX-License-Identifier: MIT
// A host and a Chromium for one test file, and the people and tabs of its tests.
import { after, before, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { post } from '../host/person.ts';
import { StartedHost } from '../host/started_host.ts';
import { authenticatorCode } from '../functions/support/people.ts';
import { launch, Tab } from './chromium.ts';
import { DesktopApp } from './desktop_app.ts';

export const PASSWORD = 'a long enough password';

let people = 0;
export const freshEmail = (name = 'person'): string => `${name}-${process.pid}-${people++}@example.com`;

export class Stage {
    #host: StartedHost | undefined;
    #browser: Browser | undefined;

    /** To be called once, at the top of a test file. */
    constructor() {
        before(async () => {
            [this.#host, this.#browser] = await Promise.all([
                StartedHost.start('--no-seed', '--dev-control'),
                launch(),
            ]);
        });
        after(async () => {
            await this.#browser?.close();
            await this.#host?.stop();
        });
    }

    get host(): StartedHost {
        return this.#host!;
    }

    async tab(t: TestContext, options: Parameters<typeof Tab.open>[1] = {}): Promise<Tab> {
        const tab = await Tab.open(this.#browser!, options);
        t.after(async () => await tab.close());
        return tab;
    }

    async app(t: TestContext): Promise<DesktopApp> {
        const app = await DesktopApp.listening(this.host);
        t.after(() => app.close());
        return app;
    }

    /** An app without a listener: another way back. */
    appAt(returnAddress: string): DesktopApp {
        return new DesktopApp(this.host, returnAddress);
    }

    async person(name = 'Ada Lovelace', email = freshEmail()): Promise<string> {
        await this.host.dev('run', { path: 'seed:person', args: { email, name, password: PASSWORD } });
        return email;
    }

    async json<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
        const response = await post(this.host.site, path, body, headers);
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return (await response.json()) as T;
    }

    async latestCode(to: string): Promise<string> {
        const { value } = (await this.host.dev('run', { path: 'outbox:latest', args: { to } })) as {
            value: { code: string };
        };
        return value.code;
    }

    /** Turns the second factor on; gives the authenticator's secret and the backup codes. */
    async withSecondFactor(email: string): Promise<{ code: () => string; backupCodes: string[] }> {
        const { token } = await this.json<{ token: string }>('/api/auth/sign-in/email', { email, password: PASSWORD });
        const bearer = { authorization: `Bearer ${token}` };
        const enabled = await this.json<{ totpURI: string; backupCodes: string[] }>(
            '/api/auth/two-factor/enable',
            { password: PASSWORD },
            bearer,
        );
        const secret = new URL(enabled.totpURI).searchParams.get('secret')!;
        await this.json('/api/auth/two-factor/verify-totp', { code: authenticatorCode(secret) }, bearer);
        return { code: () => authenticatorCode(secret), backupCodes: enabled.backupCodes };
    }
}

/** The first screen, by e-mail and password. */
export async function typePassword(tab: Tab, email: string, password = PASSWORD): Promise<void> {
    await tab.fill('E-mail', email);
    await tab.fill('Password', password);
    await tab.press('Sign in');
}
