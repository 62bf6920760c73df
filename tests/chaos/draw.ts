// SPDX-License-Identifier: MIT
// From a seed to the steps of a run. The same seed draws the same steps, whatever the program answers.

export type Who = 'a' | 'b';
export const paths = ['/api/auth/convex/token', '/api/auth/get-session', '/api/auth/sign-out', '/api/auth/sign-in/email'] as const;
export type Path = (typeof paths)[number];
/** "lie" is a 401 from one address while the session lives on. */
export type Fault = '500' | '429' | 'page' | 'hang' | 'reset' | 'truncate' | 'lie';

export type Step =
    | { readonly do: 'sign-in'; readonly who: Who; readonly killAfter?: number }
    | { readonly do: 'sign-out' | 'status' | 'whoami'; readonly killAfter?: number }
    | { readonly do: 'window'; readonly how: 'start' | 'kill' | 'close' }
    | { readonly do: 'host'; readonly how: 'start' | 'stop' }
    | { readonly do: 'fault'; readonly path: Path; readonly fault: Fault }
    | { readonly do: 'no faults' }
    | { readonly do: 'sync'; readonly how: 'drop' | 'refuse' | 'accept' }
    | { readonly do: 'keyring'; readonly how: 'lock' | 'unlock' | 'stop' | 'start' }
    | { readonly do: 'revoke'; readonly who: Who };

/** mulberry32: small, and the same everywhere. */
export class Dice {
    #state: number;

    constructor(seed: number) {
        this.#state = seed >>> 0;
    }

    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let t = this.#state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    }

    /** From low to high, both included. */
    whole(low: number, high: number): number {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    one<T>(of: readonly T[]): T {
        return of[this.whole(0, of.length - 1)]!;
    }

    weighted<T extends string>(weights: Record<T, number>): T {
        const entries = Object.entries(weights) as [T, number][];
        let at = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
        for (const [name, weight] of entries) {
            at -= weight;
            if (at < 0) return name;
        }
        return entries.at(-1)![0];
    }
}

const steps = { least: 8, most: 15 };
/** A trouble ends by itself after that many further steps. */
const lasts = { least: 1, most: 4 };
/** A command waits twenty seconds for an answer that never comes: one such fault a run, and soon over. */
const hangsAtMost = 1;
const killWithin = 400;

const weights = { in: 0, out: 3, ask: 2, cut: 5, window: 3, host: 2, offlineOut: 1.5, fault: 5, sync: 1, keyring: 2, revoke: 1 };
type Idea = keyof typeof weights;

class Run {
    readonly steps: Step[] = [];
    readonly #dice: Dice;
    /** What is out of order, by the step that ends it, and after how many further steps that comes. */
    readonly #open: { readonly end: Step; left: number }[] = [];
    #hangs = 0;
    #window = false;

    constructor(dice: Dice) {
        this.#dice = dice;
    }

    draw(): Step[] {
        const count = this.#dice.whole(steps.least, steps.most);
        this.steps.push({ do: 'sign-in', who: 'a' });
        for (let drawn = 1; drawn < count; drawn++) {
            this.#add(this.#dice.weighted({ ...weights, in: this.#isProbablyIn() ? 2 : 12 }));
            this.#askWhereItTells();
            this.#endWhatIsDue();
        }
        return this.steps;
    }

    #add(idea: Idea): void {
        const { steps, to } = { steps: this.steps, to: this.#dice };
        switch (idea) {
            case 'in':
                return void steps.push({ do: 'sign-in', who: to.next() < 0.65 ? 'a' : 'b' });
            case 'out':
                return void steps.push({ do: 'sign-out' });
            case 'ask':
                return void steps.push({ do: to.one(['status', 'whoami'] as const) });
            case 'cut':
                return this.#addCut();
            case 'window':
                return this.#addWindow();
            case 'host':
                return this.#trouble({ do: 'host', how: 'stop' }, { do: 'host', how: 'start' });
            case 'offlineOut':
                this.#trouble({ do: 'host', how: 'stop' }, { do: 'host', how: 'start' });
                return void steps.push({ do: 'sign-out' });
            case 'fault':
                return this.#addFault();
            case 'sync':
                if (to.next() < 0.5) return void (this.#isOpen('host') || steps.push({ do: 'sync', how: 'drop' }));
                return this.#trouble({ do: 'sync', how: 'refuse' }, { do: 'sync', how: 'accept' });
            case 'keyring':
                if (to.next() < 0.6) return this.#trouble({ do: 'keyring', how: 'lock' }, { do: 'keyring', how: 'unlock' });
                return this.#trouble({ do: 'keyring', how: 'stop' }, { do: 'keyring', how: 'start' });
            case 'revoke':
                return void (this.#isOpen('host') || steps.push({ do: 'revoke', who: to.one(['a', 'a', 'b'] as const) }));
        }
    }

    /** What begins an answer that is worth hearing: trouble, and the end of a session. Three times in five it is asked for at once. */
    #askWhereItTells(): void {
        const last = this.steps.at(-1)!;
        const isTelling = ['fault', 'host', 'sync', 'keyring', 'sign-out', 'revoke'].includes(last.do);
        if (isTelling && this.#dice.next() < 0.6) this.steps.push({ do: this.#dice.one(['status', 'status', 'whoami'] as const) });
    }

    /** A guess that needs no answer: whoever signed in last did not sign out since. */
    #isProbablyIn(): boolean {
        return this.steps.findLast((step) => step.do === 'sign-in' || step.do === 'sign-out' || step.do === 'revoke')?.do === 'sign-in';
    }

    #addCut(): void {
        const killAfter = this.#dice.whole(0, killWithin);
        const what = this.#dice.weighted({ 'sign-in': 4, 'sign-out': 4, whoami: 1, status: 1 });
        this.steps.push(what === 'sign-in' ? { do: what, who: this.#dice.one(['a', 'a', 'b'] as const), killAfter } : { do: what, killAfter });
    }

    #addWindow(): void {
        const how = this.#window ? this.#dice.one(['kill', 'close'] as const) : 'start';
        this.#window = how === 'start';
        this.steps.push({ do: 'window', how });
    }

    #addFault(): void {
        const all: Fault[] = ['500', '429', 'page', 'reset', 'truncate', 'lie', ...(this.#hangs < hangsAtMost ? (['hang'] as const) : [])];
        const fault = this.#dice.one(all);
        const path = this.#dice.one(paths);
        if (fault === 'hang') this.#hangs++;
        // Only to the token can a 401 be a lie that means nothing: elsewhere it is the definite answer itself.
        const step: Step = { do: 'fault', fault, path: fault === 'lie' ? paths[0] : path };
        this.#trouble(step, { do: 'no faults' }, fault === 'hang' ? 1 : undefined);
    }

    /** One trouble of a kind at a time, but for HTTP faults, which add up until all of them end. */
    #trouble(begin: Step, end: Step, left = this.#dice.whole(lasts.least, lasts.most)): void {
        const same = this.#open.find((other) => other.end.do === end.do);
        if (same && end.do !== 'no faults') return;
        // Faults live in the host's process: they are asked of one that runs, and a stop ends them.
        if ((begin.do === 'fault' || begin.do === 'sync') && this.#isOpen('host')) return;
        if (begin.do === 'host') this.#close((other) => other.do === 'no faults' || other.do === 'sync');
        this.steps.push(begin);
        if (same) same.left = Math.min(same.left, left);
        else this.#open.push({ end, left: left + 1 });
    }

    #isOpen(what: Step['do']): boolean {
        return this.#open.some(({ end }) => end.do === what);
    }

    #close(which: (end: Step) => boolean): void {
        for (let i = this.#open.length; i-- > 0; ) {
            const { end } = this.#open[i]!;
            if (!which(end)) continue;
            this.steps.push(end);
            this.#open.splice(i, 1);
        }
    }

    #endWhatIsDue(): void {
        for (const one of this.#open) one.left--;
        const due = new Set(this.#open.filter(({ left }) => left <= 0).map(({ end }) => end));
        this.#close((end) => due.has(end));
    }
}

export function draw(seed: number): Step[] {
    return new Run(new Dice(seed)).draw();
}

export function spell(step: Step): string {
    const { do: verb, ...rest } = step;
    return [verb, ...Object.entries(rest).map(([name, value]) => (name === 'killAfter' ? `killed after ${value} ms` : String(value)))].join(' ');
}
