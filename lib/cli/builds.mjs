/** The builds of the extension that the tests use, and where they land. */

/** The site that is granted in the `granted` builds: fixture pages served on this machine. */
export const GRANTED_SITE = 'http://127.0.0.1/*';

export const BUILDS = [
  { name: 'chrome', title: 'Build for Chromium', args: [], env: {}, folder: '.output/chrome-mv3' },
  { name: 'firefox', title: 'Build for Firefox', args: ['-b', 'firefox', '--mv3'], env: {}, folder: '.output/firefox-mv3' },
  {
    name: 'chrome-granted',
    title: 'Build for Chromium with the fixture site granted',
    args: [],
    env: { TALK_FIRST_GRANT: GRANTED_SITE },
    folder: '.output/chrome-mv3-granted',
  },
];
