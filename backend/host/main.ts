// SPDX-License-Identifier: MIT
// The local development backend. One JSON line on standard output says where it answers; everything else goes to
// standard error.
import { Console } from 'node:console';
import { DevelopmentHost } from './development_host.ts';
import { readOptions, USAGE, UsageError } from './options.ts';
import { NOTICE } from './server/cloud_server.ts';

const EXIT_USAGE = 2;
const EXIT_VIOLATIONS = 3;

function log(line: string): void {
    process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
    globalThis.console = new Console(process.stderr, process.stderr);
    process.setSourceMapsEnabled(true);
    const options = readOptions(process.argv.slice(2));
    const host = await DevelopmentHost.start(options, log);
    let stopping = false;
    const stop = async () => {
        if (stopping) return;
        stopping = true;
        await host.stop();
        process.exit(options.strict && host.violations.list.length > 0 ? EXIT_VIOLATIONS : 0);
    };
    process.on('SIGTERM', () => void stop());
    process.on('SIGINT', () => void stop());
    process.on('unhandledRejection', (reason) =>
        log(`unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`),
    );
    const { cloudUrl: deploymentUrl, siteUrl, idpUrl } = host.addresses;
    process.stdout.write(`${JSON.stringify({ deploymentUrl, siteUrl, idpUrl, pid: process.pid, notice: NOTICE })}\n`);
}

main().catch((error: unknown) => {
    log(
        error instanceof UsageError
            ? `${error.message}\n${USAGE}`
            : error instanceof Error
              ? (error.stack ?? '')
              : String(error),
    );
    process.exit(error instanceof UsageError ? EXIT_USAGE : 1);
});
