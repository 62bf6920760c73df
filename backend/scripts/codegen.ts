// SPDX-License-Identifier: MIT
// Writes convex/_generated and convex/betterAuth/_generated as `npx convex dev` does, without a deployment.
// The CLI writes the first half offline. The second half (typed `api` and `components`) it writes after the server has
// looked at the modules; here they are loaded and asked for their validators instead, and the CLI's own templates used.
// With --check nothing is kept, and a difference from the committed files is a failure.
import {
    cpSync,
    existsSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { analyse, bundleAsConvexDoes, loadTemplates, templateContext } from './convex_cli.ts';

const root = join(import.meta.dirname, '..');
const generated = ['convex/_generated', 'convex/betterAuth/_generated'];

// Modules are evaluated, not run: nothing configured here may decide what is written.
Object.assign(process.env, {
    CONVEX_SITE_URL: 'https://codegen.invalid',
    BETTER_AUTH_SECRET: 'only-for-the-generation-of-code-here',
});

async function generateIn(project: string): Promise<void> {
    await bundleAsConvexDoes(project);
    const app = { path: join(project, 'convex'), isRoot: true };
    const component = { path: join(project, 'convex/betterAuth'), isRoot: false, importSpecifier: undefined };
    const analysis = {
        [app.path]: await analyse(project, app.path, [{ name: 'betterAuth', path: component.path }]),
        [component.path]: await analyse(project, component.path),
    };
    const templates = await loadTemplates();
    const options = { staticApi: false, useComponentApiImports: false };
    const write = async (path: string, code: string) =>
        writeFileSync(
            join(project, path),
            await format(code, { parser: 'typescript', pluginSearchDirs: false } as never),
        );
    const push = { analysis };
    await write(
        'convex/betterAuth/_generated/component.ts',
        await templates.componentTS(templateContext, push, app, component),
    );
    await write(
        'convex/betterAuth/_generated/api.ts',
        await templates.componentApiTSWithTypes(templateContext, push, app, component, new Map(), options),
    );
    await write(
        'convex/_generated/api.d.ts',
        await templates.componentApiDTS(templateContext, push, app, app, new Map(), options),
    );
}

function differences(project: string): string[] {
    return generated.flatMap((folder) => {
        const names = new Set(
            [root, project].flatMap((at) => (existsSync(join(at, folder)) ? readdirSync(join(at, folder)) : [])),
        );
        const text = (at: string, name: string) =>
            existsSync(join(at, folder, name)) ? readFileSync(join(at, folder, name), 'utf8') : null;
        return [...names].filter((name) => text(root, name) !== text(project, name)).map((name) => `${folder}/${name}`);
    });
}

if (process.argv.includes('--check')) {
    const project = mkdtempSync(join(root, '.codegen-'));
    try {
        for (const name of ['convex', 'package.json'])
            cpSync(join(root, name), join(project, name), { recursive: true });
        symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
        await generateIn(project);
        const changed = differences(project);
        if (changed.length > 0) {
            console.error(`Generated code is out of date (run: npm run codegen):\n  ${changed.join('\n  ')}`);
            process.exitCode = 1;
        } else {
            console.log('generated code is up to date');
        }
    } finally {
        rmSync(project, { recursive: true, force: true });
    }
} else {
    await generateIn(root);
    console.log(`wrote ${generated.join(' and ')}`);
}
