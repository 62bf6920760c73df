// SPDX-License-Identifier: MIT
// The one format of all scenarios: steps for both clients, played against the scripted server.

export type Message = Record<string, unknown> & { type: string };
/** In order, by name. */
export type Told = Record<string, { value?: unknown; error?: unknown }[]>;

/** What came of a query, in wire form. */
export type Modification =
    | { type: 'QueryUpdated'; queryId: number; value: unknown; journal?: string | null; logLines?: string[] }
    | { type: 'QueryFailed'; queryId: number; errorMessage: string; errorData?: unknown; journal?: string | null; logLines?: string[] }
    | { type: 'QueryRemoved'; queryId: number };

export type Step =
    /** A command to the client. `args` in wire form. Those that follow each other are given at once. */
    | { do: 'subscribe' | 'mutate' | 'action'; as: string; path: string; args?: Record<string, unknown> }
    | { do: 'unsubscribe'; as: string }
    /** What the client's fetcher finds: the first, and after each refusal the next. null: nothing. */
    | { do: 'setAuth'; tokens: (string | null)[] }
    | { do: 'clearAuth' }
    /** Wait until this connection has sent so many of them (1). */
    | { hear: 'Connect' | 'Authenticate' | 'ModifyQuerySet' | 'Mutation' | 'Action'; count?: number }
    /** Wait for the so-many-th connection. */
    | { connection: number }
    /** A transition over everything received, or over what it `covers`; `more` replaces members of it. `ticks`: how far the server's
     *  time has moved (1). */
    | { transition: Modification[]; more?: Record<string, unknown>; ticks?: number; covers?: { querySet: number; identity: number } }
    /** The same, cut into so many chunks; `between`: what is said between the first and the second. */
    | { chunks: Modification[]; parts: number; between?: object }
    /** An answer to a request. `ahead`: the commit is so many ticks from now (1); a transition that gets there shows it. */
    | { answer: 'Mutation' | 'Action'; request: number; value?: unknown; error?: string; data?: unknown; ahead?: number; logLines?: string[] }
    | { refuse: number | null; attempted?: boolean; error?: string }
    | { say: object }
    | { text: string }
    /** null: a close frame without a code. */
    | { close: number | null; reason?: string }
    | { terminate: true }
    /** Wait until the client has told so many events under that name (1); the same twice in a row counts once. */
    | { seen: string; count?: number };

export interface Scenario {
    name: string;
    /** Numbers of the protocol reference's section 13 that explain why the two differ here. Without any they must not. */
    differs?: string[];
    /** Where it comes from, when it was recorded and not written. */
    recorded?: string;
    steps: Step[];
    /** Of a recording: what the client sent and told then, so that a replay is known to be one. */
    sent?: Message[][];
    told?: Told;
}
