// SPDX-License-Identifier: MIT
// Reads the messages of a client. Anything that is not exactly a message of the protocol is an InvalidMessage.
import type { JSONValue } from 'convex/values';
import { parsePath } from '../engine/function_paths.ts';
import { decodeTs } from './wire.ts';

export interface Connect {
    readonly type: 'Connect';
    readonly sessionId: string;
    readonly connectionCount: number;
    readonly lastCloseReason: string | null;
    readonly maxObservedTimestamp: bigint | null;
    readonly clientTs: number | null;
}

export interface AddQuery {
    readonly type: 'Add';
    readonly queryId: number;
    readonly udfPath: string;
    readonly args: JSONValue;
    readonly journal: string | null;
}

export interface RemoveQuery {
    readonly type: 'Remove';
    readonly queryId: number;
}

export interface ModifyQuerySet {
    readonly type: 'ModifyQuerySet';
    readonly baseVersion: number;
    readonly newVersion: number;
    readonly modifications: readonly (AddQuery | RemoveQuery)[];
}

export interface Request {
    readonly type: 'Mutation' | 'Action';
    readonly requestId: number;
    readonly udfPath: string;
    readonly args: JSONValue;
}

export interface Authenticate {
    readonly type: 'Authenticate';
    readonly baseVersion: number;
    readonly token: { readonly type: 'User' | 'Admin'; readonly value: string } | { readonly type: 'None' };
}

export type ClientMessage = Connect | ModifyQuerySet | Request | Authenticate | { readonly type: 'Event' };

export class InvalidMessage extends Error {}

type Fields = Record<string, unknown>;
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

function object(value: unknown, what: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new InvalidMessage(`${what} is not an object`);
    return value as Fields;
}

function u32(fields: Fields, name: string): number {
    const value = fields[name];
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 0xffff_ffff)
        throw new InvalidMessage(`missing or ill-typed field \`${name}\``);
    return value as number;
}

function string(fields: Fields, name: string): string {
    if (typeof fields[name] !== 'string') throw new InvalidMessage(`missing or ill-typed field \`${name}\``);
    return fields[name];
}

function optionalString(fields: Fields, name: string): string | null {
    return fields[name] === undefined || fields[name] === null ? null : string(fields, name);
}

function udfPath(fields: Fields): string {
    const path = string(fields, 'udfPath');
    if (parsePath(path) === undefined) throw new InvalidMessage(`\`${path}\` is not a path to a function`);
    if (optionalString(fields, 'componentPath')) throw new InvalidMessage('componentPath is for administrators');
    return path;
}

function args(fields: Fields): JSONValue {
    if (!Array.isArray(fields.args)) throw new InvalidMessage('missing or ill-typed field `args`');
    if (fields.args.length > 1) throw new InvalidMessage('`args` holds more than one value');
    return (fields.args[0] ?? {}) as JSONValue;
}

function connect(fields: Fields): Connect {
    const sessionId = string(fields, 'sessionId');
    if (!UUID.test(sessionId)) throw new InvalidMessage('`sessionId` is not a UUID');
    const observed = optionalString(fields, 'maxObservedTimestamp');
    const maxObservedTimestamp = observed === null ? null : decodeTs(observed);
    if (maxObservedTimestamp === undefined)
        throw new InvalidMessage('`maxObservedTimestamp` is not eight base64 bytes');
    const clientTs = fields.clientTs ?? null;
    if (clientTs !== null && !Number.isInteger(clientTs)) throw new InvalidMessage('ill-typed field `clientTs`');
    return {
        type: 'Connect',
        sessionId: sessionId.toLowerCase(),
        connectionCount: u32(fields, 'connectionCount'),
        lastCloseReason: optionalString(fields, 'lastCloseReason'),
        maxObservedTimestamp,
        clientTs: clientTs as number | null,
    };
}

function journal(fields: Fields): string | null {
    const text = optionalString(fields, 'journal');
    try {
        if (text !== null) object(JSON.parse(text), 'journal');
    } catch {
        throw new InvalidMessage('`journal` is not one that this server made');
    }
    return text;
}

function modification(value: unknown): AddQuery | RemoveQuery {
    const fields = object(value, 'modification');
    if (fields.type === 'Remove') return { type: 'Remove', queryId: u32(fields, 'queryId') };
    if (fields.type !== 'Add') throw new InvalidMessage('unknown modification');
    return {
        type: 'Add',
        queryId: u32(fields, 'queryId'),
        udfPath: udfPath(fields),
        args: args(fields),
        journal: journal(fields),
    };
}

function modifyQuerySet(fields: Fields): ModifyQuerySet {
    if (!Array.isArray(fields.modifications)) throw new InvalidMessage('missing or ill-typed field `modifications`');
    return {
        type: 'ModifyQuerySet',
        baseVersion: u32(fields, 'baseVersion'),
        newVersion: u32(fields, 'newVersion'),
        modifications: fields.modifications.map(modification),
    };
}

function authenticate(fields: Fields): Authenticate {
    const baseVersion = u32(fields, 'baseVersion');
    const tokenType = string(fields, 'tokenType');
    if (tokenType === 'None') return { type: 'Authenticate', baseVersion, token: { type: 'None' } };
    if (tokenType !== 'User' && tokenType !== 'Admin') throw new InvalidMessage('unknown tokenType');
    return { type: 'Authenticate', baseVersion, token: { type: tokenType, value: string(fields, 'value') } };
}

const SURROGATE_ESCAPE = /\\ud[89a-f]/i;

/** JSON.parse lets half a character pass, the real server does not. */
function wellFormed(_key: string, value: unknown): unknown {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const strings = typeof value === 'string' ? [value] : keys;
    if (!strings.every((text) => text.isWellFormed())) throw new SyntaxError('lone surrogate in a string');
    return value;
}

export function readClientMessage(text: string): ClientMessage {
    let parsed: unknown;
    try {
        parsed = JSON.parse(text, SURROGATE_ESCAPE.test(text) ? wellFormed : undefined);
    } catch (error) {
        throw new InvalidMessage(String(error));
    }
    const fields = object(parsed, 'message');
    switch (fields.type) {
        case 'Connect':
            return connect(fields);
        case 'ModifyQuerySet':
            return modifyQuerySet(fields);
        case 'Mutation':
        case 'Action':
            return {
                type: fields.type,
                requestId: u32(fields, 'requestId'),
                udfPath: udfPath(fields),
                args: args(fields),
            };
        case 'Authenticate':
            return authenticate(fields);
        case 'Event':
            return { type: 'Event' };
        default:
            throw new InvalidMessage(`unknown message type ${JSON.stringify(fields.type)}`);
    }
}
