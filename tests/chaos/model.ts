// SPDX-License-Identifier: MIT
// What may be true, from section 4 of the design alone. A command killed half-way may have got through or not, so the model holds every
// state that may be; each answer and each look at the server's table strikes out those that do not fit. When none is left, the program
// broke a promise, and every struck state says which.
import type { Fault, Path, Step, Who } from './draw.ts';
import type { Answer, Tables } from './world.ts';

/** One state of keyring and server that may be. Every session in the server's table is in one of the three. */
interface Possible {
    /** The session that the program keeps. */
    readonly held: string | undefined;
    /** The server ended the held one, and the program may not know yet. */
    readonly over: boolean;
    /** Sessions that were signed out here, of which the server has yet to hear. */
    readonly owed: readonly string[];
    /** Sessions that nobody knows of: made by a sign-in that was killed before it could keep them. */
    readonly lost: readonly string[];
}

export interface Circumstances {
    readonly host: boolean;
    readonly faults: ReadonlyMap<Path, Fault>;
    readonly sync: boolean;
    readonly keyring: 'open' | 'locked' | 'absent';
    readonly window: boolean;
}

export class Broken extends Error {}

type Judged = Possible[] | string;
type Command = Extract<Step, { do: 'sign-in' | 'sign-out' | 'status' | 'whoami' }>;

const DONE = 0;
const FAILED = 1;
const SIGNED_OUT = 3;
const OFFLINE = 4;
const slowest = 60_000;

const keyOf = (state: Possible) => JSON.stringify([state.held ?? null, state.over, [...state.owed].sort(), [...state.lost].sort()]);
const without = (list: readonly string[], one: string) => list.filter((other) => other !== one);
const record = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

export class Model {
    #states: Possible[] = [{ held: undefined, over: false, owed: [], lost: [] }];
    #table = new Set<string>();
    readonly #owner = new Map<string, Who>();
    /** Deleted at the server by somebody else: whoever keeps one is told so by the server, sooner or later. */
    readonly #revoked = new Set<string>();
    readonly #people: Readonly<Record<Who, string>>;

    constructor(people: Readonly<Record<Who, string>>) {
        this.#people = people;
    }

    get states(): readonly Possible[] {
        return this.#states;
    }

    /** The sessions of a person that the program may hold or owe. */
    sessionsOf(who: Who): string[] {
        return [...this.#table].filter((id) => this.#owner.get(id) === who);
    }

    revoked(ids: readonly string[]): void {
        for (const id of ids) this.#revoked.add(id);
    }

    /** After a step without a command: only what the window does by itself may have changed. */
    judgeQuiet(tables: Tables | undefined, now: Circumstances): void {
        if (now.window) this.#mayHaveHeard(now);
        if (tables) this.#see(tables);
        if (now.window) this.#mayHaveHeard(now);
    }

    /** After a command. `tables` is missing while the host is down: then nothing there changed. */
    judge(step: Command, answer: Answer, tables: Tables | undefined, now: Circumstances): void {
        this.#judgeManners(answer);
        this.#mayHaveHeard(now);
        const fresh = tables ? this.#fresh(tables) : [];
        if (step.do === 'sign-in') this.#judgeSignIn(step.who, answer, fresh, now);
        else this.#narrow((state) => (step.do === 'sign-out' ? this.#signOut(state, answer, now) : this.#asked(state, step.do, answer, now)));
        if (tables) this.#see(tables);
        // "delivered" is the program's word for it; the table is the server's.
        if (step.do === 'sign-out' && answer.json?.delivered === true)
            this.#narrow((state) => (state.owed.length === 0 ? [state] : `promise 2: it said delivered, and ${state.owed.join()} is still there`));
    }

    /** The session that the token is of, when everything is healed. */
    judgeToken(sessionId: unknown): void {
        this.#narrow((state) => (state.held === sessionId ? [state] : `promise 1: the token is of ${String(sessionId)}, held is ${state.held}`));
    }

    /** The keyring when all is said: an entry for a session that is held, and none else. */
    judgeKeyring(entries: readonly string[]): void {
        this.#narrow((state) => {
            const expected = state.held === undefined ? 0 : 1;
            return entries.length === expected ? [state] : `promise 4: ${entries.length} entries (${entries.join()}) where ${expected} belong`;
        });
    }

    /** Signed out, heard and delivered: what is left in the table is what nobody knows of. */
    get isSettled(): boolean {
        return this.#states.some(({ owed }) => owed.length === 0);
    }

    requireSettled(): void {
        this.#narrow((state) => (state.owed.length === 0 ? [state] : `promise 2: the server never heard of the end of ${state.owed.join()}`));
    }

    // --- single promises --------------------------------------------------------------------------------------------

    #judgeManners(answer: Answer): void {
        if (answer.took > slowest) throw new Broken(`promise 5: it took ${answer.took} ms`);
        if (answer.killed) return;
        if (answer.signal !== null) throw new Broken(`promise 5: ended by ${answer.signal}`);
        if (![DONE, FAILED, SIGNED_OUT, OFFLINE].includes(answer.code!)) throw new Broken(`promise 5: exit code ${answer.code}`);
        if (answer.json === undefined) throw new Broken(`promise 5: exit code ${answer.code} and no JSON`);
    }

    #judgeSignIn(who: Who, answer: Answer, fresh: readonly string[], now: Circumstances): void {
        const own = fresh.filter((id) => this.#owner.get(id) === who);
        if (own.length > 1) throw new Broken(`promise 6: one sign-in, ${own.length} new sessions`);
        this.#narrow((state) => this.#signIn(state, who, answer, own[0], now));
    }

    #signIn(state: Possible, who: Who, answer: Answer, made: string | undefined, now: Circumstances): Judged {
        if (state.held !== undefined && now.keyring !== 'absent') {
            // Somebody is signed in: that is said, and no request is sent.
            if (made !== undefined) return `promise 6: a session was made although ${this.#name(state.held)} was signed in`;
            return answer.killed || answer.code === FAILED ? [state] : `promise 3: exit code ${answer.code} although ${this.#name(state.held)} was signed in`;
        }
        if (answer.code === DONE) return this.#signedIn(state, who, answer, made, now);
        if (answer.code === SIGNED_OUT) return `exit code ${SIGNED_OUT} for a sign-in`;
        if (!answer.killed && this.#isFine(now)) return `a sign-in failed with nothing wrong: ${answer.said}`;
        if (made === undefined) return [state];
        // Without a keyring nobody can try again: it says that the session goes on.
        const unended = now.keyring !== 'open' && record(answer.json?.error).kind === 'NotEnded';
        if (unended && this.#isFine({ ...now, keyring: 'open' })) return 'promise 2: a server that answers was not told of the end';
        if (unended) return [{ ...state, lost: [...state.lost, made] }];
        const kept = now.keyring === 'open' ? [{ ...state, held: made, over: false }] : [];
        // What a failed sign-in made is known: it is kept or given back. Only a killed one may leave what nobody knows of.
        const lost = answer.killed ? [{ ...state, lost: [...state.lost, made] }] : [];
        return [...kept, { ...state, owed: [...state.owed, made] }, ...lost];
    }

    #signedIn(state: Possible, who: Who, answer: Answer, made: string | undefined, now: Circumstances): Judged {
        if (made === undefined) return 'promise 6: signed in, and no new session at the server';
        if (now.keyring !== 'open') return `a session that cannot be kept was acknowledged while the keyring is ${now.keyring}`;
        const email = record(answer.json?.user).email;
        const unsaid = answer.json?.user === null && !this.#isFine(now); // the session is made, and the record did not come
        if (!unsaid && email !== this.#people[who]) return `promise 3: signed in as ${String(email)}, not ${this.#people[who]}`;
        return [{ ...state, held: made, over: false }];
    }

    #signOut(state: Possible, answer: Answer, now: Circumstances): Judged {
        const { held } = state;
        // Locked, or no keyring at all: that is said, nothing is erased, nothing was acknowledged.
        const stays = (now.keyring === 'locked' && answer.code === FAILED) || (now.keyring === 'absent' && answer.code === SIGNED_OUT);
        if (held === undefined) return answer.killed || answer.code === DONE || stays ? [state] : `a sign-out by nobody: exit code ${answer.code}`;
        const gone: Possible = { ...state, held: undefined, over: false, owed: [...state.owed, held] };
        // A rename in two steps may leave both entries.
        if (answer.killed) return [state, gone, { ...state, owed: [...state.owed, held] }];
        if (stays) return [state];
        if (answer.code !== DONE) return `promise 1: a sign-out ended with exit code ${answer.code}: ${answer.said}`;
        if (answer.json?.delivered === false && this.#isFine(now)) return 'promise 2: not delivered, with nothing wrong';
        return [gone];
    }

    #asked(state: Possible, what: 'status' | 'whoami', answer: Answer, now: Circumstances): Judged {
        if (answer.killed) return [state];
        const user = what === 'status' ? record(answer.json?.user) : record(answer.json);
        const email = typeof user.email === 'string' && user.email !== '' ? user.email : undefined;
        if (now.keyring !== 'open' && email === undefined && (answer.code === FAILED || (now.keyring === 'absent' && answer.code === SIGNED_OUT)))
            return [state];
        if (state.held === undefined) {
            if (email !== undefined) return `promise 3: ${email} is shown, and nobody is signed in`;
            return answer.code === SIGNED_OUT ? [state] : `nobody is signed in, and the exit code is ${answer.code}`;
        }
        const person = this.#name(state.held);
        if (answer.code === SIGNED_OUT) return `promise 1: ${person} is signed in, and the answer is that nobody is`;
        if (answer.code === FAILED) return `${person} is signed in, and the answer is a failure: ${answer.said}`;
        if (email !== undefined && email !== person) return `promise 3: ${email} is shown, and ${person} is signed in`;
        if (!this.#isFine(now)) return [state];
        // Whoever was revoked may still be shown from the snapshot, until the server's answer is there.
        if (state.over) return [state];
        return answer.code === DONE && email === person ? [state] : `nothing is wrong, and ${person} gets exit code ${answer.code}: ${answer.said}`;
    }

    // --- what may have happened by itself ---------------------------------------------------------------------------

    /** A session that the server no longer has ends here once the server could say so: token 401, then get-session. */
    #mayHaveHeard(now: Circumstances): void {
        const token = now.faults.get('/api/auth/convex/token');
        const isDefinite = now.host && !now.faults.has('/api/auth/get-session') && (token === undefined || token === 'lie');
        if (!isDefinite) return;
        this.#narrow((state) => {
            if (state.held === undefined) return [state];
            // A session that is owed too may be ended at any time, and then this one is as well.
            const mayBeGone = state.over || state.owed.includes(state.held);
            return mayBeGone ? [state, { ...state, held: undefined, over: false }] : [state];
        });
    }

    #fresh(tables: Tables): string[] {
        const fresh: string[] = [];
        for (const who of ['a', 'b'] as const)
            for (const id of tables[who]) {
                if (this.#table.has(id)) continue;
                this.#owner.set(id, who);
                fresh.push(id);
            }
        return fresh;
    }

    /** The server's own table: each session in it must be explained, and each that left it. */
    #see(tables: Tables): void {
        this.#fresh(tables);
        this.#table = new Set([...tables.a, ...tables.b]);
        const isThere = (id: string) => this.#table.has(id);
        this.#narrow((state) => {
            const { held } = state;
            const over = held !== undefined && !isThere(held);
            if (over && !state.over && !this.#revoked.has(held) && !state.owed.includes(held))
                return `promise 1: ${held} was held, and the server does not have it any more`;
            const known = new Set([held, ...state.owed, ...state.lost]);
            const unknown = [...this.#table].filter((id) => !known.has(id));
            if (unknown.length > 0) return `promise 6: nobody signed in or out explains ${unknown.join()} in the server's table`;
            const missing = state.lost.filter((id) => !isThere(id) && !this.#revoked.has(id));
            if (missing.length > 0) return `promise 6: ${missing.join()} was known to nobody, and is gone`;
            return [{ held, over, owed: state.owed.filter(isThere), lost: state.lost.filter(isThere) }];
        });
    }

    #isFine(now: Circumstances): boolean {
        return now.host && now.faults.size === 0 && now.sync && now.keyring === 'open';
    }

    #name(id: string): string {
        return this.#people[this.#owner.get(id)!];
    }

    #narrow(judge: (state: Possible) => Judged): void {
        const reasons = new Set<string>();
        const left = new Map<string, Possible>();
        for (const state of this.#states) {
            const judged = judge(state);
            if (typeof judged === 'string') reasons.add(judged);
            else for (const next of judged) left.set(keyOf(next), next);
        }
        if (left.size === 0) throw new Broken([...reasons].join('\n  or '));
        this.#states = [...left.values()];
    }
}
