// SPDX-License-Identifier: MIT
// The recorded scenarios as files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './scenario.ts';

export const FOLDER = join(import.meta.dirname, 'recorded');
const WIDTH = 140;

export const fileNameOf = (name: string): string => `${name.replace(/[^a-z0-9]+/gi, '-')}.json`;

/** JSON with a line for whatever fits one. */
function lines(value: unknown, indent: string): string {
    const short = JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
    if (typeof value !== 'object' || value === null || (indent !== '' && indent.length + short.length <= WIDTH)) return short;
    const deeper = `${indent}    `;
    const members = Array.isArray(value)
        ? value.map((one) => lines(one, deeper))
        : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${lines(one, deeper)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open}\n${members.map((member) => deeper + member).join(',\n')}\n${indent}${close}`;
}

export const textOf = (scenario: Scenario): string => `${lines(scenario, '')}\n`;

export function recordings(): Scenario[] {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    return files.sort().map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Scenario);
}
