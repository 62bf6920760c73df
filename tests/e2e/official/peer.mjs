// SPDX-License-Identifier: MIT
// The official `convex` client as the other side of a test: signs in over HTTP as a web page would hold a session,
// watches auth:getCurrentUser live, and does what one JSON line on stdin asks for. One JSON line per answer or event.
import { Console } from 'node:console';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../../../backend/package.json', import.meta.url));
const { ConvexClient } = require('convex/browser');
const { makeFunctionReference } = require('convex/server');

// The client logs as it pleases; standard output is for our lines alone.
globalThis.console = new Console(process.stderr);

const [deploymentUrl, siteUrl] = process.argv.slice(2);
const client = new ConvexClient(deploymentUrl);
let session = null; // Better Auth's session token; this script's own, never the app's

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

async function auth(method, path, body) {
    const reply = await fetch(`${siteUrl}/api/auth${path}`, {
        method,
        headers: {
            'content-type': 'application/json',
            'user-agent': 'official-peer',
            origin: new URL(siteUrl).origin, // Node's fetch sends Sec-Fetch headers, so the server asks where from
            ...(session === null ? {} : { authorization: `Bearer ${session}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: HTTP ${reply.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
}

async function adopt(reply) {
    session = reply.token;
    await new Promise((resolve, reject) => {
        const deadline = setTimeout(() => reject(new Error('the deployment did not confirm the token')), 15_000);
        client.setAuth(
            async () => (session === null ? null : (await auth('GET', '/convex/token')).token),
            (authenticated) => {
                if (!authenticated) return;
                clearTimeout(deadline);
                resolve();
            },
        );
    });
}

const actions = {
    signIn: async ({ email, password }) => adopt(await auth('POST', '/sign-in/email', { email, password })),
    signUp: async ({ email, password, name }) => adopt(await auth('POST', '/sign-up/email', { email, password, name })),
    query: ({ path, args }) => client.query(makeFunctionReference(path), args),
    mutation: ({ path, args }) => client.mutation(makeFunctionReference(path), args),
    // Ids, agents and ages; the HTTP list also carries tokens, which stay here.
    sessions: async () =>
        (await auth('GET', '/list-sessions')).map(({ id, userAgent, createdAt }) => ({
            id, userAgent, createdAt, ours: userAgent === 'official-peer',
        })),
};

client.onUpdate(
    makeFunctionReference('auth:getCurrentUser'),
    {},
    (value) => say({ event: 'user', value }),
    (error) => say({ event: 'userError', value: String(error) }),
);

for await (const line of createInterface({ input: process.stdin })) {
    const { id, action, args } = JSON.parse(line);
    try {
        say({ id, value: (await actions[action](args)) ?? null });
    } catch (error) {
        say({ id, error: error instanceof Error ? error.message : String(error) });
    }
}
await client.close();
