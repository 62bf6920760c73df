// SPDX-License-Identifier: MIT
// The judge says no when it must: each promise broken by an answer made up here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, Path } from './draw.ts';
import { Broken, Model, type Circumstances } from './model.ts';
import type { Answer, Tables } from './world.ts';

const people = { a: 'ada@example.com', b: 'ben@example.com' };
const fine: Circumstances = { host: true, faults: new Map(), sync: true, keyring: 'open', window: false };
const during = (path: Path, fault: Fault): Circumstances => ({ ...fine, faults: new Map([[path, fault]]) });
const table = (a: readonly string[] = [], b: readonly string[] = []): Tables => ({ a, b });
const answer = (code: number | null, json: Record<string, unknown> = {}): Answer => ({ code, signal: null, killed: false, json, said: '', took: 100 });
const killed: Answer = { code: null, signal: 'SIGKILL', killed: true, json: undefined, said: '', took: 100 };
const isShown = (who: 'a' | 'b') => answer(0, { email: people[who] });
const signedOut = (delivered: boolean) => answer(0, { signedOut: true, delivered });

function signedIn(): Model {
    const model = new Model(people);
    model.judge({ do: 'sign-in', who: 'a' }, answer(0, { user: { email: people.a } }), table(['one']), fine);
    return model;
}

const isBroken = (what: () => void, promise: number) =>
    assert.throws(what, (error) => error instanceof Broken && error.message.includes(`promise ${promise}`));

test('trouble of the server is no end of a session', () => {
    for (const trouble of [during('/api/auth/convex/token', '500'), during('/api/auth/convex/token', 'lie'), { ...fine, sync: false }])
        isBroken(() => signedIn().judge({ do: 'status' }, answer(3), table(['one']), trouble), 1);
    isBroken(() => signedIn().judge({ do: 'whoami' }, answer(3), undefined, { ...fine, host: false }), 1);
});

test('a session that nobody ended does not leave the table, and the token is of the one that was held', () => {
    isBroken(() => signedIn().judge({ do: 'whoami' }, isShown('a'), table(), fine), 1);
    isBroken(() => signedIn().judgeToken('two'), 1);
});

test('what was revoked may be shown until the server could say so, and ends then', () => {
    const model = signedIn();
    model.revoked(['one']);
    model.judgeQuiet(table(), fine);
    model.judge({ do: 'whoami' }, isShown('a'), table(), fine);
    model.judge({ do: 'whoami' }, answer(3), table(), fine);
    isBroken(() => model.judge({ do: 'whoami' }, isShown('a'), table(), fine), 3);
});

test('a revoked session cannot be known to be so while get-session fails', () => {
    const model = signedIn();
    model.revoked(['one']);
    const trouble = during('/api/auth/get-session', '500');
    model.judgeQuiet(table(), trouble);
    isBroken(() => model.judge({ do: 'status' }, answer(3), table(), trouble), 1);
});

test('a sign-out is owed until the server has heard of it', () => {
    const model = signedIn();
    model.judge({ do: 'sign-out' }, signedOut(false), undefined, { ...fine, host: false });
    model.judgeQuiet(table(['one']), fine);
    isBroken(() => model.requireSettled(), 2);
    isBroken(() => signedIn().judge({ do: 'sign-out' }, signedOut(false), table(), fine), 2);
    isBroken(() => signedIn().judge({ do: 'sign-out' }, signedOut(true), table(['one']), fine), 2);
    const delivered = signedIn();
    delivered.judge({ do: 'sign-out' }, signedOut(true), table(), fine);
    delivered.requireSettled();
    delivered.judgeKeyring([]);
    isBroken(() => delivered.judgeKeyring(['session/chaos']), 4);
});

test('a sign-out that was killed may have got through or not, and the next answer decides', () => {
    for (const [next, held] of [[isShown('a'), 1], [answer(3), 0]] as const) {
        const model = signedIn();
        model.judge({ do: 'sign-out' }, killed, table(['one']), fine);
        model.judge({ do: 'whoami' }, next, table(held ? ['one'] : []), fine);
        model.judgeKeyring(held ? ['session/chaos'] : []);
        assert.deepEqual(new Set(model.states.map((state) => state.held)), new Set([held ? 'one' : undefined]));
    }
});

test('nobody else is shown, and nobody after a sign-out', () => {
    isBroken(() => signedIn().judge({ do: 'whoami' }, isShown('b'), table(['one']), fine), 3);
    const model = signedIn();
    model.judge({ do: 'sign-out' }, signedOut(true), table(), fine);
    isBroken(() => model.judge({ do: 'whoami' }, isShown('a'), table(), fine), 3);
});

test('a crash, a wrong code, an answer without JSON and one too late are told', () => {
    const bad = [{ ...answer(null), signal: 'SIGSEGV' }, answer(2), answer(134), { ...answer(0), json: undefined }, { ...answer(3), took: 61_000 }] as Answer[];
    for (const one of bad) isBroken(() => new Model(people).judge({ do: 'status' }, one, table(), fine), 5);
});

test('only a killed sign-in may leave a session that nobody knows of, and one alone', () => {
    const model = new Model(people);
    model.judge({ do: 'sign-in', who: 'a' }, killed, table(['one']), fine);
    model.judge({ do: 'status' }, answer(3), table(['one']), fine);
    model.requireSettled();
    isBroken(() => model.judge({ do: 'status' }, answer(3), table(['one', 'two']), fine), 6);
    isBroken(() => new Model(people).judge({ do: 'sign-in', who: 'a' }, killed, table(['one', 'two']), fine), 6);
    isBroken(() => new Model(people).judge({ do: 'sign-in', who: 'a' }, answer(0, { user: { email: people.a } }), table(), fine), 6);
    isBroken(() => signedIn().judge({ do: 'sign-in', who: 'b' }, answer(1), table(['one'], ['two']), fine), 6);
});

test('without a keyring a session that the server cannot be told to end is said to go on, and only then', () => {
    const failing = (kind: string) => answer(1, { error: { kind } });
    const without: Circumstances = { ...during('/api/auth/sign-out', '500'), keyring: 'absent' };
    const model = new Model(people);
    model.judge({ do: 'sign-in', who: 'a' }, failing('NotEnded'), table(['one']), without);
    model.requireSettled();
    const silent = new Model(people);
    silent.judge({ do: 'sign-in', who: 'a' }, failing('NotRemembered'), table(['one']), without);
    isBroken(() => silent.requireSettled(), 2);
    isBroken(() => new Model(people).judge({ do: 'sign-in', who: 'a' }, failing('NotEnded'), table(['one']), { ...fine, keyring: 'absent' }), 2);
});
