// SPDX-License-Identifier: MIT
// Bundles a convex folder and its components and loads every module once, as a push to a deployment would: a module
// that cannot be evaluated is found at the start, by name, and not at the first call.
import { mkdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { ModuleExports, ModuleMap } from '../engine/convex_test_state.ts';
import { childComponents } from './component_definitions.ts';
import { generatedFallback } from './generated_fallback.ts';
import { packageResolution } from './package_resolution.ts';
import { functionFiles, SOURCE_EXTENSION } from './source_files.ts';

/** One component instance: where it is mounted ("" is the app) and its modules by name without extension. */
export interface Mount {
    readonly path: string;
    readonly sourceDir: string;
    readonly modules: ReadonlyMap<string, ModuleExports>;
}

async function bundle(dir: string, outDir: string): Promise<ReadonlyMap<string, ModuleExports>> {
    const files = functionFiles(dir);
    await build({
        entryPoints: files,
        outdir: outDir,
        outbase: dir,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        sourcemap: 'inline',
        logLevel: 'warning',
        plugins: [generatedFallback, packageResolution([import.meta.dirname])],
    });
    const modules = new Map<string, ModuleExports>();
    for (const file of files) {
        const name = relative(dir, file).split(sep).join('/').replace(SOURCE_EXTENSION, '');
        const url = pathToFileURL(join(outDir, `${name}.mjs`)).href;
        try {
            modules.set(name, (await import(url)) as ModuleExports);
        } catch (error) {
            throw new Error(`Cannot load ${relative(process.cwd(), file)}: ${String(error)}`, { cause: error });
        }
    }
    return modules;
}

interface Source {
    readonly modules: ReadonlyMap<string, ModuleExports>;
    readonly children: ReadonlyMap<string, string>;
}

/** Every component instance of the app in `convexDir`, the app itself first. A source is built once. */
export async function loadMounts(convexDir: string, outDir: string): Promise<Mount[]> {
    const sources = new Map<string, Source>();
    const mounts: Mount[] = [];
    const load = async (dir: string): Promise<Source> => {
        const folder = join(outDir, `component${sources.size}`);
        mkdirSync(folder, { recursive: true });
        const source = { modules: await bundle(dir, folder), children: await childComponents(dir, folder) };
        sources.set(dir, source);
        return source;
    };
    const mount = async (path: string, sourceDir: string): Promise<void> => {
        const { modules, children } = sources.get(sourceDir) ?? (await load(sourceDir));
        mounts.push({ path, sourceDir, modules });
        for (const [name, childDir] of children) await mount(path === '' ? name : `${path}/${name}`, childDir);
    };
    await mount('', realpathSync(convexDir));
    return mounts;
}

/** The form convex-test wants: what `import.meta.glob` gives, with one key below `_generated` to find the root. */
export function asModuleMap(modules: ReadonlyMap<string, ModuleExports>): ModuleMap {
    const map: ModuleMap = { './_generated/api.js': async () => ({}) };
    for (const [name, exports] of modules) map[`./${name}.js`] = async () => exports;
    return map;
}
