// SPDX-License-Identifier: MIT
// A figure of the live client's bench and how it is told; report.py reads the same from live-client.json.

/** At most so many times the median of another one, so much in the middle run, or so much in every run. */
export type Goal = { times: number; other: string } | { atMost: number } | { neverAbove: number };

/** One number for each run, of ours and of each that it is beside. */
export interface Figure {
    name: string;
    unit: string;
    ours: number[];
    beside: Record<string, number[]>;
    goal: Goal;
}

export function median(values: number[]): number {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

export function isMet({ ours, beside, goal }: Figure): boolean {
    if ('times' in goal) return median(ours) <= goal.times * median(beside[goal.other]!);
    return 'atMost' in goal ? median(ours) <= goal.atMost : Math.max(...ours) <= goal.neverAbove;
}

export function row(figure: Figure): string {
    const { name, unit, ours, beside, goal } = figure;
    const others = Object.entries(beside).map(([other, samples]) => `${other}: ${spread(samples)}`);
    return `| ${name}, ${unit} | ${spread(ours)} | ${others.join('; ') || '–'} | ${wanted(goal, figure)} | ${isMet(figure) ? 'met' : '**missed**'} |`;
}

function wanted(goal: Goal, { unit, ours, beside }: Figure): string {
    if ('times' in goal) return `≤ ${goal.times} × ${goal.other} (is ${(median(ours) / median(beside[goal.other]!)).toFixed(2)} ×)`;
    return 'atMost' in goal ? `≤ ${goal.atMost} ${unit}` : `≤ ${goal.neverAbove} ${unit} in every run`;
}

const format = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const spread = (values: number[]) => `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`;
