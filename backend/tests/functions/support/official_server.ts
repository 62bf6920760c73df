// SPDX-License-Identifier: MIT
// The Better Auth server of tests/fixtures with the official electron plugin, for one test file.
import { join } from 'node:path';
import { ChildServer, fixturesFolder } from './child_server.ts';
import { send, type Answer, type Sending } from './http_client.ts';

export class OfficialServer {
    readonly #server: ChildServer<{ siteUrl: string }>;

    private constructor(server: ChildServer<{ siteUrl: string }>) {
        this.#server = server;
    }

    static async start(): Promise<OfficialServer> {
        return new OfficialServer(
            await ChildServer.start([join(fixturesFolder, 'better-auth-electron', 'server.ts')], {}),
        );
    }

    get siteUrl(): string {
        return this.#server.ready.siteUrl;
    }

    async http(method: string, path: string, sending: Sending = {}): Promise<Answer> {
        return await send(method, new URL(path, this.siteUrl), sending);
    }

    async auth(method: string, path: string, sending: Sending = {}): Promise<Answer> {
        return await this.http(method, `/api/auth${path}`, sending);
    }

    async stop(): Promise<void> {
        await this.#server.stop();
    }
}
