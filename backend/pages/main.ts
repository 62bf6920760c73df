// SPDX-License-Identifier: MIT
// One script for all pages; the page says which one it is.
import { readConfiguration } from './configuration.ts';
import { devicePage } from './device_page.ts';
import { linkedPage, linkPage } from './link_page.ts';
import { signInPage } from './sign_in_page.ts';
import { errorPage, returnPage } from './way_back.ts';

const pages = {
    'sign-in': signInPage,
    device: devicePage,
    link: linkPage,
    linked: linkedPage,
    error: errorPage,
    return: returnPage,
};

const name = document.body.dataset.page as keyof typeof pages;
void pages[name]?.(readConfiguration());
