// SPDX-License-Identifier: MIT
// Records scenarios: the official client against the local host, driven as sessions.ts says. Each is played back once before it is
// kept. README.md says how to use it.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { normalise } from './normalise.ts';
import { linesOf, officialClient, play, toldOf, type Command, type Event } from './play.ts';
import { RecordedHost } from './recorded_host.ts';
import { scenarioOf, type Entry } from './recording.ts';
import { fileNameOf, FOLDER, textOf } from './recordings.ts';
import { RecordingProxy } from './recording_proxy.ts';
import type { Message } from './scenario.ts';
import { sessions, type Act, type Session } from './sessions.ts';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const SOURCE = `convex ${require('convex/package.json').version} against the local development host, functions of convex-plain`;
const PATIENCE = 30_000;

class Director {
    readonly #entries: Entry[] = [];
    readonly #host = new RecordedHost();
    readonly #proxy = new RecordingProxy(
        () => this.#host.url,
        (entry) => void this.#entries.push(entry),
    );
    #client: ChildProcess | undefined;
    #commands: Command[] = [];

    async record({ acts }: Session): Promise<Entry[]> {
        try {
            await this.#host.start();
            await this.#play(acts);
        } finally {
            await this.#end();
        }
        return normalise(this.#entries, this.#host.tokens);
    }

    async #play(acts: Act[]): Promise<void> {
        const { command, args } = officialClient;
        const complaints = process.env.VERBOSE ? 'inherit' : 'ignore';
        this.#client = spawn(command, args(await this.#proxy.ready()), { stdio: ['pipe', 'pipe', complaints] });
        createInterface({ input: this.#client.stdout! }).on('line', (line) => {
            this.#entries.push({ what: 'told', event: JSON.parse(line) as Event });
        });
        for (const act of [{ settled: true } as Act, ...acts]) {
            if ('do' in act) this.#commands.push(act);
            else {
                await this.#give();
                await this.#take(act);
            }
        }
        await this.#give();
    }

    /** Commands that follow each other are given at once, as they will be when this is played. */
    async #give(): Promise<void> {
        const commands = await Promise.all(this.#commands.splice(0).map((command) => this.#withTokens(command)));
        if (commands.length === 0) return;
        this.#client!.stdin!.write(linesOf(commands.map((command) => ({ ...command, op: command.do }))));
        this.#entries.push(...commands.map((command): Entry => ({ what: 'did', command })));
    }

    async #withTokens(command: Command): Promise<Command> {
        if (command.do !== 'setAuth') return command;
        const tokens = command.tokens.map(async (name) => (name === null ? null : await this.#host.token(name)));
        return { ...command, tokens: await Promise.all(tokens) };
    }

    async #take(act: Exclude<Act, Command>): Promise<void> {
        if ('told' in act) await this.#until(() => (toldOf(this.#events())[act.told]?.length ?? 0) >= (act.count ?? 1), act);
        else if ('heard' in act) await this.#until(() => this.#heard(act.heard).length >= (act.count ?? 1), act);
        else if ('settled' in act) await this.#settle();
        else if ('meanwhile' in act) await this.#host.call('mutation', act.meanwhile, act.args ?? {});
        else if ('cut' in act) this.#proxy.cut();
        else if ('cutBefore' in act) this.#proxy.cutAt(act.cutBefore, false);
        else if ('cutAfter' in act) this.#proxy.cutAt(act.cutAfter, true);
        else if ('isCut' in act) await this.#until(() => this.#connection().some(({ what }) => what === 'cut'), act);
        else if ('letThrough' in act) this.#proxy.letThrough();
        else if ('together' in act) this.#proxy.together(act.together);
        else if ('openTogether' in act) this.#proxy.openTogether(act.openTogether, act.restWaits ?? false);
        else if ('hold' in act) this.#proxy.hold();
        else if ('held' in act) await this.#until(() => this.#proxy.heldCount(act.held) >= (act.count ?? 1), act);
        else if ('release' in act) this.#proxy.release();
        else if ('restart' in act) await this.#restart();
        else await this.#host.untilExpired(act.expired);
    }

    async #restart(): Promise<void> {
        this.#proxy.letNobodyThrough();
        await this.#host.restart();
    }

    async #end(): Promise<void> {
        if (this.#client !== undefined) {
            const closed = once(this.#client, 'close'); // what it told until then is in
            this.#client.stdin!.end();
            await closed;
        }
        this.#proxy.stop();
        await this.#host.stop();
    }

    async #until(holds: () => boolean, what: object): Promise<void> {
        const end = Date.now() + PATIENCE;
        while (!holds()) {
            if (Date.now() > end) throw new Error(`In vain: ${JSON.stringify(what)}\n${JSON.stringify(this.#connection(), null, 1)}`);
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    /** Everything is answered and shown, and two requests of somebody else later still nothing has been added. */
    async #settle(): Promise<void> {
        for (let seen = -1; seen !== this.#entries.length;) {
            await this.#until(() => this.#isAnswered(), { settled: true });
            seen = this.#entries.length;
            for (let i = 0; i < 2; i++) await this.#host.call('query', 'notes:count', {});
        }
    }

    #isAnswered(): boolean {
        const connection = this.#connection();
        if (connection.some(({ what }) => what === 'cut' || what === 'closed')) return false;
        const said = connection.filter((entry) => entry.what === 'said').map(({ message }) => message);
        const last = said.at(-1);
        if (last?.type !== 'Transition') return false;
        const { querySet, identity } = last.endVersion as { querySet: number; identity: number };
        const answered = said.filter(({ type }) => type === 'MutationResponse' || type === 'ActionResponse').length;
        return (
            querySet === this.#heard('ModifyQuerySet').at(-1)?.newVersion &&
            identity === this.#heard('Authenticate').length &&
            answered === this.#heard('Mutation').length + this.#heard('Action').length
        );
    }

    /** What has happened since the client connected last. */
    #connection(): Entry[] {
        return this.#entries.slice(this.#entries.findLastIndex(({ what }) => what === 'open'));
    }

    #heard(type: string): Message[] {
        const heard = this.#connection().filter((entry) => entry.what === 'heard');
        return heard.map(({ message }) => message).filter((message) => message.type === type);
    }

    #events(): Event[] {
        return this.#entries.filter((entry) => entry.what === 'told').map(({ event }) => event);
    }
}

async function record(session: Session): Promise<void> {
    const scenario = scenarioOf(session.name, SOURCE, await new Director().record(session));
    const { sent, told } = await play(scenario, officialClient);
    assert.deepEqual({ sent, told }, { sent: scenario.sent, told: scenario.told }, `${session.name}: played back it is something else`);
    writeFileSync(join(FOLDER, fileNameOf(session.name)), textOf(scenario));
    console.log(session.name);
}

const [wanted] = process.argv.slice(2);
if (wanted === undefined) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const session of sessions) if (wanted === undefined || session.name === wanted) await record(session);
