# SPDX-License-Identifier: MIT
"""What the bench says of its samples: medians, verdicts, the tables and the picture. What it measures is measured by hand, with ./bench."""

import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path
from unittest import mock

import chart
import report  # which knows where the driver lies
from driver.conditions import until
from figures import AtMost, Figure, Times, number, spread
from process_tree import Activity, ProcessTree

WEB, FLOOR = "the web stack", "an empty window"


def figure(ours=(10, 30, 20), web=(100, 300, 200), goals=(Times(WEB, 0.10),), **more):
    return Figure("start → live", "ms", list(ours), {WEB: list(web)}, goals, **more)


class Figures(unittest.TestCase):
    def test_a_goal_is_measured_on_medians_and_met_at_its_very_edge(self):
        self.assertTrue(figure().is_met)
        self.assertFalse(figure(ours=(10, 30, 20.1)).is_met)

    def test_one_goal_of_two_that_is_missed_is_a_figure_that_is_missed(self):
        self.assertFalse(figure(goals=(Times(WEB, 0.10), AtMost(19, "ms"))).is_met)

    def test_a_goal_beside_what_was_not_measured_is_missed(self):
        self.assertFalse(figure(goals=(Times(FLOOR, 9),)).is_met)
        self.assertFalse(figure(web=()).is_met)
        self.assertFalse(figure(web=(0, 0)).is_met)

    def test_nothing_lost_is_at_most_nothing(self):
        self.assertTrue(figure(ours=[0], goals=(AtMost(0, "%"),)).is_met)
        self.assertFalse(figure(ours=[20], goals=(AtMost(0, "%"),)).is_met)

    def test_numbers_have_the_digits_that_say_something(self):
        self.assertEqual([number(value) for value in (0, 3, 0.034, 1.25, 12.34, 123.4, 12345.6)], ["0", "3", "0.03", "1.25", "12.3", "123", "12,346"])

    def test_the_spread_is_the_median_and_both_ends(self):
        self.assertEqual(spread([3, 1, 2]), "2 (1–3)")
        self.assertEqual(spread([2, 2]), "2")
        self.assertEqual(spread([]), "–")


class Threads(unittest.TestCase):
    def test_a_thread_that_has_ended_takes_nothing_away_and_a_new_one_counts_whole(self):
        before, after = Activity({}, {"1": 10, "2": 500}), Activity({}, {"1": 13, "3": 4})
        self.assertEqual(after.wake_ups_since(before), 7)

    def test_a_tree_that_works_is_seen_to(self):
        with subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True) as busy:
            self.addCleanup(busy.kill)
            tree = ProcessTree(busy.pid)
            before = tree.activity()
            until(lambda: tree.activity().used_since(before) > 0.04, "the time it has used is seen")
            tree.kill()


class Words(unittest.TestCase):
    def test_a_row_of_the_report_names_what_was_missed_and_by_how_much(self):
        met, missed = list(report.table([figure(), figure(ours=[50])]))[2:]
        self.assertEqual(met, "| start → live, ms | 20 (10–30) | the web stack: 200 (100–300) | ≤ 0.1 × the web stack (is 0.10 ×) | met |")
        self.assertIn("(is 0.25 ×) | **missed** |", missed)

    def test_the_readme_keeps_what_stands_around_its_table(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(report, "ROOT", Path(folder)):
            readme = Path(folder) / "README.md"
            readme.write_text(f"before\n\n{report.BEGIN}\nold table\n{report.END}\n\nafter\n")
            report.write_readme([figure()], 11)
            text = readme.read_text()
            self.assertTrue(text.startswith(f"before\n\n{report.BEGIN}\nMeasured by `./bench`"), text)
            self.assertTrue(text.endswith(f"{report.END}\n\nafter\n"), text)
            self.assertIn("| start → live | 20 ms | the web stack: 200 ms | 0.10 × |", text)
            self.assertNotIn("old table", text)

    def test_the_readme_of_this_repository_has_the_place(self):
        text = (report.ROOT / "README.md").read_text()
        self.assertEqual([text.count(mark) for mark in (report.BEGIN, report.END)], [1, 1])

    def test_every_row_has_a_place_in_the_readme_of_the_bench(self):
        told = (Path(report.__file__).parent / "README.md").read_text()
        self.assertEqual([name for name in report.ROWS if f"`{name}`" not in told], [])


class Chart(unittest.TestCase):
    def bars(self, *figures):
        tree = ET.fromstring(chart.drawn(figures))
        return [float(bar.get("width")) for bar in tree.iter("{http://www.w3.org/2000/svg}rect")][1:]

    def test_a_tenth_is_half_as_long_as_a_hundredth(self):
        tenth, hundredth = self.bars(figure(), figure(ours=[2]))
        self.assertAlmostEqual(hundredth, tenth * 2, delta=0.2)

    def test_what_is_off_the_scale_says_so_within_its_bar(self):
        words = chart.drawn([figure(ours=[0.001])])
        self.assertRegex(words, r'x="408.0?" [^>]*>less than 0.001 ×<')

    def test_what_has_nothing_beside_it_is_left_out(self):
        self.assertEqual(self.bars(Figure("package", "MiB", [1.2]), figure(web=())), [])

    def test_names_are_written_whole_or_end_in_dots_and_are_escaped(self):
        drawn = chart.drawn([Figure("a < b & " + "c" * 80, "ms", [1], {WEB: [2]})])
        self.assertTrue(re.search(r">a &lt; b &amp; c+…<", drawn))


if __name__ == "__main__":
    unittest.main()
