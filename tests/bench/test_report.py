# SPDX-License-Identifier: MIT
"""What the bench says of its samples: medians, verdicts, the tables and the picture. What it measures is measured by hand, with ./bench."""

import contextlib
import io
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
from driver.host import NODE
from figures import AtMost, Figure, NeverAbove, Times, middle, number, spread
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

    def test_what_may_never_be_is_not_hidden_by_a_median(self):
        self.assertTrue(figure(ours=[0, 0, 0], goals=(NeverAbove(0, "%"),)).is_met)
        self.assertFalse(figure(ours=[0, 0, 20], goals=(NeverAbove(0, "%"),)).is_met)
        self.assertEqual(NeverAbove(2000, "ms").told(figure()), "≤ 2,000 ms in every run")

    def test_numbers_have_the_digits_that_say_something(self):
        self.assertEqual([number(value) for value in (0, 3, 0.034, 1.25, 12.34, 123.4, 12345.6)], ["0", "3", "0.03", "1.25", "12.3", "123", "12,346"])

    def test_the_spread_is_the_median_and_both_ends(self):
        self.assertEqual(spread([3, 1, 2]), "2 (1–3)")
        self.assertEqual(spread([2, 2]), "2")
        self.assertEqual(spread([]), "–")
        self.assertEqual([middle(samples) for samples in ([3, 1, 2], [1, 4], [])], ["2", "2.50", "–"])


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
        met, missed = list(report.table([figure(), figure(ours=[50, 50, 50])], 3, spread))[2:]
        self.assertEqual(met, "| start → live, ms | 20 (10–30) | the web stack: 200 (100–300) | ≤ 0.1 × the web stack (is 0.10 ×) | met |")
        self.assertIn("(is 0.25 ×) | **missed** |", missed)

    def test_a_figure_says_of_how_many_runs_it_is_where_the_caption_does_not(self):
        names = [row.split("|")[1].strip() for row in report.table([figure(), figure(ours=[1] * 11), figure(ours=[1])], 11, spread)][2:]
        self.assertEqual(names, ["start → live, ms (3 runs)", "start → live, ms", "start → live, ms (once)"])

    def test_the_caption_says_what_was_measured_when_and_on_what(self):
        with mock.patch.object(report, "commit", lambda: "abc123-dirty"), mock.patch.object(report, "machine", lambda: "Abacus, 2 cores, 24 GiB"):
            self.assertRegex(report.caption(11), r"^Commit abc123-dirty, \d{4}-\d\d-\d\d; Abacus, 2 cores, 24 GiB\. Medians of 11 runs, or of ")
            self.assertIn("Medians of 1 run, or", report.caption(1))

    def test_the_report_begins_with_the_caption(self):
        self.assertTrue(report.report([figure()], 3, "Caption.").startswith("# The numbers\n\nCaption. In parentheses"))


class Readme(unittest.TestCase):
    """Its table, in a README that has other things around it."""

    def written(self, *figures):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(report, "ROOT", Path(folder)):
            readme = Path(folder) / "README.md"
            readme.write_text(f"before\n\n{report.BEGIN}\nold table\n{report.END}\n\nafter\n")
            report.write_readme(figures, 3, "Caption.")
            return readme.read_text()

    def test_what_stands_around_the_table_is_kept(self):
        text = self.written(figure())
        self.assertTrue(text.startswith(f"before\n\n{report.BEGIN}\nCaption.\n\n| "), text)
        self.assertTrue(text.endswith(f"{report.END}\n\nafter\n"), text)
        self.assertNotIn("old table", text)

    def test_every_figure_has_its_goal_and_its_verdict(self):
        text = self.written(figure(), figure(ours=[50, 50, 50]))
        self.assertIn("| start → live, ms | 20 | the web stack: 200 | ≤ 0.1 × the web stack (is 0.10 ×) | met |", text)
        self.assertIn("| start → live, ms | 50 | the web stack: 200 | ≤ 0.1 × the web stack (is 0.25 ×) | **missed** |", text)

    def test_what_has_no_peer_is_there_too(self):
        self.assertIn("| package, MiB (once) | 1.20 | – | ≤ 3 MiB | met |", self.written(Figure("package", "MiB", [1.2], {}, (AtMost(3, "MiB"),))))

    def test_it_has_five_columns_at_most(self):
        rows = [line for line in self.written(figure(), figure(goals=())).splitlines() if line.startswith("|")]
        self.assertEqual({row.count("|") for row in rows}, {6})

    def test_it_says_where_the_bounds_of_missed_goals_are(self):
        link = re.search(r"\]\((docs/performance\.md)#missed-goals\)\.\n" + report.END, self.written(figure()))
        self.assertIn("\n## Missed goals\n", (report.ROOT / link.group(1)).read_text())

    def test_the_readme_of_this_repository_has_the_place(self):
        text = (report.ROOT / "README.md").read_text()
        self.assertEqual([text.count(mark) for mark in (report.BEGIN, report.END)], [1, 1])

    def test_every_goal_that_this_repository_says_it_misses_has_its_bound(self):
        written = (report.ROOT / "README.md").read_text().split(report.BEGIN)[1].split(report.END)[0]
        self.assertEqual(unbounded(written, (report.ROOT / "docs" / "performance.md").read_text()), [])

    def test_a_goal_that_is_missed_without_a_word_is_seen(self):
        table = "\n".join(report.table([figure(ours=[50]), figure()], 3, middle))
        self.assertEqual(unbounded(table, "## Missed goals\n\n| start → live | 50 |\n"), [])
        self.assertEqual(unbounded(table, "| start → live | 50 |\n## Missed goals\n\n## Live\n| start → live | 50 |\n"), ["start → live, ms (once)"])

    def test_every_row_has_a_place_in_the_readme_of_the_bench(self):
        told = (Path(report.__file__).parent / "README.md").read_text()
        self.assertEqual([name for name in report.ROWS if f"`{name}`" not in told], [])


def unbounded(table, performance):
    """What the table says is missed and the section of docs/performance.md does not name."""
    missed = [line.split("|")[1].strip() for line in table.splitlines() if line.endswith("| **missed** |")]
    section = f"\n{performance}".partition("\n## Missed goals\n")[2].partition("\n## ")[0]
    named = [line.split("|")[1].strip() for line in section.splitlines() if line.startswith("| ")]
    return [name for name in missed if not any(name.startswith(f"{one}, ") for one in named)]


class Places(unittest.TestCase):
    """Where a run writes; what it measures is made up."""

    def run_with(self, *arguments):
        """The folder it had, and what it said."""
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (folder / "README.md").write_text(f"{report.BEGIN}\nold table\n{report.END}\n")

        def measure(_wanted, _runs, out, tell):
            self.out = out
            tell([figure(ours=[7, 7])])  # a row of two
            self.so_far = (folder / "bench" / "partial" / "report.md").read_text()
            return [figure(), figure()]
        said = io.StringIO()
        with (mock.patch.multiple(report, ROOT=folder, OUT=folder / "bench", measure=measure, caption=lambda runs: f"Of {runs}."),
              mock.patch.object(sys, "argv", ["report.py", *arguments]), contextlib.redirect_stdout(said)):
            report.main()
        return folder, said.getvalue()

    def test_a_run_of_some_rows_leaves_the_report_and_the_readme_alone(self):
        folder, said = self.run_with("--only", "pixel,pixel,idle")
        self.assertEqual([path.name for path in (folder / "bench").iterdir()], ["partial"])
        self.assertEqual({path.name for path in (folder / "bench" / "partial").iterdir()}, {"report.md", "report.json", "chart.svg"})
        self.assertIn(f"written: {folder / 'bench' / 'partial' / 'report.md'}", said)
        self.assertIn("old table", (folder / "README.md").read_text())
        self.assertEqual(self.out, folder / "bench" / "partial")

    def test_a_run_of_all_rows_writes_the_report_and_the_readme(self):
        folder, said = self.run_with("--runs", "3")
        self.assertEqual((folder / "bench" / "report.md").read_text().count("| start → live, ms |"), 2)
        self.assertIn(f"written: {folder / 'bench' / 'report.md'}", said)
        self.assertIn("Of 3.", (folder / "README.md").read_text())
        self.assertEqual(self.out, folder / "bench")

    def test_all_rows_by_name_are_all_rows_and_the_readme_can_be_left_alone(self):
        folder, _ = self.run_with("--no-readme", "--only", ",".join(reversed(report.ROWS)))
        self.assertTrue((folder / "bench" / "report.md").exists())
        self.assertIn("old table", (folder / "README.md").read_text())

    def test_what_a_run_has_so_far_is_no_report_yet(self):
        self.run_with()
        self.assertIn("| start → live, ms (2 runs) | 7 |", self.so_far)


class LiveClient(unittest.TestCase):
    def test_the_part_in_node_keeps_to_its_own_tests(self):
        done = subprocess.run([NODE, "--test", "--test-reporter=tap", Path(report.__file__).parent / "live_client_bench.test.ts"],
                              capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?m)^# pass [1-9]")


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
