// SPDX-License-Identifier: MIT
// Runs what crons.ts declares: intervals, fixed times (UTC) and cron expressions.
import type { JSONValue } from 'convex/values';

type Schedule =
    | { type: 'interval'; seconds?: number; minutes?: number; hours?: number }
    | { type: 'hourly'; minuteUTC: number }
    | { type: 'daily'; hourUTC: number; minuteUTC: number }
    | { type: 'weekly'; dayOfWeek: string; hourUTC: number; minuteUTC: number }
    | { type: 'monthly'; day: number; hourUTC: number; minuteUTC: number }
    | { type: 'cron'; cron: string };

export interface CronJob {
    readonly name: string;
    readonly args: readonly JSONValue[];
    readonly schedule: Schedule;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MINUTE_MS = 60_000;
const SEARCH_MINUTES = 366 * 24 * 60;
const BOUNDS = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 7],
] as const;

function expression(schedule: Exclude<Schedule, { type: 'interval' }>): string {
    switch (schedule.type) {
        case 'hourly':
            return `${schedule.minuteUTC} * * * *`;
        case 'daily':
            return `${schedule.minuteUTC} ${schedule.hourUTC} * * *`;
        case 'weekly':
            return `${schedule.minuteUTC} ${schedule.hourUTC} * * ${DAYS.indexOf(schedule.dayOfWeek)}`;
        case 'monthly':
            return `${schedule.minuteUTC} ${schedule.hourUTC} ${schedule.day} * *`;
        case 'cron':
            return schedule.cron;
    }
}

function allowed(field: string, [low, high]: readonly [number, number]): Set<number> {
    const values = new Set<number>();
    for (const part of field.split(',')) {
        const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part);
        if (match === null) throw new Error(`"${field}" is not a cron field`);
        const [, from, to, step] = match;
        const start = from === '*' ? low : Number(from);
        const end = to !== undefined ? Number(to) : from === '*' || step !== undefined ? high : start;
        for (let value = start; value <= end; value += Number(step ?? 1)) values.add(value);
    }
    return values;
}

/** The first whole minute after `now` that fits; a day matches by month or by week when both are restricted. */
export function nextRun(cron: string, now: number): number {
    const fields = cron.trim().split(/\s+/);
    if (fields.length !== BOUNDS.length) throw new Error(`"${cron}" is not a cron expression of five fields`);
    const [minutes, hours, days, months, weekdays] = fields.map((field, i) => allowed(field, BOUNDS[i]!));
    if (weekdays!.has(7)) weekdays!.add(0);
    const either = fields[2] !== '*' && fields[4] !== '*';
    let time = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
    for (let i = 0; i < SEARCH_MINUTES; i++, time += MINUTE_MS) {
        const date = new Date(time);
        if (!minutes!.has(date.getUTCMinutes()) || !hours!.has(date.getUTCHours())) continue;
        if (!months!.has(date.getUTCMonth() + 1)) continue;
        const [day, weekday] = [days!.has(date.getUTCDate()), weekdays!.has(date.getUTCDay())];
        if (either ? day || weekday : day && weekday) return time;
    }
    throw new Error(`"${cron}" never comes`);
}

function waitOf(schedule: Schedule, now: number): number {
    if (schedule.type !== 'interval') return nextRun(expression(schedule), now) - now;
    const { seconds = 0, minutes = 0, hours = 0 } = schedule;
    return 1000 * (seconds + 60 * (minutes + 60 * hours));
}

export class Crons {
    readonly #setTimer: (callback: () => void, ms: number) => void;
    readonly #run: (name: string, args: JSONValue) => Promise<void>;
    readonly #log: (line: string) => void;

    constructor(
        setTimer: (callback: () => void, ms: number) => void,
        run: (name: string, args: JSONValue) => Promise<void>,
        log: (line: string) => void,
    ) {
        this.#setTimer = setTimer;
        this.#run = run;
        this.#log = log;
    }

    /** Of the default export of crons.ts. */
    start(jobs: Readonly<Record<string, CronJob>>): void {
        for (const [identifier, job] of Object.entries(jobs)) {
            try {
                this.#arm(identifier, job);
            } catch (error) {
                this.#log(`cron "${identifier}" is not started: ${String(error)}`);
            }
        }
    }

    #arm(identifier: string, job: CronJob): void {
        const fire = async () => {
            await this.#run(job.name, job.args[0] ?? {});
            this.#arm(identifier, job);
        };
        this.#setTimer(() => void fire(), waitOf(job.schedule, Date.now()));
    }
}
