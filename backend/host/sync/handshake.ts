// SPDX-License-Identifier: MIT
// Decides about an upgrade request: which client is it, and may it come in.
import type { IncomingMessage } from 'node:http';

export interface ClientVersion {
    readonly name: string;
    /** Major, minor, patch; undefined for a name that has no meaning to the server. */
    readonly semver: readonly [number, number, number] | undefined;
}

export interface Refusal {
    readonly status: number;
    readonly code: string;
    readonly message: string;
}

export type Handshake = { readonly client: ClientVersion } | { readonly refusal: Refusal };

const SYNC_PATH = /^\/api(?:\/([^/]+))?\/sync$/;
const SEMVER = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/;
type Triple = readonly [number, number, number];
const NEWEST_UNSUPPORTED_NPM: Triple = [0, 19, 1];
const FIRST_WITH_CHUNKS: Triple = [1, 28, 0];

function parseSemver(text: string): Triple | undefined {
    const parts = SEMVER.exec(text);
    return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function compare(a: Triple, b: Triple): number {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function refuse(code: string, message: string, status = 400): Handshake {
    return { refusal: { status, code, message } };
}

/** The `Convex-Client` header; undefined when it is malformed. */
export function parseClientHeader(header: string): ClientVersion | undefined {
    const dash = header.indexOf('-');
    if (dash <= 0) return undefined;
    return { name: header.slice(0, dash), semver: parseSemver(header.slice(dash + 1)) };
}

export function isSyncPath(url: string): boolean {
    return SYNC_PATH.test(new URL(url, 'http://host').pathname);
}

export function inspectHandshake(request: IncomingMessage): Handshake {
    const pathVersion = SYNC_PATH.exec(new URL(request.url ?? '/', 'http://host').pathname)?.[1];
    const header = request.headers['convex-client'];
    const semver = pathVersion === undefined ? undefined : parseSemver(pathVersion);
    if (pathVersion !== undefined && semver === undefined)
        return refuse('InvalidClientVersion', `Failed to parse client version: ${pathVersion}`);
    let client: ClientVersion = { name: pathVersion === undefined ? 'unknown' : 'npm', semver };
    if (typeof header === 'string') {
        const named = parseClientHeader(header);
        if (named === undefined) return refuse('InvalidClientVersion', `Malformed Convex-Client header: ${header}`);
        client = named;
    }
    if (client.name === 'npm' && client.semver !== undefined && compare(client.semver, NEWEST_UNSUPPORTED_NPM) <= 0)
        return refuse(
            'ClientVersionUnsupported',
            `The Convex client ${client.semver.join('.')} is no longer supported`,
        );
    return { client };
}

export function understandsChunks(client: ClientVersion): boolean {
    return client.name === 'npm' && client.semver !== undefined && compare(client.semver, FIRST_WITH_CHUNKS) >= 0;
}
