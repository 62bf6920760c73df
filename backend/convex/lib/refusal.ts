// SPDX-License-Identifier: MIT
import { ConvexError } from 'convex/values';

/** What a function of ours says when it will not do as asked. `retryAfter` is in milliseconds. */
export type Refusal = {
    code:
        | 'UNAUTHENTICATED'
        | 'FORBIDDEN'
        | 'NOT_FOUND'
        | 'BAD_REQUEST'
        | 'CONFLICT'
        | 'RATE_LIMITED'
        | 'SESSION_NOT_FRESH'
        | 'INVALID_PASSWORD'
        | 'PASSWORD_TOO_SHORT'
        | 'PASSWORD_TOO_LONG'
        | 'EMAIL_NOT_VERIFIED'
        | 'ALREADY_MEMBER'
        | 'ONLY_OWNER'
        | 'INVITATION_EXPIRED'
        | 'INVALID_CODE'
        | 'CODE_EXPIRED'
        | 'TOO_MANY_ATTEMPTS'
        | 'ONLY_METHOD';
    message: string;
    retryAfter?: number;
};

export const refuse = (code: Refusal['code'], message: string, retryAfter?: number): never => {
    throw new ConvexError<Refusal>({ code, message, ...(retryAfter === undefined ? {} : { retryAfter }) });
};
