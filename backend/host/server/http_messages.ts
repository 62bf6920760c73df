// SPDX-License-Identifier: MIT
// Reading bodies and writing answers with node:http.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer other than the one asked for, in the form of the Convex HTTP API. */
export class HttpFailure extends Error {
    readonly status: number;
    readonly code: string;

    constructor(status: number, code: string, message: string) {
        super(message);
        this.status = status;
        this.code = code;
    }
}

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += part.length;
        if (size > limit) break;
        parts.push(part);
    }
    if (size > limit) {
        request.resume(); // the rest is read and thrown away, or the answer would be lost with the connection
        throw new HttpFailure(413, 'RequestTooLarge', `The body is larger than ${limit} bytes`);
    }
    return Buffer.concat(parts);
}

export function sendJson(
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
): void {
    const text = JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
}

export function sendFailure(response: ServerResponse, error: unknown, headers: Record<string, string> = {}): void {
    if (response.headersSent) {
        response.destroy();
        return;
    }
    const failure =
        error instanceof HttpFailure
            ? error
            : new HttpFailure(500, 'InternalServerError', 'Your request could not be completed. Try again later.');
    sendJson(response, failure.status, { code: failure.code, message: failure.message }, headers);
}
