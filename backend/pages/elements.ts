// SPDX-License-Identifier: MIT
// The few things every page is made of. All text goes in as text: nothing here reads markup.

type Attributes = Record<string, string | boolean>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Attributes = {},
    ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === true) made.setAttribute(name, '');
        else if (value !== false) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
}

const part = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no #${id}`);
    return found;
};

export const paragraph = (text: string, className = ''): HTMLElement =>
    element('p', className ? { class: className } : {}, text);

export const warning = (text: string): HTMLElement => paragraph(text, 'notice warn');

let fields = 0;

export type Field = { row: HTMLElement; input: HTMLInputElement };

/** A labelled field. */
export function field(label: string, attributes: Attributes, hint = ''): Field {
    const id = `field-${fields++}`;
    const described: Attributes = hint ? { 'aria-describedby': `${id}-hint` } : {};
    const input = element('input', { id, required: true, ...described, ...attributes });
    const row = element('div', { class: 'row' }, element('label', { for: id }, label), input);
    if (hint) row.append(element('p', { id: `${id}-hint`, class: 'quiet small' }, hint));
    return { row, input };
}

/** While its work is going on a control takes no second press. */
async function during(control: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
    if (control.getAttribute('aria-busy') === 'true') return;
    control.setAttribute('aria-busy', 'true');
    clearTrouble();
    try {
        await work();
    } catch (error) {
        trouble('Something went wrong on this page. Load it again.');
        throw error;
    } finally {
        control.removeAttribute('aria-busy');
    }
}

export function button(label: string, kind: 'primary' | 'plain' | 'link', press: () => Promise<void> | void) {
    const made = element('button', { type: 'button', class: kind }, label);
    made.addEventListener('click', () => void during(made, async () => await press()));
    return made;
}

/** A form that is never sent by the browser itself. After a refusal the keyboard is in its last field again. */
export function form(rows: Field[], label: string, submit: () => Promise<void>): HTMLFormElement {
    const send = element('button', { type: 'submit', class: 'primary' }, label);
    const made = element('form', { method: 'post' }, ...rows.map(({ row }) => row), send);
    made.addEventListener('submit', (event) => {
        event.preventDefault();
        void during(send, submit).then(() => {
            const last = rows.at(-1)?.input;
            if (!last?.isConnected) return;
            last.focus();
            last.select();
        });
    });
    return made;
}

export function trouble(text: string): void {
    const box = part('trouble');
    box.textContent = text;
    box.hidden = false;
}

export function clearTrouble(): void {
    const box = part('trouble');
    box.textContent = '';
    box.hidden = true;
}

/** Something worth knowing that is no mistake; an empty text takes it away. */
export function news(text: string): void {
    const box = part('news');
    box.textContent = text;
    box.hidden = text === '';
}

export type Screen = { title: string; subtitle?: string; news?: string; content: (Node | string)[] };

/** Replaces what the page shows and brings the keyboard there: to the first field, else to the heading. */
export function show(screen: Screen, { first = false } = {}): void {
    clearTrouble();
    news(screen.news ?? '');
    document.getElementById('said')?.remove();
    part('title').textContent = screen.title;
    document.title = screen.title;
    if (screen.subtitle !== undefined) part('subtitle').textContent = screen.subtitle;
    const content = part('content');
    content.replaceChildren(...screen.content);
    const input = content.querySelector('input');
    if (input) input.focus();
    else if (!first) part('title').focus();
}

const ARMED_AFTER_MS = 500;

/**
 * A button that hands something over. It takes no press right after it appeared, or right after this window came to
 * the front: the second half of a double click meant for something else must not be a yes.
 */
export function careful(
    label: string,
    press: () => Promise<void>,
    kind: 'primary' | 'link' = 'primary',
): HTMLButtonElement {
    const made = button(label, kind, press);
    let timer: number | undefined;
    const arm = () => {
        if (timer !== undefined) window.clearTimeout(timer);
        made.disabled = true;
        timer = window.setTimeout(() => (made.disabled = false), ARMED_AFTER_MS);
    };
    window.addEventListener('focus', arm);
    arm();
    return made;
}
