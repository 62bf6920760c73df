// SPDX-License-Identifier: MIT
import { v, type Infer } from 'convex/values';

export const activityKind = v.union(
    v.literal('created'),
    v.literal('renamed'),
    v.literal('picture'),
    v.literal('invited'),
    v.literal('invitationCanceled'),
    v.literal('invitationDeclined'),
    v.literal('joined'),
    v.literal('left'),
    v.literal('removed'),
    v.literal('role'),
);
export type ActivityKind = Infer<typeof activityKind>;
