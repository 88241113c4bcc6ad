import type { Page } from 'playwright-core';
import type { Language } from '../detect/types';

/** Placeholder until the check page is there. */
export async function showcase(_page: Page, _language: Language): Promise<void> {}
