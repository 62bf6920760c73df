// SPDX-License-Identifier: MIT
// The official client as the differential test drives it; see README.md.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { BaseConvexClient } = require('convex/browser');
const { ConvexError, convexToJson, jsonToConvex } = require('convex/values');
const { WebSocket } = require('ws');

interface Command {
    op: string;
    as: string;
    path: string;
    args?: Record<string, unknown>;
    tokens?: (string | null)[];
}

console.log = console.info = console.warn = console.debug = console.error; // standard output belongs to the protocol
const tell = (event: object) => void process.stdout.write(`${JSON.stringify(event)}\n`);
const fail = (as: string, error: unknown) =>
    tell({ as, error: error instanceof ConvexError ? convexToJson((error as { data: unknown }).data) : 'plain' });

const holders = new Map<string, { token: string; path: string; args: Record<string, unknown>; unsubscribe: () => void }>();
const client = new BaseConvexClient(
    process.argv[2]!,
    (changed: string[]) => {
        for (const [as, holder] of holders) if (changed.includes(holder.token)) tellResult(as, holder);
    },
    { webSocketConstructor: WebSocket, unsavedChangesWarning: false },
);

function tellResult(as: string, { path, args }: { path: string; args: Record<string, unknown> }) {
    try {
        const value = client.localQueryResult(path, args);
        if (value !== undefined) tell({ as, value: convexToJson(value) });
    } catch (error) {
        fail(as, error);
    }
}

function setAuth(tokens: (string | null)[]) {
    let refused = false;
    const fetchToken = async () => {
        if (refused && tokens.length > 1) tokens.shift();
        refused = false;
        return tokens[0] ?? null;
    };
    client.setAuth(
        fetchToken,
        (authenticated: boolean) => tell({ as: 'identity', value: authenticated }),
        (refreshing: boolean) => (refused = refreshing),
    );
}

const settle = (as: string, promise: Promise<unknown>) =>
    void promise.then(
        (value) => tell({ as, value: value === undefined ? null : convexToJson(value) }),
        (error: unknown) => fail(as, error),
    );

function obey({ op, as, path, args = {}, tokens = [] }: Command) {
    const values = jsonToConvex(args) as Record<string, unknown>;
    if (op === 'subscribe') {
        const { queryToken, unsubscribe } = client.subscribe(path, values);
        const holder = { token: queryToken, path, args: values, unsubscribe };
        holders.set(as, holder);
        tellResult(as, holder);
    } else if (op === 'unsubscribe') {
        holders.get(as)?.unsubscribe();
        holders.delete(as);
    } else if (op === 'mutate') settle(as, client.mutation(path, values));
    else if (op === 'action') settle(as, client.action(path, values));
    else if (op === 'setAuth') setAuth(tokens);
    else if (op === 'clearAuth') client.clearAuth();
}

process.on('uncaughtException', (error) => console.error(String(error))); // as a page goes on after one (13.3)
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
    const command = JSON.parse(line) as Command;
    try {
        obey(command);
    } catch (error) {
        fail(command.as, error);
    }
});
lines.on('close', () => process.exit(0));
