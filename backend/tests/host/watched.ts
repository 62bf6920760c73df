// SPDX-License-Identifier: MIT
// Values as they come in, and a way to wait for one.

/** Only for what never comes: a busy machine is no failure. */
const PATIENCE_MS = 60_000;

export class Watched<T> {
    readonly seen: T[] = [];
    #failure: Error | undefined;
    #waiting: (() => void)[] = [];

    push(value: T): void {
        this.seen.push(value);
        this.#wake();
    }

    fail(error: Error): void {
        this.#failure = error;
        this.#wake();
    }

    get latest(): T | undefined {
        return this.seen.at(-1);
    }

    /** The latest value, as soon as it fits and is not undefined. */
    async until(fits: (value: T) => unknown): Promise<T> {
        return await this.#wait(() => {
            const value = this.latest;
            if (value === undefined || fits(value) === false) return undefined;
            return value;
        });
    }

    async failure(): Promise<Error> {
        return await this.#wait(() => this.#failure);
    }

    async #wait<R>(look: () => R | undefined): Promise<R> {
        const deadline = AbortSignal.timeout(PATIENCE_MS);
        for (;;) {
            const found = look();
            if (found !== undefined) return found;
            if (deadline.aborted)
                throw new Error(`it never came; seen: ${this.seen.length}, last ${String(this.latest)}`);
            await new Promise<void>((resolve) => {
                this.#waiting.push(resolve);
                deadline.addEventListener('abort', () => resolve(), { once: true });
            });
        }
    }

    #wake(): void {
        for (const resume of this.#waiting.splice(0)) resume();
    }
}
