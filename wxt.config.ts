import { defineConfig } from 'wxt';

// The end-to-end tests need one site granted without a prompt nobody can click in a headless browser. The granted build
// differs from the shipped one in its manifest alone (one host permission, another output folder); the code is the same.
const granted = process.env.TALK_FIRST_GRANT;
// A stand-in for Google Docs on this machine, for Firefox, which serves nobody another site's address: the scripts of Docs
// run there too. Again only the manifest differs.
const docsToo = process.env.TALK_FIRST_DOCS;
const DOCS = 'https://docs.google.com/document/*';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  hooks: {
    'build:manifestGenerated': (_wxt, { content_scripts: scripts = [] }) => {
      for (const { matches = [] } of scripts) if (docsToo && matches.includes(DOCS)) matches.push(docsToo);
    },
  },
  outDirTemplate: granted ? '{{browser}}-mv{{manifestVersion}}-granted' : '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // storage: settings. scripting: run the watcher on sites the user granted. activeTab: read the address of the tab the
    // user opened the popup on, and the text they selected and want checked. alarms: the dot on the icon on a date the
    // user chose, and the end of a pause. contextMenus: "Check the selection".
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
    // Asked for in the click that switches reminders by the system on.
    optional_permissions: ['notifications'],
    host_permissions: [DOCS, ...(granted ? [granted] : [])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      'open-card': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_command_open_card__',
      },
      'next-passage': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next_passage__',
      },
      'previous-passage': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_previous_passage__',
      },
      'set-aside': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_set_aside__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'talk-first@talk-first.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Firefox needs no schema: it hands over what the policy for this extension says.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  zip: { excludeSources: ['tests/**'] },
});
