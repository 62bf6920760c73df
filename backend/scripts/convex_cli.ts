// SPDX-License-Identifier: MIT
// The Convex CLI without a deployment: its bundler and its code generators, for gates that work offline.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const convexPackage = join(import.meta.dirname, '../node_modules/convex');

/**
 * Bundles the functions in `project` as `npx convex deploy` would, writes the bundle to a folder, and goes no further:
 * no address is ever contacted. It also writes the first half of `_generated`. Throws where the CLI refuses the code.
 */
export async function bundleAsConvexDoes(project: string): Promise<{ bytes: number }> {
    const out = mkdtempSync(join(tmpdir(), 'convex-bundle-'));
    const nowhere = ['--url', 'http://127.0.0.1:9', '--admin-key', 'none'];
    const options = ['--debug-bundle-path', out, '--codegen', 'enable', '--typecheck', 'disable', '-y', ...nowhere];
    try {
        await promisify(execFile)(process.execPath, [join(convexPackage, 'bin/main.js'), 'deploy', ...options], {
            cwd: project,
            env: { ...process.env, NO_COLOR: '1' },
            maxBuffer: 1 << 24,
        });
        const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
        if (bytes === 0) throw new Error('The Convex CLI wrote no bundle');
        return { bytes };
    } catch (error) {
        const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
        throw new Error(`The Convex CLI refused the functions\n${stdout}${stderr}` || message);
    } finally {
        rmSync(out, { recursive: true, force: true });
    }
}

/** The modules of one folder as the CLI sees them, as paths below that folder. */
export function modulesOf(folder: string): string[] {
    const found: string[] = [];
    const walk = (directory: string) => {
        for (const entry of readdirSync(directory, { withFileTypes: true })) {
            const path = join(directory, entry.name);
            if (entry.isDirectory()) {
                if (entry.name !== '_generated' && !existsSync(join(path, 'convex.config.ts'))) walk(path);
            } else if (/^[^.#][^.]*\.ts$/.test(entry.name) && entry.name !== 'schema.ts') {
                found.push(relative(folder, path));
            }
        }
    };
    walk(folder);
    return found;
}

type Branch = { type: 'branch'; branch: [string, Branch | Leaf][] };
type Leaf = { type: 'leaf'; leaf: string };
type AnalysedFunction = { name: string; udfType: string; visibility: { kind: string }; args: string; returns: string };
type Analysis = {
    definition: { childComponents: { name: string; path: string }[]; exports: Branch };
    functions: Record<string, { functions: AnalysedFunction[] }>;
};
type Component = { path: string };
type Generate = (ctx: unknown, push: { analysis: Record<string, Analysis> }, ...rest: unknown[]) => Promise<string>;
export type Templates = { componentTS: Generate; componentApiDTS: Generate; componentApiTSWithTypes: Generate };

/** The CLI's own templates of the second half of `_generated`, cut loose from the rest of the CLI. */
export async function loadTemplates(): Promise<Templates> {
    const scratch = mkdtempSync(join(tmpdir(), 'convex-templates-'));
    const stubs: Record<string, string> = {
        bundler: 'export const entryPoints = async (ctx, folder) => ctx.entryPoints(folder);',
        directories: 'export const toComponentDefinitionPath = (root, component) => component.path;',
    };
    const stub = (name: string) => ({ path: name, namespace: 'stub' });
    try {
        const file = join(scratch, 'templates.mjs');
        await build({
            entryPoints: [join(convexPackage, 'dist/esm/cli/codegen_templates/component_api.js')],
            outfile: file,
            bundle: true,
            format: 'esm',
            platform: 'node',
            logLevel: 'error',
            plugins: [
                {
                    name: 'templates-only',
                    setup(b) {
                        b.onResolve({ filter: /bundler\/index\.js$/ }, () => stub('bundler'));
                        b.onResolve({ filter: /directoryStructure\.js$/ }, () => stub('directories'));
                        b.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
                            contents:
                                path === 'directories'
                                    ? `${stubs.directories} export const toAbsolutePath = (root, path) => path;`
                                    : stubs.bundler!,
                        }));
                    },
                },
            ],
        });
        return (await import(file)) as Templates;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

type Registered = {
    isQuery?: boolean;
    isMutation?: boolean;
    isAction?: boolean;
    isPublic?: boolean;
    exportArgs?: () => string;
    exportReturns?: () => string;
};

const kindOf = (registered: Registered): string | null =>
    registered.isQuery ? 'Query' : registered.isMutation ? 'Mutation' : registered.isAction ? 'Action' : null;

/** What the server would find out about one component: its functions with their validators. */
export async function analyse(
    project: string,
    folder: string,
    children: Analysis['definition']['childComponents'] = [],
): Promise<Analysis> {
    const scratch = mkdtempSync(join(project, '.analysis-'));
    try {
        const modules = modulesOf(folder);
        await build({
            entryPoints: modules.map((module) => join(folder, module)),
            outdir: scratch,
            outbase: folder,
            outExtension: { '.js': '.mjs' },
            bundle: true,
            format: 'esm',
            platform: 'node',
            packages: 'external',
            logLevel: 'error',
        });
        const analysis: Analysis = {
            definition: { childComponents: children, exports: { type: 'branch', branch: [] } },
            functions: {},
        };
        for (const module of modules) {
            const path = module.replace(/\.ts$/, '');
            const exported: Record<string, unknown> = await import(join(scratch, `${path}.mjs`));
            const functions = functionsOf(exported);
            analysis.functions[`${path}.js`] = { functions };
            const open = functions.filter(({ visibility }) => visibility.kind === 'public');
            if (open.length > 0) addExports(analysis.definition.exports, path, open);
        }
        return analysis;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

function functionsOf(exported: Record<string, unknown>): AnalysedFunction[] {
    const found: AnalysedFunction[] = [];
    for (const [name, value] of Object.entries(exported)) {
        const registered = value as Registered | null;
        const udfType = registered && typeof registered === 'function' ? kindOf(registered) : null;
        if (!registered || !udfType) continue;
        found.push({
            name,
            udfType,
            visibility: { kind: registered.isPublic ? 'public' : 'internal' },
            args: registered.exportArgs?.() ?? '',
            returns: registered.exportReturns?.() ?? '',
        });
    }
    return found;
}

function addExports(root: Branch, path: string, functions: AnalysedFunction[]): void {
    let at = root;
    for (const part of path.split('/')) {
        let next = at.branch.find(([name]) => name === part)?.[1];
        if (!next || next.type === 'leaf') at.branch.push([part, (next = { type: 'branch', branch: [] })]);
        at = next;
    }
    for (const { name } of functions)
        at.branch.push([name, { type: 'leaf', leaf: `_reference/function/${path}:${name}` }]);
}

/** The context the templates ask for. */
export const templateContext = {
    entryPoints: async (folder: string) => modulesOf(folder).map((module) => join(folder, module)),
    crash: async ({ printedMessage }: { printedMessage: string }) => {
        throw new Error(printedMessage);
    },
};

export type { Analysis, Component };
