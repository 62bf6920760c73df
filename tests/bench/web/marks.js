// SPDX-License-Identifier: MIT
// What the page tells of itself to whoever measures it: page_server.py writes it down.

/** The words are those of the page: `name` of the mark, and what belongs to it. */
export function mark(name, about = {}) {
    navigator.sendBeacon('/mark', JSON.stringify({ name, ...about }));
}

/** Where the element is in the window, in pixels: left, top, width, height. */
export function place(selector) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box === undefined ? null : [box.left, box.top, box.width, box.height];
}
