// SPDX-License-Identifier: MIT
import { cronJobs } from 'convex/server';
import { internal } from './_generated/api';

const crons = cronJobs();
crons.interval('forget rate-limit counters that are over', { hours: 1 }, internal.limits.sweep, {});
crons.interval('forget codes that are over', { minutes: 15 }, internal.outbox.sweep, {});
crons.interval('forget device requests that are over', { minutes: 15 }, internal.desktop.device_requests.sweep, {});

export default crons;
