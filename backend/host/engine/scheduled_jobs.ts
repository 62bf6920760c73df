// SPDX-License-Identifier: MIT
// Functions that were scheduled before the host went down. Those still waiting are armed again; a mutation that was
// cut off never committed and runs again; an action that was cut off may have acted, and is marked as failed.
import type { Document, ScheduledJob } from './convex_test_state.ts';
import type { FunctionHost } from './function_host.ts';

function isJob(document: Document): document is Document & ScheduledJob {
    return document._id.endsWith('_scheduled_functions');
}

export function resumeScheduledJobs(
    host: FunctionHost,
    setTimer: (callback: () => void, ms: number) => void,
    log: (line: string) => void,
): void {
    for (const [component, database] of host.databases) {
        for (const job of Object.values(database._documents).filter(isJob)) {
            const { kind } = job.state;
            if (kind === 'inProgress' && host.internalKindOf(component, job.name) === 'action')
                database._documents[job._id] = { ...job, state: { kind: 'failed' }, completedTime: Date.now() };
            else if (kind === 'inProgress') database._documents[job._id] = { ...job, state: { kind: 'pending' } };
            if (!isPending(database._documents[job._id]!)) continue;
            const run = () =>
                void host.root
                    .resumeJob(component, job)
                    .catch((error: unknown) => log(`scheduled ${job.name}: ${String(error)}`));
            setTimer(run, Math.max(0, job.scheduledTime - Date.now()));
        }
    }
}

function isPending(document: Document): boolean {
    return (document.state as { kind?: string } | undefined)?.kind === 'pending';
}
