# SPDX-License-Identifier: MIT
"""Drives the release binary from outside: X events in, AT-SPI out, on a desktop of its own."""
