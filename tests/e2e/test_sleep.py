# SPDX-License-Identifier: MIT
"""A computer that sleeps and changes networks: the window does not go on believing in a connection that is dead."""

import signal
import unittest

from driver.conditions import holds_for
from driver.desktop_case import DesktopCase
from driver.system_mocks import CONNECTED_GLOBAL, DISCONNECTED, Logind, NetworkManager


class Sleep(DesktopCase):
    def open_beside(self, mock):
        self.addCleanup(mock.stop)
        self.make_person()
        self.open(environment=mock.environment)
        self.sign_in()
        self.see_home()

    def stop_the_server(self):
        """Nothing is closed, and nothing answers any more: what a machine looks like whose cable was pulled."""
        self.host.signal(signal.SIGSTOP)
        self.addCleanup(self.host.signal, signal.SIGCONT)
        holds_for(lambda: self.window.has_sentence("Live"), "the window cannot know yet", 3)

    def test_waking_up_replaces_the_connection(self):
        logind = Logind(self.session, self.out / "logs" / "logind.log")
        self.open_beside(logind)
        self.stop_the_server()
        logind.prepare_for_sleep(True)
        holds_for(lambda: self.window.has_sentence("Live"), "going to sleep is no news", 2)
        logind.prepare_for_sleep(False)
        self.window.sentence("Connecting…", 10)
        self.window.sentence(self.name)
        self.host.signal(signal.SIGCONT)
        self.window.sentence("Live", 20)

    def test_another_network_asks_the_connection_whether_it_lives(self):
        network = NetworkManager(self.session, self.out / "logs" / "network.log")
        self.open_beside(network)
        network.change(DISCONNECTED)
        network.change(CONNECTED_GLOBAL)
        holds_for(lambda: self.window.has_sentence("Live"), "a connection that answers is kept", 5)
        self.stop_the_server()
        network.change(DISCONNECTED)
        network.change(CONNECTED_GLOBAL)
        self.window.sentence("Connecting…", 12)
        self.host.signal(signal.SIGCONT)
        self.window.sentence("Live", 30)


if __name__ == "__main__":
    unittest.main()
