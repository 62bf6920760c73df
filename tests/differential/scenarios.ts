// SPDX-License-Identifier: MIT
// What both clients are put through. Each is about one thing, and its name says which.
import type { Modification, Scenario, Step } from './scenario.ts';

const LIST = 'notes:list';
const subscribe = (as: string, path = LIST, args: Record<string, unknown> = {}): Step => ({ do: 'subscribe', as, path, args });
const mutate = (as: string, path = 'notes:create', args: Record<string, unknown> = {}): Step => ({ do: 'mutate', as, path, args });
const action = (as: string): Step => ({ do: 'action', as, path: 'mail:send', args: {} });
const updated = (queryId: number, value: unknown, more: object = {}): Modification => ({ type: 'QueryUpdated', queryId, value, ...more });
const failed = (queryId: number, more: object = {}): Modification => ({
    type: 'QueryFailed',
    queryId,
    errorMessage: '[Request ID: 1] Server Error',
    ...more,
});
const transition = (...modifications: Modification[]): Step => ({ transition: modifications });
/** The so-many-th ModifyQuerySet of this connection has come. */
const asked = (count: number): Step => ({ hear: 'ModifyQuerySet', count });
const seen = (as: string, count = 1): Step => ({ seen: as, count });
/** A query that is answered. */
const live = (value: unknown = 1): Step[] => [subscribe('q'), asked(2), transition(updated(0, value)), seen('q')];
/** It was dropped, and is back: the new connection has asked for everything. */
const back = (connection = 2): Step[] => [{ connection }, asked(1)];
const signedIn = (...tokens: (string | null)[]): Step[] => [
    { do: 'setAuth', tokens },
    { hear: 'Authenticate' },
    transition(),
    seen('identity'),
];

const queries: Scenario[] = [
    { name: 'one query is asked for and answered', steps: live() },
    { name: 'two queries are two', steps: [subscribe('a'), subscribe('b', 'notes:count'), asked(3), transition(updated(0, 1), updated(1, 2)), seen('b')] },
    { name: 'the same query twice is asked for once', steps: [subscribe('a'), subscribe('b'), asked(2), transition(updated(0, 1)), seen('a'), seen('b')] },
    { name: 'arguments in another order are the same query', steps: [subscribe('a', LIST, { x: 1, y: 2 }), subscribe('b', LIST, { y: 2, x: 1 }), asked(2), transition(updated(0, 1)), seen('b')] },
    { name: 'other arguments are another query', steps: [subscribe('a', LIST, { x: 1 }), subscribe('b', LIST, { x: 2 }), asked(3), transition(updated(0, 'one'), updated(1, 'two')), seen('b')] },
    { name: 'letting go removes the query', steps: [...live(), { do: 'unsubscribe', as: 'q' }, asked(3), transition({ type: 'QueryRemoved', queryId: 0 })] },
    { name: 'letting go of one of two holders removes nothing', steps: [...live(), subscribe('other'), seen('other'), { do: 'unsubscribe', as: 'q' }, transition(updated(0, 2)), seen('other', 2)] },
    { name: 'asked for again it has another id', steps: [...live(), subscribe('other', 'notes:count'), asked(3), { do: 'unsubscribe', as: 'q' }, asked(4), transition({ type: 'QueryRemoved', queryId: 0 }, updated(1, 5)), seen('other'), subscribe('again'), asked(5), transition(updated(2, 2)), seen('again')] },
    { name: 'a late answer for a query let go of is nobody\'s', steps: [...live(), { do: 'unsubscribe', as: 'q' }, asked(3), transition(updated(0, 9))] },
    { name: 'a failure without data', steps: [subscribe('q'), asked(2), transition(failed(0)), seen('q')] },
    { name: 'a failure with data', steps: [subscribe('q'), asked(2), transition(failed(0, { errorData: { code: 'NO', at: [1, null] } })), seen('q')] },
    { name: 'a failure whose data is null', steps: [subscribe('q'), asked(2), transition(failed(0, { errorData: null })), seen('q')] },
    { name: 'a failure is repaired by a value', steps: [subscribe('q'), asked(2), transition(failed(0)), seen('q'), transition(updated(0, 1)), seen('q', 2)] },
    { name: 'value, failure and the same value are three', steps: [...live(), transition(failed(0)), seen('q', 2), transition(updated(0, 1)), seen('q', 3)] },
    { name: 'an empty transition is no news', steps: [...live(), transition(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a path without a function means its default', steps: [subscribe('q', 'messages'), asked(2), transition(updated(0, 1)), seen('q')] },
    { name: 'a path that names its file', steps: [subscribe('q', 'notes.js:list'), asked(2), transition(updated(0, 1)), seen('q')] },
    { name: 'a path in a folder', steps: [subscribe('q', 'deep/notes:list'), asked(2), transition(updated(0, 1)), seen('q')] },
    { name: 'log lines change nothing', steps: [subscribe('q'), asked(2), transition(updated(0, 1, { logLines: ["[LOG] 'x'"] })), seen('q')] },
];

const oddValues: [string, unknown][] = [
    ['null', null],
    ['an empty object', {}],
    ['an empty list', []],
    ['not a number', { $float: 'AAAAAAAA+H8=' }],
    ['infinity', { $float: 'AAAAAAAA8H8=' }],
    ['minus zero', { $float: 'AAAAAAAAAIA=' }],
    ['an Int64', { $integer: '//////////8=' }],
    ['the largest Int64', { $integer: '/////////38=' }],
    ['bytes', { $bytes: 'AAEC/w==' }],
    ['text beyond the basic plane', '\u2603 \u{1f4a7} \u2028 "quoted"'],
    ['a number past 2^53', 9_007_199_254_740_994],
    ['a small fraction', 5e-324],
    ['nested', { list: [1, { deeper: [[{ x: null }]] }], z: true }],
    ['keys in no order', { b: 1, a: 2, '': 3, A: 4 }],
];
const values: Scenario[] = oddValues.map(([name, value]) => ({
    name: `${name} as argument, result and data`,
    steps: [
        subscribe('q', LIST, { value }),
        asked(2),
        transition(updated(0, value)),
        seen('q'),
        mutate('m', 'notes:create', { value }),
        { hear: 'Mutation' },
        { answer: 'Mutation', request: 0, error: 'no', data: value },
        seen('m'),
    ],
}));

const requests: Scenario[] = [
    { name: 'a mutation succeeds with the transition that shows its write', steps: [...live(), mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'k1' }, transition(updated(0, 2)), seen('m')] },
    { name: 'a transition before its commit is too early', steps: [...live(), mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'k1', ahead: 2 }, transition(updated(0, 2)), transition(updated(0, 3)), seen('m')] },
    { name: 'a mutation fails at once', steps: [mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, error: 'no' }, seen('m')] },
    { name: 'a mutation fails with data', steps: [mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, error: 'no', data: { code: 'CONFLICT' } }, seen('m')] },
    { name: 'mutations are numbered and sent in order', steps: [mutate('a'), mutate('b', 'notes:rename'), mutate('c'), { hear: 'Mutation', count: 3 }, { answer: 'Mutation', request: 0 }, { answer: 'Mutation', request: 1, error: 'no' }, { answer: 'Mutation', request: 2 }, transition(), seen('a'), seen('b'), seen('c')] },
    { name: 'an answer to an unknown request is nobody\'s', steps: [mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 77, value: 'stray' }, { answer: 'Mutation', request: 0, value: 'k' }, transition(), seen('m')] },
    { name: 'a second answer is too late', steps: [mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'first' }, { answer: 'Mutation', request: 0, value: 'second' }, transition(), seen('m')] },
    { name: 'an action is answered at once', steps: [action('a'), { hear: 'Action' }, { answer: 'Action', request: 0, value: 7 }, seen('a')] },
    { name: 'an action fails with data', steps: [action('a'), { hear: 'Action' }, { answer: 'Action', request: 0, error: 'no', data: 'why' }, seen('a')] },
    { name: 'actions and mutations share their numbers', steps: [action('a'), mutate('m'), { hear: 'Mutation' }, { answer: 'Action', request: 0 }, { answer: 'Mutation', request: 1 }, transition(), seen('a'), seen('m')] },
];

const closings: [string, Step][] = [
    ['cut', { terminate: true }],
    ['normally', { close: 1000 }],
    ['going away', { close: 1001 }],
    ['with an internal error', { close: 1011, reason: 'InternalServerError' }],
    ['for overload', { close: 1013 }],
    ['by a proxy that knows no deployment', { close: 4040 }],
];
const reconnects: Scenario[] = [
    ...closings.map(([how, step]) => ({ name: `closed ${how} it comes back and asks for everything`, steps: [...live(), step, ...back(), transition(updated(0, 2)), seen('q', 2)] })),
    { name: 'the same value after a reconnect', steps: [...live(), { terminate: true }, ...back(), transition(updated(0, 1)), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a journal comes along', steps: [subscribe('q'), asked(2), transition(updated(0, 1, { journal: 'page 2' })), seen('q'), { terminate: true }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'the newest journal comes along', steps: [subscribe('q'), asked(2), transition(updated(0, 1, { journal: 'old' })), seen('q'), transition(updated(0, 2, { journal: 'new' })), seen('q', 2), { terminate: true }, ...back(), transition(updated(0, 3)), seen('q', 3)] },
    { name: 'a mutation without an answer is sent again', steps: [mutate('m'), { hear: 'Mutation' }, { terminate: true }, ...back(), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'k' }, transition(), seen('m')] },
    { name: 'a mutation that succeeded unseen is sent again', steps: [mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'k', ahead: 5 }, { terminate: true }, ...back(), { hear: 'Mutation' }, { answer: 'Mutation', request: 0, value: 'k' }, transition(), transition(), transition(), transition(), transition(), seen('m')] },
    { name: 'an action without an answer fails and is not sent again', steps: [action('a'), { hear: 'Action' }, { terminate: true }, seen('a'), ...back(), mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 1 }, transition(), seen('m')] },
    { name: 'what was let go of before is not asked for', steps: [...live(), subscribe('other', 'notes:count'), asked(3), { do: 'unsubscribe', as: 'q' }, asked(4), { terminate: true }, ...back(), transition(updated(1, 5)), seen('other')] },
    { name: 'twice in a row', steps: [...live(), { terminate: true }, ...back(), transition(updated(0, 2)), seen('q', 2), { terminate: true }, ...back(3), transition(updated(0, 3)), seen('q', 3)] },
    { name: 'several mutations are sent again in order', steps: [mutate('a'), mutate('b'), { hear: 'Mutation', count: 2 }, { terminate: true }, ...back(), { hear: 'Mutation', count: 2 }, { answer: 'Mutation', request: 0 }, { answer: 'Mutation', request: 1 }, transition(), seen('a'), seen('b')] },
];

const chunks: Scenario[] = [
    { name: 'a transition in two chunks', steps: [subscribe('q'), asked(2), { chunks: [updated(0, 'in two')], parts: 2 }, seen('q')] },
    { name: 'a transition in seven chunks', steps: [subscribe('q'), asked(2), { chunks: [updated(0, 'in seven')], parts: 7 }, seen('q')] },
    { name: 'a ping between chunks', steps: [subscribe('q'), asked(2), { chunks: [updated(0, 'pinged')], parts: 3, between: { type: 'Ping' } }, seen('q')] },
    { name: 'one chunk alone', steps: [subscribe('q'), asked(2), { chunks: [updated(0, 'whole')], parts: 1 }, seen('q')] },
    { name: 'another message between chunks', differs: ['13.3'], steps: [subscribe('q'), asked(2), { chunks: [updated(0, 'lost')], parts: 3, between: { type: 'ActionResponse', requestId: 9, success: true, result: null, logLines: [] } }, ...back(), transition(updated(0, 'found')), seen('q')] },
    { name: 'a chunk out of its order', differs: ['13.3'], steps: [subscribe('q'), asked(2), { say: { type: 'TransitionChunk', chunk: '{', partNumber: 1, totalParts: 2, transitionId: '9' } }, ...back(), transition(updated(0, 'found')), seen('q')] },
];

const identities: Scenario[] = [
    { name: 'a token is said and confirmed', steps: signedIn('J1') },
    { name: 'a token and a query', steps: [...signedIn('J1'), subscribe('q'), asked(2), transition(updated(0, 1)), seen('q')] },
    { name: 'signing out says None', steps: [...signedIn('J1'), { do: 'clearAuth' }, { hear: 'Authenticate', count: 2 }, transition()] },
    { name: 'a token is said again on a new connection', steps: [...signedIn('J1'), { terminate: true }, ...back(), transition()] },
    { name: 'after signing out nothing is said on a new connection', steps: [...signedIn('J1'), { do: 'clearAuth' }, { hear: 'Authenticate', count: 2 }, transition(), { terminate: true }, ...back(), transition()] },
    { name: 'a refused token is replaced', steps: [{ do: 'setAuth', tokens: ['J1', 'J2'] }, { hear: 'Authenticate' }, { refuse: 0 }, ...back(), { hear: 'Authenticate' }, transition(), seen('identity')] },
    { name: 'a refusal of a token that is replaced already is old news', steps: [...signedIn('J1'), { do: 'clearAuth' }, { hear: 'Authenticate', count: 2 }, { do: 'setAuth', tokens: ['J2'] }, { hear: 'Authenticate', count: 3 }, { refuse: 0 }, transition(), seen('identity')] },
    { name: 'a mutation after a token goes under it', steps: [...signedIn('J1'), mutate('m'), { hear: 'Mutation' }, { answer: 'Mutation', request: 0 }, transition(), seen('m')] },
    { name: 'a mutation waits while a refused token is replaced', steps: [{ do: 'setAuth', tokens: ['J1', 'J2'] }, { hear: 'Authenticate' }, { refuse: 0 }, mutate('m'), ...back(), { hear: 'Mutation' }, { answer: 'Mutation', request: 0 }, transition(), seen('m')] },
    { name: 'an expired identity is replaced', steps: [...signedIn('J1', 'J2'), { refuse: 1, attempted: false }, ...back(), { hear: 'Authenticate' }, transition()] },
    { name: 'no token where one was is said', differs: ['13.2'], steps: [...signedIn('J1'), { do: 'setAuth', tokens: [null] }, { hear: 'Authenticate', count: 2 }, transition()] },
];

const troubles: Scenario[] = [
    { name: 'text that is no JSON', differs: ['13.3'], steps: [...live(), { text: 'hello' }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a message nobody knows', differs: ['13.3'], steps: [...live(), { say: { type: 'Surprise' } }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a transition that does not follow', differs: ['13.3'], steps: [...live(), { transition: [updated(0, 9)], more: { startVersion: { querySet: 9, identity: 0, ts: 'AAAAAAAAAAA=' } } }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a transition that goes back in time', differs: ['13.3'], steps: [...live(), { transition: [updated(0, 9)], more: { endVersion: { querySet: 1, identity: 0, ts: 'AAAAAAAAAAA=' } } }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a value that is none', differs: ['13.3'], steps: [...live(), { transition: [updated(0, { $integer: 'short' })] }, ...back(), transition(updated(0, 2)), seen('q', 2)] },
    { name: 'a fatal error ends what is under way', differs: ['13.8'], steps: [mutate('m'), { hear: 'Mutation' }, { say: { type: 'FatalError', error: 'stale' } }, seen('m')] },
    { name: 'a ping is no news', steps: [...live(), { say: { type: 'Ping' } }, transition(updated(0, 2)), seen('q', 2)] },
    { name: 'members nobody knows are left alone', steps: [subscribe('q'), asked(2), { transition: [updated(0, 1, { novelty: true })], more: { somethingNew: { x: 1 } } }, seen('q')] },
    { name: 'a skew that is not known', steps: [subscribe('q'), asked(2), { transition: [updated(0, 1)], more: { clientClockSkew: null, serverTs: null } }, seen('q')] },
];

export const scenarios: readonly Scenario[] = [...queries, ...values, ...requests, ...reconnects, ...chunks, ...identities, ...troubles];
