#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Applies each mutant to a copy of the tree and sees that the named test turns red (README.md beside this file)."""

import argparse
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATCHES = Path(__file__).resolve().parent
WORK = ROOT / "build" / "mutants"
TREE = WORK / "tree"
BUILD = WORK / "build"
NODE = ROOT / "backend" / "node_modules" / "node" / "bin" / "node"
TEST_TIMEOUT = 180


@dataclass
class Mutant:
    path: Path
    promise: str
    test: str
    function: str

    @property
    def name(self):
        return self.path.stem

    @property
    def of_backend(self):
        return self.test.startswith("backend/")

    @property
    def of_pages(self):
        """Of the script that runs in the browser, which reaches it in a bundle."""
        return "\n+++ b/backend/pages/" in self.path.read_text()


class Trouble(Exception):
    """Why a mutant cannot be judged, or was not caught."""


def read(path):
    header = path.read_text().split("\ndiff ", 1)[0]
    fields = dict(re.findall(r"^(\w+):\s*(.+?)\s*$", header, re.M))
    missing = {"Promise", "Test"} - fields.keys()
    if missing:
        raise Trouble(f"{path.name} has no {' and no '.join(sorted(missing))} line")
    return Mutant(path, fields["Promise"], fields["Test"], fields.get("Function", ""))


def run(command, timeout, cwd=None, env=None):
    """Exit code and output; a program that never ends counts as failed."""
    try:
        done = subprocess.run([str(part) for part in command], cwd=cwd, env=env, timeout=timeout, text=True,
                              errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              check=False)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired as late:
        return 124, f"{late.stdout or ''}\n(no end within {timeout} s)"


def files_of_the_tree():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "-z"], check=True,
                            capture_output=True).stdout
    return [name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


def copy_tree():
    """Brings TREE to the state of the working tree; files that are the same keep their time, so nothing is built twice."""
    wanted = files_of_the_tree()
    for name in wanted:
        source, target = ROOT / name, TREE / name
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)
    keep = {TREE / name for name in wanted}
    modules = [TREE / "backend" / "node_modules", TREE / "tests" / "fixtures" / "node_modules"]
    for old in TREE.rglob("*"):
        if old.is_file() and not old.is_symlink() and old not in keep and not set(modules) & set(old.parents):
            old.unlink()
    for link in modules:
        if not link.exists() and (ROOT / "backend" / "node_modules").exists():
            link.symlink_to(ROOT / "backend" / "node_modules")


def configure():
    if not (BUILD / "build.ninja").exists():
        command = ["cmake", "-S", TREE, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                   "-DCMAKE_CXX_COMPILER=clang++-14", "-DCMAKE_CXX_FLAGS=-O0 -g0", "-DLATCHKEY_PCH=ON"]
        if shutil.which("ccache"):
            command.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
        code, output = run(command, 300)
        if code:
            raise Trouble(f"configuring failed:\n{output[-3000:]}")


def build(test):
    return run(["ninja", "-C", BUILD, "-j", str(os.cpu_count() or 2), test], 1800)


def bundle_pages():
    code, output = run([NODE, "scripts/pages.ts"], 60, cwd=TREE / "backend")
    if code:
        raise Trouble(f"the pages' script cannot be bundled:\n{output[-2000:]}")


def execute(mutant):
    if mutant.of_backend:
        script = str(Path(mutant.test).relative_to("backend"))
        pattern = ["--test-name-pattern", mutant.function] if mutant.function else []
        return run([NODE, "--test", *pattern, script], TEST_TIMEOUT, cwd=TREE / "backend")
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    if mutant.function:
        return run([BUILD / "bin" / mutant.test, mutant.function], TEST_TIMEOUT, cwd=BUILD, env=env)
    return run(["ctest", "--test-dir", BUILD, "-R", f"^{re.escape(mutant.test)}$", "--no-tests=error"], TEST_TIMEOUT)


def check_green(mutant, known):
    """The named test passes without any patch; else its turning red would mean nothing."""
    key = (mutant.test, mutant.function)
    if key not in known:
        if not mutant.of_backend:
            code, output = build(mutant.test)
            if code:
                raise Trouble(f"{mutant.test} does not build even without the patch:\n{output[-3000:]}")
        code, output = execute(mutant)
        known[key] = None if code == 0 else f"{' '.join(key).strip()} is red without the patch:\n{output[-2000:]}"
    if known[key]:
        raise Trouble(known[key])


def judge(mutant):
    code, output = run(["git", "apply", "--whitespace=nowarn", mutant.path], 30, cwd=TREE, env=OUTSIDE_GIT)
    if code:
        raise Trouble(f"the patch no longer applies:\n{output}")
    try:
        if not mutant.of_backend:
            code, output = build(mutant.test)
            if code:
                raise Trouble(f"the mutant does not compile:\n{output[-2000:]}")
        if mutant.of_pages:
            bundle_pages()
        code, output = execute(mutant)
        if code == 0:
            raise Trouble(f"{mutant.test} {mutant.function} stayed green: nothing holds the promise “{mutant.promise}”")
    finally:
        code, output = run(["git", "apply", "-R", "--whitespace=nowarn", mutant.path], 30, cwd=TREE, env=OUTSIDE_GIT)
        if code:
            raise RuntimeError(f"{mutant.name} could not be taken back:\n{output}")
        if mutant.of_pages:
            bundle_pages()


# `git apply` must see a plain folder, not the repository around build/.
OUTSIDE_GIT = os.environ | {"GIT_CEILING_DIRECTORIES": str(WORK)}


def chosen(arguments):
    paths = sorted(PATCHES.glob("*.patch"))
    if arguments.names:
        wanted = {name.removesuffix(".patch") for name in arguments.names}
        unknown = wanted - {path.stem for path in paths}
        if unknown:
            raise SystemExit(f"no such mutant: {', '.join(sorted(unknown))}")
        return [path for path in paths if path.stem in wanted]
    if arguments.few and arguments.few < len(paths):
        tree = b"".join((ROOT / name).read_bytes() for name in files_of_the_tree())
        seed = arguments.seed or hashlib.sha256(tree).hexdigest()[:8]
        print(f"{arguments.few} of {len(paths)} mutants, seed {seed}")
        return sorted(random.Random(seed).sample(paths, arguments.few))
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="mutants to try; none: all")
    parser.add_argument("--few", type=int, help="try only so many, chosen by the seed")
    parser.add_argument("--seed", help="default: of the names of the tree's files")
    paths = chosen(parser.parse_args())
    TREE.mkdir(parents=True, exist_ok=True)
    copy_tree()
    configure()
    green, failed = {}, 0
    for path in paths:
        began = time.monotonic()
        try:
            mutant = read(path)
            check_green(mutant, green)
            judge(mutant)
            verdict = f"ok      {mutant.name}: {mutant.promise}"
        except Trouble as trouble:
            failed += 1
            verdict = f"FAILED  {path.stem}: {trouble}"
        print(f"{time.monotonic() - began:6.1f} s  {verdict}", flush=True)
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
