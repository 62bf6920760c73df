# SPDX-License-Identifier: MIT
"""What is measured: a function for each group of figures, each of which takes turns between the windows, so that all meet the same machine.
A moment on the screen is asked of the screen for every one of them."""

import json
import os
import statistics
import subprocess
import time
import urllib.request

import callgrind
from driver.app import ROOT
from driver.conditions import Late, until
from driver.host import NODE
from driver.processes import end, spawn
from figures import AtMost, Figure, NeverAbove, Times
from peers import EMAIL, NAME, ORGANIZATIONS, PASSWORD, Ours, Pixel, Web, WebPixel

WEB, FLOOR, OFFICIAL = "the web stack", "an empty window", "the official client"
_SETTLED = 5  # seconds after which a window that is live has nothing left to do
_IDLE = 60
_KILLED_AFTER = (0, 1, 2, 4, 8)
_CARET = 0.3  # seconds: a caret blinks after half a one


class Turns:
    """Samples by window and name, taken in turns."""

    def __init__(self):
        self._samples = {}

    def add(self, peer, name, value):
        self._samples.setdefault((peer.name, name), []).append(value)

    def of(self, peer, name):
        return self._samples.get((peer.name, name), [])


def in_turns(runs, peers, measure):
    """`measure(peer)` gives numbers by name."""
    turns = Turns()
    for _ in range(runs):
        for peer in peers:
            for name, value in measure(peer).items():
                turns.add(peer, name, value)
    return turns


# --- a start -----------------------------------------------------------------------------------------------------------------


def first_frame(peer):
    began = peer.open()
    moment = peer.watch("first frame")["first frame"]
    peer.close()
    return {"first frame": (moment - began) * 1000}


def starts(bench):
    def measure(peer):
        began = peer.open()
        moments = peer.watch(*(name for name in ("first frame", "person", "live") if name in peer.looks))
        peer.close()
        return {name: (moment - began) * 1000 for name, moment in moments.items()}
    turns = in_turns(bench.runs, (bench.ours, bench.web, bench.bare), measure)
    ours, web, floor = (lambda name, peer=peer: turns.of(peer, name) for peer in (bench.ours, bench.web, bench.bare))
    frames = floor("first frame")
    return [
        Figure("start → first frame", "ms", ours("first frame"), {WEB: web("first frame"), FLOOR: frames}),
        Figure("start → resumed person", "ms", ours("person"), {WEB: web("person"), FLOOR: frames}, (Times(WEB, 0.10), Times(FLOOR, 1.35))),
        Figure("start → live", "ms", ours("live"), {WEB: web("live")}, (Times(WEB, 0.35),)),
    ]


def instructions(bench):
    """Under callgrind, up to the moment at which the person (of the empty window: the first frame) is on the screen."""
    def measure(peer):
        out = bench.desk.session.logs / f"{peer.name}.callgrind"
        for old in out.parent.glob(f"{out.name}*"):
            old.unlink()
        peer.open(callgrind.counting_into(out))
        peer.watch("person" if "person" in peer.looks else "first frame", seconds=180)
        subprocess.run(["callgrind_control", "--dump", str(peer.process.pid)], env=bench.desk.session.env, check=True, timeout=60,
                       capture_output=True)
        peer.close()
        return {"instructions": callgrind.counted_in(out.with_name(f"{out.name}.1"))}
    turns = in_turns(bench.runs, (bench.ours, bench.bare), measure)
    return [Figure("instructions, start → resumed person", "M", turns.of(bench.ours, "instructions"),
                   {FLOOR: turns.of(bench.bare, "instructions")}, (Times(FLOOR, 1.6),))]


def offline_start(bench):
    desk, ours, web = bench.desk, bench.ours, bench.web
    times, floor = [], []
    words = set()
    ours.learn_offline()
    for _ in range(bench.long_runs):
        desk.host.stop()
        began = ours.open()
        moments = ours.watch("person", "offline")
        times.append((max(moments.values()) - began) * 1000)
        ours.close()
        floor.append(first_frame(bench.bare)["first frame"])
        desk.page.forget()
        web.open()
        desk.page.mark("form", 60)
        desk.host.start()
        returned = time.monotonic()
        try:
            web.watch("person", seconds=30)
            words.add(f"live again after {time.monotonic() - returned:.0f} s")
        except Late:
            words.add("not live again within 30 s of the backend's return")
        web.close()
    return [Figure("backend down: start → person, marked offline", "ms", times, {FLOOR: floor}, (Times(FLOOR, 1.35),),
                   f"The web stack showed its sign-in form, and was {' or '.join(sorted(words))}.")]


# --- a window that is open ---------------------------------------------------------------------------------------------------


def memory(bench):
    def measure(peer):
        peer.open()
        peer.watch("live" if "live" in peer.looks else "first frame")
        time.sleep(_SETTLED)  # what is measured: a window that has been left alone
        taken = {"memory": peer.tree.memory()}
        peer.close()
        return taken
    turns = in_turns(bench.runs, (bench.ours, bench.web, bench.bare), measure)
    return [Figure("memory (PSS), live, the whole process tree", "MiB", turns.of(bench.ours, "memory"),
                   {WEB: turns.of(bench.web, "memory"), FLOOR: turns.of(bench.bare, "memory")}, (Times(WEB, 0.12), Times(FLOOR, 1.35)))]


def idle(bench):
    def measure(peer):
        peer.open()
        peer.watch("live" if "live" in peer.looks else "first frame")
        time.sleep(_SETTLED)
        before, began = peer.tree.activity(), time.monotonic()
        time.sleep(_IDLE)  # what is measured: a minute in which nothing happens
        passed, after = time.monotonic() - began, peer.tree.activity()
        taken = {"cpu": after.used_since(before) / passed * 100, "wake-ups": after.wake_ups_since(before) / passed}
        peer.close()
        return taken
    turns = in_turns(bench.long_runs, (bench.ours, bench.web, bench.bare), measure)

    def figure(name, what, unit, limit):
        return Figure(what, unit, turns.of(bench.ours, name), {WEB: turns.of(bench.web, name), FLOOR: turns.of(bench.bare, name)},
                      (AtMost(limit, unit),))
    return [figure("cpu", "idle, live, 60 s: processor", "% of a core", 0.1), figure("wake-ups", "idle, live, 60 s: wake-ups", "a second", 1)]


def switching(bench):
    """Click on an organisation → the first change of the header, and the last change of what is shown of the organisation."""
    def measure(peer):
        peer.open()
        peer.watch("live")
        screen = bench.desk.screen
        taken = {}
        for name in ORGANIZATIONS:
            bench.desk.hands.point_at(peer.places[name])  # what the pointer lights up is not what is measured
            screen.at_rest()
            before = screen.pixels(peer.places["header"])
            began = bench.desk.hands.click(peer.places[name])
            taken.setdefault("header", []).append((screen.watch({"header": screen.differs(peer.places["header"], before)})["header"] - began) * 1000)
            taken.setdefault("all", []).append((screen.at_rest(peer.content_area) - began) * 1000)
        peer.close()
        return {name: sum(values) / len(values) for name, values in taken.items()}
    turns = in_turns(bench.runs, (bench.ours, bench.web), measure)
    return [Figure("organisation switch, click → header", "ms", turns.of(bench.ours, "header"), {WEB: turns.of(bench.web, "header")},
                   (AtMost(1000 / 60, "ms"),)),
            Figure("organisation switch, click → confirmed content", "ms", turns.of(bench.ours, "all"),
                   {WEB: turns.of(bench.web, "all")}, (Times(WEB, 1),),
                   "Ours shows the name at once and the members, invitations and activity when they have come; the web page shows the name alone.")]


def pixel(bench):
    """A value that the server sends → the colour it has on the screen."""
    server = spawn([NODE, ROOT / "tests" / "bench" / "bench_server.ts"], {"PATH": "/usr/bin:/bin"}, bench.desk.session.logs / "server.log",
                   stdout=subprocess.PIPE)
    try:
        url = f"http://127.0.0.1:{int(server.stdout.readline())}"
        bench.desk.page.configuration["deploymentUrl"] = url
        window, page = Pixel(bench.desk, url), WebPixel(bench.desk)
        turns = in_turns(bench.runs, (window, page), lambda peer: {"delay": _colours(bench.desk, peer, url)})
    finally:
        bench.desk.page.configuration["deploymentUrl"] = bench.desk.host.deployment_url
        end(server)
    return [Figure("frame of the server sent → pixel on the screen, 300 bytes", "ms", turns.of(window, "delay"),
                   {WEB: turns.of(page, "delay")}, (Times(WEB, 0.5),), "Medians of a hundred values in each of the runs.")]


def _colours(desk, peer, url):
    """The median of a hundred."""
    screen, place = desk.screen, desk.middle
    peer.open()
    screen.watch({"colour": lambda: screen.pixels(place)[:3] in (_BLUE, _RED)})
    screen.at_rest(place)
    delays = []
    for _ in range(100):
        with urllib.request.urlopen(urllib.request.Request(f"{url}/update", method="POST"), timeout=10) as reply:
            sent, seq = float(reply.headers["Sent-At"]), int(reply.read())
        wanted = _RED if seq % 2 else _BLUE
        screen.watch({"colour": lambda wanted=wanted: screen.pixels(place)[:3] == wanted}, 10)
        delays.append(time.time() * 1000 - sent)
    peer.close()
    return statistics.median(delays)


_BLUE, _RED = b"\xff\x00\x00", b"\x00\x00\xff"  # as they lie in memory: blue, green, red


def filtering(bench):
    """A letter typed into the switcher → the filtered list, among a thousand organisations and among forty."""
    desk, many = bench.desk, Ours(bench.desk, "bench-many")
    person = desk.host.documents("user", "betterAuth", email=EMAIL)[0]["_id"]
    made, medians = 0, {}
    for count in 40, 1000:
        for first in range(made, count, 240):
            desk.host.run("seed:founder", userId=person, first=first, count=min(240, count - first))
        made = count
        if not medians:
            many.sign_in()
            many.app.quit()
            desk.wait_empty()
            many.window_area = bench.ours.window_area
        medians[count] = [_letters(desk, many) for _ in range(bench.runs)]
    return [Figure("switcher of 1,000 organisations: letter → filtered list on the screen", "ms", medians[1000],
                   {"forty organisations": medians[40]}, (AtMost(16, "ms"),))]


def _letters(desk, peer):
    """The median of some letters, typed and taken away again."""
    peer.open()
    peer.tree.come_to_rest()
    desk.hands.chord("Control_L", "k")
    desk.screen.at_rest(rest=_CARET)
    taken = []
    for letter in (*"129", *["BackSpace"] * 3) * 2:
        pressed = desk.hands.key(letter)
        taken.append((desk.screen.at_rest(peer.window_area, rest=_CARET) - pressed) * 1000)
    peer.close()
    return statistics.median(taken)


# --- what goes wrong ---------------------------------------------------------------------------------------------------------


def killed(bench):
    """Signed in for the first time, killed so many seconds later: signed in at the next start? Each try is a profile of its own."""
    turns = Turns()
    for run in range(bench.long_runs):
        for after in _KILLED_AFTER:
            for peer, is_lost in ((bench.ours, _ours_is_lost), (bench.web, _web_is_lost)):
                turns.add(peer, after, is_lost(bench.desk, f"killed-{after}-{run}", after))

    def shares(peer):
        return [100 * sum(lost) / len(lost) for lost in zip(*(turns.of(peer, after) for after in _KILLED_AFTER))]

    def counts(peer):
        return ", ".join(str(sum(turns.of(peer, after))) for after in _KILLED_AFTER)
    moments = ", ".join(map(str, _KILLED_AFTER))
    return [Figure(f"killed {moments} s after the first sign-in: sessions lost", "%", shares(bench.ours), {WEB: shares(bench.web)}, (NeverAbove(0, "%"),),
                   f"Lost at each of these moments, of {bench.long_runs}: ours {counts(bench.ours)}; the web stack {counts(bench.web)}.")]


def _ours_is_lost(desk, profile, after):
    ours = Ours(desk, profile)
    ours.sign_in()
    ours.process = ours.app.process
    time.sleep(after)  # what is measured
    ours.kill()
    window = ours.app.start()
    found = until(lambda: next((one for one in (NAME, "Sign in") if window.has_sentence(one)), None), "a person or a form", 30, window.summary)
    ours.app.quit()
    desk.wait_empty()
    return found != NAME


def _web_is_lost(desk, profile, after):
    web = Web(desk)
    web.profile = desk.session.root / f"chromium-{profile}"
    desk.page.forget()
    web.sign_in()
    time.sleep(after)
    web.kill()
    desk.page.forget()
    web.open()
    told = until(lambda: next((one["name"] for one in desk.page.marks if one["name"] in ("person", "form")), None), "a person or a form", 60)
    web.close()
    return told != "person"


# --- without a window --------------------------------------------------------------------------------------------------------


def whoami(bench):
    desk, site = bench.desk, bench.desk.host.site_url
    request = urllib.request.Request(f"{site}/api/auth/sign-in/email", json.dumps({"email": EMAIL, "password": PASSWORD}).encode(),
                                     {"Content-Type": "application/json", "Origin": site})
    with urllib.request.urlopen(request, timeout=30) as reply:
        session = json.load(reply)["token"]
    official = [NODE, ROOT / "tests" / "bench" / "official_whoami.ts", desk.host.deployment_url, site]
    commands = {"ours": ([*bench.ours.command, "whoami"], desk.session.env), "official": (official, {"PATH": "/usr/bin:/bin", "SESSION": session})}
    taken = {name: [] for name in commands}
    for _ in range(bench.runs):
        for name, (command, env) in commands.items():
            began = time.monotonic()
            done = subprocess.run([os.fspath(part) for part in command], env=env, capture_output=True, text=True, timeout=60, check=True)
            taken[name].append((time.monotonic() - began) * 1000)
            if EMAIL not in done.stdout:
                raise AssertionError(f"{name} says {done.stdout!r}")
    return [Figure("`latchkey whoami`, cold → answer", "ms", taken["ours"], {OFFICIAL: taken["official"]}, (Times(OFFICIAL, 0.25),))]


def live_client(bench):
    """The part that has a bench of its own, in Node: the live client without a window. It says its goals itself."""
    parts = ["latency", "scale", "reconnect", "silence"]
    subprocess.run([NODE, ROOT / "tests" / "bench" / "live_client_bench.ts", *parts], env=os.environ | {"RUNS": str(bench.runs), "OUT": str(bench.out)},
                   check=True, timeout=3600)
    told = json.loads((bench.out / "live-client.json").read_text())
    return [Figure(one["name"], one["unit"], one["ours"], one["beside"], (_goal(one["goal"], one["unit"]),)) for one in told]


def _goal(told, unit):
    if "times" in told:
        return Times(told["other"], told["times"])
    return NeverAbove(told["neverAbove"], unit) if "neverAbove" in told else AtMost(told["atMost"], unit)
