# SPDX-License-Identifier: MIT
"""Child processes that never outlive the driver and are ended by their own id, nobody else's."""

import ctypes
import os
import signal
import subprocess

_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1


def _die_with_parent():
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell that started us in the background had it ignored
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def spawn(command, env, log, stdin=subprocess.DEVNULL, stdout=None, pass_fds=(), cwd=None):
    """Starts `command` in a session of its own (a Ctrl-C at the terminal is ours to pass on), output to the file `log`."""
    with open(log, "ab") as sink:
        return subprocess.Popen(
            [os.fspath(part) for part in command],
            env=env,
            cwd=cwd,
            stdin=stdin,
            stdout=sink if stdout is None else stdout,
            stderr=sink,
            pass_fds=pass_fds,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )


def end(process, seconds=5.0):
    """Asks politely, then not. Returns the exit code; None when there was no process."""
    if process is None:
        return None
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    _close_pipes(process)
    return process.returncode


def kill_at_once(process):
    """What a crash or a power cut looks like to everyone else."""
    process.kill()
    process.wait()
    _close_pipes(process)


def _close_pipes(process):
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
