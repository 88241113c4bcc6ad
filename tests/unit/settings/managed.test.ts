import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedPresets } from '../../../lib/platform/managed';
import { readSettings, writeSettings } from '../../../lib/platform/settings-store';
import { parseManaged } from '../../../lib/settings/managed';

describe('policies of an organisation', () => {
  it.each([undefined, null, 7, 'nl', [], {}, { interfaceLanguage: 'fr', sites: 'x', pack: {} }])(
    'of another shape preset nothing: %j',
    (policies) => {
      expect(parseManaged(policies)).toEqual({ sites: [], pack: [] });
    },
  );

  it('offer whole sites, however they are written, and no pattern wider than one', () => {
    const sites = [
      'intranet.example',
      'https://intranet.example/some/page',
      'http://old.example',
      '*://*/*',
      '<all_urls>',
      'https://*.example/*',
      'file:///etc',
      'javascript:alert(1)',
      '',
      3,
    ];
    expect(parseManaged({ sites }).sites).toEqual(['https://intranet.example/*', 'http://old.example/*']);
  });
});

describe('a preset language', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
  });

  it('holds until the user chooses one', async () => {
    await fakeBrowser.storage.managed.set({ interfaceLanguage: 'nl' });
    expect((await readSettings()).interfaceLanguage).toBe('nl');
    await writeSettings({ interfaceLanguage: 'en' });
    expect((await readSettings()).interfaceLanguage).toBe('en');
  });

  it('is absent where the browser knows no policies', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await managedPresets()).toEqual({ sites: [], pack: [] });
    expect((await readSettings()).interfaceLanguage).toBe('auto');
  });
});
