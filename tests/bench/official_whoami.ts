// SPDX-License-Identifier: MIT
// What `latchkey whoami` does, on the official client: a session that is kept, the person's record confirmed by the server, one line.
//
//   node official_whoami.ts DEPLOYMENT_URL SITE_URL        the session's token in the environment, as SESSION
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../backend/package.json', import.meta.url));
const { ConvexClient } = require('convex/browser');
const { makeFunctionReference } = require('convex/server');

const [deploymentUrl, siteUrl] = process.argv.slice(2) as [string, string];
const client = new ConvexClient(deploymentUrl, { logger: false, reportDebugInfoToConvex: false });
client.setAuth(async () => {
    const reply = await fetch(`${siteUrl}/api/auth/convex/token`, {
        headers: { authorization: `Bearer ${process.env.SESSION}`, origin: siteUrl },
    });
    return ((await reply.json()) as { token: string }).token;
});
client.onUpdate(makeFunctionReference('auth:getCurrentUser'), {}, (user: { name: string; email: string } | null) => {
    if (user === null) return;
    console.log(`${user.name} <${user.email}>`);
    process.exit(0);
});
