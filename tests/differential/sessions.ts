// SPDX-License-Identifier: MIT
// What is recorded: what the program of a person does with the official client against the local host, what others do meanwhile,
// and what the network does to it. The names become those of the files in recorded/.
import type { Command } from './play.ts';
import { ANNA, ANNA_AGAIN, BERT, BRIEF, FORGED } from './recorded_host.ts';

export type Act =
    | Command
    /** Wait until the client has told so many events under that name (1). */
    | { told: string; count?: number }
    /** Wait until the host has so many of them on this connection (1). */
    | { heard: 'Mutation' | 'Action' | 'Authenticate' | 'ModifyQuerySet'; count?: number }
    /** Wait until the host has nothing more to say. */
    | { settled: true }
    /** Another client's mutation. */
    | { meanwhile: string; args?: Record<string, unknown> }
    /** Cut the connection: now, or at the next message of this type, which the client gets to see or not. */
    | { cut: 'now' }
    | { cutBefore: string }
    | { cutAfter: string }
    /** Wait until it is cut. */
    | { isCut: true }
    /** The client may connect again. */
    | { letThrough: true }
    /** The client's next messages reach the host together. Without it, what the host makes of them depends on who is faster. */
    | { together: number }
    /** The first messages of the next connection do; the rest waits until `together` is said again, if so wanted. */
    | { openTogether: number; restWaits?: true }
    /** The host's messages wait on their way, until released. */
    | { hold: true }
    | { held: string; count?: number }
    | { release: true }
    | { restart: true }
    /** Wait until this token has expired. */
    | { expired: string };

export interface Session {
    name: string;
    acts: Act[];
}

const subscribe = (as: string, path = 'notes:list', args: Record<string, unknown> = {}): Act => ({ do: 'subscribe', as, path, args });
const unsubscribe = (as: string): Act => ({ do: 'unsubscribe', as });
const mutate = (as: string, path: string, args: Record<string, unknown> = {}): Act => ({ do: 'mutate', as, path, args });
const create = (as: string, body = as): Act => mutate(as, 'notes:create', { body });
const action = (as: string, path: string, args: Record<string, unknown> = {}): Act => ({ do: 'action', as, path, args });
const setAuth = (...tokens: (string | null)[]): Act => ({ do: 'setAuth', tokens });
const told = (as: string, count = 1): Act => ({ told: as, count });
const heard = (what: Extract<Act, { heard: unknown }>['heard'], count = 1): Act => ({ heard: what, count });
const settled: Act = { settled: true };
const meanwhile = (body: string): Act => ({ meanwhile: 'notes:create', args: { body } });
/** Let through, it says so many messages at once: Connect, ModifyQuerySet, and a token or requests that are open. */
const back = (more = 0): Act[] => [{ openTogether: 2 + more }, { letThrough: true }, settled];
const together = (...acts: Act[]): Act[] => [{ together: acts.length }, ...acts];
const whoami = (as = 'me') => subscribe(as, 'deep/nested:whoami');
const page = (as: string, id: number) => subscribe(as, 'notes:page', { paginationOpts: { numItems: 2, cursor: null, id } });

/** Int64 -1 and the largest, bytes, not a number, minus zero, infinity. */
const ODD = {
    small: { $integer: '//////////8=' },
    large: { $integer: '/////////38=' },
    bytes: { $bytes: 'AAEC/w==' },
    nothing: { $float: 'AAAAAAAA+H8=' },
    below: { $float: 'AAAAAAAAAIA=' },
    beyond: { $float: 'AAAAAAAA8H8=' },
    tiny: 5e-324,
    wide: 9_007_199_254_740_994,
    text: '\u2603 \u{1f4a7} "quoted"',
    list: [null, [], {}, [{ deep: true }]],
};

const queries: Session[] = [
    { name: 'a first answer', acts: [subscribe('notes'), told('notes'), settled] },
    { name: 'three queries asked for at once', acts: [...together(subscribe('notes'), subscribe('count', 'notes:count'), subscribe('deep', 'deep/nested')), told('notes'), told('count'), told('deep'), settled] },
    { name: 'an update by another client', acts: [...together(subscribe('notes'), subscribe('count', 'notes:count')), told('notes'), told('count'), settled, meanwhile('from elsewhere'), told('notes', 2), told('count', 2), settled, meanwhile('and again'), told('notes', 3), told('count', 3), settled] },
    { name: 'a query fails with data and recovers', acts: [subscribe('first', 'chat:first', { channel: 'c' }), told('first'), settled, mutate('say', 'chat:send', { channel: 'c', text: 'hello' }), told('say'), told('first', 2), settled] },
    { name: 'queries that fail for other reasons', acts: [subscribe('plain', 'values:failPlainly'), told('plain'), settled, subscribe('unknown', 'notes:nowhere'), told('unknown'), settled, subscribe('kind', 'notes:create', { body: 'x' }), told('kind'), settled, subscribe('unfit', 'chat:first', { channel: 7 }), told('unfit'), settled, subscribe('null', 'values:failWithData', { data: null }), told('null'), settled] },
    { name: 'a page keeps its end over a reconnect', acts: [meanwhile('a'), meanwhile('b'), meanwhile('c'), page('page', 1), told('page'), settled, { cut: 'now' }, { meanwhile: 'notes:create', args: { body: 'between', rank: -1 } }, ...back(), told('page', 2), settled] },
    { name: 'an update comes after letting go', acts: [subscribe('notes'), told('notes'), subscribe('count', 'notes:count'), told('count'), settled, { hold: true }, meanwhile('late'), { held: 'Transition' }, unsubscribe('notes'), heard('ModifyQuerySet', 4), { held: 'Transition', count: 2 }, { release: true }, told('count', 2), settled] },
    { name: 'let go of and asked for again', acts: [subscribe('notes'), told('notes'), settled, unsubscribe('notes'), heard('ModifyQuerySet', 3), settled, meanwhile('unseen'), subscribe('again'), told('again'), settled] },
    { name: 'log lines of every kind of function', acts: [subscribe('q', 'logs:inQuery'), told('q'), settled, subscribe('f', 'logs:inFailure'), told('f'), settled, mutate('m', 'logs:inMutation'), told('m'), settled, action('a', 'logs:inAction'), told('a'), settled] },
];

const requests: Session[] = [
    { name: 'an update by an own mutation', acts: [subscribe('notes'), told('notes'), settled, create('mine'), told('mine'), told('notes', 2), settled] },
    { name: 'a mutation is refused with data', acts: [subscribe('talk', 'chat:list', { channel: 'c' }), told('talk'), settled, mutate('silence', 'chat:send', { channel: 'c', text: '' }), told('silence'), settled, mutate('word', 'chat:send', { channel: 'c', text: 'word' }), told('word'), told('talk', 2), settled] },
    { name: 'an action writes, another fails', acts: [subscribe('notes'), told('notes'), settled, action('writes', 'later:noteFromAction', { body: 'by an action' }), told('writes'), told('notes', 2), settled, action('fails', 'values:failInAction', { data: { code: 'NO', at: [1, null] } }), told('fails'), settled, action('unknown', 'later:nowhere'), told('unknown'), settled] },
    { name: 'odd values there and back', acts: [subscribe('stored', 'values:stored'), told('stored'), settled, mutate('m', 'values:store', { value: ODD }), told('m'), told('stored', 2), settled, subscribe('failed', 'values:failWithData', { data: ODD }), told('failed'), settled, action('a', 'values:echoThroughAction', { value: ODD }), told('a'), settled] },
    { name: 'mutations in flight, one of them fails', acts: [subscribe('notes'), told('notes'), settled, { hold: true }, ...together(create('a'), mutate('b', 'values:failInMutation', { data: 'b' }), create('c')), heard('Mutation', 3), { held: 'MutationResponse', count: 3 }, { release: true }, told('a'), told('b'), told('c'), told('notes', 2), settled] },
    { name: 'a burst of everything', acts: [{ hold: true }, ...together(subscribe('notes'), create('a'), subscribe('count', 'notes:count'), action('act', 'values:echoThroughAction', { value: 1 }), create('b'), unsubscribe('notes'), subscribe('deep', 'deep/nested'), create('c')), heard('Mutation', 3), heard('ModifyQuerySet', 5), { held: 'MutationResponse', count: 3 }, { held: 'ActionResponse' }, { release: true }, told('a'), told('b'), told('c'), told('act'), told('deep'), told('count'), settled] },
];

const connections: Session[] = [
    { name: 'cut, and the same as before', acts: [...together(subscribe('notes'), subscribe('count', 'notes:count'), subscribe('deep', 'deep/nested')), told('notes'), told('count'), told('deep'), settled, { cut: 'now' }, ...back(), meanwhile('after'), told('notes', 2), told('count', 2), settled] },
    { name: 'cut, and changed meanwhile', acts: [...together(subscribe('notes'), subscribe('deep', 'deep/nested')), told('notes'), told('deep'), settled, { cut: 'now' }, meanwhile('while away'), ...back(), told('notes', 2), settled, { cut: 'now' }, ...back()] },
    { name: 'cut before a mutation is answered', acts: [subscribe('count', 'notes:count'), told('count'), settled, { cutBefore: 'MutationResponse' }, create('m', 'once'), { isCut: true }, ...back(1), told('m'), told('count', 2), settled] },
    { name: 'cut before a mutation is answered, and shown before it is', acts: [subscribe('count', 'notes:count'), told('count'), settled, { cutBefore: 'MutationResponse' }, create('m', 'once'), { isCut: true }, { openTogether: 2, restWaits: true }, { letThrough: true }, told('count', 2), settled, { together: 1 }, told('m'), settled] },
    { name: 'cut between an answer and what shows it', acts: [subscribe('count', 'notes:count'), told('count'), settled, { cutAfter: 'MutationResponse' }, create('m', 'once'), { isCut: true }, meanwhile('while away'), ...back(1), told('m'), told('count', 2), settled] },
    { name: 'cut while mutations are in flight', acts: [subscribe('notes'), told('notes'), settled, { cutBefore: 'MutationResponse' }, ...together(create('a'), create('b'), mutate('c', 'values:failInMutation', { data: 'c' })), { isCut: true }, ...back(3), told('a'), told('b'), told('c'), told('notes', 2), settled] },
    { name: 'cut before an action is answered', acts: [subscribe('notes'), told('notes'), settled, { cutBefore: 'ActionResponse' }, action('a', 'later:noteFromAction', { body: 'done all the same' }), { isCut: true }, ...back(), told('a'), told('notes', 2), create('m'), told('m'), told('notes', 3), settled] },
    { name: 'asked for while cut', acts: [subscribe('notes'), told('notes'), settled, { cut: 'now' }, subscribe('count', 'notes:count'), create('m', 'from afar'), unsubscribe('notes'), ...back(1), told('m'), told('count'), settled] },
    { name: 'the server is started again', acts: [subscribe('notes'), told('notes'), create('before'), told('before'), told('notes', 2), settled, { restart: true }, ...back(), create('after'), told('after'), told('notes', 3), settled] },
    { name: 'the server is started again between a mutation and its answer', acts: [subscribe('notes'), told('notes'), settled, { cutBefore: 'MutationResponse' }, create('m', 'once'), { isCut: true }, { restart: true }, ...back(1), told('m'), told('notes', 2), settled] },
];

const identities: Session[] = [
    { name: 'a person signs in and out', acts: [whoami(), told('me'), settled, setAuth(ANNA), told('identity'), told('me', 2), settled, { do: 'clearAuth' }, told('me', 3), settled] },
    { name: 'two queries asked for while a token is fetched', acts: [{ together: 2 }, setAuth(ANNA), whoami(), subscribe('notes'), told('identity'), told('me'), told('notes'), settled] },
    { name: 'a person is known again after a cut', acts: [setAuth(ANNA), told('identity'), whoami(), told('me'), settled, { cut: 'now' }, ...back(1), create('m'), told('m'), settled] },
    { name: 'another person takes over', acts: [setAuth(ANNA), told('identity'), whoami(), told('me'), settled, setAuth(BERT), told('me', 2), settled] },
    { name: 'a forged token is replaced', acts: [whoami(), told('me'), settled, { openTogether: 3 }, setAuth(FORGED, ANNA), told('identity'), told('me', 2), settled] },
    { name: 'a forged token is all there is', acts: [whoami(), told('me'), settled, { openTogether: 2 }, setAuth(FORGED), told('identity'), settled, create('m'), told('m'), settled] },
    { name: 'a token expires and is replaced', acts: [setAuth(BRIEF, ANNA_AGAIN), told('identity'), whoami(), told('me'), settled, { expired: BRIEF }, { openTogether: 4 }, create('m'), told('m'), settled] },
];

export const sessions: readonly Session[] = [...queries, ...requests, ...connections, ...identities];
