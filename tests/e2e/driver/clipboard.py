# SPDX-License-Identifier: MIT
"""The desktop's clipboard with a picture on it, as another program would have put it there."""

import contextlib
import subprocess

from .conditions import until


@contextlib.contextmanager
def picture_on_the_clipboard(session, path, size, colour):
    """A PNG of one colour, made at `path`; whoever put it there is gone afterwards."""
    subprocess.run(["convert", "-size", size, f"xc:{colour}", str(path)], check=True, timeout=30)
    with subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet", "-target", "image/png", "-in", str(path)], env=session.env,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as owner:
        until(lambda: "image/png" in _targets(session), "the picture is on the clipboard", 10)
        try:
            yield
        finally:
            owner.terminate()


def _targets(session):
    return subprocess.run(["xclip", "-selection", "clipboard", "-target", "TARGETS", "-out"], env=session.env, capture_output=True,
                          text=True, timeout=20, check=False).stdout
