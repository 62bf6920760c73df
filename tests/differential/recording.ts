// SPDX-License-Identifier: MIT
// What happened in a session, and how it becomes a scenario: the scripted server says what the real one said, after it has heard
// what that had heard, and commands are given when the client has told what it had told.
import { decodeTs, encodeTs } from '../../backend/host/sync/wire.ts';
import { sentOf, toldOf, type Command, type Event } from './play.ts';
import type { Message, Modification, Scenario, Step } from './scenario.ts';
import { EPOCH } from './scripted_server.ts';

export type Entry =
    | { what: 'did'; command: Command }
    /** The client's next connection. */
    | { what: 'open' }
    | { what: 'heard'; message: Message }
    | { what: 'said'; message: Message }
    | { what: 'closed'; code: number | null; reason: string }
    | { what: 'cut' }
    | { what: 'told'; event: Event };

interface Version {
    querySet: number;
    identity: number;
    ts: string;
}
type Heard = Extract<Step, { hear: unknown }>['hear'];

const isHeard = (entry: Entry, ...types: string[]) => entry.what === 'heard' && types.includes(entry.message.type);
const endOf = (message: Message) => message.endVersion as Version;

/** The server's instants in their order: its time counts from 1, as the scripted server's does. */
function instants(entries: readonly Entry[]): Map<string, number> {
    const said = entries.filter((entry) => entry.what === 'said').map(({ message }) => message);
    const all = said.flatMap((message) => (message.type === 'Transition' ? endOf(message).ts : ((message.ts as string | null) ?? [])));
    const ordered = [...new Set(all)].sort((a, b) => (decodeTs(a)! < decodeTs(b)! ? -1 : 1));
    return new Map(ordered.map((ts, index) => [ts, index + 1]));
}

/** Without what the scripted server says anyway. */
function modification(one: Modification): Modification {
    const { logLines, journal, ...rest } = one as Extract<Modification, { type: 'QueryUpdated' }>;
    return { ...rest, ...(journal ? { journal } : {}), ...(logLines?.length ? { logLines } : {}) };
}

class Translation {
    readonly #steps: Step[] = [];
    readonly #entries: readonly Entry[];
    readonly #instants: Map<string, number>;
    #now = 0;
    #connections = 0;
    /** What this connection has heard, by type. */
    #heard = new Map<Heard, number>();
    #querySet = 0;
    /** What the steps do not wait for yet. */
    #toHear = new Set<Heard>();
    #toSee = new Map<string, number>();
    #events: Event[] = [];

    constructor(entries: readonly Entry[]) {
        this.#entries = entries;
        this.#instants = instants(entries);
    }

    steps(): Step[] {
        this.#entries.forEach((entry, index) => this.#take(entry, index));
        this.#hear();
        this.#see();
        return this.#steps;
    }

    #take(entry: Entry, index: number): void {
        if (entry.what === 'open') this.#open();
        else if (entry.what === 'heard') this.#note(entry.message);
        else if (entry.what === 'told') this.#noteEvent(entry.event);
        else {
            this.#hear();
            if (entry.what === 'said') return this.#say(entry.message, index);
            this.#see();
            if (entry.what === 'did') this.#steps.push(entry.command);
            else if (entry.what === 'cut') this.#steps.push({ terminate: true });
            else this.#steps.push({ close: entry.code, ...(entry.reason === '' ? {} : { reason: entry.reason }) });
        }
    }

    #open(): void {
        this.#connections++;
        if (this.#connections > 1) this.#steps.push({ connection: this.#connections });
        this.#heard.clear();
        this.#toHear.clear();
        this.#querySet = 0;
    }

    #note(message: Message): void {
        if (message.type === 'Connect' || message.type === 'Event') return; // what comes after says that it came
        const type = message.type as Heard;
        this.#heard.set(type, (this.#heard.get(type) ?? 0) + 1);
        this.#toHear.add(type);
        if (type === 'ModifyQuerySet') this.#querySet = message.newVersion as number;
    }

    #noteEvent(event: Event): void {
        const before = toldOf(this.#events)[event.as]?.length ?? 0;
        this.#events.push(event);
        const count = toldOf(this.#events)[event.as]!.length;
        if (count > before) this.#toSee.set(event.as, count);
    }

    #hear(): void {
        for (const type of this.#toHear) {
            const count = this.#heard.get(type)!;
            this.#steps.push({ hear: type, ...(count === 1 ? {} : { count }) });
        }
        this.#toHear.clear();
    }

    /** By name: which of them comes first is a matter of two pipes. */
    #see(): void {
        for (const [seen, count] of [...this.#toSee].sort()) this.#steps.push({ seen, ...(count === 1 ? {} : { count }) });
        this.#toSee.clear();
    }

    #say(message: Message, index: number): void {
        if (message.type === 'Ping') return; // a matter of the clock
        if (message.type === 'Transition') this.#steps.push(this.#transition(message, index));
        else if (message.type === 'MutationResponse' || message.type === 'ActionResponse') this.#steps.push(this.#answer(message));
        else if (message.type === 'AuthError')
            this.#steps.push({
                refuse: message.baseVersion as number | null,
                attempted: message.authUpdateAttempted as boolean,
                error: message.error as string,
            });
        else throw new Error(`Nobody has thought of recording a ${message.type}`);
    }

    #transition(message: Message, index: number): Step {
        const { querySet, identity, ts } = endOf(message);
        const ticks = this.#instants.get(ts)! - this.#now;
        this.#now += ticks;
        const simple = querySet === this.#querySet && identity === (this.#heard.get('Authenticate') ?? 0) && !this.#hasMoreComing(index);
        return {
            transition: (message.modifications as Modification[]).map(modification),
            ...(ticks === 1 ? {} : { ticks }),
            ...(simple ? {} : { covers: { querySet, identity } }),
        };
    }

    /** Whether the client had been given a command already whose message the server got only after this. */
    #hasMoreComing(index: number): boolean {
        const passedOver = (entry: Entry) => ['told', 'said'].includes(entry.what) || isHeard(entry, 'Mutation', 'Action', 'Event');
        const next = this.#entries.slice(index).find((entry) => !passedOver(entry));
        return next !== undefined && isHeard(next, 'ModifyQuerySet', 'Authenticate');
    }

    #answer(message: Message): Step {
        const { type, requestId, success, result, errorData } = message;
        const ahead = typeof message.ts === 'string' ? this.#instants.get(message.ts)! - this.#now : 1;
        const logLines = message.logLines as string[];
        return {
            answer: type === 'MutationResponse' ? 'Mutation' : 'Action',
            request: requestId as number,
            ...(success === true ? (result === null ? {} : { value: result }) : { error: result as string }),
            ...(errorData === undefined ? {} : { data: errorData }),
            ...(ahead === 1 ? {} : { ahead }),
            ...(logLines.length === 0 ? {} : { logLines }),
        };
    }
}

/** What the client sent, with the instants it has seen as the scripted server will number them. */
function sent(entries: readonly Entry[]): Message[][] {
    const numbers = instants(entries);
    const connections: Message[][] = [];
    for (const entry of entries) {
        if (entry.what === 'open') connections.push([]);
        if (entry.what !== 'heard') continue;
        const { maxObservedTimestamp: observed } = entry.message;
        const number = typeof observed === 'string' ? numbers.get(observed) : undefined;
        const replaced = number === undefined ? {} : { maxObservedTimestamp: encodeTs(EPOCH + BigInt(number)) };
        connections.at(-1)!.push({ ...entry.message, ...replaced });
    }
    return sentOf(connections);
}

export function scenarioOf(name: string, recorded: string, entries: readonly Entry[]): Scenario {
    const all = toldOf(entries.filter((entry) => entry.what === 'told').map(({ event }) => event));
    const told = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { name, recorded, steps: new Translation(entries).steps(), sent: sent(entries), told };
}
