import type { Language } from '../../lib/detect/types';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/types';
import type { Chromium } from './chromium';

/** Chooses the interface language where people do: on the settings page. */
export async function chooseLanguage(chromium: Chromium, language: Language): Promise<void> {
  const page = await chromium.extensionPage('options.html');
  await page.getByRole('radio', { name: language === 'en' ? 'English' : 'Nederlands' }).check();
  await page.close();
}

export { DEFAULT_SETTINGS, type Settings };
