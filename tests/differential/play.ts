// SPDX-License-Identifier: MIT
// Plays one scenario with one client, and says what it sent and what it told.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Message, Scenario, Step, Told } from './scenario.ts';
import { printed, ScriptedServer } from './scripted_server.ts';

const PATIENCE = 6000;
/** After the last step: what a client does unasked has this long to show. */
const GRACE = 250;

export interface Event {
    as: string;
    value?: unknown;
    error?: unknown;
}
export interface Played {
    /** By connection, without what differs from run to run. */
    sent: Message[][];
    /** The same twice in a row is told once. */
    told: Told;
    /** The step a client did not get to, if any. */
    stuckAt?: string;
    /** How often somebody was told again what he had just been told. */
    repeated: number;
}

export type Command = Extract<Step, { do: unknown }>;

export const linesOf = (commands: object[]): string => commands.map((command) => `${JSON.stringify(command)}\n`).join('');

/** Commands that follow each other are given in one write: so a client finds them all at once, or none. */
function atOnce(steps: Step[]): (Step | Command[])[] {
    const grouped: (Step | Command[])[] = [];
    for (const step of steps) {
        const last = grouped.at(-1);
        if (!('do' in step)) grouped.push(step);
        else if (Array.isArray(last)) last.push(step);
        else grouped.push([step]);
    }
    return grouped;
}

/** What a client sent, by connection, without what differs from run to run. */
export function sentOf(connections: Message[][]): Message[][] {
    const sessions = new Map<unknown, string>();
    const plain = (message: Message): Message => {
        const { clientTs: _, ...rest } = message;
        if (message.type === 'Connect') {
            if (!sessions.has(message.sessionId)) sessions.set(message.sessionId, `session ${sessions.size + 1}`);
            return { ...rest, type: 'Connect', sessionId: sessions.get(message.sessionId) };
        }
        // A journal of null and none are one to the server.
        return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'journal' && value === null ? undefined : value))) as Message;
    };
    return connections.map((received) => received.filter(({ type }) => type !== 'Event').map(plain));
}

/** What a client told, by name; the same twice in a row counts once. */
export function toldOf(events: Event[]): Told {
    const told: Told = {};
    for (const { as, ...what } of events) {
        const list = (told[as] ??= []);
        if (JSON.stringify(list.at(-1)) !== JSON.stringify(what)) list.push(what);
    }
    return told;
}

/** How often somebody was told again what he had just been told. Of an identity each confirmation is news: of another token. */
const repeatsIn = (events: Event[]): number => {
    const told = events.filter(({ as }) => as !== 'identity');
    return told.length - Object.values(toldOf(told)).reduce((sum, list) => sum + list.length, 0);
};

const refusal = ({ refuse, attempted, error }: Extract<Step, { refuse: unknown }>): Message => ({
    type: 'AuthError',
    error: error ?? 'refused',
    baseVersion: refuse,
    authUpdateAttempted: attempted ?? true,
});

export interface Client {
    command: string;
    args: (url: string) => string[];
}

export const officialClient: Client = {
    command: process.execPath,
    args: (url) => [join(import.meta.dirname, 'official_peer.ts'), url],
};

class Player {
    readonly #server = new ScriptedServer();
    readonly #events: Event[] = [];
    #child!: ReturnType<typeof spawn>;

    async play(scenario: Scenario, client: Client): Promise<Played> {
        const url = await this.#server.ready();
        this.#child = spawn(client.command, client.args(url), { stdio: ['pipe', 'pipe', process.env.VERBOSE ? 'inherit' : 'ignore'] });
        createInterface({ input: this.#child.stdout! }).on('line', (line) => void this.#events.push(JSON.parse(line) as Event));
        this.#child.stdin!.write(linesOf([{ op: 'open' }]));
        let stuckAt: string | undefined;
        try {
            for (const step of atOnce([{ connection: 1 }, { hear: 'ModifyQuerySet' }, ...scenario.steps])) {
                stuckAt = JSON.stringify(step);
                await this.#take(step);
            }
            stuckAt = undefined;
        } catch (error) {
            if (!(error instanceof Stuck)) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, GRACE));
        this.#child.stdin!.end();
        const sent = sentOf(this.#server.connections.map(({ received }) => received));
        const played = { sent, told: toldOf(this.#events), repeated: repeatsIn(this.#events), ...(stuckAt === undefined ? {} : { stuckAt }) };
        this.#child.kill();
        this.#server.close();
        return played;
    }

    async #until(holds: () => boolean): Promise<void> {
        const end = Date.now() + PATIENCE;
        while (!holds()) {
            if (Date.now() > end) throw new Stuck();
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    async #take(step: Step | Command[]): Promise<void> {
        const server = this.#server;
        if (Array.isArray(step)) this.#child.stdin!.write(linesOf(step.map((command) => ({ ...command, op: command.do }))));
        else if ('hear' in step) await this.#until(() => server.current.count(step.hear) >= (step.count ?? 1));
        else if ('connection' in step) await this.#until(() => server.connections.length >= step.connection);
        else if ('seen' in step)
            await this.#until(() => (toldOf(this.#events)[step.seen]?.length ?? 0) >= (step.count ?? 1));
        else if ('transition' in step) server.say(server.transition(step.transition, step));
        else if ('chunks' in step) this.#sayInChunks(step);
        else if ('answer' in step) server.say(this.#answer(step));
        else if ('refuse' in step) server.say(refusal(step));
        else if ('say' in step) server.say(step.say as Message);
        else if ('text' in step) server.current.socket.send(step.text);
        else if ('close' in step) server.current.socket.close(step.close ?? undefined, step.reason);
        else server.current.socket.terminate();
    }

    #sayInChunks({ chunks, parts, between }: Extract<Step, { chunks: unknown }>): void {
        const whole = JSON.stringify(this.#server.transition(chunks));
        const size = Math.ceil(whole.length / parts);
        for (let partNumber = 0; partNumber < parts; partNumber++) {
            const chunk = whole.slice(partNumber * size, (partNumber + 1) * size);
            this.#server.say({ type: 'TransitionChunk', chunk, partNumber, totalParts: parts, transitionId: String(whole.length) });
            if (partNumber === 0 && between !== undefined) this.#server.say(between as Message);
        }
    }

    #answer({ answer, request, value, error, data, ahead, logLines }: Extract<Step, { answer: unknown }>): Message {
        const success = error === undefined;
        return {
            type: `${answer}Response`,
            requestId: request,
            success,
            result: success ? printed(value ?? null) : error,
            ...(answer === 'Mutation' ? { ts: success ? this.#server.tick(ahead ?? 1) : null } : {}),
            ...(data === undefined ? {} : { errorData: printed(data) }),
            logLines: logLines ?? [],
        };
    }
}

class Stuck extends Error {}

export const play = (scenario: Scenario, client: Client): Promise<Played> => new Player().play(scenario, client);
