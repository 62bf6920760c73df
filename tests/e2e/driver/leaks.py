# SPDX-License-Identifier: MIT
"""Looks for secrets in what a desktop's programs have left behind in files."""

import re

_JWT = re.compile(rb"eyJ[\w-]{10,}\.eyJ[\w-]{20,}\.")
# Where secrets belong: the keyring's own file, and the browser's own sessions.
_THEIR_OWN = {"keyrings", "profile"}


def leaks(folders, secrets):
    """["path: which secret"] of every file below the folders that holds one of {name: text}, or a token of Convex."""
    found = []
    for path in (path for folder in folders for path in folder.rglob("*")):
        if not path.is_file() or path.is_symlink() or _THEIR_OWN & set(path.parts):
            continue
        content = path.read_bytes()
        found += [f"{path}: {name}" for name, text in secrets.items() if text.encode() in content]
        found += [f"{path}: a JWT"] if _JWT.search(content) else []
    return found
