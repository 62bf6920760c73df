// SPDX-License-Identifier: MIT
import { defineSchema } from 'convex/server';
import { tables } from './generated_schema';

/**
 * The tables Better Auth asked for (`npm run schema`), plus the indexes its own queries need and do not declare.
 * An index lists its fields in alphabetical order: the adapter looks them up that way.
 */
export default defineSchema({
    ...tables,
    member: tables.member
        .index('organizationId_userId', ['organizationId', 'userId'])
        .index('organizationId_role', ['organizationId', 'role']),
    invitation: tables.invitation
        .index('organizationId_status', ['organizationId', 'status'])
        .index('email_organizationId_status', ['email', 'organizationId', 'status'])
        .index('email_status', ['email', 'status']),
    deviceCode: tables.deviceCode.index('deviceCode', ['deviceCode']).index('userCode', ['userCode']),
});
