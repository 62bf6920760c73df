# SPDX-License-Identifier: MIT
"""The sums that ./test prints are true: each reader on output as the runners really write it."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import counts

CTEST = """\
1: ********* Start testing of TestBackoff *********
1: PASS   : TestBackoff::initTestCase()
1: PASS   : TestBackoff::doublesUpToItsLimit()
1: PASS   : TestBackoff::isSpread(low)
1: SKIP   : TestBackoff::needsAKeyring() no keyring here
1: PASS   : TestBackoff::cleanupTestCase()
1: Totals: 4 passed, 0 failed, 1 skipped, 0 blacklisted, 1ms
1/4 Test #1: tst_backoff ......................   Passed    0.01 sec
2: PASS   : TestValue::initTestCase()
2: PASS   : TestValue::roundTrips()
2: FAIL!  : TestValue::refusesNan() 'x' returned FALSE. ()
2: PASS   : TestValue::cleanupTestCase()
2: Totals: 3 passed, 1 failed, 0 skipped, 0 blacklisted, 1ms
2/4 Test #2: tst_value ........................***Failed    0.01 sec
3/4 Test #3: fuzz_smoke .......................   Passed    0.50 sec
4: PASS   : TestCrash::initTestCase()
4: PASS   : TestCrash::first()
4/4 Test #4: tst_crash ........................***Exception: SegFault  0.10 sec
"""


class Counts(unittest.TestCase):
    def test_ctest_counts_functions_not_programs(self):
        passed, failed, skips = counts.of_ctest(CTEST.splitlines())
        self.assertEqual((passed, failed), (2 + 1 + 1 + 1, 1 + 1))
        self.assertEqual(skips, ["needsAKeyring() no keyring here"])

    def test_a_program_that_skips_everything_has_passed_nothing(self):
        lines = ["1: PASS   : T::initTestCase()", "1: SKIP   : T::one() because", "1: Totals: 2 passed, 0 failed, 1 skipped",
                 "1/1 Test #1: tst_t ....   Passed    0.01 sec"]
        self.assertEqual(counts.of_ctest(lines), (0, 0, ["one() because"]))

    def test_ctest_and_qtest_must_not_contradict_each_other(self):
        lines = ["1: FAIL!  : T::one() no", "1: Totals: 2 passed, 1 failed", "1/1 Test #1: tst_t ....   Passed    0.01 sec"]
        with self.assertRaises(SystemExit):
            counts.of_ctest(lines)

    def test_node_sums_both_reporters_and_counts_the_cancelled_as_failed(self):
        lines = ["# tests 5", "# pass 3", "# fail 1", "# cancelled 1", "# skipped 0", "ℹ pass 2", "ℹ fail 0", "ℹ cancelled 0",
                 "ok 4 - waits for Google # SKIP no network", "﹣ other (0.12ms) # later"]
        self.assertEqual(counts.of_node(lines), (5, 2, ["waits for Google: no network", "other: later"]))

    def test_unittest_sums_runs_and_names_skips(self):
        lines = ["test_a (m.T.test_a) ... ok", "test_b (m.T.test_b) ... skipped 'needs a lamp'", "Ran 4 tests in 0.1s", "",
                 "FAILED (failures=1, errors=1, skipped=1)", "Ran 2 tests in 0.0s", "OK"]
        self.assertEqual(counts.of_unittest(lines), (3, 2, ["test_b (m.T.test_b): needs a lamp"]))

    def test_a_log_without_tests_counts_nothing(self):
        for reader in counts.READERS.values():
            self.assertEqual(reader(["no test here"]), (0, 0, []))

    def test_mutants_and_demo_are_counted_by_line(self):
        self.assertEqual(counts.of_mutants(["   3.1 s  ok      a: b", "   3.0 s  FAILED  c: d"]), (1, 1, []))
        self.assertEqual(counts.of_demo(["[demo]  1/12      812 ms  open: x", "[demo]  2/12   FAILED     sign up"]), (1, 1, []))


if __name__ == "__main__":
    unittest.main()
