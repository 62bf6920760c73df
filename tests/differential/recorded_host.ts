// SPDX-License-Identifier: MIT
// The local development host as recordings use it: functions of the test fixture, a state folder of its own, an issuer it trusts.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKey, sign } from '../../backend/tests/host/issuer.ts';
import { PLAIN, StartedHost } from '../../backend/tests/host/started_host.ts';

const ISSUER = 'https://issuer.example';
const KEY = await makeKey('RS256', 'k');
const OTHER_KEY = await makeKey('RS256', 'k');

/** Names of tokens, which stand for them in the recordings too. */
export const ANNA = 'token-of-anna';
export const ANNA_AGAIN = 'another-token-of-anna';
export const BERT = 'token-of-bert';
/** Signed by somebody else. */
export const FORGED = 'forged-token';
/** Lives long enough to be confirmed, and short enough to wait for its end. */
export const BRIEF = 'brief-token';

const HOUR_S = 3600;
const BRIEF_S = 3;
const CLAIMS: Record<string, object> = {
    [ANNA]: { sub: 'anna', email: 'anna@example.org' },
    [ANNA_AGAIN]: { sub: 'anna', email: 'anna@example.org', visit: 2 },
    [BERT]: { sub: 'bert' },
    [FORGED]: { sub: 'mallory' },
    [BRIEF]: { sub: 'anna', email: 'anna@example.org' },
};

const seconds = () => Math.floor(Date.now() / 1000);
const authConfig = () => {
    const keys = encodeURIComponent(JSON.stringify({ keys: [KEY.publicJwk] }));
    const provider = { type: 'customJwt', issuer: ISSUER, jwks: `data:application/json,${keys}`, algorithm: 'RS256', applicationID: 'convex' };
    return `export default ${JSON.stringify({ providers: [provider] })};\n`;
};

export class RecordedHost {
    readonly #folder = mkdtempSync(join(tmpdir(), 'latchkey-recording-'));
    #host: StartedHost | undefined;
    /** Name by token. */
    readonly tokens = new Map<string, string>();
    /** When they end, by name. */
    readonly #ends = new Map<string, number>();

    async start(): Promise<void> {
        const functions = join(this.#folder, 'convex');
        cpSync(PLAIN, functions, { recursive: true });
        writeFileSync(join(functions, 'auth.config.ts'), authConfig());
        await this.#run();
    }

    async #run(): Promise<void> {
        const folders = ['--convex-dir', join(this.#folder, 'convex'), '--state', join(this.#folder, 'state')];
        this.#host = await StartedHost.start(...folders, '--no-idp', '--strict');
    }

    get url(): string {
        return this.#host!.cloud;
    }

    async restart(): Promise<void> {
        await this.#end();
        await this.#run();
    }

    async stop(): Promise<void> {
        await this.#end();
        rmSync(this.#folder, { recursive: true, force: true });
    }

    /** Strict mode gives another code than 0 when the client broke a rule. */
    async #end(): Promise<void> {
        const [host] = [this.#host, (this.#host = undefined)];
        const code = await host?.stop();
        if (code) throw new Error(`The host ended with ${code}:\n${host!.stderr()}`);
    }

    async call(kind: 'query' | 'mutation', path: string, args: object): Promise<void> {
        const body = JSON.stringify({ path, args, format: 'convex_encoded_json' });
        const response = await fetch(`${this.url}/api/${kind}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
        const { status } = (await response.json()) as { status: string };
        if (status !== 'success') throw new Error(`${path}: ${status}`);
    }

    /** The token of that name. */
    async token(name: string): Promise<string> {
        const exp = seconds() + (name === BRIEF ? BRIEF_S : HOUR_S);
        const token = await sign(name === FORGED ? OTHER_KEY : KEY, { iss: ISSUER, ...CLAIMS[name], exp });
        this.tokens.set(token, name);
        this.#ends.set(name, exp * 1000);
        return token;
    }

    async untilExpired(name: string): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, this.#ends.get(name)! - Date.now()));
    }
}
