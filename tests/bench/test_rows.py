# SPDX-License-Identifier: MIT
"""Whose turn it is in the rows of the bench, and in how many runs. No window is opened: what a row does with one is made up."""

import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import report  # noqa: F401 (which knows where the driver lies)
import rows
from figures import AtMost, NeverAbove, Times


def bench(runs=11):
    made = mock.MagicMock(runs=runs, long_runs=min(runs, 3))
    made.ours.name, made.web.name, made.bare.name = "latchkey", "web", "bare"
    return made


def replaced(**functions):
    return mock.patch.multiple(rows, **functions)


class Pixel(unittest.TestCase):
    def test_window_and_page_take_turns(self):
        asked = []

        def colours(_desk, peer, _url):
            asked.append(peer.name)
            return len(asked)
        server = mock.MagicMock()
        server.stdout.readline.return_value = b"1\n"
        with replaced(spawn=lambda *_, **__: server, end=mock.DEFAULT, _colours=colours):
            figure, = rows.pixel(bench(2))
        self.assertEqual(asked, ["pixel", "web pixel"] * 2)
        self.assertEqual([figure.ours, figure.beside[rows.WEB]], [[1, 3], [2, 4]])


class Runs(unittest.TestCase):
    def test_what_takes_seconds_is_measured_in_every_run(self):
        for row, name in (rows.instructions, "instructions"), (rows.memory, "memory"):
            with self.subTest(row=name), replaced(in_turns=lambda runs, peers, _measure: self.turns(runs, peers, name)):
                figure, = row(bench())
                self.assertEqual([len(samples) for samples in (figure.ours, *figure.beside.values())], [11] * (1 + len(figure.beside)))

    def turns(self, runs, peers, name):
        turns = rows.Turns()
        for peer in peers * runs:
            turns.add(peer, name, 1)
        return turns

    def test_letters_are_typed_in_every_run(self):
        with replaced(Ours=mock.MagicMock(), _letters=lambda *_: 1):
            figure, = rows.filtering(bench())
        self.assertEqual([len(figure.ours), len(figure.beside["forty organisations"])], [11, 11])

    def test_the_empty_window_takes_its_turn_while_the_backend_is_down(self):
        made = bench()
        made.ours.watch.return_value = {"person": 1, "offline": 2}
        made.ours.open.return_value = 0
        with replaced(first_frame=lambda peer: {"first frame": {"bare": 30}[peer.name]}):
            figure, = rows.offline_start(made)
        self.assertEqual([figure.ours, figure.beside], [[2000] * 3, {rows.FLOOR: [30] * 3}])


class Killed(unittest.TestCase):
    def killed(self, ours_is_lost, web_is_lost):
        self.tries = []

        def told(who, is_lost):
            def answer(_desk, profile, after):
                self.tries.append((who, profile, after))
                return is_lost(profile)
            return answer
        with replaced(_ours_is_lost=told("ours", ours_is_lost), _web_is_lost=told("web", web_is_lost)):
            return rows.killed(bench())[0]

    def test_each_moment_is_tried_in_each_long_run_by_both_in_turns(self):
        self.killed(lambda _: False, lambda _: True)
        self.assertEqual([who for who, _, _ in self.tries], ["ours", "web"] * 15)
        self.assertEqual([after for who, _, after in self.tries if who == "web"], [0, 1, 2, 4, 8] * 3)
        self.assertEqual(len({profile for _, profile, _ in self.tries}), 15, "a profile was used twice")

    def test_a_sample_is_what_a_run_lost_and_the_note_says_when(self):
        figure = self.killed(lambda _: False, lambda profile: profile != "killed-8-2")
        self.assertEqual([figure.ours, figure.beside], [[0, 0, 0], {rows.WEB: [100, 100, 80]}])
        self.assertEqual(figure.note, "Lost at each of these moments, of 3: ours 0, 0, 0, 0, 0; the web stack 3, 3, 3, 3, 2.")
        self.assertTrue(figure.is_met)

    def test_one_session_lost_in_one_run_is_a_goal_missed(self):
        self.assertFalse(self.killed(lambda profile: profile == "killed-1-1", lambda _: True).is_met)


class LiveClient(unittest.TestCase):
    def figures(self, *told):
        made = bench()
        made.out = Path(self.enterContext(tempfile.TemporaryDirectory()))

        def node(command, env, **_):
            self.assertEqual([env["RUNS"], env["OUT"]], ["11", str(made.out)])
            (made.out / "live-client.json").write_text(json.dumps(told))
        with mock.patch.object(rows.subprocess, "run", node):
            return rows.live_client(made)

    def test_its_figures_bring_their_goals(self):
        def told(goal):
            return {"name": "back", "unit": "ms", "ours": [3], "beside": {"others": [4]}, "goal": goal}
        figures = self.figures(told({"times": 0.5, "other": "others"}), told({"atMost": 8}), told({"neverAbove": 9}))
        self.assertEqual([figure.goals for figure in figures], [(Times("others", 0.5),), (AtMost(8, "ms"),), (NeverAbove(9, "ms"),)])
        self.assertEqual([figures[0].name, figures[0].unit, figures[0].ours, figures[0].beside], ["back", "ms", [3], {"others": [4]}])


if __name__ == "__main__":
    unittest.main()
