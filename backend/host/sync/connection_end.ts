// SPDX-License-Identifier: MIT
// The ways in which the server ends a connection. Thrown anywhere in a session, carried out in one place.

export type ConnectionEnd =
    | { readonly kind: 'fatal'; readonly error: string }
    | { readonly kind: 'auth'; readonly error: string; readonly attempted: boolean }
    | { readonly kind: 'close'; readonly code: number; readonly reason: string };

export class EndConnection extends Error {
    readonly end: ConnectionEnd;

    constructor(end: ConnectionEnd) {
        super(end.kind === 'close' ? end.reason : end.error);
        this.end = end;
    }

    static fatal(error: string): EndConnection {
        return new EndConnection({ kind: 'fatal', error });
    }

    static auth(error: string, attempted: boolean): EndConnection {
        return new EndConnection({ kind: 'auth', error, attempted });
    }

    static internal(): EndConnection {
        return EndConnection.close(1011, 'InternalServerError');
    }

    static close(code: number, reason: string): EndConnection {
        return new EndConnection({ kind: 'close', code, reason });
    }
}
