// SPDX-License-Identifier: MIT
// The one format of all scenarios: steps for both clients, played against the scripted server.

/** What came of a query, in wire form. */
export type Modification =
    | { type: 'QueryUpdated'; queryId: number; value: unknown; journal?: string | null; logLines?: string[] }
    | { type: 'QueryFailed'; queryId: number; errorMessage: string; errorData?: unknown; journal?: string | null }
    | { type: 'QueryRemoved'; queryId: number };

export type Step =
    /** A command to the client. `args` in wire form. */
    | { do: 'subscribe' | 'mutate' | 'action'; as: string; path: string; args?: Record<string, unknown> }
    | { do: 'unsubscribe'; as: string }
    /** What the client's fetcher finds: the first, and after each refusal the next. null: nothing. */
    | { do: 'setAuth'; tokens: (string | null)[] }
    | { do: 'clearAuth' }
    /** Wait until this connection has sent so many of them (1). */
    | { hear: 'Connect' | 'Authenticate' | 'ModifyQuerySet' | 'Mutation' | 'Action'; count?: number }
    /** Wait for the so-many-th connection. */
    | { connection: number }
    /** A transition over everything received; `more` replaces members of it. */
    | { transition: Modification[]; more?: Record<string, unknown> }
    /** The same, cut into so many chunks; `between`: what is said between the first and the second. */
    | { chunks: Modification[]; parts: number; between?: object }
    /** An answer to a request. `ahead`: the commit is seen by the so-many-th transition from now (1). */
    | { answer: 'Mutation' | 'Action'; request: number; value?: unknown; error?: string; data?: unknown; ahead?: number }
    | { refuse: number | null; attempted?: boolean }
    | { say: object }
    | { text: string }
    | { close: number; reason?: string }
    | { terminate: true }
    /** Wait until the client has told so many events under that name (1). */
    | { seen: string; count?: number };

export interface Scenario {
    name: string;
    /** Numbers of the protocol reference's section 13 that explain why the two differ here. Without any they must not. */
    differs?: string[];
    /** Where it comes from, when it was recorded and not written. */
    recorded?: string;
    steps: Step[];
}
