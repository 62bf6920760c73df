// SPDX-License-Identifier: MIT
// A gate that cannot close is none: each is run on a copy of the functions with one thing wrong.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

const root = join(import.meta.dirname, '../..');

function copy(t: TestContext): string {
    const project = mkdtempSync(join(root, '.analysis-'));
    t.after(() => rmSync(project, { recursive: true, force: true }));
    for (const name of ['convex', 'pages', 'scripts', 'package.json'])
        cpSync(join(root, name), join(project, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    return project;
}

function gate(project: string, script: string, ...args: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', script), ...args], {
        cwd: project,
        encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
}

function replace(file: string, from: string, to: string): void {
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(file, text.replace(from, to));
}

test('the functions as they are pass every gate', (t) => {
    const project = copy(t);
    for (const [script, ...args] of [
        ['schema.ts', '--check'],
        ['pages.ts', '--check'],
        ['codegen.ts', '--check'],
        ['bundle_check.ts'],
    ]) {
        const { code, output } = gate(project, script!, ...args);
        assert.equal(code, 0, `${script}: ${output}`);
    }
});

test('a plugin with a table the schema does not have closes the schema gate', (t) => {
    const project = copy(t);
    const options = join(project, 'convex/auth_options.ts');
    replace(
        options,
        '        emailOTP({',
        "        { id: 'extra', schema: { extra: { fields: { note: { type: 'string' } } } } },\n        emailOTP({",
    );
    const { code, output } = gate(project, 'schema.ts', '--check');
    assert.equal(code, 1);
    assert.match(output, /generated_schema\.ts is not what/);
});

test('what is configured on this machine does not change the schema', (t) => {
    const project = copy(t);
    const environment = { ...process.env, ORG_MODE: 'false', DISABLE_USERNAME_PASSWORD_AUTH: 'true', JWKS: '[]' };
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/schema.ts'), '--check'], {
        cwd: project,
        env: environment,
        encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
});

test('a sign-in page whose text was not generated again closes the gate of the pages', (t) => {
    const project = copy(t);
    replace(join(project, 'pages/sign_in_page.ts'), 'Nobody will ever ask you for it.', 'Somebody may ask.');
    const { code, output } = gate(project, 'pages.ts', '--check');
    assert.equal(code, 1);
    assert.match(output, /generated_assets\.ts is not what pages\/ says/);
});

test('a Node module in a function closes the bundle gate', (t) => {
    const project = copy(t);
    const file = join(project, 'convex/lib/slug.ts');
    appendFileSync(file, "\nexport { readFileSync } from 'node:fs';\n");
    const { code, output } = gate(project, 'bundle_check.ts');
    assert.equal(code, 1);
    assert.match(output, /node:fs/);
});

test('a function the generated code does not know closes the code gate', (t) => {
    const project = copy(t);
    replace(
        join(project, 'convex/betterAuth/people.ts'),
        'args: { userId: v.string(), name: v.string() }',
        'args: { userId: v.string(), name: v.any() }',
    );
    const { code, output } = gate(project, 'codegen.ts', '--check');
    assert.equal(code, 1);
    assert.match(output, /betterAuth\/_generated\/component\.ts/);
});
