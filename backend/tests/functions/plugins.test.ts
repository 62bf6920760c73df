// SPDX-License-Identifier: MIT
// What nobody notices when a plugin is added in the wrong place or beside the wrong one (better-auth-http, facts 14 to 17).
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadFunctions } from './support/modules.ts';

interface Plugin {
    id: string;
    endpoints?: Record<string, { path?: string }>;
    schema?: Record<string, { fields: Record<string, unknown> }>;
    options?: Record<string, unknown>;
}

let plugins: Plugin[];
before(async () => {
    process.env['CONVEX_SITE_URL'] = 'https://happy-otter-1.convex.site';
    process.env['BETTER_AUTH_SECRET'] = 'x'.repeat(32);
    const { authOptions } = await loadFunctions<{ authOptions: () => { plugins: Plugin[] } }>('auth_options.ts');
    plugins = authOptions().plugins;
});

const places = (...ids: string[]): number[] => ids.map((id) => plugins.findIndex((plugin) => plugin.id === id));

test('facts 14, 15: the second factor comes before whatever hands out a session or a Convex token', () => {
    const inOrder = places('email-otp', 'two-factor', 'desktop-handoff', 'convex');
    assert.ok(!inOrder.includes(-1), `${inOrder} of ${plugins.map((plugin) => plugin.id)}`);
    assert.deepEqual(
        inOrder,
        [...inOrder].sort((a, b) => a - b),
    );
});

test('fact 16: no endpoint of a plugin takes the name or the path of another', () => {
    const names = plugins.flatMap((plugin) => Object.keys(plugin.endpoints ?? {}));
    const paths = plugins.flatMap((plugin) => Object.values(plugin.endpoints ?? {}).map((endpoint) => endpoint.path));
    const repeated = (list: unknown[]) => list.filter((one, at) => one !== undefined && list.indexOf(one) !== at);
    assert.ok(names.length > 20);
    assert.deepEqual([repeated(names), repeated(paths)], [[], []]);
});

test('organisations have tables and no routes, and a second lock should the routes ever come back', () => {
    const { schema, endpoints, options } = plugins.find((plugin) => plugin.id === 'organization')!;
    assert.ok(schema!['invitation'] && schema!['member']);
    assert.deepEqual(endpoints, {});
    assert.equal(options!['requireEmailVerificationOnInvitation'], true);
});

test('fact 17: the table of second factors has every column that this Better Auth writes', async () => {
    const fields = Object.keys(plugins.find((plugin) => plugin.id === 'two-factor')!.schema!['twoFactor']!.fields);
    assert.ok(fields.length >= 3);
    const { tables } = await loadFunctions<{
        tables: Record<string, { validator: { fields: Record<string, unknown> } }>;
    }>('betterAuth/generated_schema.ts');
    const columns = Object.keys(tables['twoFactor']!.validator.fields);
    assert.deepEqual(
        fields.filter((field) => !columns.includes(field)),
        [],
    );
});
