import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, watchSettings, writeSettings } from '../../../lib/platform/settings-store';
import { DEFAULT_SETTINGS } from '../../../lib/settings/types';

describe('the settings store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('starts with the defaults', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what was written, with its version', async () => {
    await writeSettings({ sensitivity: 'quiet' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, sensitivity: 'quiet' });
    expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { version: 1 } });
  });

  it('lets two changes at once both stand', async () => {
    await Promise.all([writeSettings({ badge: true }), writeSettings({ interfaceLanguage: 'nl' })]);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, badge: true, interfaceLanguage: 'nl' });
  });

  it('survives damaged storage', async () => {
    await fakeBrowser.storage.local.set({ settings: 'nonsense' });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await writeSettings({ docsOn: false });
    expect((await readSettings()).docsOn).toBe(false);
  });

  it('tells listeners until their signal aborts', async () => {
    const listener = vi.fn();
    const leaving = new AbortController();
    watchSettings(listener, leaving.signal);
    await writeSettings({ badge: true });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, badge: true });
    leaving.abort();
    await writeSettings({ badge: false });
    expect(listener).toHaveBeenCalledOnce();
  });
});
