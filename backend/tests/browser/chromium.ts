// SPDX-License-Identifier: MIT
// Debian's Chromium, driven as a person would, and everything the pages did on the way.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BACKEND } from '../host/started_host.ts';

const EXECUTABLE = process.env.LATCHKEY_CHROMIUM ?? '/usr/bin/chromium';
const PICTURES = join(BACKEND, '..', 'build', 'browser-shots');
/** Only for what never comes: a busy machine is no failure. */
const PATIENCE_MS = 60_000;

export type Sent = { method: string; url: string; body: string | null; headers: Record<string, string> };

/** One person's browser: cookies of its own, one tab. */
export class Tab {
    readonly page: Page;
    readonly sent: Sent[] = [];
    readonly complaints: string[] = [];
    /** Set by tests that do what a page must not let them do. */
    mayComplain = false;
    readonly #context: BrowserContext;

    private constructor(context: BrowserContext, page: Page) {
        this.#context = context;
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MS);
        page.setDefaultNavigationTimeout(PATIENCE_MS);
        page.on('request', (request) =>
            this.sent.push({
                method: request.method(),
                url: request.url(),
                body: request.postData(),
                headers: request.headers(),
            }),
        );
        page.on('console', (message) => {
            // Chromium itself notes every answer of 400 and above; whether one was right is for the test to say.
            if (['error', 'warning'].includes(message.type()) && !/Failed to load resource/.test(message.text()))
                this.complaints.push(message.text());
        });
        page.on('pageerror', (error) => this.complaints.push(String(error)));
    }

    static async open(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Tab> {
        const context = await browser.newContext({ viewport: { width: 800, height: 760 }, ...options });
        return new Tab(context, await context.newPage());
    }

    /** Every test ends here: a page that broke its own policy or threw has failed, whatever it showed. */
    async close(): Promise<void> {
        await this.#context.close();
        if (!this.mayComplain) assert.deepEqual(this.complaints, [], 'nothing on the console');
    }

    get context(): BrowserContext {
        return this.#context;
    }

    /** The requests whose address or body has this in it. */
    carrying(text: string): Sent[] {
        return this.sent.filter(({ url, body }) => url.includes(text) || (body ?? '').includes(text));
    }

    to(path: string): Sent[] {
        return this.sent.filter(({ url }) => new URL(url).pathname === path);
    }

    async press(name: string | RegExp): Promise<void> {
        await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    }

    async fill(label: string, value: string): Promise<void> {
        await this.page.getByLabel(label, { exact: true }).fill(value);
    }

    /** Waits until a button can be pressed, which it can only after the page is all there. */
    async ready(name: string | RegExp): Promise<void> {
        await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click({ trial: true });
    }

    async says(text: string | RegExp): Promise<void> {
        await this.page.getByText(text).first().waitFor();
    }

    async heading(name: string | RegExp): Promise<void> {
        await this.page.getByRole('heading', { name, exact: typeof name === 'string' }).waitFor();
    }

    /** Waits until the browser shows what the app answers to its callback. */
    async arrivesAt(address: string): Promise<void> {
        await this.page.waitForURL((url) => url.href.startsWith(`${address}?`));
    }

    /** Answers the development identity provider's page. */
    async atProvider(email: string | null): Promise<void> {
        await this.heading('Sign in');
        await this.says(/stand-in for a real identity provider/);
        if (email === null) return await this.press('Cancel');
        await this.page.getByLabel('E-mail').fill(email);
        await this.press('Sign in');
    }

    /** In light and dark, for people to look at. */
    async picture(name: string): Promise<void> {
        mkdirSync(PICTURES, { recursive: true });
        for (const colorScheme of ['light', 'dark'] as const) {
            await this.page.emulateMedia({ colorScheme });
            await this.page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: true });
        }
        await this.page.emulateMedia({ colorScheme: null });
    }

    async isWiderThanItsWindow(): Promise<boolean> {
        return await this.page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
    }
}

export const launch = async (): Promise<Browser> =>
    await chromium.launch({
        executablePath: EXECUTABLE,
        headless: true,
        args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
    });
