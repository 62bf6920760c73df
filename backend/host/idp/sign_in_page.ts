// SPDX-License-Identifier: MIT

function escape(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The only page of the development identity provider. */
export function signInPage(uid: string, hint: string): string {
    const action = `/interaction/${escape(uid)}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Development identity provider</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
main { width: min(22rem, 90vw); }
input, button { font: inherit; width: 100%; padding: .6rem; margin-top: .5rem; box-sizing: border-box; }
</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<p>A stand-in for a real identity provider, on this machine only. Any e-mail address is believed.</p>
<form method="post" action="${action}">
<label>E-mail <input name="login" type="email" required autofocus value="${escape(hint)}"></label>
<button name="go" value="1">Sign in</button>
</form>
<form method="post" action="${action}"><button name="cancel" value="1">Cancel</button></form>
</main>
</body>
</html>
`;
}
