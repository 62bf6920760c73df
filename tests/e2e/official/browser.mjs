// SPDX-License-Identifier: MIT
// Drives the Chromium that the app has opened, as a person would: what one JSON line on stdin asks for, on the page opened
// last. One JSON line per answer.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../../../backend/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const TRIES = 6;

/** A browser that is still opening its first window may never answer one attempt, and does answer the next. */
async function connect(tries) {
    try {
        return await chromium.connectOverCDP(`http://127.0.0.1:${process.argv[2]}`, { timeout: 10_000 });
    } catch (error) {
        if (tries <= 1) throw error;
        return await connect(tries - 1);
    }
}

const browser = await connect(TRIES);
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const PATIENCE = 60_000;

/** The page opened last. */
async function page() {
    const pages = browser.contexts()[0].pages();
    const front = pages[pages.length - 1];
    front.setDefaultTimeout(PATIENCE);
    await front.bringToFront();
    return front;
}

const actions = {
    press: async ({ name }) => (await page()).getByRole('button', { name, exact: true }).click(),
    fill: async ({ label, text }) => (await page()).getByLabel(label, { exact: true }).fill(text),
    read: async ({ label }) => {
        const field = (await page()).getByLabel(label, { exact: true });
        return await field.evaluate((element) => element.value ?? element.textContent);
    },
    see: async ({ text }) => (await page()).getByText(text).first().waitFor(),
    follow: async ({ name }) => (await page()).getByRole('link', { name, exact: true }).click(),
    link: async ({ name }) => await (await page()).getByRole('link', { name, exact: true }).getAttribute('href'),
    visit: async ({ address }) => {
        const opened = await browser.contexts()[0].newPage();
        await opened.goto(address);
    },
    address: async () => (await page()).url(),
    picture: async ({ path }) => void (await (await page()).screenshot({ path })),
};

for await (const line of createInterface({ input: process.stdin })) {
    const { id, action, args } = JSON.parse(line);
    try {
        say({ id, value: (await actions[action](args)) ?? null });
    } catch (error) {
        say({ id, error: error instanceof Error ? error.message : String(error) });
    }
}
await browser.close();
