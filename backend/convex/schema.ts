// SPDX-License-Identifier: MIT
import { defineSchema, defineTable } from 'convex/server';
import { v } from 'convex/values';
import { activityKind } from './lib/activity_kinds';

export default defineSchema({
    /** The app's own record of a person. Rows are written by triggers; `userId` is Better Auth's id. */
    user: defineTable({
        userId: v.string(),
        name: v.string(),
        email: v.string(),
        emailVerified: v.boolean(),
        image: v.optional(v.union(v.null(), v.string())),
        personalOrganizationId: v.optional(v.string()),
        /** Only the id is kept. Name, slug and roles are read from the organisation and its `member` row. */
        activeOrganizationId: v.optional(v.string()),
        createdAt: v.number(),
        updatedAt: v.number(),
    }).index('by_userId', ['userId']),

    /** What only the app knows about an organisation. */
    orgMeta: defineTable({
        organizationId: v.string(),
        isPersonal: v.boolean(),
        ownerUserId: v.optional(v.string()),
        createdAt: v.number(),
        updatedAt: v.number(),
    }).index('by_organizationId', ['organizationId']),

    /** What happened in an organisation, for its members to see. Names are as they were then. */
    activity: defineTable({
        organizationId: v.string(),
        at: v.number(),
        kind: activityKind,
        actorName: v.string(),
        /** A person, an address, a role or a name, as `kind` has it. */
        subject: v.union(v.null(), v.string()),
        detail: v.union(v.null(), v.string()),
    }).index('by_organizationId_at', ['organizationId', 'at']),
    /** Pictures of people and organisations, each at an address of its own that nobody can guess. */
    pictures: defineTable({ owner: v.string(), bytes: v.bytes(), type: v.string(), createdAt: v.number() }),
    /** Counters of `limits.ts`. `bucket` is the moment the window began. */
    rateLimits: defineTable({
        key: v.string(),
        bucket: v.number(),
        count: v.number(),
        expiresAt: v.number(),
    })
        .index('by_key_bucket', ['key', 'bucket'])
        .index('by_expiresAt', ['expiresAt']),

    /** Which device asked for a device code, and from where. Better Auth's own row does not say. */
    deviceRequests: defineTable({
        userCode: v.string(),
        clientId: v.string(),
        ipAddress: v.union(v.null(), v.string()),
        userAgent: v.union(v.null(), v.string()),
        requestedAt: v.number(),
        expiresAt: v.number(),
    })
        .index('by_userCode', ['userCode'])
        .index('by_expiresAt', ['expiresAt']),

    /** Codes and invitations waiting to be e-mailed. An invitation has no code, but says by whom and into what. */
    outbox: defineTable({
        to: v.string(),
        kind: v.string(),
        code: v.string(),
        organization: v.optional(v.string()),
        inviter: v.optional(v.string()),
        createdAt: v.number(),
        expiresAt: v.number(),
    })
        .index('by_to', ['to'])
        .index('by_expiresAt', ['expiresAt']),
});
