// SPDX-License-Identifier: MIT
// A convex.config file imports the config files of its components. As in the Convex CLI, such an import becomes a
// definition that carries the component's folder, so that the file can be evaluated outside Convex.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { isPassedOn, packageResolution, resolveFrom } from './package_resolution.ts';
import { configFileIn } from './source_files.ts';

const HOST_PACKAGES = [import.meta.dirname];
const CONFIG_IMPORT = /(^|[\\/])convex\.config(\.\w+)?$/;

export interface ComponentDefinition {
    componentDefinitionPath: string;
    defaultName: string;
}

function asDefinition(path: string): ComponentDefinition {
    const name = /defineComponent\(\s*["'`](\w+)["'`]/.exec(readFileSync(path, 'utf8'))?.[1];
    const folder = dirname(path);
    return { componentDefinitionPath: folder, defaultName: name ?? basename(folder) };
}

const configImports: Plugin = {
    name: 'component-definitions',
    setup(hooks) {
        hooks.onResolve({ filter: CONFIG_IMPORT }, async (args) => {
            if (args.kind === 'entry-point' || isPassedOn(args)) return undefined;
            const found = await resolveFrom(hooks, args, HOST_PACKAGES);
            return found.errors.length > 0
                ? { errors: found.errors }
                : { path: found.path, namespace: 'component-definition' };
        });
        hooks.onLoad({ filter: /.*/, namespace: 'component-definition' }, ({ path }) => ({
            contents: `export default ${JSON.stringify(asDefinition(path))}`,
            loader: 'js',
        }));
    },
};

/** The components used by the config file of `dir`: name to source folder. */
export async function childComponents(dir: string, outDir: string): Promise<Map<string, string>> {
    const config = configFileIn(dir);
    if (config === undefined) return new Map();
    const outfile = join(outDir, 'config.mjs');
    await build({
        entryPoints: [config],
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        logLevel: 'warning',
        plugins: [configImports, packageResolution(HOST_PACKAGES)],
    });
    const module = (await import(pathToFileURL(outfile).href)) as {
        default: { _childComponents: [string, ComponentDefinition, ...unknown[]][] };
    };
    const children = module.default._childComponents;
    return new Map(children.map(([name, definition]) => [name, definition.componentDefinitionPath]));
}
