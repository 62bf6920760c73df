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

/** Where a provider was to be linked. */
const linkSentences: Record<string, string> = {
    access_denied: 'You cancelled at the provider. Your account is as it was.',
    account_already_linked_to_different_user:
        'That account at the provider belongs to another account here. Sign in with it, and unlink it there first.',
    "email_doesn't_match":
        'The provider knows you by another e-mail address than this site. Only an account with the same address can be linked.',
    account_not_linked:
        'The provider has not confirmed your e-mail address. Confirm it there, then try again: until then it could be anybody’s.',
    state_mismatch: 'This was not started in this browser, or it waited too long. For your safety it was stopped.',
    temporarily_unavailable: 'The provider does not answer at the moment. Try again in a little while.',
};

/** Codes that mean the same to a person. */
const sameAs: Record<string, string> = {
    please_restart_the_process: 'state_mismatch',
    state_not_found: 'state_mismatch',
    state_invalid: 'state_mismatch',
    state_security_mismatch: 'state_mismatch',
    email_is_missing: 'email_not_found',
    user_email_not_found: 'email_not_found',
    server_error: 'temporarily_unavailable',
    unable_to_link_account: 'account_not_linked',
};

const OTHER = 'The provider could not sign you in. Try again, or take another way to sign in.';

const OTHER_LINK = 'The provider could not be linked. Try again in a little while.';

/** Better Auth writes some codes with spaces, and some with dashes. */
const plain = (code: string): string =>
    code
        .trim()
        .toLowerCase()
        .replaceAll(/[\s+-]+/g, '_');

/** Always one of our own sentences: nothing of the code itself is shown. */
function sentenceOf(name: string, among = sentences, other = OTHER): string {
    const known = Object.hasOwn(sameAs, name) ? sameAs[name]! : name;
    return Object.hasOwn(among, known) ? among[known]! : other;
}

export const linkSentenceOf = (code: string): string => sentenceOf(plain(code), linkSentences, OTHER_LINK);

/** What to say, and whether a code by e-mail is the way out: it proves whose the address is. */
export function failureOf(code: string, canSendCodes: boolean): { sentence: string; repairedByCode: boolean } {
    const name = plain(code);
    if (name !== 'account_not_linked') return { sentence: sentenceOf(name), repairedByCode: false };
    return canSendCodes
        ? { sentence: sentenceOf(name), repairedByCode: true }
        : { sentence: NO_CODES, repairedByCode: false };
}
