// SPDX-License-Identifier: MIT
// Puts the rooms together: addresses first, then the functions, then what answers at those addresses.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMounts } from './build/module_map.ts';
import { loadPatchedConvexTest } from './build/patched_convex_test.ts';
import { Crons, type CronJob } from './engine/crons.ts';
import { FunctionHost, setTimer } from './engine/function_host.ts';
import { resumeScheduledJobs } from './engine/scheduled_jobs.ts';
import { setFunctionEnvironment, type Addresses } from './environment.ts';
import { TokenVerifier, type AuthConfig } from './identity/token_verifier.ts';
import { IdentityProvider } from './idp/identity_provider.ts';
import type { Options } from './options.ts';
import { StateFile } from './persistence/state_file.ts';
import { StateFolder } from './persistence/state_folder.ts';
import { CloudServer } from './server/cloud_server.ts';
import { DevControl } from './server/dev_control.ts';
import { Faults } from './server/faults.ts';
import { FunctionApi } from './server/function_api.ts';
import { LoopbackServer } from './server/loopback_server.ts';
import { serveOutbox } from './server/outbox_page.ts';
import { SiteServer } from './server/site_server.ts';
import { RequestLedger } from './sync/request_ledger.ts';
import { StrictRules } from './sync/strict_rules.ts';
import { KEEP_ALIVE } from './sync/sync_connection.ts';
import { SyncServer } from './sync/sync_server.ts';
import { Violations } from './sync/violations.ts';

export type Log = (line: string) => void;

const SEED_FUNCTION = 'seed:demo';

interface Servers {
    readonly cloud: LoopbackServer;
    readonly site: LoopbackServer;
    readonly idp: LoopbackServer | undefined;
}

async function bindServers(options: Options, state: StateFolder | undefined, log: Log): Promise<Servers> {
    const remembered = state?.ports ?? {};
    const cloud = await LoopbackServer.bind(options.cloudPort, remembered.cloud, log);
    const site = await LoopbackServer.bind(options.sitePort, remembered.site, log);
    const idp = options.identityProvider ? await LoopbackServer.bind(options.idpPort, remembered.idp, log) : undefined;
    state?.rememberPorts({ cloud: cloud.port, site: site.port, ...(idp === undefined ? {} : { idp: idp.port }) });
    return { cloud, site, idp };
}

/** Bundles live in a folder of their own that is gone before the first request. */
async function loadFunctions(options: Options, addresses: Addresses, secret: string, log: Log): Promise<FunctionHost> {
    const fetch = setFunctionEnvironment(addresses, secret);
    const outDir = mkdtempSync(join(tmpdir(), 'latchkey-host-'));
    try {
        const convexTest = await loadPatchedConvexTest(outDir);
        const mounts = await loadMounts(options.convexDir, outDir);
        const { siteUrl, cloudUrl } = addresses;
        return new FunctionHost({ convexTest, mounts, siteUrl, cloudUrl, fetch, log });
    } finally {
        rmSync(outDir, { recursive: true, force: true });
    }
}

function startCrons(host: FunctionHost, log: Log): void {
    const declared = (host.module('crons')?.default as { crons?: Record<string, CronJob> } | undefined)?.crons;
    const run = async (name: string, args: Parameters<FunctionHost['internal']>[1]) => {
        const outcome = await host.internal(name, args);
        if (!outcome.ok) log(`cron ${name}: ${outcome.failure.message}`);
    };
    new Crons(setTimer, run, log).start(declared ?? {});
}

async function seed(host: FunctionHost, log: Log): Promise<void> {
    const [module, name] = SEED_FUNCTION.split(':');
    if (host.module(module!)?.[name!] === undefined) return;
    const outcome = await host.internal(SEED_FUNCTION, {});
    if (!outcome.ok) log(`seed: ${outcome.failure.message}`);
}

export class DevelopmentHost {
    readonly addresses: Addresses;
    readonly violations: Violations;
    readonly #servers: Servers;
    readonly #sync: SyncServer;
    readonly #state: StateFile | undefined;

    private constructor(
        servers: Servers,
        addresses: Addresses,
        sync: SyncServer,
        state: StateFile | undefined,
        violations: Violations,
    ) {
        this.#servers = servers;
        this.addresses = addresses;
        this.#sync = sync;
        this.#state = state;
        this.violations = violations;
    }

    static async start(options: Options, log: Log): Promise<DevelopmentHost> {
        const folder = options.stateDir === undefined ? undefined : await StateFolder.open(options.stateDir);
        const servers = await bindServers(options, folder, log);
        const { cloud, site, idp } = servers;
        const addresses = { cloudUrl: cloud.url, siteUrl: site.url, idpUrl: idp?.url ?? null };
        const secret = folder?.secret ?? randomBytes(32).toString('base64');
        const host = await loadFunctions(options, addresses, secret, log);
        const ledger = new RequestLedger();
        const state = folder === undefined ? undefined : new StateFile(folder.stateFile, host, ledger, log);
        state?.restore();
        state?.follow();
        await state?.flush();
        resumeScheduledJobs(host, setTimer, log);
        const authConfig = host.module('auth.config')?.default as AuthConfig | undefined;
        const verifier = new TokenVerifier(authConfig ?? { providers: [] });
        const violations = new Violations(log);
        const services = { host, verifier, ledger, violations, log };
        const strict = options.strict ? new StrictRules(violations) : undefined;
        const sync = new SyncServer(services, strict, KEEP_ALIVE);
        const faults = new Faults();
        faults.attach(sync);
        const access = { control: options.devControl, violations: options.strict || options.devControl };
        const dev = new DevControl(host, faults, violations, access);
        const cloudServer = new CloudServer(host, new FunctionApi(host, verifier), dev);
        const siteServer = new SiteServer(host, verifier, log);
        cloud.serve({
            request: async (request, response) => {
                if (request.url?.startsWith('/dev/') || !(await faults.intercept(request, response)))
                    await cloudServer.handle(request, response);
            },
            upgrade: (request, socket, head) => sync.upgrade(request, socket, head),
        });
        site.serve({
            request: async (request, response) => {
                if (await faults.intercept(request, response)) return;
                if (options.outbox && serveOutbox(host, request, response)) return;
                await siteServer.handle(request, response);
            },
        });
        const provider = idp === undefined ? undefined : new IdentityProvider(idp.url, site.url, secret);
        idp?.serve({ request: async (request, response) => void provider!.handler(request, response) });
        if (options.seed) await seed(host, log);
        startCrons(host, log);
        return new DevelopmentHost(servers, addresses, sync, state, violations);
    }

    async stop(): Promise<void> {
        this.#sync.shutDown();
        for (const server of Object.values(this.#servers)) server?.close();
        await this.#state?.close();
    }
}
