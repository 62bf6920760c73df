// SPDX-License-Identifier: MIT
// What a product on Better Auth + Convex is without us: a page on the official packages, as their documentation builds it. It has what
// the bench looks at and no more: a form, the person, the organisations and the one that is worked in. With `#pixel`: a page that takes
// the colour of a live query's last value.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ConvexReactClient, useConvexAuth, useMutation, useQuery, ConvexProvider } from 'convex/react';
import { anyApi } from 'convex/server';
import { createAuthClient } from 'better-auth/react';
import { convexClient } from '@convex-dev/better-auth/client/plugins';
import { ConvexBetterAuthProvider } from '@convex-dev/better-auth/react';
import { mark, place } from './marks.js';

// {deploymentUrl, person?: {email, password}}: whom the page signs in by itself, so that nobody has to type into a browser.
const configuration = window.configuration;
const convex = new ConvexReactClient(configuration.deploymentUrl);

/** After what React has just made is drawn. */
const drawn = (tell) => requestAnimationFrame(() => requestAnimationFrame(tell));

// At its own origin, as where a web framework hands /api/auth on: page_server.py does.
const authClient = createAuthClient({ baseURL: location.origin, plugins: [convexClient()] });

function SignIn() {
    const [email, setEmail] = useState('');
    const [password, setPassword] = useState('');
    const [problem, setProblem] = useState('');
    const signIn = async (who) => {
        setProblem('');
        const { error } = await authClient.signIn.email(who);
        if (error) setProblem(error.message ?? `Could not sign in (${error.status})`);
    };
    useEffect(() => {
        drawn(() => mark('form'));
        if (configuration.person) void signIn(configuration.person);
    }, []);
    const submit = (event) => {
        event.preventDefault();
        void signIn({ email, password });
    };
    return (
        <main>
            <form onSubmit={submit}>
                <h1>Sign in</h1>
                <input aria-label="E-mail" type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
                <input aria-label="Password" type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
                <button>Sign in</button>
                {problem && <p role="alert">{problem}</p>}
            </form>
        </main>
    );
}

function Account() {
    const user = useQuery(anyApi.auth.getCurrentUser, {});
    const organizations = useQuery(anyApi.organizations.listOrganizations, {})?.organizations ?? [];
    const setActive = useMutation(anyApi.organizations.setActiveOrganization);
    const active = organizations.find(({ id }) => id === user?.activeOrganizationId);
    useEffect(() => {
        if (!user || !active) return;
        const rows = organizations.map(({ name }, i) => [name, place(`#row-${i}`)]);
        drawn(() => mark('person', { organization: active.name, header: place('header b'), heading: place('h1'), rows: Object.fromEntries(rows) }));
    }, [user, active]);
    if (!user) return <main>Loading…</main>;
    return (
        <>
            <header>
                <b>{active?.name ?? ''}</b>
                <span>{user.email}</span>
            </header>
            <main>
                <h1>{user.name}</h1>
                {organizations.map(({ id, name }, i) => (
                    <button id={`row-${i}`} key={id} onClick={() => setActive({ organizationId: id })}>
                        {name}
                    </button>
                ))}
            </main>
        </>
    );
}

function Page() {
    const { isLoading, isAuthenticated } = useConvexAuth();
    useEffect(() => {
        mark('view', { view: isLoading ? 'loading' : isAuthenticated ? 'account' : 'form' });
    }, [isLoading, isAuthenticated]);
    return isLoading ? <main>Loading…</main> : isAuthenticated ? <Account /> : <SignIn />;
}

function Pixel() {
    const value = useQuery(anyApi.bench.one, { i: 0 });
    useEffect(() => {
        if (value) mark('value');
    }, [value]);
    return <div style={{ position: 'fixed', inset: 0, background: value === undefined ? '#f2f4f8' : value.seq % 2 ? '#ff0000' : '#0000ff' }} />;
}

const root = createRoot(document.getElementById('root'));
if (location.hash === '#pixel')
    root.render(
        <ConvexProvider client={convex}>
            <Pixel />
        </ConvexProvider>,
    );
else
    root.render(
        <ConvexBetterAuthProvider client={convex} authClient={authClient}>
            <Page />
        </ConvexBetterAuthProvider>,
    );
