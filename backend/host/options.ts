// SPDX-License-Identifier: MIT
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
    readonly convexDir: string;
    readonly stateDir: string | undefined;
    readonly strict: boolean;
    readonly devControl: boolean;
    /** A page that shows the mails. */
    readonly outbox: boolean;
    /** 0 is a free port, or the one remembered in the state. */
    readonly cloudPort: number;
    readonly sitePort: number;
    readonly idpPort: number;
    readonly identityProvider: boolean;
    readonly seed: boolean;
}

export class UsageError extends Error {}

export const USAGE = `usage: node backend/host/main.ts [--convex-dir DIR] [--state DIR] [--strict] [--dev-control]
    [--outbox] [--cloud-port N] [--site-port N] [--idp-port N] [--no-idp] [--no-seed]`;

function port(text: string, name: string): number {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value > 65_535) throw new UsageError(`--${name}: "${text}" is not a port`);
    return value;
}

function parse(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            strict: true,
            options: {
                'convex-dir': { type: 'string', default: join(import.meta.dirname, '..', 'convex') },
                state: { type: 'string' },
                strict: { type: 'boolean', default: false },
                'dev-control': { type: 'boolean', default: false },
                outbox: { type: 'boolean', default: false },
                'cloud-port': { type: 'string', default: '0' },
                'site-port': { type: 'string', default: '0' },
                'idp-port': { type: 'string', default: '0' },
                'no-idp': { type: 'boolean', default: false },
                'no-seed': { type: 'boolean', default: false },
            },
        }).values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}

export function readOptions(args: readonly string[]): Options {
    const values = parse(args);
    if (statSync(values['convex-dir'], { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new UsageError(`--convex-dir: "${values['convex-dir']}" is not a folder`);
    return {
        convexDir: values['convex-dir'],
        stateDir: values.state,
        strict: values.strict,
        devControl: values['dev-control'],
        outbox: values.outbox || values['dev-control'],
        cloudPort: port(values['cloud-port'], 'cloud-port'),
        sitePort: port(values['site-port'], 'site-port'),
        idpPort: port(values['idp-port'], 'idp-port'),
        identityProvider: !values['no-idp'],
        seed: !values['no-seed'],
    };
}
