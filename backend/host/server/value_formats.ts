// SPDX-License-Identifier: MIT
// The value formats of the HTTP API: lossless `convex_encoded_json`, readable and lossy `json`.
import { jsonToConvex, type JSONValue, type Value } from 'convex/values';
import { wireValue } from '../sync/wire.ts';
import { HttpFailure } from './http_messages.ts';

export type ValueFormat = 'json' | 'convex_encoded_json' | 'export_json';

export function parseFormat(format: unknown): ValueFormat {
    if (format === undefined || format === null) return 'json';
    if (format === 'json' || format === 'convex_encoded_json' || format === 'export_json') return format;
    throw new HttpFailure(400, 'BadFormat', `format param must be one of: json, convex_encoded_json, export_json`);
}

function readable(value: Value): unknown {
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('base64');
    if (typeof value === 'number') {
        if (Number.isNaN(value)) return 'NaN';
        if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
        return Object.is(value, -0) ? JSON.rawJSON('-0.0') : wireValue(value);
    }
    if (Array.isArray(value)) return value.map(readable);
    if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner as Value)]));
    return value;
}

/** `encoded` is a value in the lossless form. */
export function formatValue(encoded: JSONValue, format: ValueFormat): unknown {
    return format === 'convex_encoded_json' ? wireValue(encoded) : readable(jsonToConvex(encoded));
}
