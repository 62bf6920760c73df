// SPDX-License-Identifier: MIT
// How the failure of a function is told to a client: the text of a development deployment, and the data of a
// ConvexError, whose absence is something else than null.
import { randomBytes } from 'node:crypto';
import { sep } from 'node:path';
import { convexToJson, type JSONValue, type Value } from 'convex/values';

export interface FunctionFailure {
    /** Without the request id: two failures are the same when this is the same. */
    readonly message: string;
    readonly errorData?: JSONValue;
}

/** A refusal by the backend itself (no such function, arguments that do not fit): told without "Uncaught". */
export class BackendRefusal extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'BackendRefusal';
    }
}

const CONVEX_ERROR = Symbol.for('ConvexError');

function isConvexError(error: unknown): error is { data: Value } {
    return typeof error === 'object' && error !== null && CONVEX_ERROR in error;
}

function framesInside(stack: string | undefined, sourceDir: string): string[] {
    const prefix = sourceDir.endsWith(sep) ? sourceDir : sourceDir + sep;
    const frames: string[] = [];
    for (const line of stack?.split('\n') ?? []) {
        const frame = /^\s+at (.*)$/.exec(line)?.[1];
        const from = frame?.indexOf(prefix) ?? -1;
        if (frame === undefined || from < 0) continue;
        frames.push(
            `    at ${frame.slice(0, from).replace('file://', '')}../convex/${frame.slice(from + prefix.length)}`,
        );
    }
    return frames;
}

function describe(error: unknown): string {
    if (!(error instanceof Error)) return `Uncaught ${String(error)}`;
    if (error instanceof BackendRefusal) return error.message;
    if (isConvexError(error)) return `Uncaught ConvexError: ${error.message}`;
    return `Uncaught ${error.name}: ${error.message}`;
}

export function failureOf(error: unknown, sourceDir: string): FunctionFailure {
    const stack = error instanceof Error && !(error instanceof BackendRefusal) ? error.stack : undefined;
    const message = [describe(error), ...framesInside(stack, sourceDir)].join('\n');
    return isConvexError(error) ? { message, errorData: convexToJson(error.data) } : { message };
}

/** The text on the wire: every occurrence gets a request id of its own. */
export function wireMessage(failure: FunctionFailure): string {
    return `[Request ID: ${randomBytes(8).toString('hex')}] Server Error\n${failure.message}`;
}
