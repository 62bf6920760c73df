// SPDX-License-Identifier: MIT
// How versions, timestamps and values look on the socket.
import type { JSONValue } from 'convex/values';

declare global {
    interface JSON {
        /** Text that JSON.stringify copies as it is; part of V8, not yet of TypeScript's library. */
        rawJSON(text: string): unknown;
    }
}

export interface StateVersion {
    readonly querySet: number;
    readonly identity: number;
    readonly ts: bigint;
}

/** 64 bits, little-endian, base64. */
export function encodeTs(ts: bigint): string {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(ts);
    return bytes.toString('base64');
}

/** Undefined when the text is not eight base64 bytes. */
export function decodeTs(text: string): bigint | undefined {
    const bytes = Buffer.from(text, 'base64');
    return bytes.length === 8 && bytes.toString('base64') === text ? bytes.readBigUInt64LE() : undefined;
}

export function encodeVersion(version: StateVersion): JSONValue {
    return { querySet: version.querySet, identity: version.identity, ts: encodeTs(version.ts) };
}

/** Whole numbers are printed with a decimal point, as the real server prints every Float64. */
export function wireValue(value: JSONValue): unknown {
    if (typeof value === 'number')
        return Number.isInteger(value) && Math.abs(value) < 1e21 ? JSON.rawJSON(`${value}.0`) : value;
    if (Array.isArray(value)) return value.map(wireValue);
    if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wireValue(inner!)]));
    return value;
}

/** A 64-bit integer that does not fit a double. */
export function wireInteger(value: bigint): unknown {
    return JSON.rawJSON(value.toString());
}

const CHUNK_BYTES = 5_000_000;

/** Pieces of at most 5,000,000 bytes that never cut a character in two. */
export function splitUtf8(text: string, limit = CHUNK_BYTES): string[] {
    const bytes = Buffer.from(text, 'utf8');
    const pieces: string[] = [];
    for (let start = 0; start < bytes.length;) {
        let end = Math.min(start + limit, bytes.length);
        while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
        pieces.push(bytes.toString('utf8', start, end));
        start = end;
    }
    return pieces;
}

export function needsChunks(text: string): boolean {
    return Buffer.byteLength(text) > CHUNK_BYTES;
}
