// SPDX-License-Identifier: MIT
// The patch of convex-test. It adds no behaviour of its own: it hands the state object to the host and asks the
// host at the few places where a development backend must differ from a unit test's mock.
import type { CheckedEdit } from './checked_edits.ts';

/** The version these anchors were read from; another one is refused before any edit is tried. */
export const PATCHED_CONVEX_TEST_VERSION = '0.0.60';

const passTransactionToken: CheckedEdit[] = [
    {
        purpose: 'a transaction knows its parent, so that a child cannot outlive it',
        anchor: 'await transactionManager.begin(isNested, transactionLimits);',
        replacement:
            'childCtx.transaction = ' +
            'await transactionManager.begin(isNested, transactionLimits, parentCtx?.transaction);',
        occurrences: 2,
    },
    {
        purpose: 'a commit names the transaction it ends',
        anchor: 'transactionManager.commit(isNested);',
        replacement: 'transactionManager.commit(isNested, childCtx.transaction);',
    },
    {
        purpose: 'a rollback names the transaction it ends',
        anchor: 'transactionManager.rollback(isNested);',
        replacement: 'transactionManager.rollback(isNested, childCtx.transaction);',
        occurrences: 2,
    },
];

const reportReads: CheckedEdit[] = [
    {
        purpose: 'reads of one document are reported',
        anchor: 'get(tableName, id) {\n        this._validateId(tableName, id);',
        replacement:
            'get(tableName, id) {\n        this._validateId(tableName, id);\n' +
            '        this.onRead?.(tableName ?? tableNameFromId(id), id);',
    },
    {
        purpose: 'reads of a whole table are reported',
        anchor: '_iterateDocs(tableName, callback) {',
        replacement: '_iterateDocs(tableName, callback) {\n        this.onRead?.(tableName, null);',
    },
];

const askTheHost: CheckedEdit[] = [
    {
        purpose: 'console and fetch of functions belong to the host',
        anchor: 'function runWithGlobalOverrides(overrides, handler) {',
        replacement:
            'function runWithGlobalOverrides(overrides, handler) {\n' +
            '    overrides = { ...getConvexGlobal().functionGlobals, ...overrides };',
    },
    {
        purpose: 'scheduled functions start in a clean context, however far away',
        anchor: 'return globalOverridesStorage.exit(() => globalThis.setTimeout(cb, ms));',
        replacement: 'return getConvexGlobal().setTimer(cb, ms);',
    },
    {
        purpose: 'HTTP actions see the address of the site',
        anchor: 'const url = new URL(`https://some.convex.site${path}`);',
        replacement: 'const url = new URL(getConvexGlobal().siteUrl + path);',
    },
    {
        purpose: 'an HTTP action whose token was refused is told so when it asks who is calling',
        anchor: 'runAction: byType.action,\n                    auth,\n',
        replacement: 'runAction: byType.action,\n                    auth: getConvexGlobal().httpAuth(auth),\n',
    },
    {
        purpose: 'an unrouted request is answered as Convex answers it',
        anchor: 'return new Response(`No HttpAction routed for ${url.pathname}`, {',
        replacement: 'return new Response("No matching routes found", {',
    },
    {
        purpose: 'arguments that do not fit are named as Convex names them',
        anchor: '    validateValidator(argsValidator, resolvePendingValues(args));\n}',
        replacement:
            '    try {\n        validateValidator(argsValidator, resolvePendingValues(args));\n    }\n' +
            '    catch (e) {\n        throw getConvexGlobal().argumentError(e);\n    }\n}',
    },
];

const exportState: CheckedEdit[] = [
    {
        purpose: 'the state object is handed to the host',
        anchor: '        ...testAccessor(new AuthFake(), DEFAULT_REQUEST_OPTIONS),\n        registerComponent,\n',
        replacement:
            '        ...testAccessor(new AuthFake(), DEFAULT_REQUEST_OPTIONS),\n        registerComponent,\n' +
            '        state: convexGlobal,\n' +
            '        executionContext: executionContextStorage,\n' +
            '        resumeJob: (componentPath, job) => convexGlobalStorage.run(convexGlobal, ' +
            '() => runScheduledFunction({\n' +
            '            db: convexGlobal.components[componentPath].db,\n' +
            '            jobId: job._id,\n' +
            '            componentPath,\n' +
            '            functionPath: { componentPath, udfPath: job.name },\n' +
            '            args: job.args[0],\n' +
            '            name: job.name,\n' +
            '        })),\n',
    },
];

export const CONVEX_TEST_EDITS: readonly CheckedEdit[] = [
    ...passTransactionToken,
    ...reportReads,
    ...askTheHost,
    ...exportState,
];
