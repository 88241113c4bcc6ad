/** The builds of the extension that the tests use, and where they land. */

/** The site that is granted in the `granted` builds (see wxt.config.ts): fixture pages served on this machine. */
const GRANTED_SITE = 'http://127.0.0.1/*';
/** Where on it the stand-in for Google Docs is. */
const DOCS_STAND_IN = 'http://127.0.0.1/google-docs/*';

export type BuildName = 'chrome' | 'firefox' | 'chrome-granted' | 'firefox-granted';

export interface Build {
  title: string;
  args: string[];
  env: Record<string, string>;
  /** Output folder, relative to the project's root. */
  folder: string;
}

const FIREFOX = ['-b', 'firefox', '--mv3'];

export const BUILDS: Record<BuildName, Build> = {
  chrome: { title: 'Build for Chromium', args: [], env: {}, folder: '.output/chrome-mv3' },
  firefox: { title: 'Build for Firefox', args: FIREFOX, env: {}, folder: '.output/firefox-mv3' },
  'chrome-granted': {
    title: 'Build for Chromium, fixture site granted',
    args: [],
    env: { TALK_FIRST_GRANT: GRANTED_SITE, TALK_FIRST_DOCS: DOCS_STAND_IN },
    folder: '.output/chrome-mv3-granted',
  },
  'firefox-granted': {
    title: 'Build for Firefox, fixture site granted',
    args: FIREFOX,
    env: { TALK_FIRST_GRANT: GRANTED_SITE, TALK_FIRST_DOCS: DOCS_STAND_IN },
    folder: '.output/firefox-mv3-granted',
  },
};
