// SPDX-License-Identifier: MIT
// What a native app asks of the sign-in page, in the page's own address. Checked by the server before it shows the
// page, and once more by the page before it sends anybody anywhere.

/** The app has no address a browser could call: the page shows the code, and the person carries it over. */
export const PASTE_ADDRESS = 'urn:latchkey:paste';

const PORT =
    '(?:102[4-9]|10[3-9]\\d|1[1-9]\\d{2}|[2-9]\\d{3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';

/** Every address a code may be sent to. Compared with the raw value: nothing is parsed, decoded or made canonical. */
const RETURN_ADDRESS = new RegExp(
    `^(?:http://127\\.0\\.0\\.1:${PORT}/callback|latchkey://callback|urn:latchkey:paste)$`,
);
const STATE = /^[A-Za-z0-9_-]{16,128}$/;
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

export type SignInRequest = { clientId: string; state: string; challenge: string; returnAddress: string };

/** The request, or null when anything in it is missing, given twice, or not exactly as it must be. */
export function readSignInRequest(query: URLSearchParams, knownClient: string): SignInRequest | null {
    const only = (name: string): string => {
        const values = query.getAll(name);
        return values.length === 1 ? values[0]! : '';
    };
    const request = {
        clientId: only('client_id'),
        state: only('state'),
        challenge: only('code_challenge'),
        returnAddress: only('redirect_uri'),
    };
    const good =
        request.clientId === knownClient &&
        only('code_challenge_method') === 'S256' &&
        STATE.test(request.state) &&
        CHALLENGE.test(request.challenge) &&
        RETURN_ADDRESS.test(request.returnAddress);
    return good ? request : null;
}

/** Where the browser goes with the answer. The address has no query of its own. */
export const returnTo = (request: SignInRequest, answer: { code: string } | { error: string }): string =>
    `${request.returnAddress}?${new URLSearchParams({ ...answer, state: request.state })}`;
