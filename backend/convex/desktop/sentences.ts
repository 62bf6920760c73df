// SPDX-License-Identifier: MIT
// What the pages say about a sign-in that failed at a provider, by the code the browser brings back.

const sentences: Record<string, string> = {
    access_denied: 'The sign-in was cancelled at the provider. Nobody was signed in.',
    account_not_linked:
        'There is an account with this e-mail address already, and nobody has proved yet that the address is theirs. Prove the address by a code first.',
    state_mismatch:
        'This sign-in was not started in this browser, or it waited too long. For your safety it was stopped.',
    email_not_found: 'The provider did not tell your e-mail address, and without one nobody can be signed in.',
    signup_disabled: 'There is no account with this address, and new accounts cannot be made here.',
    temporarily_unavailable: 'The provider does not answer at the moment. Try again in a little while.',
};

/** Instead of "account not linked" where no code could be sent. */
const NO_CODES =
    'There is an account with this e-mail address already, and it was made in another way. Sign in as you did then.';

/** Codes that mean the same to a person. */
const sameAs: Record<string, string> = {
    please_restart_the_process: 'state_mismatch',
    state_not_found: 'state_mismatch',
    state_invalid: 'state_mismatch',
    state_security_mismatch: 'state_mismatch',
    email_is_missing: 'email_not_found',
    user_email_not_found: 'email_not_found',
    server_error: 'temporarily_unavailable',
};

const OTHER = 'The provider could not sign you in. Try again, or take another way to sign in.';

/** Better Auth writes some codes with spaces, and some with dashes. */
const plain = (code: string): string =>
    code
        .trim()
        .toLowerCase()
        .replaceAll(/[\s+-]+/g, '_');

/** Always one of our own sentences: nothing of the code itself is shown. */
function sentenceOf(name: string): string {
    const known = Object.hasOwn(sameAs, name) ? sameAs[name]! : name;
    return Object.hasOwn(sentences, known) ? sentences[known]! : OTHER;
}

/** What to say, and whether a code by e-mail is the way out: it proves whose the address is. */
export function failureOf(code: string, canSendCodes: boolean): { sentence: string; repairedByCode: boolean } {
    const name = plain(code);
    if (name !== 'account_not_linked') return { sentence: sentenceOf(name), repairedByCode: false };
    return canSendCodes
        ? { sentence: sentenceOf(name), repairedByCode: true }
        : { sentence: NO_CODES, repairedByCode: false };
}
