// SPDX-License-Identifier: MIT
import { defineTable } from 'convex/server';
import { v } from 'convex/values';

export const notes = defineTable({ organizationId: v.string(), author: v.string(), text: v.string() }).index(
    'by_organizationId',
    ['organizationId'],
);
