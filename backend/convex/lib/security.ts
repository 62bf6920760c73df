// SPDX-License-Identifier: MIT
import type { ActionCtx } from '../_generated/server';
import { createAuth } from '../auth_component';
import { environment } from './environment';

/**
 * What every HTTP action of ours goes through: where a request comes from, who sent it, and what may be kept of the
 * answer. Better Auth's own routes check origins themselves.
 */

const ADDRESS_HEADER = 'x-forwarded-for';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const NO_STORE: Record<string, string> = {
    'Cache-Control': 'private, no-store, max-age=0, must-revalidate',
    Pragma: 'no-cache',
    Expires: '0',
    Vary: 'Cookie, Authorization',
    'X-Content-Type-Options': 'nosniff',
};

export type HttpCode =
    'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'CONFLICT' | 'RATE_LIMITED' | 'INTERNAL_SERVER_ERROR';

/** Thrown by the checks below; `secured` turns it into an answer. */
export class HttpRefusal extends Error {
    readonly code: HttpCode;
    readonly status: number;
    constructor(code: HttpCode, status: number, message: string) {
        super(message);
        this.code = code;
        this.status = status;
    }
}

const originOf = (url: string): string | null => {
    try {
        return new URL(url).origin;
    } catch {
        return null;
    }
};

const allowedOrigins = (): Set<string> =>
    new Set([environment.siteUrl(), ...environment.webOrigins()].map(originOf).filter((origin) => origin !== null));

/**
 * Refuses an unsafe request from a page we do not know. A request with neither Origin nor Cookie is no browser acting
 * on somebody's behalf, so it passes: native clients send a bearer token only.
 */
export function assertOrigin(request: Request): void {
    if (SAFE_METHODS.has(request.method)) return;
    const origin = request.headers.get('origin');
    if (origin === null) {
        if (request.headers.has('cookie')) throw new HttpRefusal('FORBIDDEN', 403, 'The request names no origin');
        return;
    }
    if (!allowedOrigins().has(origin)) throw new HttpRefusal('FORBIDDEN', 403, "The request's origin is not allowed");
}

/** Refuses what a browser itself calls cross-site. Call it after `assertOrigin`: a missing header passes. */
export function assertFetchMetadata(request: Request): void {
    if (request.headers.get('sec-fetch-site') === 'cross-site' && !SAFE_METHODS.has(request.method))
        throw new HttpRefusal('FORBIDDEN', 403, 'A cross-site request is not allowed');
}

/** Makes an answer that no cache may keep, whatever made it. */
export function withoutStore(response: Response): Response {
    try {
        for (const [name, value] of Object.entries(NO_STORE)) response.headers.set(name, value);
        return response;
    } catch {
        // Some answers (redirects) come with headers that cannot be changed.
        const headers = new Headers();
        response.headers.forEach((value, name) => headers.append(name, value));
        for (const [name, value] of Object.entries(NO_STORE)) headers.set(name, value);
        return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    }
}

export const secureUserJson = (data: unknown, init: ResponseInit = {}): Response =>
    withoutStore(Response.json(data, init));

export const secureErrorJson = (error: { message: string; code: HttpCode }, init: ResponseInit = {}): Response =>
    secureUserJson({ error: { code: error.code, message: error.message } }, init);

/**
 * The request as Better Auth should see it. The client's address comes from Convex itself where Convex knows it: a
 * header the client wrote must not choose whose counter is charged.
 */
export async function withClientAddress(ctx: ActionCtx, request: Request): Promise<Request> {
    const metadata = await ctx.meta.getRequestMetadata().catch(() => null);
    if (!metadata?.ip) return request;
    const headers = new Headers(request.headers);
    headers.set(ADDRESS_HEADER, metadata.ip);
    return new Request(request, { headers });
}

/** The session a request carries, by cookie or bearer token, or null. */
export const sessionFromRequest = async (ctx: ActionCtx, request: Request) =>
    await createAuth(ctx).api.getSession({ headers: request.headers });

/** Wraps an HTTP action of ours: checks first, then the work, and a plain answer for whatever goes wrong. */
export const secured =
    (work: (ctx: ActionCtx, request: Request) => Promise<Response>) =>
    async (ctx: ActionCtx, request: Request): Promise<Response> => {
        try {
            assertOrigin(request);
            assertFetchMetadata(request);
            return await work(ctx, request);
        } catch (error) {
            if (error instanceof HttpRefusal)
                return secureErrorJson({ code: error.code, message: error.message }, { status: error.status });
            console.error('An HTTP action failed', error instanceof Error ? error.name : typeof error);
            return secureErrorJson({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong' }, { status: 500 });
        }
    };
