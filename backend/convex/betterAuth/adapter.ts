// SPDX-License-Identifier: MIT
import { createApi } from '@convex-dev/better-auth';
import { authOptions } from '../auth_options';
import schema from './schema';

/** The seven functions through which Better Auth reaches its tables. */
export const { create, findOne, findMany, updateOne, updateMany, deleteOne, deleteMany } = createApi(schema, () =>
    authOptions(),
);
