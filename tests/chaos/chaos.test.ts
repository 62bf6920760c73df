// SPDX-License-Identifier: MIT
// Seeded runs of random faults against the real host, keyring and process. README.md says how to run one seed again.
import { test } from 'node:test';
import { draw, spell, type Fault, type Path, type Step } from './draw.ts';
import { Broken, Model, type Circumstances } from './model.ts';
import { until } from './processes.ts';
import { World, type Answer } from './world.ts';

const isLong = process.env.LATCHKEY_TEST_TIER === 'long';
const runs = Number(process.env.CHAOS_RUNS ?? (process.env.CHAOS_SEED === undefined ? (isLong ? 200 : 12) : 1));
const first = Number(process.env.CHAOS_SEED ?? 1);
/** Long enough for the retries of a program that is started again and again. */
const healsWithin = 45;

class Run {
    readonly #world: World;
    readonly #model: Model;
    readonly #story: string[] = [];
    readonly #began = performance.now();
    readonly #faults = new Map<Path, Fault>();
    #now: Circumstances = { host: true, faults: this.#faults, sync: true, keyring: 'open', window: false };

    constructor(seed: number) {
        this.#world = new World(seed);
        this.#model = new Model(this.#world.people);
    }

    async play(steps: readonly Step[]): Promise<void> {
        try {
            await this.#world.start();
            for (const step of steps) await this.#take(step);
            await this.#heal();
            await this.#verdict();
        } catch (error) {
            const why = error instanceof Error ? (error instanceof Broken ? error.message : String(error.stack)) : String(error);
            const may = this.#model.states.map((state) => JSON.stringify(state)).join('\n');
            throw new Error(`${why}\nThe steps so far:\n${this.#story.join('\n')}\nWhat might have been before the last:\n${may}\n${this.#world.logs()}`);
        } finally {
            await this.#world.stop();
        }
    }

    async #take(step: Step): Promise<Answer | undefined> {
        this.#note(spell(step));
        switch (step.do) {
            case 'sign-in':
            case 'sign-out':
            case 'status':
            case 'whoami':
                return await this.#command(step);
            default:
                await this.#turn(step);
                this.#model.judgeQuiet(await this.#look(), this.#now);
        }
        return undefined;
    }

    async #command(step: Extract<Step, { do: 'sign-in' | 'sign-out' | 'status' | 'whoami' }>): Promise<Answer> {
        const { killAfter } = step;
        const answer = step.do === 'sign-in' ? await this.#world.signIn(step.who, killAfter) : await this.#world.command(step.do, [], '', killAfter);
        this.#note(`    ${answer.killed ? 'killed' : (answer.code ?? answer.signal)} after ${answer.took} ms: ${answer.said.replaceAll('\n', ' | ')}`);
        if (answer.killed && this.#now.host && !this.#faults.has('/api/auth/sign-in/email')) await this.#world.settle();
        const tables = await this.#look();
        this.#model.judge(step, answer, tables, this.#now);
        const ended = this.#world.windowTrouble();
        if (ended) throw new Broken(`promise 5: ${ended}`);
        return answer;
    }

    async #turn(step: Exclude<Step, { do: 'sign-in' | 'sign-out' | 'status' | 'whoami' }>): Promise<void> {
        const world = this.#world;
        switch (step.do) {
            case 'window':
                return await this.#turnWindow(step.how);
            case 'host':
                await (step.how === 'start' ? world.startHost() : world.stopHost());
                return this.#set({ host: step.how === 'start' });
            case 'fault':
                await world.fault(step.path, step.fault);
                if (!this.#faults.has(step.path)) this.#faults.set(step.path, step.fault); // the first one asked for answers
                return;
            case 'no faults':
                await world.noFaults();
                this.#faults.clear();
                return this.#set({ sync: true });
            case 'sync':
                await world.sync(step.how);
                return this.#set({ sync: step.how === 'drop' ? this.#now.sync : step.how === 'accept' });
            case 'keyring':
                await world.keyring[step.how]();
                return this.#set({ keyring: step.how === 'lock' ? 'locked' : step.how === 'stop' ? 'absent' : 'open' });
            case 'revoke':
                return await this.#revoke(step.who);
        }
    }

    async #turnWindow(how: 'start' | 'kill' | 'close'): Promise<void> {
        if (how === 'start') {
            await this.#world.startWindow();
            return this.#set({ window: true });
        }
        const trouble = await this.#world.endWindow(how === 'kill' ? 'SIGKILL' : 'SIGTERM');
        if (trouble) throw new Broken(`promise 5: ${trouble}`);
        this.#model.judgeQuiet(await this.#look(), this.#now); // while it still counts as running
        this.#set({ window: false });
    }

    async #revoke(who: 'a' | 'b'): Promise<void> {
        const ids = (await this.#world.tables())[who];
        this.#model.revoked(ids);
        for (const id of ids) await this.#world.revoke(id);
    }

    async #look() {
        if (!this.#now.host) return undefined;
        const tables = await this.#world.tables();
        this.#note(`    sessions: ${tables.a.join() || 'none'} of a, ${tables.b.join() || 'none'} of b`);
        return tables;
    }

    async #heal(): Promise<void> {
        this.#note('everything is healed');
        if (!this.#now.host) await this.#take({ do: 'host', how: 'start' });
        await this.#take({ do: 'no faults' });
        if (this.#now.keyring === 'locked') await this.#take({ do: 'keyring', how: 'unlock' });
        if (this.#now.keyring === 'absent') await this.#take({ do: 'keyring', how: 'start' });
    }

    /** Whoever was signed in still is, whatever was signed out is gone, and in the end nothing is left. */
    async #verdict(): Promise<void> {
        await this.#come();
        if (this.#now.window) await this.#take({ do: 'window', how: 'close' });
        const answer = await this.#come();
        if (answer.code === 0) {
            const token = await this.#world.command('token');
            const payload = String(token.json?.token ?? '').split('.')[1] ?? '';
            const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as { sessionId?: unknown };
            this.#note(`token: ${token.code}, session ${String(claims.sessionId)}`);
            this.#model.judgeToken(claims.sessionId);
        }
        this.#model.judgeKeyring(await this.#world.keyring.entries());
        await this.#take({ do: 'sign-out' });
        await this.#come();
        this.#model.judgeKeyring(await this.#world.keyring.entries());
        const violations = await this.#world.violations();
        if (violations.length > 0) throw new Broken(`rules of the sync protocol broken: ${JSON.stringify(violations)}`);
    }

    /** Starts the program until its answer is a definite one and nothing is owed any more. */
    async #come(): Promise<Answer> {
        const settled = async () => {
            const answer = await this.#take({ do: 'status' });
            return this.#model.isSettled && (answer?.code === 0 || answer?.code === 3) ? answer : undefined;
        };
        try {
            return await until(settled, 'a definite answer, and the server knows of every sign-out', healsWithin);
        } finally {
            this.#model.requireSettled();
        }
    }

    #set(change: Partial<Circumstances>): void {
        this.#now = { ...this.#now, ...change };
    }

    #note(what: string): void {
        this.#story.push(`${((performance.now() - this.#began) / 1000).toFixed(1).padStart(6)} s  ${what}`);
        if (process.env.CHAOS_VERBOSE) console.log(this.#story.at(-1));
    }
}

for (let seed = first; seed < first + runs; seed++) test(`seed ${seed}`, { timeout: 600_000 }, () => new Run(seed).play(draw(seed)));
