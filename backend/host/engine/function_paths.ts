// SPDX-License-Identifier: MIT
// "dir/module:function" as clients write it.

export interface ParsedPath {
    readonly module: string;
    readonly name: string;
}

const MODULE = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;
const FUNCTION = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Undefined when the server would not accept the text as a path at all. */
export function parsePath(path: string): ParsedPath | undefined {
    const colon = path.lastIndexOf(':');
    const name = colon < 0 ? 'default' : path.slice(colon + 1);
    const module = (colon < 0 ? path : path.slice(0, colon)).replace(/\.js$/, '');
    if (!MODULE.test(module) || !FUNCTION.test(name)) return undefined;
    return module.includes('.') ? undefined : { module, name };
}
