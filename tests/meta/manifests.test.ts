import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../lib/cli/builds';

const ROOT = path.resolve(import.meta.dirname ?? '.', '../..');

/** Every permission we hold, and why. Nothing may be in a manifest that is not here. */
const REASONS: Record<string, string> = {
  storage: 'settings',
  scripting: 'run the watcher on sites the user granted, and the card in a page where it was opened',
  alarms: 'show the dot on the icon on a date the user chose, and go on after a pause',
  activeTab: 'know the address of the tab on which the user opened the popup, and read what they want checked there',
  contextMenus: 'offer "Check the selection"',
  'https://docs.google.com/document/*': 'Google Docs, where the watcher works from the start',
};

/** Permissions that are asked for when somebody switches on what needs them. */
const OPTIONAL_REASONS: Record<string, string> = {
  notifications: 'remind by a notification of the system, for those who want one',
};

interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions: string[];
  storage?: { managed_schema: string };
  host_permissions: string[];
  optional_host_permissions: string[];
  web_accessible_resources?: unknown;
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; world?: string; run_at?: string }[];
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

const manifest = (build: 'chrome' | 'firefox'): Manifest =>
  JSON.parse(fs.readFileSync(path.join(ROOT, BUILDS[build].folder, 'manifest.json'), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('the built manifest for %s', (build) => {
  it('asks for exactly the permissions there is a reason for', () => {
    const { permissions, host_permissions } = manifest(build);
    // Firefox has a sidebar and asks no permission for it.
    const reasons = build === 'chrome' ? { ...REASONS, sidePanel: 'stand beside the page' } : REASONS;
    expect([...permissions, ...host_permissions].sort()).toEqual(Object.keys(reasons).sort());
  });

  it('asks later for exactly the optional permissions there is a reason for', () => {
    expect(manifest(build).optional_permissions).toEqual(Object.keys(OPTIONAL_REASONS));
  });

  it('reads no site from the start but Google Docs documents; all others are optional', () => {
    const { content_scripts, optional_host_permissions } = manifest(build);
    expect(new Set(content_scripts.flatMap(({ matches }) => matches))).toEqual(
      new Set(['https://docs.google.com/document/*']),
    );
    expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('starts the bridge to Google Docs in the page’s own world before the editor boots', () => {
    expect(manifest(build).content_scripts).toContainEqual(
      expect.objectContaining({ world: 'MAIN', run_at: 'document_start' }),
    );
  });

  it('can connect to nothing, and shows nothing of itself to pages', () => {
    const { content_security_policy, web_accessible_resources, manifest_version } = manifest(build);
    expect(manifest_version).toBe(3);
    expect(content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(web_accessible_resources).toBeUndefined();
  });
});

it('names in Chromium a schema for presets of an organisation, in which nothing is about the journal', () => {
  const schema = manifest('chrome').storage?.managed_schema ?? '';
  const { properties } = JSON.parse(fs.readFileSync(path.join(ROOT, BUILDS.chrome.folder, schema), 'utf8'));
  expect(Object.keys(properties)).toEqual(['interfaceLanguage', 'sites', 'pack']);
  expect(manifest('firefox').storage).toBeUndefined();
});

it('declares in Firefox that no data is collected', () => {
  expect(manifest('firefox').browser_specific_settings?.gecko.data_collection_permissions.required).toEqual(['none']);
});

it('passes the linter of the Firefox add-on store without an error', { timeout: 120_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    path.join(ROOT, 'node_modules/.bin/web-ext'),
    ['lint', '--output', 'json', '--source-dir', path.join(ROOT, BUILDS.firefox.folder)],
    { maxBuffer: 50_000_000 },
  ).catch((error: { stdout: string }) => error);
  const { summary, errors } = JSON.parse(stdout) as { summary: { errors: number }; errors: unknown[] };
  expect(errors).toEqual([]);
  expect(summary.errors).toBe(0);
});
