// SPDX-License-Identifier: MIT
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getIp } from 'better-auth/api';
import * as z from 'zod';

export type DeviceOrigin = {
    userCode: string;
    clientId: string;
    ipAddress: string | null;
    userAgent: string | null;
};

const answerSchema = z.object({ user_code: z.string() });
const bodySchema = z.object({ client_id: z.string() });

/** Notes where a device code was asked for, so that the person can see it before letting the device in. */
export const deviceOrigin = ({ remember }: { remember?: (origin: DeviceOrigin) => Promise<void> }) =>
    ({
        id: 'device-origin',
        hooks: {
            after: [
                {
                    matcher: (context) => context.path === '/device/code',
                    handler: createAuthMiddleware(async (ctx) => {
                        const answer = answerSchema.safeParse(ctx.context.returned);
                        const asked = bodySchema.safeParse(ctx.body);
                        if (!answer.success || !asked.success) return;
                        const source = ctx.request ?? ctx.headers;
                        await remember?.({
                            userCode: answer.data.user_code,
                            clientId: asked.data.client_id,
                            ipAddress: source ? getIp(source, ctx.context.options) : null,
                            userAgent: ctx.headers?.get('user-agent') || null,
                        });
                    }),
                },
            ],
        },
    }) satisfies BetterAuthPlugin;
