// SPDX-License-Identifier: MIT
// Lets another device in that shows a code. The person compares the code, sees who asks from where, and decides.
import type { Configuration } from './configuration.ts';
import { button, careful, element, field, form, paragraph, show, trouble, warning } from './elements.ts';
import { begin, choose, type SignIn } from './methods.ts';
import { get, nameOf, post, refusalSentence, type Person } from './server.ts';
import { rememberStart } from './started.ts';

const CODE = /^[A-HJ-NP-Z2-9]{8}$/;
const RELAY_SENTENCE =
    'Nobody should ask you for this by phone, chat or e-mail. If somebody sent you the code or a link with it, deny.';

/** As it is typed: small letters, spaces and dashes do not matter. */
const plainCode = (text: string): string | null => {
    const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
    return CODE.test(code) ? code : null;
};
const readable = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The code of the link, if it carries exactly one good one. */
function codeOfLink(): string | null {
    const values = new URLSearchParams(location.search).getAll('user_code');
    return values.length === 1 ? plainCode(values[0]!) : null;
}

type Asking = { signIn: SignIn; person: Person };

const signedInAs = ({ signIn, person }: Asking): Node[] => [
    paragraph(`You are signed in as ${nameOf(person)}.`, 'quiet small'),
    button('Use another account', 'link', async () => {
        const answer = await post('/api/auth/sign-out');
        if (answer.status === 200) choose(signIn);
        else trouble(refusalSentence(answer));
    }),
];

function typeCode(asking: Asking): void {
    const code = field(
        'Code on the device',
        { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', class: 'wide' },
        'Eight letters and digits. Read them from the device itself.',
    );
    const next = form([code], 'Next', async () => {
        const plain = plainCode(code.input.value);
        if (plain) await look(asking, plain);
        else trouble('A code has eight letters and digits, without I, O, 0 and 1.');
    });
    show({ title: 'Type the code', content: [next, ...signedInAs(asking)] });
}

function compareCode(asking: Asking, code: string): void {
    show({
        title: 'Compare the code',
        content: [
            paragraph(
                'The link you opened carries this code. Does the device in front of you show exactly the same one?',
            ),
            element('output', { class: 'code large', 'aria-label': 'Code' }, readable(code)),
            warning(RELAY_SENTENCE),
            careful('Yes, the same code', async () => await look(asking, code)),
            button('No, type the code instead', 'plain', () => typeCode(asking)),
            ...signedInAs(asking),
        ],
    });
}

const age = (seconds: number): string => {
    if (seconds < 60) return 'less than a minute ago';
    const minutes = Math.round(seconds / 60);
    return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
};

type Origin = {
    clientId: string;
    ageSeconds: number;
    ipAddress: string | null;
    sameAddress: boolean | null;
    userAgent: string | null;
};

const place = ({ ipAddress, sameAddress }: Origin): string => {
    if (ipAddress === null) return 'not known';
    if (sameAddress === null) return ipAddress;
    return `${ipAddress} – ${sameAddress ? 'the same address as this browser' : 'another address than this browser'}`;
};

const fact = (name: string, value: string): Node[] => [element('dt', {}, name), element('dd', {}, value)];

/** Takes the code for this person, then shows what is known of who asked. */
async function look(asking: Asking, code: string): Promise<void> {
    const claimed = await get(`/api/auth/device?user_code=${code}`);
    if (claimed.status !== 200) return trouble(refusalSentence(claimed));
    if (claimed.body?.status !== 'pending') return trouble('This code was answered before.');
    const known = await get(`/desktop/device/request?user_code=${code}`);
    if (known.status !== 200 && known.status !== 404) return trouble(refusalSentence(known));
    decide(asking, code, known.status === 200 ? (known.body as Origin) : null);
}

function decide(asking: Asking, code: string, origin: Origin | null): void {
    const { appName, clientId } = asking.signIn.configuration;
    const answer = async (verb: 'approve' | 'deny') => {
        const { status, ...rest } = await post(`/api/auth/device/${verb}`, { userCode: code });
        if (status !== 200) return trouble(refusalSentence({ status, ...rest }));
        done(asking, verb);
    };
    const asked = origin?.clientId ?? clientId;
    const facts = [
        ...fact('Code', readable(code)),
        ...fact('Asked by', asked === clientId ? `${appName} (${asked})` : asked),
        ...fact('Says it is', origin?.userAgent ?? 'not known'),
        ...fact('Asked', origin ? age(origin.ageSeconds) : 'not known'),
        ...fact('From', origin ? place(origin) : 'not known'),
    ];
    const strange = origin?.sameAddress === false;
    show({
        title: 'Let this device in?',
        content: [
            element('dl', { class: 'facts' }, ...facts),
            ...(strange
                ? [
                      warning(
                          'The request came from another network than this browser. Is the device yours, and with you?',
                      ),
                  ]
                : []),
            warning(RELAY_SENTENCE),
            paragraph(`It will be able to act as ${nameOf(asking.person)}.`),
            careful('Approve', async () => await answer('approve')),
            button('Deny', 'plain', async () => await answer('deny')),
        ],
    });
}

function done({ signIn, person }: Asking, verb: 'approve' | 'deny'): void {
    const approved = verb === 'approve';
    show({
        title: approved ? 'The device is signed in' : 'The device stays out',
        content: [
            paragraph(
                approved
                    ? `${signIn.configuration.appName} on the device goes on as ${nameOf(person)}. You may close this tab.`
                    : 'Nothing was handed over. You may close this tab.',
            ),
        ],
    });
}

export async function devicePage(configuration: Configuration): Promise<void> {
    rememberStart();
    const code = codeOfLink();
    const signIn: SignIn = {
        configuration,
        title: 'Sign in first',
        leave: () => [paragraph('Then you compare the code that the device shows.', 'quiet small')],
        signedIn: (person) => (code ? compareCode({ signIn, person }, code) : typeCode({ signIn, person })),
    };
    await begin(signIn);
}
