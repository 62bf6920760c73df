// SPDX-License-Identifier: MIT
// The console of functions: a line goes into the log lines of the call, as `[LEVEL] text`, and to the host's log.
import type { AsyncLocalStorage } from 'node:async_hooks';
import { inspect } from 'node:util';
import { currentScope } from './call_scope.ts';
import type { ExecutionContext } from './convex_test_state.ts';

const LEVELS = { log: 'LOG', debug: 'DEBUG', info: 'INFO', warn: 'WARN', error: 'ERROR', trace: 'ERROR' } as const;
const MAX_LINES = 256;

function text(parts: readonly unknown[]): string {
    return parts.map((part) => inspect(part, { depth: 4, breakLength: Infinity })).join(' ');
}

export function functionConsole(context: AsyncLocalStorage<ExecutionContext>, log: (line: string) => void): Console {
    const write = (level: string, parts: readonly unknown[]) => {
        const line = `[${level}] ${text(parts)}`;
        const scope = currentScope();
        const running = context.getStore();
        // an action's reply carries its own lines, not those of the queries and mutations it calls
        const foreign = scope?.kind === 'action' && running !== undefined && running.udfType !== 'action';
        if (scope !== undefined && !scope.ended && !foreign && scope.logLines.length < MAX_LINES)
            scope.logLines.push(line);
        log(`[${running?.udfPath ?? 'module'}] ${line}`);
    };
    const own = Object.fromEntries(
        Object.entries(LEVELS).map(([method, level]) => [method, (...parts: unknown[]) => write(level, parts)]),
    );
    const assert = (condition: unknown, ...parts: unknown[]) => {
        if (!condition) write('ERROR', ['Assertion failed', ...parts]);
    };
    const silent = Object.fromEntries(
        [
            'group',
            'groupCollapsed',
            'groupEnd',
            'time',
            'timeEnd',
            'timeLog',
            'count',
            'countReset',
            'dir',
            'table',
        ].map((method) => [method, method === 'dir' || method === 'table' ? own.log : () => {}]),
    );
    return { ...silent, ...own, assert } as unknown as Console;
}
